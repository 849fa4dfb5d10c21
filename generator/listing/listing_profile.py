"""Properties of a listing that features of its lines depend on."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.listing.bins import bin_number
from generator.listing.lexicon import FUNCTION_WORDS
from generator.listing.line_features import LineFeatures
from generator.listing.prose_runs import label_distances, mark_habits, runs
from generator.listing.rows import Row

WIDEST_WRAP = 200
"""Characters; a listing with longer lines is not wrapped."""
FAR = 99
"""The distance of prose that is at least this many lines away, or does not exist."""
NAMES_ONLY = 0.9
"""The share of pieces that must look like names in a line of people."""
LONGEST_NAMES = 30
"""Words in such a line, at most."""
LONGEST_PROSE = 1500
"""Characters of prose that are compared with titles."""
FEWEST_ALTERNATING = 8
"""Lines; with fewer, long and short lines do not alternate."""
MOST_UNCLEAR = 0.1
"""The share of lines that may be neither long nor short when lines alternate."""
MUCH_LONGER = 2
"""How many times as long as its neighbours a long line is."""
CAPITAL = re.compile(r"(?<![^\W\d_])[A-ZÀ-ÞА-Я][^\W\d_]{3,}")
"""A word of four letters or more with a capital."""

_SMALL = re.compile(r"(?<![^\W\d_])[a-zà-ÿа-я][^\W\d_]{3,}")


class ListingProfile:
    """Properties of all lines of a listing, and of each line among them."""

    def __init__(
        self, rows: Sequence[Row], line_features: Sequence[LineFeatures], labels: Counter[str]
    ) -> None:
        """Analyse `rows` with their features; `labels` is how often each label is used."""
        self.rows = rows
        self.line_features = line_features
        self.label_counts = labels
        self.text_counts = Counter(row.core.lower() for row in rows if len(row.core) < 200)
        """How often each short line occurs, in lower case."""
        self.first_places: dict[str, int] = {}
        """The index of the first occurrence of each line, in lower case."""
        for place, row in enumerate(rows):
            self.first_places.setdefault(row.core.lower(), place)
        self.shape_counts = Counter(line.shape for line in line_features)
        lengths = [len(row.raw.rstrip()) for row in rows]
        self.width, self.is_wrapped = _width(lengths, line_features)
        """The width of lines in characters, and whether they are wrapped at all."""
        self.full = [False, *(self._is_full(place) for place in range(1, len(rows)))]
        """Whether each line continues the one above, which had no room for its first word."""
        self.prose = _prose(rows, line_features, self.full, is_wrapped=self.is_wrapped)
        """Whether each line is prose."""
        self.to_prose = list(_distances(reversed(self.prose)))[::-1]
        self.from_prose = list(_distances(self.prose))
        """The distance in lines of the nearest prose above each line; `to_prose`: below it."""
        self.prose_count = sum(
            is_prose and (place == 0 or not self.prose[place - 1] or rows[place].gap > 0)
            for place, is_prose in enumerate(self.prose)
        )
        """The number of pieces of prose."""
        self.alternation = _alternation([len(row.text) for row in rows])
        """Whether each line is long or short, if long and short lines alternate."""
        self.heads = list(_heads(self.full))
        """The index of the first line of each line's paragraph: its head."""
        self.paragraph_features = dict(_paragraph_features(self.heads, line_features))
        """The features of each wrapped paragraph, by its head."""
        self.size_ratios = dict(_size_ratios(self.heads, rows))
        """How much longer the paragraphs above and below each paragraph are, by its head."""
        self.runs = runs(line_features, self.prose, self.heads)
        """The run of prose that each line is in."""
        self.mark_habits = mark_habits(rows, line_features, self.prose)
        """What the lines with each mark have in common."""
        self.label_distances = label_distances(rows)
        """How many lines above the label of an abstract each line is, or -1."""
        self.lowercase_words = frozenset(
            word for row in rows for word in _SMALL.findall(row.core[:1000])
        )
        """The longer words in lower case."""
        self.people_words = [*map(_people_words, rows, line_features)]
        """The words of the names in each line that consists of people only."""
        self._stems: dict[tuple[int, int], frozenset[str]] = {}

    def _is_full(self, place: int) -> bool:
        """Say whether the line above had no room for the first word of the one at `place`."""
        above, row = self.rows[place - 1], self.rows[place]
        first = len(row.text.split(" ", 1)[0])
        return not row.gap and len(above.raw.rstrip()) + 1 + first > self.width

    def stems(self, place: int, way: int) -> frozenset[str]:
        """Return the stems of the prose from `place` down or up, by `way`."""
        known = self._stems.get((place, way))
        if known is None:
            found: set[str] = set()
            size, at = 0, place
            while 0 <= at < len(self.rows) and size < LONGEST_PROSE:
                if at != place and not self.prose[at]:
                    break
                found |= self.line_features[at].stems
                size += len(self.rows[at].text)
                at += way
            known = self._stems[place, way] = frozenset(found)
        return known


