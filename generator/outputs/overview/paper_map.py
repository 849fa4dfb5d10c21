"""A map of the papers on which related papers lie near each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from generator import addresses, components, related
from generator.catalogue import Catalogue
from generator.components import count
from generator.model import File, Paper
from generator.outputs.overview import colours
from generator.outputs.overview.colours import Colours
from generator.outputs.overview.drawn import SIDE, Place, Point, every, placed
from generator.outputs.overview.frame import chosen, figure, skip, twin
from generator.outputs.overview.map_names import FRAMES, LINE, MapSize, PlacedName, names
from generator.outputs.overview.regions import Region, regions
from generator.page import AttributeValue, Element, Node, element, in_language
from generator.related.map_of_papers import positions
from generator.search.script import call

SIZES = ((3000, "tiny"), (900, "small"), (250, "middle"))
"""From how many points on they are drawn in which size; the sizes are in the style sheet."""
MOST_SPOTS = 4000
"""Points that are drawn a second time, to be highlighted by the names of the first topics."""
PAPERS_A_FILE = 256
"""Titles in one script; they are of papers that lie together."""
FUNCTION = "sheafMap"
"""What the scripts with titles call with the number of the first paper and the papers."""
MOST_ROWS = 1000
"""Papers up to which the table lists all; of more, it lists a sample."""
ROWS = 350
"""Papers in that sample, at most."""

_TABLE = "map-table"


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn."""

    points: tuple[Point, ...]
    """Sorted by colour, then so that neighbours are together."""
    colours: Colours
    regions: tuple[Region, ...]
    is_part: bool
    """Whether papers are left out."""


def chart(catalogue: Catalogue) -> Map | None:
    """Return the map of a catalogue, or `None` where no two papers are near each other."""
    if not any(catalogue.related.values()):
        return None
    all_ = placed(catalogue.papers, positions(catalogue.papers, catalogue.nearest))
    drawn = all_[:: every(len(all_))]
    groups = colours.colours(point.paper for point in drawn)
    in_order = tuple(sorted(drawn, key=lambda point: groups.of(point.paper)))
    return Map(in_order, groups, regions(catalogue.filed_topics, all_), len(drawn) < len(all_))


def draw(catalogue: Catalogue, drawn: Map) -> Element:
    """Return the figure with the map, its tools, its legend and its table."""
    return figure(
        "map",
        "A map of the papers",
        " ".join(_sentences(catalogue, drawn)),
        skip(_TABLE, "Skip the map"),
        element("div", "sheaf-map__bar", *_legend(drawn.colours), _tools()),
        element(
            "div",
            "",
            element(
                "div",
                {"class": "sheaf-map", "data-map": PAPERS_A_FILE},
                element("div", "sheaf-map__plane", _picture(drawn)),
            ),
            element("p", {"class": "sheaf-map__said sheaf-with-script", "role": "status"}),
        ),
        element("p", "sheaf-note", " ".join(_making(catalogue, len(drawn.points)))),
        _table(catalogue, drawn.points),
    )


def titles(drawn: Map) -> Iterator[File]:
    """Yield the scripts with the address and title of each point, `PAPERS_A_FILE` in each."""
    for start in range(0, len(drawn.points), PAPERS_A_FILE):
        papers = [point.paper for point in drawn.points[start : start + PAPERS_A_FILE]]
        known = [[paper.id, paper.title] for paper in papers]
        path = f"{addresses.OVERVIEW.path}map/{start // PAPERS_A_FILE}.js"
        yield File(path, call(start, known, to=FUNCTION))


def _sentences(catalogue: Catalogue, drawn: Map) -> Iterator[str]:
    """Yield what there is to see."""
    yield "Papers that share words and topics lie near each other; directions have no meaning."
    if drawn.regions:
        yield "Topics are named where their papers are dense; a name leads to the papers."
    if drawn.regions and drawn.is_part:
        yield "The number beside a name says how many of its papers lie there."
    alone = _alone(catalogue)
    if alone:
        yield f"{count(alone, 'paper')} {'is' if alone == 1 else 'are'} near no other paper."


def _alone(catalogue: Catalogue) -> int:
    """Return how many papers have no neighbour and are nobody's neighbour."""
    near = {id_ for id_, others in catalogue.related.items() if others}
    near |= {other.id for others in catalogue.related.values() for other in others}
    return sum(1 for paper in catalogue.papers if paper.id not in near)


def _making(catalogue: Catalogue, drawn: int) -> Iterator[str]:
    """Yield the sentences that say how the map was made."""
    papers = len(catalogue.papers)
    yield (
        f"How it was made: each paper is linked to the {_linked(papers)} with which it shares "
        "most words and topics. Links pull papers together and all papers push each other "
        "apart until the map is stable (t-SNE). Nothing is random: the same "
        "papers always give the same map."
    )
    if drawn < papers:
        yield (
            f"All {papers:,} papers were placed; of every {every(papers)} that lie together, one "
            f"is drawn, {drawn:,} in all."
        )


def _linked(papers: int) -> str:
    """Return words for the papers that each of `papers` can be linked to at most."""
    most = related.MOST_NEAREST
    return f"{most} others" if papers > most else "others"


