"""The lines that belong to one paper."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from generator.listing import lexicon
from generator.listing.biography import tells_life
from generator.listing.corrections import corrected, usual_mark
from generator.listing.reader import ReadRow
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row
from generator.listing.undress import HEADING_MARKS

_FIELDS = frozenset({Role.AUTHORS, Role.PLACE, Role.FACT, Role.LABEL, Role.KEYWORDS})
"""Roles of lines of a paper that may be above its title."""
UNEXPLAINED = 0.6
"""How sure it is at most that prose below an abstract is not of it, where nothing shows that."""
OPENING = 30
"""Words in which it shows."""
EXPLAINED = 2
"""How much must speak for a life, so that prose is taken for one."""
OF_ITEMS = frozenset({"bullet", "number"})
"""Marks of items of a list, which an abstract may end in."""
WIDE = 40
"""Characters; a line with as many may continue the paragraph right above it."""
LONG = 11
"""Words; a shorter line cannot be a missed part of an abstract."""


_REFERENCE = re.compile(r"(?:\[\d|[^.]{5,80}\(?\b(?:19|20)\d\d\b)")
"""A number in brackets, or people and a year."""


@dataclass
class Block:
    """The lines of one paper, while they are being collected."""

    title: list[ReadRow] = field(default_factory=list)
    text: list[ReadRow] = field(default_factory=list)
    fields: list[ReadRow] = field(default_factory=list)
    """Authors, places, facts, labels and keywords, in order."""
    beside: list[ReadRow] = field(default_factory=list)
    """Other prose between and below its lines, which might be part of its abstract."""
    heading: ReadRow | None = None
    """The heading of its session."""
    boundary: float = 1.0
    """The probability that the next paper begins where it does."""

    @property
    def lines(self) -> list[ReadRow]:
        """All its lines, in order."""
        return sorted((*self.title, *self.text, *self.fields), key=lambda told: told.row.number)


@dataclass(frozen=True, slots=True)
class Cut:
    """A listing divided into blocks."""

    blocks: tuple[Block, ...]
    loose: tuple[ReadRow, ...]
    """The lines that belong to no paper."""


def cut(lines: Sequence[ReadRow]) -> Cut:
    """Return the blocks of a listing, and the lines in none."""
    mark = usual_mark(lines)
    gatherer = _Gatherer(mark)
    for line in corrected(lines, mark):
        gatherer.add(line)
    gatherer.finish()
    return Cut(tuple(gatherer.blocks), tuple(gatherer.loose))


class _Gatherer:
    """Collects lines into blocks; lines between papers are assigned at the end, by `finish`."""

    def __init__(self, mark: str) -> None:
        """Collect lines of a listing in which most titles have `mark`; empty for no mark."""
        self._mark = mark
        self.blocks: list[Block] = []
        self.loose: list[ReadRow] = []
        self._runs: list[tuple[Block | None, list[ReadRow], Block | None]] = []
        self._between: list[ReadRow] = []
        self._heading: ReadRow | None = None

    def add(self, line: ReadRow) -> None:
        """Add the next line."""
        block = self.blocks[-1] if self.blocks else None
        if line.role in STARTS and self._is_below_title(line, block):
            # how sure it is a title, it is not that it is something else
            self._between.append(replace(line, role=Role.OTHER, sure=1 - line.sure))
        elif line.role in STARTS:
            self._begin(Block(title=[line]))
        elif line.role is Role.TITLE_GOES_ON and block and not block.text and self._is_close():
            block.title.append(line)
        elif line.role is Role.TITLE_GOES_ON:
            self._begin(Block(title=[line]))
        elif line.role in TEXTS:
            self._add_text(line, block)
        else:
            if line.role is Role.HEADING:
                self._heading = line
            self._between.append(line)

    def _is_below_title(self, line: ReadRow, block: Block | None) -> bool:
        """Say whether a line below a title is not a title, as it lacks the mark of titles."""
        if not self._mark or block is None or block.text or not block.title:
            return False
        return self._mark in block.title[0].row.marks and self._mark not in line.row.marks

    def _is_close(self) -> bool:
        return all(line.role in _FIELDS for line in self._between)

    def _has_heading(self) -> bool:
        return any(line.role is Role.HEADING for line in self._between)

    def _add_text(self, line: ReadRow, block: Block | None) -> None:
        begins = line.role is Role.ABSTRACT
        has_text = block is not None and any(told.role is not Role.PART for told in block.text)
        if block is None or (begins and has_text) or (begins and self._has_heading()):
            if block:
                block.boundary = min(block.boundary, line.abstract)
            self._begin(Block(text=[line]))
        else:
            if not block.text:
                self._take(block)
            block.text.append(line)

    def _take(self, block: Block) -> None:
        """Assign the lines between a title and its abstract to the block, or to none."""
        for line in self._between:
            (block.fields if line.role in _FIELDS else self.loose).append(line)
            if _is_prose(line):
                block.beside.append(line)
        self._between = []

    def _begin(self, block: Block) -> None:
        above = self.blocks[-1] if self.blocks else None
        self._runs.append((above, self._between, block))
        self._between = []
        block.heading = self._heading
        self.blocks.append(block)

    def finish(self) -> None:
        """Assign the lines between papers: to the one above, to the one below, or to none."""
        self._runs.append((self.blocks[-1] if self.blocks else None, self._between, None))
        usual = _usual_heads([(run, _first_gap(below)) for _, run, below in self._runs if below])
        for above, run, below in self._runs:
            gap = _first_gap(below) if below else None
            place = _split(run, usual, has_above=above is not None, gap_below=gap)
            if above is not None:
                above.beside += _beside(run[:place])
            for at, line in enumerate(run):
                owner = above if at < place else below
                if line.role in _FIELDS and owner is not None:
                    owner.fields.append(line)
                else:
                    self.loose.append(line)
        for block in self.blocks:
            block.fields.sort(key=lambda told: told.row.number)


def _beside(run: Sequence[ReadRow]) -> Iterator[ReadRow]:
    """Yield the other prose of a run below an abstract, each line as sure as it is not of it.

    For prose right below the abstract, this counts squared; where that shows nothing of what else
    it might be, it is not sure.
    """
    below = list(takewhile(lambda line: line.role is Role.OTHER, run))
    for place, line in enumerate(run):
        if not _is_prose(line):
            continue
        if place >= len(below):
            yield line
        elif _is_explained(line.row):
            yield replace(line, sure=line.sure**2)
        else:
            yield replace(line, sure=min(line.sure, UNEXPLAINED))


def _is_explained(row: Row) -> bool:
    """Say whether prose has the words of a note, a reference or a biography."""
    words = [word.strip(".,;:()").lower() for word in row.core.split()[:OPENING]]
    is_set = row.label is not None or not set(row.marks) <= OF_ITEMS or "©" in row.core
    is_note = "joint" in lexicon.kinds(words) or _REFERENCE.match(row.core) is not None
    return is_set or is_note or tells_life(row.core, row.said) >= EXPLAINED


def _is_prose(line: ReadRow) -> bool:
    if line.role is not Role.OTHER:
        return False
    is_wrapped = not line.row.gap and len(line.row.raw) >= WIDE
    return is_wrapped or len(line.row.core.split()) >= LONG


def _first_gap(block: Block) -> int:
    """Return the number of blank lines above the first line of `block`."""
    return _gap(min((*block.title, *block.text), key=lambda told: told.row.number))


def _usual_heads(runs: Sequence[tuple[Sequence[ReadRow], int]]) -> tuple[Role, ...]:
    """Return the fields that are above titles in most entries.

    Fields above the first title are above the others as well, if these have them at all.
    """
    top = runs[0][0] if runs else ()
    runs = [(run, gap) for run, gap in runs if run]
    if not runs:
        return ()
    first = _pattern(top[_after_heading(top) :])
    while first:
        alike = sum(_pattern(run)[-len(first) :] == first for run, _ in runs)
        if 2 * alike >= len(runs):
            return first
        first = first[1:]
    heads = Counter(
        _pattern(run[_widest(run, gap) :]) for run, gap in (runs[1:] if top else runs) or runs
    )
    return heads.most_common(1)[0][0]


def _widest(run: Sequence[ReadRow], gap_below: int) -> int:
    """Return where `run` is best split, by the blank lines in it; if in doubt, late."""
    floor = _after_heading(run)
    gaps = [*map(_gap, run), gap_below]
    widest = max(gaps[floor:])
    if widest < 2:  # blank lines between all of them do not tell
        return len(run)
    return max(place for place in range(floor, len(gaps)) if gaps[place] == widest)


def _gap(line: ReadRow) -> int:
    return 4 if line.row.has_rule else min(line.row.gap, 3)


def _after_heading(run: Sequence[ReadRow]) -> int:
    headings = [place for place, line in enumerate(run) if line.role is Role.HEADING]
    return headings[-1] + 1 if headings else 0


def _pattern(run: Sequence[ReadRow]) -> tuple[Role, ...]:
    """Return the kinds of fields in `run`, without repetitions."""
    roles = [line.role for line in run if line.role in _FIELDS]
    return tuple(role for at, role in enumerate(roles) if not at or roles[at - 1] is not role)


def _split(
    run: Sequence[ReadRow], usual: tuple[Role, ...], *, has_above: bool, gap_below: int | None
) -> int:
    """Return how many lines of `run` belong to the paper above.

    `gap_below` is the number of blank lines before the next paper, if there is one.
    """
    if gap_below is None:
        return len(run)
    floor = _after_heading(run)
    if not has_above:
        # what is above the first paper may be of the page
        fits = (at for at in range(floor, len(run)) if _pattern(run[at:]) == usual)
        return max(fits, default=0) if usual else 0
    headed = [place for place, line in enumerate(run) if place >= floor and _is_headed(line)]
    if headed and has_above:
        # a name set as a heading is above what it is of
        return headed[0]
    best, best_worth = len(run), float("-inf")
    for place in range(floor, len(run) + 1):
        worth = 3.0 * (_pattern(run[place:]) == usual)
        worth += 0.5 * (_gap(run[place]) if place < len(run) else gap_below)
        if worth >= best_worth:
            best, best_worth = place, worth
    return best


def _is_headed(line: ReadRow) -> bool:
    return line.role is Role.AUTHORS and bool(HEADING_MARKS.intersection(line.row.marks))
