"""Edits of a listing, as people make them; the same in every run."""

import random
from collections.abc import Iterator, Sequence

Entries = Sequence[tuple[str, str]]
"""Titles and abstracts."""


def edits(before: Entries, reserve: Entries, number: int, chance: random.Random) -> Iterator[str]:
    """Yield a listing after each of `number` edits, additions and removals of entries.

    What is added is from `reserve`, and what was removed may come again.
    """
    entries, others = list(before), list(reserve)
    for _ in range(number):
        place = chance.randrange(len(entries))
        match chance.choice(("edit", "edit", "edit", "add", "remove", "undo")):
            case "edit":
                title, abstract = entries[place]
                cut = abstract.rfind(" ", 0, chance.randrange(200, 400))
                entries[place] = title, f"{chance.choice(others)[1]} {abstract[:cut]}."
            case "add":
                entries.insert(place, others.pop(chance.randrange(len(others))))
            case "remove":
                others.append(entries.pop(place))
            case _:
                entries[place] = before[place % len(before)]
        yield listing(entries)


def listing(entries: Entries) -> str:
    """Return `entries` as a pasted listing."""
    return "\n\n".join(f"{title}\n\n{abstract}" for title, abstract in entries) + "\n"
