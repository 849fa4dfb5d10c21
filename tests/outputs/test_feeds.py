"""Feeds list the newest papers, and are valid."""

import json
from dataclasses import replace

from hypothesis import given

from generator.catalogue import Catalogue, make_catalogue
from generator.components import SITE
from generator.model import Identifier, Paper, Person
from generator.outputs import feeds
from generator.permalinks import Permalink
from generator.taxonomy import Taxonomy
from tests import atom
from tests.outputs import collections
from tests.strategies import libraries

NS = "{http://www.w3.org/2005/Atom}"


def dated(papers: tuple[Paper, ...], *days: tuple[str, str]) -> Catalogue:
    """Return a catalogue of `papers` that came and were corrected on these days."""
    links = tuple(
        Permalink(paper.id, added=came, corrected=corrected)
        for paper, (came, corrected) in zip(papers, days, strict=True)
    )
    return replace(collections.catalogue(papers), permalinks=links)


def made(catalogue: Catalogue) -> dict[str, str]:
    """Return the feeds by their paths."""
    return {file.path: file.text for file in feeds.files(catalogue)}


def test_newest_first() -> None:
    """What came or was corrected last is first; of one day, in the order of the collection."""
    papers = tuple(collections.paper(n, "Maps") for n in range(4))
    days = (
        ("2026-11-24", ""),
        ("2026-11-25", ""),
        ("2026-11-24", ""),
        ("2026-11-01", "2026-12-01"),
    )
    found = made(dated(papers, *days))

    assert found.keys() == {"feed.xml", "feed.json", "tags/maps/feed.xml"}
    feed = atom.checked(found["feed.xml"])
    ids = [entry.findtext(f"{NS}id") for entry in feed.findall(f"{NS}entry")]
    assert ids == [f"{SITE}papers/p-{n}/" for n in (3, 1, 0, 2)]
    assert feed.findtext(f"{NS}updated") == "2026-12-01T00:00:00Z"
    entry = feed.find(f"{NS}entry")
    assert entry is not None
    assert entry.findtext(f"{NS}published") == "2026-11-01T00:00:00Z"
    assert [dict(category.attrib) for category in entry.findall(f"{NS}category")] == [
        {"term": "maps", "scheme": f"{SITE}tags/", "label": "Maps"}
    ]
    assert entry.findtext(f"{NS}content") == "<p>Words.</p>"
    document = json.loads(found["feed.json"])
    assert [item["url"] for item in document["items"]] == ids
    assert document["items"][0]["date_modified"] == "2026-12-01T00:00:00Z"


def test_without_days() -> None:
    """A paper without a day is left out; none is made up."""
    papers = (collections.paper(0), collections.paper(1, year=2024))
    found = made(dated(papers, ("", ""), ("", "")))

    assert not atom.checked(found["feed.xml"]).findall(f"{NS}entry")
    assert json.loads(found["feed.json"])["items"] == []


def test_facts() -> None:
    """Authors are named, and the paper itself is linked."""
    paper = replace(
        collections.paper(0),
        authors=(Person("Ana & Co"), Person("李明")),
        identifiers=(Identifier("doi", "10.5555/a"),),
    )
    found = made(dated((paper,), ("2026-11-24", "")))
    entry = atom.checked(found["feed.xml"]).find(f"{NS}entry")

    assert entry is not None
    assert [name.text for name in entry.iter(f"{NS}name")] == ["Ana & Co", "李明"]
    (item,) = json.loads(found["feed.json"])["items"]
    assert item["external_url"] == "https://doi.org/10.5555/a"
    assert item["authors"] == [{"name": "Ana & Co"}, {"name": "李明"}]


@given(libraries())
def test_any_papers(papers: tuple[Paper, ...]) -> None:
    """Feeds of any papers are valid."""
    links = tuple(Permalink(paper.id, added="2026-11-24") for paper in papers)
    catalogue = replace(make_catalogue("C & <D>", papers, Taxonomy((), {})), permalinks=links)
    found = made(catalogue)

    feed = atom.checked(found["feed.xml"])
    assert len(feed.findall(f"{NS}entry")) == len(papers)
    assert len(json.loads(found["feed.json"])["items"]) == len(papers)
