"""What happened to papers is recorded once, on the day it is seen; later builds keep it."""

import re
from dataclasses import replace

import pytest

from generator import history, permalinks
from generator.citations.key import keys
from generator.errors import SheafError
from generator.model import Container, Identifier, Origin, Paper, Person, Published, Tag
from generator.permalinks import Permalink

MAPS = Paper(id="maps", title="Maps of Rome", abstract="We draw.", origin=Origin("a.txt", 1))
NETS = Paper(id="nets", title="Nets", abstract="We cast.", origin=Origin("a.txt", 2))
LINKS = (Permalink("maps", "Maps of Rome", "1"), Permalink("nets", "Nets", "2"))
FIRST = history.updated(LINKS, (MAPS, NETS), "2026-11-30")


def test_first_seen() -> None:
    """A paper has the day on which it was first seen, and a key; a later day changes neither."""
    assert [(link.added, link.key) for link in FIRST] == [
        ("2026-11-30", "maps-rome"),
        ("2026-11-30", "nets"),
    ]
    assert history.updated(FIRST, (MAPS, NETS), "2027-01-01") == FIRST


def test_no_day() -> None:
    """A preview records nothing, whatever changed."""
    assert history.updated(FIRST, (replace(MAPS, title="Other"),), "") == FIRST


def test_corrected() -> None:
    """A page with other words than before was corrected on that day; the key stays."""
    edited = replace(MAPS, authors=(Person("Ana Low"),), published=Published(2024))
    maps, nets = history.updated(FIRST, (edited, NETS), "2026-12-24")

    assert (maps.added, maps.corrected, maps.key) == ("2026-11-30", "2026-12-24", "maps-rome")
    assert nets == FIRST[1]


@pytest.mark.parametrize(
    "edited",
    [
        replace(MAPS, title="Plans of Rome"),
        replace(MAPS, abstract="We draw again."),
        replace(MAPS, authors=(Person("Ana Low"),)),
        replace(MAPS, published=Published(2024)),
        replace(MAPS, container=Container("Maps & Plans")),
        replace(MAPS, identifiers=(Identifier("doi", "10.5555/a"),)),
    ],
)
def test_each_fact_counts(edited: Paper) -> None:
    """A change of any fact that the page shows is a correction."""
    maps, _ = history.updated(FIRST, (edited, NETS), "2026-12-24")
    assert maps.corrected == "2026-12-24"


@pytest.mark.parametrize(
    "container",
    [
        Container("Maps & Plans", volume="7"),
        Container("Maps & Plans", issue="7"),
        Container("Maps & Plans", pages="7"),
    ],
)
def test_parts_of_a_container_count(container: Container) -> None:
    """A change of volume, issue or pages is a correction too."""
    before = replace(MAPS, container=Container("Maps & Plans"))
    links = history.updated(LINKS, (before, NETS), "2026-11-30")
    after = replace(MAPS, container=container)
    assert history.updated(links, (after, NETS), "2026-12-24")[0].corrected == "2026-12-24"


def test_another_date() -> None:
    """A change from one date to another is a correction too."""
    before = replace(MAPS, published=Published(2024))
    links = history.updated(LINKS, (before, NETS), "2026-11-30")
    after = replace(MAPS, published=Published(2024, 6))
    assert history.updated(links, (after, NETS), "2026-12-24")[0].corrected == "2026-12-24"


def test_derived_facts_do_not_count() -> None:
    """A change of topics, which are derived, is not a correction."""
    tagged = replace(MAPS, tags=(Tag("maps", "Maps", "Fields", ()),))
    assert history.updated(FIRST, (tagged, NETS), "2026-12-24") == FIRST


def test_days() -> None:
    """The last day of a paper is that of its correction, or else the one on which it was added."""
    edited = history.updated(FIRST, (replace(MAPS, title="Plans"), NETS), "2026-12-24")
    assert history.days(edited) == {"maps": "2026-12-24", "nets": "2026-11-30"}
    assert history.days(LINKS) == {}


def test_gone_and_back() -> None:
    """A removed paper has the day of that; one that returns is as before, with the same key."""
    left = history.updated(FIRST, (NETS,), "2026-12-01")
    assert left[0] == replace(FIRST[0], removed="2026-12-01")
    assert history.updated(left, (NETS,), "2026-12-02") == left
    assert history.updated(left, (MAPS, NETS), "2026-12-03") == FIRST

    other = replace(MAPS, id="maps-2", abstract="We paint.")
    assert keys((other,), history.frozen(left)) == {"maps-2": "maps-romea"}


def test_old_file() -> None:
    """A file without days is read; papers that are here get one, those that left get none."""
    old = "left:\n  title: Left\n  abstract: '0'\nmaps:\n  title: Maps of Rome\n  abstract: '1'\n"
    left, maps = history.updated(permalinks.parse(old), (MAPS,), "2026-11-30")

    assert (left.added, left.removed, left.key) == ("", "", "")
    assert maps == FIRST[0]


def test_kept_in_the_file() -> None:
    """All of it is read back from the file, also where people write days without quotes."""
    links = history.updated(FIRST, (replace(MAPS, title="Map"),), "2026-12-24")
    text = permalinks.text(links)

    assert permalinks.parse(text) == links
    assert permalinks.parse(re.sub("'(2[0-9-]+)'", r"\1", text)) == links
    assert permalinks.updated(permalinks.text(LINKS), links) == text


@pytest.mark.parametrize(
    ("line", "problem"),
    [("added: soon", "`added` of `maps` must be a day"), ("key: '}'", "the key of `maps`")],
)
def test_mistakes(line: str, problem: str) -> None:
    """A wrong day, and a key that could break a citation, are reported."""
    with pytest.raises(SheafError, match=problem):
        permalinks.parse(f"maps:\n  title: A\n  abstract: '1'\n  {line}\n")
