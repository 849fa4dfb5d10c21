"""The data to download: the collection, its lists, and what happened to sources."""

from collections.abc import Iterator

from generator import addresses, bulk, receipt, records
from generator.catalogue import Catalogue
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of the whole collection, and of each list of papers that has a page."""
    yield from bulk.files(bulk.ALL, catalogue.collection, catalogue.papers, catalogue)
    for each in catalogue.filed_topics:
        title = f"{catalogue.collection}: {each.topic.label}"
        yield from bulk.files(
            f"{addresses.TOPICS.path}{each.topic.id}", title, each.papers, catalogue
        )
    filing = catalogue.filing
    for filed in (*filing.authors, *filing.venues, *filing.years):
        if filed.address:
            title = f"{catalogue.collection}: {filed.name}"
            yield from bulk.files(filed.address.path.rstrip("/"), title, filed.papers, catalogue)
    yield File(addresses.SCHEMA.path, records.schema())
    yield File(addresses.RECEIPT.path, receipt.document(catalogue.receipt))
