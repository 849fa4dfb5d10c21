"""The index that the search in the browser reads."""

from collections.abc import Iterable, Iterator

from generator.catalogue import Catalogue
from generator.components import count, topic_address
from generator.model import File, Paper
from generator.search import writer
from generator.search.document import Document, Other
from generator.search.facets import facets


def files(catalogue: Catalogue) -> Iterable[File]:
    """Return the index of all papers, topics and hand-written pages of `catalogue`."""
    return writer.files([_document(paper) for paper in catalogue.papers], _others(catalogue))


def _document(paper: Paper) -> Document:
    known = (str(paper.published or ""), paper.venue or "")
    return Document(
        slug=paper.id,
        title=paper.title,
        abstract=paper.abstract,
        names=tuple(way for named in paper.systems for way in (named.name, *named.aliases)),
        authors=tuple(author.name for author in paper.authors),
        info=", ".join(fact for fact in known if fact),
        facets=facets(paper),
    )


def _others(catalogue: Catalogue) -> Iterator[Other]:
    for shelf in catalogue.shelves:
        address = topic_address(shelf.topic.id).path
        yield Other("topic", shelf.topic.label, address, count(len(shelf.papers), "paper"))
    for page in catalogue.written:
        yield Other("page", page.title, page.address)
