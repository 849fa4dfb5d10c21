"""A map of the papers on which related papers lie near each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import components, related
from generator.catalogue import Catalogue
from generator.components import count, link, paper_address, topic_address
from generator.model import Paper
from generator.outputs.overview.drawn import HEIGHT, WIDTH, Point, every, points
from generator.outputs.overview.frame import figure, skip, twin, wide
from generator.outputs.overview.map_names import Name, names
from generator.page import Element, Node, Value, element, in_language
from generator.related.map_of_papers import positions
from generator.text.cut import cut
from generator.text.width import text_width

TITLE_FONT = 16
"""Pixels; the size of the line that shows a point's title."""
TITLE_ROOM = 40
"""Pixels below the points for that line."""
FEW = 200
"""Points; where there are more, they are drawn smaller."""

_TABLE = "map-table"


def draw(catalogue: Catalogue) -> Iterator[Element]:
    """Yield the map, where at least two papers are near each other."""
    if not any(catalogue.related.values()):
        return
    drawn = points(catalogue.papers, positions(catalogue.papers, catalogue.related))
    named = names(catalogue.shelves, drawn)
    yield figure(
        "map",
        "A map of the papers",
        " ".join(_sentences(catalogue, named)),
        skip(_TABLE, "Skip the map"),
        wide("Map of papers, picture", _picture(drawn, named)),
        element("p", "sheaf-note", " ".join(_making(catalogue, len(drawn)))),
        _table(catalogue, drawn),
    )


def _sentences(catalogue: Catalogue, named: Sequence[Name]) -> Iterator[str]:
    """Yield what there is to see."""
    yield "Papers that share words and topics lie near each other; directions have no meaning."
    if named:
        closest = min(named, key=lambda name: name.reach).shelf.topic.label
        yield "Point at the name of a topic to see its papers."
        if len(named) > 1:
            yield f"No topic named here has its papers closer together than {closest}."
    alone = _alone(catalogue)
    if alone:
        yield f"{count(alone, 'paper')} {'is' if alone == 1 else 'are'} near no other paper."


def _alone(catalogue: Catalogue) -> int:
    """Return how many papers have no neighbour and are none."""
    near = {id_ for id_, others in catalogue.related.items() if others}
    near |= {other.id for others in catalogue.related.values() for other in others}
    return sum(1 for paper in catalogue.papers if paper.id not in near)


def _making(catalogue: Catalogue, drawn: int) -> Iterator[str]:
    """Yield how the map was made."""
    papers = len(catalogue.papers)
    yield (
        f"How it was made: each paper is linked to at most {related.MOST} others, with which it "
        "shares most words and topics. Links pull papers together and all papers push each other "
        "apart, in smaller and smaller steps, until the map is stable. Nothing is random: the same "
        "papers always give the same map."
    )
    if drawn < papers:
        yield (
            f"All {papers:,} papers were placed; of every {every(papers)} that lie together, one "
            f"is drawn, {drawn:,} in all."
        )


def _picture(drawn: Sequence[Point], named: Iterable[Name]) -> Element:
    size = f"0 0 {WIDTH} {HEIGHT + TITLE_ROOM}"
    label = f"Map of {count(len(drawn), 'paper')}: each is a link, and so is each topic’s name."
    many = " sheaf-map--many" if len(drawn) > FEW else ""
    attributes = {
        "class": f"sheaf-map{many}",
        "viewBox": size,
        "role": "group",
        "aria-label": label,
    }
    # names first, for what stands later lies on top, and every point can be pointed at
    return element("svg", attributes, *map(_name, named), *map(_point, drawn))


def _point(point: Point) -> Element:
    """Return a paper on the map; its title shows below the map while it is pointed at."""
    x, y = point.place
    shown: dict[str, Value] = {"href": paper_address(point.paper.id)}
    language = in_language(point.paper.title, point.paper.title_language).get("lang", "")
    return element(
        "a",
        shown | ({"lang": language} if language else {}),
        element("title", "", point.paper.title),
        element("circle", {"cx": x, "cy": y}),
        element("text", {"y": HEIGHT + TITLE_ROOM - 12, "aria-hidden": "true"}, _line(point.paper)),
    )


def _line(paper: Paper) -> str:
    """Return the title of `paper`, cut where it is wider than the map."""
    if text_width(paper.title, TITLE_FONT) <= WIDTH:
        return paper.title
    longest = len(paper.title) - 1
    while text_width(line := cut(paper.title, longest), TITLE_FONT) > WIDTH:
        longest = len(line) - 2
    return line


def _name(name: Name) -> Element:
    """Return a topic's name, and its papers once more, which turn green while it is pointed at."""
    x, y = name.place
    spots = "".join(f"M{across} {down}h0" for across, down in sorted(name.points))
    return element(
        "g",
        "sheaf-map__topic",
        element("path", {"d": spots}),
        link(
            topic_address(name.shelf.topic.id),
            element("text", {"x": x, "y": y}, name.shelf.topic.label),
        ),
    )


def _table(catalogue: Catalogue, drawn: Iterable[Point]) -> Element:
    papers = {paper.id: paper for paper in catalogue.papers}
    rows = (
        (components.paper_link(paper), _nearest(catalogue, paper, papers))
        for paper in (point.paper for point in drawn)
    )
    summary = "As a table: each paper and the nearest to it"
    return twin(_TABLE, summary, ("Paper", "Nearest"), rows)


def _nearest(catalogue: Catalogue, paper: Paper, papers: Mapping[str, Paper]) -> Node:
    near = catalogue.related.get(paper.id, ())
    if not near:
        return "none"
    nearest = papers[near[0].id]
    attributes = in_language(nearest.title, nearest.title_language)
    return element("span", attributes, nearest.title) if attributes else nearest.title
