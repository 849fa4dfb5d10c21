"""The map of papers: every paper is on it, and topics are named where they are dense."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue
from generator.model import Paper
from generator.outputs import overview
from generator.outputs.overview import colours, drawn, map_names
from generator.outputs.overview.map_names import FRAMES, MapSize
from generator.outputs.overview.paper_map import FUNCTION, PAPERS_A_FILE
from generator.outputs.overview.regions import regions
from generator.text.width import text_width
from tests.outputs.collections import catalogue, paper

SPOTS = re.compile(r"m(-?\d+) (-?\d+)h0")


def drawn_points(
    papers: list[Paper], places: Mapping[str, tuple[float, float]]
) -> tuple[drawn.Point, ...]:
    """Return the points that the map shows for papers at these places."""
    return drawn.placed(papers, places)[:: drawn.every(len(papers))]


def page(made: Catalogue) -> LexborHTMLParser:
    """Return the page of pictures of a catalogue."""
    file, *_ = overview.files(made)
    return LexborHTMLParser(file.text)


def spots(shown: LexborHTMLParser) -> Iterator[tuple[int, int]]:
    """Yield the places of the points on the map, as a browser reads them."""
    for path in shown.css(".sheaf-map__dots"):
        x, y = 0, 0
        for across, down in SPOTS.findall(str(path.attributes["d"])):
            x, y = x + int(across), y + int(down)
            yield x, y


def titles(made: Catalogue) -> list[tuple[str, str]]:
    """Return the papers in the order of the points, as the scripts give them."""
    known: list[tuple[str, str]] = []
    _, *files = overview.files(made)
    for number, file in enumerate(files):
        assert file.path == f"overview/map/{number}.js"
        first, papers = json.loads(f"[{file.text[len(FUNCTION) + 1 : -3]}]")
        assert first == len(known) == number * PAPERS_A_FILE
        known += map(tuple, papers)
    return known


def chain(size: int, topical: int = 0) -> Catalogue:
    """Return a catalogue in which each paper is near the one before, and some are on bees."""
    papers = [paper(number, *(["Bees"] if number < topical else [])) for number in range(size)]
    return catalogue(papers, [(one, other) for other, one in pairwise(papers)])


def scattered(papers: list[Paper]) -> dict[str, tuple[float, float]]:
    """Return places of papers anywhere on the map."""
    chance = random.Random(7)  # noqa: S311  no secret, and the same on every run
    return {one.id: (round(chance.random(), 4), round(chance.random(), 4)) for one in papers}


def test_every_paper_a_point() -> None:
    """Each paper is a point, known by its title and address, and a row of the table."""
    made = chain(2 * PAPERS_A_FILE + 3)
    shown = page(made)
    rows = [
        (row.css("th")[0].text(), row.css("td")[0].text())
        for row in shown.css("#map-table tbody tr")
    ]
    size = len(made.papers)

    assert len(set(spots(shown))) == len(list(spots(shown))) == size
    assert sorted(titles(made)) == sorted((one.id, one.title) for one in made.papers)
    assert rows == [
        ("Paper 0", "none"),
        *((f"Paper {n}", f"Paper {n - 1}") for n in range(1, size)),
    ]


def test_order_means_nothing() -> None:
    """A point lies where it is, in whatever order the papers come."""
    made = chain(30, 10)
    turned = catalogue(made.papers[::-1], [(one, other) for other, one in pairwise(made.papers)])
    there, here = (dict(zip(titles(c), spots(page(c)), strict=True)) for c in (made, turned))

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
    caption = page(made).css("[aria-labelledby=map] p")[0].text()

    assert caption.endswith(expected or "directions have no meaning.")


@pytest.mark.parametrize(
    ("size", "expected"), [(3, "linked to the others"), (16, "the others"), (17, "the 16 others")]
)
def test_the_papers_that_each_is_linked_to(size: int, expected: str) -> None:
    """A paper of a small collection is linked to all others, and not to 16 that are not there."""
    shown = page(chain(size)).text()
    assert f"{expected} with which it shares most words and topics" in shown


def test_a_topic_has_a_name() -> None:
    """The name of a topic leads to its papers in the list, and lies with a spot for each."""
    shown = page(chain(100, 10))
    (topic,) = shown.css(".sheaf-map__topic")

    assert {a.attributes["href"] for a in topic.css("a")} == {"../papers/?tag=bees"}
    assert len(SPOTS.findall(str(topic.css("path")[0].attributes["d"]))) == 10


def test_groups_have_colours() -> None:
    """The largest groups have colours of their own, by the most certain topic of each paper."""
    papers = [paper(n, *(["Bees"] if n < 3 else [])) for n in range(5)]
    alone = colours.colours(papers)
    assert alone == colours.Colours((), 5)

    groups = ["A"] * 4 + ["B"] * 3 + list("CDEFGH") + [""]
    tagged = [_in_group(n, group) for n, group in enumerate(groups)]
    found = colours.colours(tagged)
    assert found.groups == (("A", 4), ("B", 3), *((group, 1) for group in "CDEF"))
    assert found.others == 3
    assert [found.of(one) for one in tagged] == [0] * 4 + [1] * 3 + [2, 3, 4, 5, 6, 6, 6]


def _in_group(number: int, group: str) -> Paper:
    """Return a paper on a topic of a group, or on none."""
    one = paper(number, *(["Bees"] if group else []))
    return replace(one, tags=tuple(replace(tag, group=group) for tag in one.tags))


@pytest.mark.parametrize("size", [1, 77, drawn.MOST, drawn.MOST + 1, 25_000])
def test_a_fair_share(size: int) -> None:
    """All papers are drawn, or of very many a share to which each quarter of the map adds."""
    papers = [paper(number) for number in range(size)]
    places = scattered(papers)
    ids = {point.paper.id for point in drawn_points(papers, places)}

    assert len(ids) == -(-size // drawn.every(size)) <= drawn.MOST
    for across, down in ((False, False), (False, True), (True, False), (True, True)):
        quarter = {i for i, (x, y) in places.items() if (x < 0.5) is across and (y < 0.5) is down}
        assert abs(len(quarter & ids) - len(quarter) / drawn.every(size)) <= 2


def test_a_large_collection() -> None:
    """The page stays light however many papers there are, and all of them are drawn."""
    words = "An unusually long and rather winding title of a paper about nothing at all, number"
    papers = [paper(n, f"Topic {n % 40}", title=f"{words} {n}") for n in range(2000)]
    made = catalogue(papers, pairwise(papers))
    file, *_ = overview.files(made)

    assert len(file.text.encode()) < 200_000
    assert len(list(spots(LexborHTMLParser(file.text)))) == 2000


def _clustered(labels: list[str]) -> tuple[list[Paper], dict[str, tuple[float, float]]]:
    """Return papers on topics of which each has a place of its own, and some elsewhere."""
    papers = [paper(n, labels[n % len(labels)]) for n in range(600)]
    chance = random.Random(3)  # noqa: S311  no secret, and the same on every run
    homes = [(chance.uniform(0.1, 0.9), chance.uniform(0.1, 0.9)) for _ in labels]
    places = {
        one.id: tuple(min(1, max(0, c + chance.gauss(0, 0.03))) for c in homes[n % len(labels)])
        for n, one in enumerate(papers)
    }
    return papers, {i: (x, y) for i, (x, y) in places.items()}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_names_have_room(frame: MapSize) -> None:
    """Names lie inside the map of each size, and on no point and no other name."""
    papers, places = _clustered([f"A topic {n}" for n in range(30)])
    points = drawn_points(papers, places)
    dense = regions(catalogue(papers).filed_topics, points)
    boxes = []
    for name in map_names.names(dense, points, frame):
        x, y = (
            part * size // drawn.SIDE
            for part, size in zip(name.place, (frame.width, frame.height), strict=True)
        )
        assert " ".join(name.lines) == name.region.filed.topic.label
        half = max(text_width(line, name.font) for line in name.lines) // 2
        end = y + name.font // 4 + round(name.font * map_names.LINE * (len(name.lines) - 1))
        boxes.append((x - half, y - name.font * 3 // 4, x + half, end))

    assert 3 < len(boxes) <= frame.most
    for left, top, right, bottom in boxes:
        assert -2 <= left < right <= frame.width + 2
        assert -2 <= top < bottom <= frame.height + 2
        for across, down in places.values():
            assert not (left < across * frame.width < right and top < down * frame.height < bottom)
    for one, other in combinations(boxes, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_the_style_sheet_has_all_sizes() -> None:
    """Names are shown on maps of the sizes that they were placed for, in the fonts of these."""
    style = (Path(__file__).parents[2] / "overrides/assets/sheaf/pages/map.css").read_text("utf-8")
    shown = re.findall(
        r"@container map \(\(min-width: (\d+)px\) and \(min-height: (\d+)px\)\) {"
        r"\s+\.sheaf-map__name {\s+display: none;\s+}\s+\.sheaf-map__name--(\w+) {",
        style,
    )
    assert shown == [(str(f.width), str(f.height), f.name) for f in FRAMES[1:]]
    fonts = {
        int(size) for size in re.findall(r"text {[^}]*font(?:-size)?: (?:400 )?(\d+)px", style)
    }
    assert fonts == {size for frame in FRAMES for size in (frame.font, frame.small)}


def test_a_line_leads_to_far_papers() -> None:
    """A name that has no room beside its papers is joined to them, or is not there."""
    members = [paper(n, "Bees") for n in range(9)]
    places = {one.id: (0.5 + n % 3 / 100, 0.5 + n // 3 / 100) for n, one in enumerate(members)}
    others = [paper(n) for n in range(9, 4000)]
    frame = FRAMES[2]

    def placed(reach: int) -> list[bool]:
        """Say whether the name is joined to its papers, where others are within `reach` pixels."""
        grid = [(x, y) for x in range(-reach, reach, 12) for y in range(-reach, reach, 12)]
        around = {
            one.id: (0.51 + x / frame.width, 0.51 + y / frame.height)
            for one, (x, y) in zip(others, grid, strict=False)
        }
        elsewhere = {one.id: (0.0, n / 4000) for n, one in enumerate(others)}
        points = drawn_points([*members, *others], places | elsewhere | around)
        found = regions(catalogue(members).filed_topics, points)
        return [name.to is not None for name in map_names.names(found, points, frame)]

    assert placed(12) == [False]
    assert placed(60) == [True]
    assert placed(200) == []


def test_a_part_of_the_papers() -> None:
    """Where not all papers are drawn, a name says how many lie in its region."""
    papers, places = _clustered(["Here", "There"])
    found = regions(catalogue(papers).filed_topics, drawn.placed(papers, places))
    named = map_names.names(found, drawn_points(papers, places)[::7], FRAMES[2], is_counted=True)

    assert sorted(" ".join(name.lines) for name in named) == sorted(
        f"{region.filed.topic.label} {len(region.places)}" for region in found
    )
    assert all(len(region.places) > 200 for region in found)


def test_dense_regions() -> None:
    """A topic has its region where its papers are dense, and none where they lie all over."""
    papers, places = _clustered(["Here", "There", "Yonder", "Beyond"])
    everywhere = [paper(600 + n, "Everywhere", *(["Twice"] if n < 2 else [])) for n in range(200)]
    both = [*papers, *everywhere]
    found = regions(
        catalogue(both).filed_topics, drawn_points(both, {**scattered(everywhere), **places})
    )

    assert sorted(region.filed.topic.label for region in found) == [
        "Beyond",
        "Here",
        "There",
        "Yonder",
    ]
    for region in found:
        mine = [places[one.id] for one in region.filed.papers]
        middle = [sum(part) / len(mine) for part in zip(*mine, strict=True)]
        for part, wanted in zip(region.middle, middle, strict=True):
            assert abs(part / drawn.SIDE - wanted) < 0.05
