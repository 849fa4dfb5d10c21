"""The data to download: the collection, its lists, and what happened to sources."""

from collections.abc import Iterator

from generator import addresses, bulk, receipt, records
from generator.bulk import PaperList
from generator.catalogue import Catalogue
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of the whole collection, which are made when they are written."""
    whole = PaperList(bulk.ALL, catalogue.collection, catalogue.papers)
    yield from bulk.files(whole, catalogue)
    yield File(addresses.SCHEMA.path, records.schema())
    yield File(addresses.RECEIPT.path, receipt.document(catalogue.receipt))
