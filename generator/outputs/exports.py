"""The data that people take away: the collection as JSON, and each paper in three formats."""

from collections.abc import Iterator

from generator import receipt, records
from generator.catalogue import Catalogue
from generator.citations import bibtex, ris
from generator.citations.key import keys
from generator.model import File


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the exports of the whole collection, and those beside each paper's page."""
    papers = catalogue.papers
    yield File(
        "exports/papers.json", records.document(catalogue.collection, papers, catalogue.related)
    )
    yield File("exports/papers.schema.json", records.schema())
    yield File("exports/receipt.json", receipt.document(receipt.receipt(catalogue.readings)))
    names = keys(papers)
    for paper in papers:
        yield File(f"papers/{paper.id}.bib", bibtex.entry(paper, key=names[paper.id]))
        yield File(f"papers/{paper.id}.ris", ris.record(paper))
        yield File(
            f"papers/{paper.id}.json",
            records.text(records.record(paper, catalogue.related.get(paper.id, ()))),
        )
