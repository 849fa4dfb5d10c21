"""The data that people take away: the collection and each topic, and what became of sources."""

from collections.abc import Iterator

from generator import bulk, receipt, records
from generator.catalogue import Catalogue
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of the whole collection, and of each topic."""
    yield from bulk.files(bulk.ALL, catalogue.collection, catalogue.papers, catalogue)
    for each in catalogue.filed_topics:
        title = f"{catalogue.collection}: {each.topic.label}"
        yield from bulk.files(f"tags/{each.topic.id}", title, each.papers, catalogue)
    yield File("exports/papers.schema.json", records.schema())
    yield File("exports/receipt.json", receipt.document(catalogue.receipt))
