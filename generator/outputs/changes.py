"""The page of changes: what was added, corrected and removed, by day."""

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
"""Papers shown for a kind of change on a day; a collection may begin with ten thousand."""

DAYS = 100
"""Days shown, the newest."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page of changes."""
    days = by_day(catalogue.permalinks)
    titles = {paper.id: paper.title for paper in catalogue.papers}
    first = min(days, default="")
    shown = sorted(days, reverse=True)[:DAYS]
    sections = [_day(day, days[day], titles, is_first=day == first) for day in shown]
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
    """Yield, if days are known, the line in which scripts show what is new since the last visit.

    `is_here` says that it is on the page of changes itself.
    """
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
"""The changes of a day, by kind."""


def by_day(links: Iterable[Permalink]) -> dict[str, dict[str, list[Permalink]]]:
    """Return the changes of each day, by kind."""
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


def _day(day: str, changes: Day, titles: Mapping[str, str], *, is_first: bool) -> Element:
    words = {"added": "The record begins" if is_first else "Added"}
    lists = [
        part
        for kind in ("added", "corrected", "removed")
        if kind in changes
        for part in _list(words.get(kind, kind.capitalize()), changes[kind], titles)
    ]
    time = element("time", {"datetime": day}, _in_words(day))
    heading = element("h2", {"id": f"on-{day}"}, time)
    attributes = {"aria-labelledby": f"on-{day}", "data-day": day}
    return element("section", attributes, heading, *lists)


def _list(name: str, links: list[Permalink], titles: Mapping[str, str]) -> Iterator[Element]:
    shown = sorted(links, key=lambda each: (titles.get(each.id, each.title).casefold(), each.id))
    more = len(shown) - SHOWN
    rest = [element("li", "", f"{more:,} more")] if more > 0 else []
    yield element("h3", "", f"{name}: {count(len(links), 'paper')}")
    yield element("ul", "sheaf-short", *(_paper(each, titles) for each in shown[:SHOWN]), *rest)


def _paper(link_: Permalink, titles: Mapping[str, str]) -> Element:
    title = titles.get(link_.id) or link_.title
    return element("li", "", link(addresses.paper(link_.id), title))


def _in_words(day: str) -> str:
    """Return a day such as `30 November 2026`."""
    parsed = date.fromisoformat(day)
    return f"{parsed.day} {ENGLISH_MONTHS[parsed.month - 1]} {parsed.year}"
