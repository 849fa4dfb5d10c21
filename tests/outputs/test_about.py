"""The page about a collection stays readable, however many sources there are."""

from dataclasses import replace

from generator.outputs import about
from generator.receipt import Counts, Receipt, SourceCounts
from tests.outputs.collections import catalogue, paper


def test_very_many_sources() -> None:
    """The first sources are listed; a link leads to the rest."""
    many = about.SOURCES_SHOWN + 2
    sources = tuple(SourceCounts(f"{n}.bib", "BibTeX", Counts(1, 0, 0), ()) for n in range(many))
    made = replace(catalogue([paper(1)]), receipt=Receipt(sources, (), ()))
    (page,) = about.files(made)

    assert page.text.count("BibTeX</td>") == about.SOURCES_SHOWN
    assert "And 2 more sources, in" in page.text
