"""What was added, corrected and removed, by date."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator import addresses
from generator.catalogue import Catalogue
from generator.components import count, link
from generator.model import File
from generator.page import AttributeValue, Element, Heading, Node, Page, element, file
from generator.permalinks import Permalink
from generator.text.dates import ENGLISH_MONTHS

SHOWN = 100
"""Papers of one kind that are named on one day; a collection may begin with ten thousand."""

DAYS = 100
"""The newest days that are shown."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page of changes."""
    days = by_day(catalogue.permalinks)
    here = {paper.id: paper.title for paper in catalogue.papers}
    first = min(days, default="")
    shown = sorted(days, reverse=True)[:DAYS]
    sections = [_day(day, days[day], here, is_first=day == first) for day in shown]
    nothing = element("p", "", "Nothing is recorded yet.")
    yield file(
        Page(
            address=addresses.CHANGES.path,
            title="Changes",
            description=f"What was added, corrected and removed in {catalogue.collection}.",
            layout="sheaf-changes",
            blocks=(
                Heading("Changes"),
                element("p", "sheaf-lede", _LEDE),
                *since(catalogue.permalinks, is_here=True),
                *(sections or (nothing,)),
            ),
        )
    )


def since(links: Iterable[Permalink], *, is_here: bool = False) -> Iterator[Element]:
    """Yield what scripts fill with what is new since the last visit, where days are known."""
    numbers: dict[str, int] = {}
    for each in links:
        if each.added and not each.removed:
            numbers[each.added] = numbers.get(each.added, 0) + 1
    if numbers:
        newest = sorted(numbers.items(), reverse=True)[:DAYS]
        attributes: dict[str, AttributeValue] = {
            "class": "sheaf-since",
            "data-since": json.dumps(newest),
            "hidden": True,
        }
        more: tuple[Node, ...] = () if is_here else (" ", link(addresses.CHANGES, "See changes"))
        words = element("span", {"role": "status"})
        yield element("p", attributes, words, *more)


_LEDE = "What was added, corrected and removed, by the day on which it was seen."

Day = Mapping[str, list[Permalink]]
"""What happened on a day, by its kind."""


def by_day(links: Iterable[Permalink]) -> dict[str, dict[str, list[Permalink]]]:
    """Return what happened on each day."""
    days: dict[str, dict[str, list[Permalink]]] = {}
    for each in links:
        for kind, day in (
            ("added", each.added),
            ("corrected", each.corrected),
            ("removed", each.removed),
        ):
            if day:
                days.setdefault(day, {}).setdefault(kind, []).append(each)
    return days


def _day(day: str, events: Day, here: Mapping[str, str], *, is_first: bool) -> Element:
    words = {"added": "The record begins" if is_first else "Added"}
    lists = [
        part
        for kind in ("added", "corrected", "removed")
        if kind in events
        for part in _list(words.get(kind, kind.capitalize()), events[kind], here)
    ]
    time = element("time", {"datetime": day}, _written(day))
    heading = element("h2", {"id": f"on-{day}"}, time)
    attributes = {"aria-labelledby": f"on-{day}", "data-day": day}
    return element("section", attributes, heading, *lists)


def _list(name: str, links: list[Permalink], here: Mapping[str, str]) -> Iterator[Element]:
    shown = sorted(links, key=lambda each: (here.get(each.id, each.title).casefold(), each.id))
    more = len(shown) - SHOWN
    rest = [element("li", "", f"{more:,} more")] if more > 0 else []
    yield element("h3", "", f"{name}: {count(len(links), 'paper')}")
    yield element("ul", "sheaf-short", *(_paper(each, here) for each in shown[:SHOWN]), *rest)


def _paper(link_: Permalink, here: Mapping[str, str]) -> Element:
    title = here.get(link_.id) or link_.title
    return element("li", "", link(addresses.paper(link_.id), title))


def _written(day: str) -> str:
    """Return `30 November 2026`."""
    told = date.fromisoformat(day)
    return f"{told.day} {ENGLISH_MONTHS[told.month - 1]} {told.year}"
