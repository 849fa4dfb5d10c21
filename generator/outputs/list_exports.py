"""The data to download of each list of papers that has a page."""

from collections.abc import Iterator, Sequence

from generator import addresses, bulk
from generator.catalogue import Catalogue
from generator.model import File, Paper


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of each topic, author, venue and year that has a page."""
    for name, title, papers in _lists(catalogue):
        for file in bulk.files(name, f"{catalogue.collection}: {title}", papers, catalogue):
            yield file.with_content()


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, str, Sequence[Paper]]]:
    """Yield where the exports of each list are, what it is called, and its papers."""
    for each in catalogue.filed_topics:
        yield f"{addresses.TOPICS.path}{each.topic.id}", each.topic.label, each.papers
    filing = catalogue.filing
    for filed in (*filing.authors, *filing.venues, *filing.years):
        if filed.address:
            yield filed.address.path.rstrip("/"), filed.name, filed.papers
