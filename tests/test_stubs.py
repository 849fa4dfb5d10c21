"""Papers without an abstract are kept or left out, depending on the settings."""

from dataclasses import replace
from pathlib import Path

from generator import build
from generator.settings import Settings

BIB = b"""@article{bees, title = {A Compass for Bees}, author = {Ana Li}, year = {2020}}
@article{suns, title = {Suns and Clocks}, author = {Bo Sen}, year = {2021}}
"""
RIS = b"""TY  - JOUR
TI  - A Compass for Bees
AU  - Li, Ana
PY  - 2020
AB  - Bees find their way by the sun.
ER  -
"""
SOURCES = (("bees.bib", BIB), ("bees.ris", RIS))


def test_stubs_are_kept(tmp_path: Path) -> None:
    """A reading list without abstracts is a library."""
    found = build.collect(Settings(tmp_path, "Bees"), SOURCES)

    assert {paper.title: bool(paper.abstract) for paper in found.papers} == {
        "A Compass for Bees": True,
        "Suns and Clocks": False,
    }


def test_stubs_are_left_out(tmp_path: Path) -> None:
    """Only papers of which no source gives the abstract are left out; the receipt adds up."""
    found = build.collect(replace(Settings(tmp_path, "Bees"), stubs=False), SOURCES)

    assert [paper.title for paper in found.papers] == ["A Compass for Bees"]
    assert len(found.papers[0].entries) == 2
    (rejected,) = found.receipt.rejected
    assert rejected.origin.line == 2
    assert "`extra.sheaf.stubs`" in rejected.reason
    assert (found.receipt.total.entries, found.receipt.total.rejected) == (3, 1)
