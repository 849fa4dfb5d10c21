"""Sources become a collection."""

from pathlib import Path

from generator import build
from generator.settings import Settings

SOURCES = (
    ("a.bib", b"@book{a, title = {Bees}}\n@book{b, title = {Ants}}\n@book{c, title = {Wasps}}\n"),
    ("b.bib", b"@book{d, title = {Moths}}\n"),
    ("c.bib", b"@book{e, title = {Flies}}\n"),
)


def test_the_first_entries(tmp_path: Path) -> None:
    """Sources are read until there are enough entries, and those beyond are left out."""
    here = Settings(tmp_path, "Insects")

    for most, titles in ((2, ["Bees", "Ants"]), (4, ["Bees", "Ants", "Wasps", "Moths"])):
        found = build.collect(here, SOURCES, read=build.read_first(most))
        assert [paper.title for paper in found.papers] == titles
        assert sum(len(reading.entries) for reading in found.readings) == most


def test_no_source_is_read_that_is_not_needed() -> None:
    """What follows the last entry that is wanted is not read."""
    named = iter(SOURCES)
    list(build.read_first(3)(named, 0.5))

    assert next(named)[0] == "b.bib"
