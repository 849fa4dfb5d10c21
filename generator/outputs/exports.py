"""The data that people take away: the collection as JSON, and what happened to its sources."""

from collections.abc import Iterator
from functools import partial

from generator import receipt, records
from generator.catalogue import Catalogue
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of the whole collection."""
    papers = partial(records.document, catalogue.collection, catalogue.papers, catalogue.related)
    yield File("exports/papers.json", "", more=papers)
    yield File("exports/papers.schema.json", records.schema())
    yield File("exports/receipt.json", receipt.document(catalogue.receipt))
