"""The lines that belong to one paper."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from generator.listing import lexicon
from generator.listing.biography import biography_score
from generator.listing.classifier import ClassifiedRow
from generator.listing.corrections import corrected
from generator.listing.line_markup import HEADING_MARKS
from generator.listing.role import STARTS, TEXTS, Role
from generator.listing.rows import Row
from generator.listing.title_lines import usual_mark

_FIELDS = frozenset({Role.AUTHORS, Role.PLACE, Role.FACT, Role.LABEL, Role.KEYWORDS})
"""Roles of lines of a paper that may be above its title."""
UNEXPLAINED_PROBABILITY = 0.6
"""The highest probability that prose below an abstract is not part of it, without signs of that."""
OPENING = 30
"""Words at the beginning of prose that are searched for such signs."""
EXPLAINING_SCORE = 2
"""The score from which prose counts as part of a biography; see `biography_score`."""
LIST_MARKS = frozenset({"bullet", "number"})
"""Marks of list items; an abstract may end with a list."""
WIDE = 40
"""Characters; a line with at least as many may continue the paragraph right above it."""
LONG = 11
"""Words; a shorter line cannot be an overlooked part of an abstract."""


_REFERENCE = re.compile(r"(?:\[\d|[^.]{5,80}\(?\b(?:19|20)\d\d\b)")
"""A number in brackets, or people and a year."""


@dataclass
class Block:
    """The lines of one paper, while they are being collected."""

    title: list[ClassifiedRow] = field(default_factory=list)
    text: list[ClassifiedRow] = field(default_factory=list)
    fields: list[ClassifiedRow] = field(default_factory=list)
    """Authors, places, facts, labels and keywords, in order."""
    beside: list[ClassifiedRow] = field(default_factory=list)
    """Other prose between and below its lines, which may be part of its abstract."""
    heading: ClassifiedRow | None = None
    """The heading of its session."""
    boundary: float = 1.0
    """The probability that the next paper begins where it does."""

    @property
    def lines(self) -> list[ClassifiedRow]:
        """All its lines, in order."""
        return sorted((*self.title, *self.text, *self.fields), key=lambda line: line.row.number)


@dataclass(frozen=True, slots=True)
class Cut:
    """A listing divided into blocks."""

    blocks: tuple[Block, ...]
    loose: tuple[ClassifiedRow, ...]
    """The lines that belong to no paper."""


def cut(lines: Sequence[ClassifiedRow]) -> Cut:
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
        self.loose: list[ClassifiedRow] = []
        self._runs: list[tuple[Block | None, list[ClassifiedRow], Block | None]] = []
        self._between: list[ClassifiedRow] = []
        self._heading: ClassifiedRow | None = None

    def add(self, line: ClassifiedRow) -> None:
        """Add the next line."""
        block = self.blocks[-1] if self.blocks else None
        if line.role in STARTS and self._is_below_title(line, block):
            # its probability was that of a title
            self._between.append(replace(line, role=Role.OTHER, probability=1 - line.probability))
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

    def _is_below_title(self, line: ClassifiedRow, block: Block | None) -> bool:
        """Say whether a line below a title is not a title, as it lacks the mark of titles."""
        if not self._mark or block is None or block.text or not block.title:
            return False
        return self._mark in block.title[0].row.marks and self._mark not in line.row.marks

    def _is_close(self) -> bool:
        return all(line.role in _FIELDS for line in self._between)

    def _has_heading(self) -> bool:
        return any(line.role is Role.HEADING for line in self._between)

    def _add_text(self, line: ClassifiedRow, block: Block | None) -> None:
        begins = line.role is Role.ABSTRACT
        has_text = block is not None and any(line.role is not Role.PART for line in block.text)
        if block is None or (begins and has_text) or (begins and self._has_heading()):
            if block:
                block.boundary = min(block.boundary, line.abstract_probability)
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
            block.fields.sort(key=lambda line: line.row.number)


def _beside(run: Sequence[ClassifiedRow]) -> Iterator[ClassifiedRow]:
    """Yield the other prose of a run below an abstract, with lower probabilities close to it.

    The probability that prose right below an abstract is not part of it is squared; without a sign
    of what else it is, the probability is limited.
    """
    below = list(takewhile(lambda line: line.role is Role.OTHER, run))
    for place, line in enumerate(run):
        if not _is_prose(line):
            continue
        if place >= len(below):
            yield line
        elif _is_explained(line.row):
            yield replace(line, probability=line.probability**2)
        else:
            yield replace(line, probability=min(line.probability, UNEXPLAINED_PROBABILITY))


def _is_explained(row: Row) -> bool:
    """Say whether prose looks like a note, a reference or a biography."""
    words = [word.strip(".,;:()").lower() for word in row.core.split()[:OPENING]]
    is_marked = row.label is not None or not set(row.marks) <= LIST_MARKS or "©" in row.core
    is_note = "joint" in lexicon.kinds(words) or _REFERENCE.match(row.core) is not None
    return is_marked or is_note or biography_score(row.core, row.content) >= EXPLAINING_SCORE


def _is_prose(line: ClassifiedRow) -> bool:
    if line.role is not Role.OTHER:
        return False
    is_wrapped = not line.row.gap and len(line.row.raw) >= WIDE
    return is_wrapped or len(line.row.core.split()) >= LONG


def _first_gap(block: Block) -> int:
    """Return the number of blank lines above the first line of `block`."""
    return _gap(min((*block.title, *block.text), key=lambda line: line.row.number))


def _usual_heads(runs: Sequence[tuple[Sequence[ClassifiedRow], int]]) -> tuple[Role, ...]:
    """Return the kinds of fields that most entries have above their titles.

    These are the fields above the first title, if at least half of the other titles have them too.
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