def _width(lengths: Sequence[int], line_features: Sequence[LineFeatures]) -> tuple[int, bool]:
    """Return the width of lines, and whether they are wrapped; if not, it is more than any."""
    pairs = zip(lengths, line_features, strict=True)
    several = sorted(length for length, line in pairs if line.words > 1)
    if not several:
        return 10**9, False
    usual = several[round(0.85 * (len(several) - 1))]
    if usual > WIDEST_WRAP:
        return 10**9, False
    width = several[-1] if several[-1] <= usual + 8 else usual
    full = sum(usual - 14 <= length <= width for length in lengths)
    return width, full > 0.3 * len(lengths) and len(lengths) > 4


def _prose(
    rows: Sequence[Row],
    line_features: Sequence[LineFeatures],
    full: Sequence[bool],
    *,
    is_wrapped: bool,
) -> list[bool]:
    """Return which lines are prose, by themselves or in a wrapped paragraph."""
    prose = [line.is_prose for line in line_features]
    if not is_wrapped:
        return prose
    start = 0
    for end in range(1, len(rows) + 1):
        if end < len(rows) and full[end]:
            continue
        words = sum(line.words for line in line_features[start:end])
        small = sum(
            word in FUNCTION_WORDS for row in rows[start:end] for word in row.text.lower().split()
        )
        if end - start >= 3 and words >= 28 and small > 0.18 * words:
            prose[start:end] = [True] * (end - start)
        start = end
    return prose


def _alternation(sizes: Sequence[int]) -> list[str]:
    """Return `long` or `short` for each line, if long and short lines alternate, or empty texts.

    A long line is more than twice as long as those above and below it.
    """
    found = []
    for place, size in enumerate(sizes):
        beside = [*sizes[max(0, place - 1) : place], *sizes[place + 1 : place + 2]]
        if beside and size > MUCH_LONGER * max(beside):
            found.append("long")
        elif beside and MUCH_LONGER * size < min(beside):
            found.append("short")
        else:
            found.append("")
    is_clear = len(sizes) >= FEWEST_ALTERNATING and found.count("") <= MOST_UNCLEAR * len(sizes)
    return found if is_clear else [""] * len(sizes)


def _heads(full: Sequence[bool]) -> Iterator[int]:
    """Yield for each line the index of the first line of its paragraph."""
    head = 0
    for place, goes_on in enumerate(full):
        if not goes_on:
            head = place
        yield head


def _size_ratios(
    heads: Sequence[int], rows: Sequence[Row]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield each head, with bins of how much longer the paragraphs above and below are.

    Bins are from 0, for half as long, to 4, for more than eight times as long.
    """
    sizes: dict[int, int] = {}
    for head, row in zip(heads, rows, strict=True):
        sizes[head] = sizes.get(head, 0) + max(1, len(row.text))
    around = [0, *sizes.values(), 0]
    for place, (head, size) in enumerate(sizes.items(), start=1):
        above, below = around[place - 1] / size, around[place + 1] / size
        yield head, (bin_number(above, (0.5, 1.25, 3, 8)), bin_number(below, (0.5, 1.25, 3, 8)))


def _paragraph_features(
    heads: Sequence[int], line_features: Sequence[LineFeatures]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the head of each wrapped paragraph with its features."""
    for head, group in groupby(range(len(heads)), heads.__getitem__):
        lines = [line_features[place] for place in group]
        words = sum(line.words for line in lines)
        if len(lines) == 1:
            continue
        small = sum(line.function_words * line.words for line in lines) / max(1, words)
        people = sum(line.names.share * line.words for line in lines) / max(1, words)
        function = bin_number(small, (0.05, 0.12, 0.2, 0.3))
        named = bin_number(people, (0.1, 0.3, 0.6, 0.85))
        yield (
            head,
            (
                f"whole:words:{bin_number(words, (8, 16, 30, 60, 120))}",
                f"whole:function:{function}",
                f"whole:names:{named}",
                f"whole:{function}{named}",
            ),
        )


def _people_words(row: Row, line: LineFeatures) -> frozenset[str]:
    """Return the content words of a line that consists of people only."""
    if line.names.share < NAMES_ONLY or line.words > LONGEST_NAMES or line.is_prose:
        return frozenset()
    return frozenset(word for word in CAPITAL.findall(row.core))


def _distances(prose: Iterable[bool]) -> Iterator[int]:
    distance = FAR
    for is_prose in prose:
        distance = 0 if is_prose else min(FAR, distance + 1)
        yield distance
