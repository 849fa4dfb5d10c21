"""The index for the search in the browser."""

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.catalogue import Catalogue
from generator.components import count
from generator.model import File, Near, Paper
from generator.names import Name
from generator.search import writer
from generator.search.document import Document, EntryKind, Other
from generator.search.facets import facets
from generator.text.formulas import spellings
from generator.text.language import foreign


def files(catalogue: Catalogue) -> Iterable[File]:
    """Return the index of all papers, topics, names and hand-written pages of `catalogue`."""
    nearest = catalogue.nearest
    documents = [document(paper, nearest.get(paper.id, ())) for paper in catalogue.papers]
    return writer.files(documents, _others(catalogue))


def document(paper: Paper, nearest: tuple[Near, ...] = ()) -> Document:
    """Return the document for `paper` and the papers `nearest` to it."""
    year = str(paper.published.year) if paper.published else ""
    known = (str(paper.published or ""), paper.venue or "")
    return Document(
        slug=paper.id,
        title=paper.title,
        abstract=paper.abstract,
        names=(
            *(name for named in paper.systems for name in (named.name, *named.aliases)),
            *dict.fromkeys((*spellings(paper.title), *spellings(paper.abstract))),
        ),
        authors=tuple(dict.fromkeys(_names(paper))),
        facts=tuple(filter(None, (paper.venue, year))),
        info=", ".join(fact for fact in known if fact),
        facets=facets(paper),
        languages=(foreign(paper.title_language), foreign(paper.language)),
        nearest=tuple(near for near in nearest if near.is_related),
    )


def _names(paper: Paper) -> Iterator[str]:
    """Yield the names of the authors, as printed and as filed."""
    for author in paper.authors:
        yield author.name
        if author.known_as:
            yield author.known_as


def _others(catalogue: Catalogue) -> Iterator[Other]:
    for filed in catalogue.filed_topics:
        address = addresses.topic(filed.topic.id).path
        yield Other("topic", filed.topic.label, address, count(len(filed.papers), "paper"))
    for system in catalogue.names.systems:
        yield _other("system", system)
    for dataset in catalogue.names.datasets:
        yield _other("dataset", dataset)
    for author in catalogue.filing.authors:
        if author.address:
            number = count(len(author.papers), "paper")
            yield Other("author", author.name, author.address.path, number)
    for page in catalogue.written:
        yield Other("page", page.title, page.address)


def _other(kind: EntryKind, name: Name) -> Other:
    address = name.address.seen_from("")
    return Other(kind, name.name, address, count(len(name.mentions), "paper"))