def _tools() -> Element:
    """Return the buttons that zoom the map."""
    names = (("in", "+", "Nearer"), ("out", "−", "Further"))
    buttons = (
        element(
            "button",
            {"type": "button", "class": "sheaf-button", "data-zoom": way, "aria-label": name},
            sign,
        )
        for way, sign, name in names
    )
    return element("p", "sheaf-map__tools sheaf-with-script", *buttons)


def _legend(groups: Colours) -> Iterator[Element]:
    """Yield the legend of colours, if there are any; its buttons emphasise a group."""
    if not groups.groups:
        return
    entries = [_entry(place, name, number) for place, (name, number) in enumerate(groups.groups)]
    if groups.others:
        entries.append(_entry(len(groups.groups), "Others", groups.others))
    yield element(
        "fieldset",
        "sheaf-legend",
        element("legend", "sheaf-vh", "Groups of topics, to bring out on the map"),
        *entries,
    )


def _entry(place: int, name: str, papers: int) -> Element:
    box = element("input", {"type": "checkbox", "autocomplete": "off", "value": place})
    shape = element("span", {"class": f"sheaf-legend__shape sheaf-legend__shape--{place}"})
    return element(
        "label", "", box, shape, element("span", "", name), components.number(papers, "papers")
    )


def _picture(drawn: Map) -> Element:
    size = next((name for fewest, name in SIZES if len(drawn.points) > fewest), "large")
    papers = count(len(drawn.points), "paper")
    label = f"Map of {papers}; the name of a topic is a link to its papers."
    attributes: dict[str, AttributeValue] = {"class": f"sheaf-map__field sheaf-map__field--{size}"}
    return element(
        "svg",
        attributes | {"role": "group", "aria-label": label},
        element("svg", {**_UNITS, "aria-hidden": "true"}, *_dots(drawn)),
        *_names(drawn),
    )


_UNITS: Mapping[str, AttributeValue] = {
    "viewBox": f"0 0 {SIDE} {SIDE}",
    "preserveAspectRatio": "none",
}
"""The attributes of an element that is stretched to the size of the map."""


def _dots(drawn: Map) -> Iterator[Element]:
    """Yield a path for the points of each colour."""
    for place, group in groupby(drawn.points, key=lambda point: drawn.colours.of(point.paper)):
        spots = _spots(point.place for point in group)
        yield element("path", {"class": f"sheaf-map__dots sheaf-map__dots--{place}", "d": spots})


def _spots(places: Iterable[Place]) -> str:
    """Return a path with a spot at each place, in relative coordinates."""
    moves = []
    x, y = 0, 0
    for across, down in places:
        moves.append(f"m{across - x} {down - y}h0")
        x, y = across, down
    return "".join(moves)


def _names(drawn: Map) -> Iterator[Element]:
    """Yield the name of each region in every size where it fits, and the points it highlights."""
    named: dict[str, list[Element]] = {}
    for frame in FRAMES:
        for name in names(drawn.regions, drawn.points, frame, is_counted=drawn.is_part):
            named.setdefault(name.region.filed.topic.id, []).append(_name(name, frame))
    filed_topics = [region.filed for region in drawn.regions if region.filed.topic.id in named]
    places = {point.paper.id: point.place for point in drawn.points}
    left = MOST_SPOTS
    for filed in filed_topics:
        left -= len(filed.papers)
        mine = sorted(places[paper.id] for paper in filed.papers if paper.id in places)
        picture = element("svg", _UNITS, element("path", {"d": _spots(mine)}))
        brought_out = (picture,) if left >= 0 else ()
        yield element("g", "sheaf-map__topic", *named[filed.topic.id], *brought_out)


def _name(name: PlacedName, frame: MapSize) -> Element:
    topic = name.region.filed.topic
    x, y = map(_percent, name.place)
    css = f"sheaf-map__name sheaf-map__name--{frame.name}"
    css += " sheaf-map__name--small" if name.font < frame.font else ""
    attributes: dict[str, AttributeValue] = {
        "class": css,
        "href": chosen(urlencode({"tag": topic.id})),
    }
    to = tuple(map(_percent, name.to)) if name.to else ()
    line = (element("line", {"x1": x, "y1": y, "x2": to[0], "y2": to[1]}),) if to else ()
    first, *rest = name.lines
    more = (element("tspan", {"x": x, "dy": f"{LINE}em"}, f" {text}") for text in rest)
    return element("a", attributes, *line, element("text", {"x": x, "y": y}, first, *more))


def _percent(units: int) -> str:
    return f"{units / (SIDE / 100):g}%"


def _table(catalogue: Catalogue, drawn: Sequence[Point]) -> Element:
    papers = {paper.id: paper for paper in catalogue.papers}
    step = 1 if len(drawn) <= MOST_ROWS else -(-len(drawn) // ROWS)
    listed = {point.paper.id for point in drawn[::step]}
    rows = (
        (components.paper_link(paper), _nearest(catalogue, paper, papers))
        for paper in catalogue.papers
        if paper.id in listed
    )
    summary = "As a table: each paper and the nearest to it"
    return twin(_TABLE, summary, ("Paper", "Nearest"), rows)


def _nearest(catalogue: Catalogue, paper: Paper, papers: Mapping[str, Paper]) -> Node:
    near = catalogue.related.get(paper.id, ())
    if not near:
        return "none"
    nearest = papers[near[0].id]
    attributes = in_language(nearest.title, nearest.title_language)
    return element("span", attributes, *components.title(nearest.title))
