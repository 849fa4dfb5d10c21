"""The map of papers: every point is a link, and topics are named where they lie close."""

import random
from itertools import combinations, pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue
from generator.model import Paper
from generator.outputs import overview
from generator.outputs.overview import drawn, map_names
from generator.text.width import text_width
from tests.outputs.collections import catalogue, paper


def page(made: Catalogue) -> LexborHTMLParser:
    """Return the page of pictures of a catalogue."""
    (file,) = overview.files(made)
    return LexborHTMLParser(file.text)


def chain(size: int, topical: int = 0) -> Catalogue:
    """Return a catalogue in which each paper is near the one before, and some are on bees."""
    papers = [paper(number, *(["Bees"] if number < topical else [])) for number in range(size)]
    return catalogue(papers, [(one, other) for other, one in pairwise(papers)])


def scattered(papers: list[Paper]) -> dict[str, tuple[float, float]]:
    """Return places of papers anywhere on the map."""
    chance = random.Random(7)  # noqa: S311  no secret, and the same on every run
    return {one.id: (round(chance.random(), 4), round(chance.random(), 4)) for one in papers}


def test_every_point_a_link() -> None:
    """Each paper is a point that leads to it and has its title, and a row of the table."""
    shown = page(chain(12))
    points = [
        (point.attributes["href"], point.css("title")[0].text(), point.css("text")[0].text())
        for point in shown.css(".sheaf-map > a")
    ]
    rows = [
        (row.css("th")[0].text(), row.css("td")[0].text())
        for row in shown.css("#map-table tbody tr")
    ]

    assert points == [(f"../papers/p-{n}/", f"Paper {n}", f"Paper {n}") for n in range(12)]
    assert rows == [
        ("Paper 0", "none"),
        *((f"Paper {n}", f"Paper {n - 1}") for n in range(1, 12)),
    ]


def test_order_means_nothing() -> None:
    """A point lies where it lies, in whatever order the papers come."""
    made = chain(30)
    turned = catalogue(made.papers[::-1], [(one, other) for other, one in pairwise(made.papers)])
    there, here = (
        {str(a.attributes["href"]): a.css("circle")[0].html for a in page(c).css(".sheaf-map > a")}
        for c in (made, turned)
    )

    assert there == here


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        ([(0, 1), (1, 0), (2, 3)], None),
        ([(0, 1), (2, 0)], "1 paper is near no other paper."),
        ([(0, 1)], "2 papers are near no other paper."),
    ],
)
def test_near_no_other(near: list[tuple[int, int]], expected: str | None) -> None:
    """Papers without neighbours are counted."""
    papers = [paper(number) for number in range(4)]
    made = catalogue(papers, [(papers[one], papers[other]) for one, other in near])
    said = page(made).css("[aria-labelledby=map] p")[0].text()

    assert (expected or "directions have no meaning.") == said[
        -len(expected or "directions have no meaning.") :
    ]


def test_a_topic_has_a_name() -> None:
    """The name of a topic leads to it, and lies with as many spots as it has papers."""
    shown = page(chain(100, 10))
    (name,) = shown.css(".sheaf-map__topic")

    assert name.css("a")[0].attributes["href"] == "../tags/bees/"
    assert str(name.css("path")[0].attributes["d"]).count("M") == 10


def test_a_long_title() -> None:
    """A title that is wider than the map is cut at a word below it, and nowhere else."""
    long = " ".join(["lengthy"] * 60)
    papers = [paper(1, title=long), paper(2)]
    point = page(catalogue(papers, [(papers[0], papers[1])])).css(".sheaf-map > a")[0]
    line = point.css("text")[0].text()

    assert point.css("title")[0].text() == long
    assert line.endswith("lengthy…")
    assert text_width(line, 16) <= drawn.WIDTH


@pytest.mark.parametrize("size", [1, 77, drawn.MOST, drawn.MOST + 1, 5000])
def test_a_fair_share(size: int) -> None:
    """All papers are drawn, or of many a share to which each quarter of the map adds its part."""
    papers = [paper(number) for number in range(size)]
    places = scattered(papers)
    points = drawn.points(papers, places)
    ids = {point.paper.id for point in points}

    assert [point.paper for point in points] == [p for p in papers if p.id in ids]
    assert len(points) == (size if size <= drawn.MOST else -(-size // drawn.every(size)))
    if size > drawn.MOST:
        assert drawn.SHARE / 2 < len(points) <= drawn.SHARE
    for across, down in ((False, False), (False, True), (True, False), (True, True)):
        quarter = {i for i, (x, y) in places.items() if (x < 0.5) is across and (y < 0.5) is down}
        assert abs(len(quarter & ids) - len(quarter) / drawn.every(size)) <= 2


def test_a_large_collection() -> None:
    """The page stays light however many papers there are, and says how many it shows."""
    words = "An unusually long and rather winding title of a paper about nothing at all, number"
    papers = [paper(n, f"Topic {n % 40}", title=f"{words} {n}") for n in range(2000)]
    made = catalogue(papers, pairwise(papers))
    (file,) = overview.files(made)

    assert len(file.text.encode()) < 300_000
    assert "All 2,000 papers were placed; of every 6 that lie together, one is drawn" in (
        LexborHTMLParser(file.text).css(".sheaf-note")[0].text()
    )


def test_names_have_room() -> None:
    """Names lie inside the map, on no other name, and on few points; the largest come first."""
    labels = [f"A topic of some length {n}" for n in range(30)]
    papers = [paper(n, labels[n % 30]) for n in range(600)]
    # each topic has a place of its own, and some that are elsewhere
    chance = random.Random(3)  # noqa: S311  no secret, and the same on every run
    homes = [(chance.uniform(0.1, 0.9), chance.uniform(0.1, 0.9)) for _ in labels]
    places = {
        p.id: tuple(min(1, max(0, c + chance.gauss(0, 0.05))) for c in homes[n % 30])
        for n, p in enumerate(papers)
    }
    points = drawn.points(papers, {i: (x, y) for i, (x, y) in places.items()})
    found = map_names.names(catalogue(papers).shelves, points)
    boxes = []
    for name in found:
        x, y = name.place
        half = text_width(name.shelf.topic.label, map_names.FONT) // 2
        boxes.append((x - half, y - 14, x + half, y + 5))

    assert 3 < len(found) <= map_names.MOST
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= drawn.WIDTH
        assert bottom <= drawn.HEIGHT
        covered = [p for p in points if left < p.place[0] < right and top < p.place[1] < bottom]
        assert len(covered) <= map_names.MOST_COVERED
    for one, other in combinations(boxes, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_scattered_topics_have_no_name() -> None:
    """A topic whose papers lie all over the map, or that has only two there, is not named."""
    papers = [paper(n, "Everywhere", *(["Twice"] if n < 2 else [])) for n in range(200)]
    points = drawn.points(papers, scattered(papers))

    assert map_names.names(catalogue(papers).shelves, points) == ()


@pytest.mark.parametrize(
    ("text", "ems"),
    [("", 0), ("ill", 0.84), ("W", 1.1), ("漢字", 2), ("e\u0301", 0.57), ("É", 0.8)],
)
def test_text_width(text: str, ems: float) -> None:
    """A text is as wide as its letters; an accent takes no room, a Chinese character all of it."""
    assert text_width(text, 100) == pytest.approx(ems * 100, abs=1)