def _widest(run: Sequence[ClassifiedRow], gap_below: int) -> int:
    """Return the place of the most blank lines in `run`, the last one if there are several."""
    floor = _after_heading(run)
    gaps = [*map(_gap, run), gap_below]
    widest = max(gaps[floor:])
    if widest < 2:  # single blank lines may be between all lines
        return len(run)
    return max(place for place in range(floor, len(gaps)) if gaps[place] == widest)


def _gap(line: ClassifiedRow) -> int:
    return 4 if line.row.has_rule else min(line.row.gap, 3)


def _after_heading(run: Sequence[ClassifiedRow]) -> int:
    headings = [place for place, line in enumerate(run) if line.role is Role.HEADING]
    return headings[-1] + 1 if headings else 0


def _pattern(run: Sequence[ClassifiedRow]) -> tuple[Role, ...]:
    """Return the kinds of fields in `run`, without repetitions."""
    roles = [line.role for line in run if line.role in _FIELDS]
    return tuple(role for at, role in enumerate(roles) if not at or roles[at - 1] is not role)


def _split(
    run: Sequence[ClassifiedRow], usual: tuple[Role, ...], *, has_above: bool, gap_below: int | None
) -> int:
    """Return how many lines of `run` belong to the paper above.

    `gap_below` is the number of blank lines before the next paper, if there is one.
    """
    if gap_below is None:
        return len(run)
    floor = _after_heading(run)
    if not has_above:
        # lines above the first paper may belong to the page
        fits = (at for at in range(floor, len(run)) if _pattern(run[at:]) == usual)
        return max(fits, default=0) if usual else 0
    headed = [place for place, line in enumerate(run) if place >= floor and _is_headed(line)]
    if headed and has_above:
        # a name that is a heading is above the title of its paper
        return headed[0]
    best, best_worth = len(run), float("-inf")
    for place in range(floor, len(run) + 1):
        worth = 3.0 * (_pattern(run[place:]) == usual)
        worth += 0.5 * (_gap(run[place]) if place < len(run) else gap_below)
        if worth >= best_worth:
            best, best_worth = place, worth
    return best


def _is_headed(line: ClassifiedRow) -> bool:
    return line.role is Role.AUTHORS and bool(HEADING_MARKS.intersection(line.row.marks))
