"""A paper's page shows who wrote it, where it appeared and where it is; and all its entries."""

from dataclasses import replace

from generator.model import (
    Container,
    Identifier,
    Merged,
    Origin,
    Paper,
    Person,
)
from generator.outputs import paper_meta, paper_source
from generator.outputs.paper_meta import FactPages
from generator.page import html

PAPER = Paper(id="bees", title="Bees", abstract="We fly.", origin=Origin("a.bib", 3))


def test_meta() -> None:
    """What is known is in one line, and a registry's name leads to the paper."""
    known = replace(
        PAPER,
        authors=(Person("Ana Li"),),
        et_al=True,
        container=Container("Journal of Bees", None, "7", "2", "1-9"),
        identifiers=(Identifier("doi", "10.1000/a"), Identifier("isbn", "9783161484100")),
    )
    made = html(paper_meta.meta(known, FactPages()), "papers/bees/")
    assert "Ana Li, et al." in made
    assert "Journal of Bees 7(2), 1–9" in made
    assert '<a href="https://doi.org/10.1000/a" rel="noopener noreferrer">DOI 10.1000/a</a>' in made
    assert "9783161484100" not in made
    assert "et al." not in html(paper_meta.meta(PAPER, FactPages()), "papers/bees/")


def test_merged() -> None:
    """Entries that were merged are listed, with what shows it and how to part them."""
    merged = Merged("bees", "b.ris", 7, "the same DOI", "b.ris#bees")
    made = "".join(html(each, "") for each in paper_source.source(PAPER, [merged], ""))
    assert "<code>b.ris</code>, line 7: the same DOI" in made
    assert "<code>b.ris#bees</code>" in made
    assert "apart:" in made
    alone = "".join(html(each, "") for each in paper_source.source(PAPER, [], ""))
    assert "apart:" not in alone
