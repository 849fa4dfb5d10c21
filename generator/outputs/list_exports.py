"""The data to download of each list of papers that has a page."""

from collections.abc import Iterator

from generator import addresses, bulk
from generator.bulk import PaperList
from generator.catalogue import Catalogue
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of each topic, author, venue and year that has a page.

    Those of authors only if `has_authors` says so.
    """
    for file in bulk.files_of_lists(tuple(_lists(catalogue)), catalogue):
        yield file.with_content()


def has_authors(papers: int) -> bool:
    """Say whether each author has exports in a collection of so many papers.

    In a larger one they would be a quarter of all files; the list of papers exports any selection.
    """
    return papers <= bulk.MUCH


def _lists(catalogue: Catalogue) -> Iterator[PaperList]:
    start = f"{catalogue.collection}: "
    for each in catalogue.filed_topics:
        topic = each.topic
        yield PaperList(f"{addresses.TOPICS.path}{topic.id}", start + topic.label, each.papers)
    filing = catalogue.filing
    authors = filing.authors if has_authors(len(catalogue.papers)) else ()
    for filed in (*authors, *filing.venues, *filing.years):
        if filed.address:
            yield PaperList(filed.address.path.rstrip("/"), start + filed.name, filed.papers)
