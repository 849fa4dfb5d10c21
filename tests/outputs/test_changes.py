"""The page of changes lists what was added, corrected and removed, by date."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator import page
from generator.outputs import changes
from generator.permalinks import Permalink
from tests.outputs import collections


def read(*links: Permalink) -> LexborHTMLParser:
    """Return the page of a collection of two papers with these `links`."""
    papers = (collections.paper(0, title="Maps & <b>Nets</b>"), collections.paper(1))
    catalogue = replace(collections.catalogue(papers), permalinks=links)
    (file,) = changes.files(catalogue)
    return LexborHTMLParser(file.html)


def test_days() -> None:
    """The newest day is first; each kind of change has its papers, by title."""
    found = read(
        Permalink("gone", "Gone", added="2026-11-24", removed="2026-12-01"),
        Permalink("p-0", "Old title", added="2026-11-24", corrected="2026-12-01"),
        Permalink("p-1", "Paper 1", added="2026-12-01"),
        Permalink("before", "Before any day"),
    )

    assert [node.text() for node in found.css("h2")] == ["1 December 2026", "24 November 2026"]
    assert [node.text() for node in found.css("section:first-of-type h3")] == [
        "Added: 1 paper",
        "Corrected: 1 paper",
        "Removed: 1 paper",
    ]
    assert [node.text() for node in found.css("section:last-of-type :is(h3, li)")] == [
        "The record begins: 2 papers",
        "Gone",
        "Maps & <b>Nets</b>",
    ]
    assert "Before any day" not in found.text()


def test_new_since() -> None:
    """The page gives the browser the number of papers added each day, less those that left."""
    links = (
        Permalink("gone", added="2026-11-24", removed="2026-12-01"),
        Permalink("p-0", added="2026-11-24"),
        Permalink("p-1", added="2026-12-01"),
    )
    (element,) = changes.since(links)

    assert '[["2026-12-01", 1], ["2026-11-24", 1]]' in element.attributes.values()
    assert not list(changes.since((Permalink("p-0"),)))
    assert "hidden" in page.html(element, "")


def test_very_many() -> None:
    """A collection that begins with thousands names the first, and counts the rest."""
    found = read(*(Permalink(f"x-{n}", f"X {n}", added="2026-11-24") for n in range(3000)))

    assert len(found.css("li")) == changes.SHOWN + 1
    assert found.css("li")[-1].text() == "2,900 more"


def test_nothing() -> None:
    """Without any day the page says so."""
    assert "Nothing is recorded yet." in read().text()
