"""Files of each format, damaged in the ways in which files are damaged."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.examples import folders

Damage = Callable[[bytes, random.Random], bytes]

REPEATED = (
    "*",
    "¹",
    "\u00a0",
    "\u3000",
    "[1]",
    "()",
    "a.a",
    ": ",
    "…",
    "...",
    "~",
    "_",
    "1,",
    "A. ",
)
"""Pieces that separate, mark or abbreviate, for which many patterns look."""
LONG_RUN = 30_000
"""Bytes of one piece again and again."""


def _truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.randint(1, 12) if data else 0):
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _without_lines(data: bytes, chance: random.Random) -> bytes:
    return b"\n".join(line for line in data.split(b"\n") if chance.random() > 0.2)


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:]


def _nested(data: bytes, chance: random.Random) -> bytes:
    opening = chance.choice((b"[", b"{", b'{"a":', b"<a>", b"(", b"$", b"\\frac{"))
    place = chance.randrange(len(data) + 1)
    return data[:place] + opening * chance.choice((50, 3000)) + data[place:]


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _with_entities(data: bytes, chance: random.Random) -> bytes:
    declared = b"".join(
        b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 9 if n else b"x" * 9) for n in range(12)
    )
    doctype = b"<!DOCTYPE a [" + declared + b"]>"
    place = chance.choice((0, data.find(b"?>") + 2))
    return data[:place] + doctype + data[place:].replace(b"Bees", b"&e11;", 1)


def _on_one_line(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    return (data[:place] + b"bees and suns " * 1500 + data[place:]).replace(b"\n", b" ")


def _with_a_long_run(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    repeated = chance.choice(REPEATED).encode()
    return data[:place] + repeated * (LONG_RUN // len(repeated)) + data[place:]


DAMAGES: Sequence[Damage] = (
    _truncated,
    _flipped,
    _without_lines,
    _doubled,
    _nested,
    _shuffled,
    _with_entities,
    _on_one_line,
    _with_a_long_run,
)
"""Ways in which a file is damaged."""


def sound() -> list[Path]:
    """Return a file of each format, without damage."""
    return [next(folder.glob("input.*")) for folder in folders("formats")]


def damaged(number: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield names and contents of so many damaged files, the same each time."""
    files = [(path.name, path.read_bytes()) for path in sound()]
    chance = random.Random(seed)  # noqa: S311 -- the same each time
    for _ in range(number):
        name, data = chance.choice(files)
        for damage in chance.sample(DAMAGES, chance.choice((1, 1, 2))):
            data = damage(data, chance)
        yield name, data
