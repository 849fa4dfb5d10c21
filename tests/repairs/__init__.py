"""Tests of `generator/repairs`."""

from collections.abc import Callable, Iterable

from generator.model import Certainty, Entry, Origin, Repair
from generator.repairs.find import Find


def shown(finds: Callable[[str], Iterable[Find]], text: str) -> str:
    """Return `text` as a rule would have it, what is likely in `‹›`, what is unsure in `⟦⟧`."""
    parts = []
    done = 0
    for find in finds(text):
        assert text[find.start : find.end] == find.before
        assert done <= find.start < find.end
        parts += [text[done : find.start], _SHOWN[find.certainty].format(find.after)]
        done = find.end
    return "".join(parts) + text[done:]


_SHOWN = {Certainty.CERTAIN: "{}", Certainty.LIKELY: "‹{}›", Certainty.UNSURE: "⟦{}⟧"}


def paper(abstract: str, title: str = "A Compass for Bees") -> Entry:
    """Make up a paper."""
    return Entry(title=title, abstract=abstract, origin=Origin("listing.txt", 1))


def changes(entry: Entry) -> list[Repair]:
    """Return the repairs that changed a text of `entry`."""
    return [repair for repair in entry.repairs if repair.certainty is not Certainty.UNSURE]


def flags(entry: Entry) -> list[Repair]:
    """Return the places in `entry` that look damaged and were left alone."""
    return [repair for repair in entry.repairs if repair.certainty is Certainty.UNSURE]
