"""Listings of titles and abstracts alone, read by what surprises least.

Where blank lines are missing, this tells wrapped titles from prose better than what was learned:
of the 77 papers of the tests, wrapped at 60 to 120 columns without a blank line, it reads all, and
the learned reader 38 to 65.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from generator.listing import lexicon
from generator.listing.doubt import NO_ABSTRACT, NO_TITLE
from generator.listing.joining import Joiner
from generator.listing.reader import ReadRow
from generator.listing.role import TEXTS, Role
from generator.listing.rows import Row
from generator.listing.signed import part
from generator.model import Entry, Item, Origin, Rejected, Skipped
from generator.text.boilerplate import is_boilerplate
from generator.text.features import Features
from generator.text.lines import Line, lines
from generator.text.outline import EntryRole, outline

FEW = 0.2
"""Of the titles: so many lines of other kinds may be a mistake of the learned reader."""

RARE = 0.05
"""Of the titles: so many lines with a label or a mark are of one paper, not of its listing."""

FEWEST_PAIRS = 2
"""Pairs of a short line and a text that make a listing."""
SHARE_OF_TITLES = 0.3
"""Of the short lines: so many must look like titles to the learned reader."""
LONGEST_LINE = 25
"""Words of a title in such a listing."""
SHORTEST_TEXT = 15
"""Words of an abstract in such a listing."""

_FIELDS = frozenset({Role.AUTHORS, Role.PLACE, Role.KEYWORDS, Role.LABEL, Role.PART, Role.SIGNED})
_STOP = re.compile(r"[.,;:!?)\]}'\"’”]+")
_WORD = re.compile(r"[^\W_]")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_MACHINE_SUMMARY = "ai-generated summary"


def is_plain(told: Sequence[ReadRow]) -> bool:
    """Say whether a listing holds titles and abstracts, and nearly nothing else."""
    titles = sum(one.role is Role.TITLE for one in told)
    if not titles or not any(one.role in TEXTS for one in told):
        return False
    if _alternates(told):
        return True
    if sum(map(_is_set, told)) > RARE * titles:
        return False
    first = next(place for place, one in enumerate(told) if one.role is Role.TITLE)
    if any(map(_is_session, told[first:])):
        return False
    starts = [one.row.core for one in told if one.role is Role.TITLE]
    if any(part(starts, [False] * len(starts))):
        return False
    prose = (one.row.core[:1500] for one in told if one.role in TEXTS)
    small = {word for text in prose for word in _LONG_WORD.findall(text)}
    return sum(_is_other(one, small) for one in told) <= FEW * titles


def _alternates(told: Sequence[ReadRow]) -> bool:
    """Say whether short lines and whole sentences take turns, and nothing else is there."""
    pairs = list(zip(told[::2], told[1::2], strict=False))
    starts = [one.row.core for one, _ in pairs]
    return (
        len(told) % 2 == 0
        and not any(one.row.marks or one.row.label or one.row.has_rule for one in told)
        and len(pairs) >= FEWEST_PAIRS
        and sum(one.role is Role.TITLE for one, _ in pairs) >= SHARE_OF_TITLES * len(pairs)
        and all(_is_pair(one.row.core, two.row.core) for one, two in pairs)
        and not any(part(starts, [False] * len(starts)))
    )


def _is_pair(title: str, text: str) -> bool:
    """Say whether `text` is of sentences, and longer than `title`, which is of none."""
    few, many = len(title.split()), len(text.split())
    return (
        few <= LONGEST_LINE and many >= max(SHORTEST_TEXT, 2 * few) and text.rstrip()[-1] in ".!?”"
    )


def _is_set(one: ReadRow) -> bool:
    """Say whether a line has a label, a mark or another text beside it, or is other prose."""
    row = one.row
    if one.role in (Role.GOES_ON, Role.TITLE_GOES_ON):
        # a wrapped line may begin with anything
        return row.has_rule or "\t" in row.raw.strip()
    has_label = row.label is not None and row.label.kind != ""
    has_mark = row.has_rule or bool(set(row.marks) - {"quoted"}) or "\t" in row.raw.strip()
    return one.role is Role.OTHER or has_label or has_mark


def _is_session(one: ReadRow) -> bool:
    if one.role is not Role.HEADING:
        return False
    start = one.row.core.split()[0].lower().strip(":,.")
    return start in lexicon.FIRST_WORDS["session"]


def _is_other(one: ReadRow, small: set[str]) -> bool:
    """Say whether a line is neither title nor text; names are nowhere in small letters."""
    if one.role is Role.AUTHORS:
        # scripts without capitals tell nothing
        words = (word for word in _LONG_WORD.findall(one.row.core) if word[0].isupper())
        return not any(word.lower() in small for word in words)
    return one.role is Role.FACT or one.role in _FIELDS


def read(file: str, text: str, rows: Iterable[Row]) -> Iterator[tuple[Item, tuple[Row, ...]]]:
    """Yield the items of a listing, each with the rows that it is made from."""
    by_number = {row.number: row for row in rows}
    content, skipped = _sorted(lines(text))
    above = chain([0], (line.number for line in content))
    apart = [line.number != number + 1 for number, line in zip(above, content, strict=False)]
    for line in skipped:
        yield Skipped(line.number, line.raw), _rows(by_number, [line])
    joiner = Joiner(line.text for line in content)
    for entry in _entries(content, outline(content, apart)):
        yield _item(file, entry, joiner), _rows(by_number, [line for line, _ in entry])


def _rows(by_number: Mapping[int, Row], found: Iterable[Line]) -> tuple[Row, ...]:
    return tuple(by_number[line.number] for line in found if line.number in by_number)


def _sorted(listing: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that hold papers, and those that are the page's furniture."""
    content: list[Line] = []
    skipped: list[Line] = []
    above = Line(0, "", "")
    for line in listing:
        if not is_boilerplate(line.text, above.text) or _goes_on(content, line):
            content.append(line)
        else:
            if line.text.lower() == _MACHINE_SUMMARY:
                skipped += _machine_summary(content)
            skipped.append(line)
        above = line
    return content, skipped


def _goes_on(content: Sequence[Line], line: Line) -> bool:
    """Say whether `line` must be the rest of a sentence: an address or a number, wrapped."""
    if not content or content[-1].number != line.number - 1:
        return False
    above = Features.of(content[-1].text)
    if above.ends:
        return False
    if not _WORD.search(line.text):
        return _STOP.fullmatch(line.text) is not None
    is_prose = above.starts_low or above.breaks > 0
    return above.is_open or is_prose or line.text.endswith(".")


def _machine_summary(content: list[Line]) -> list[Line]:
    """Take the paragraph off the end of `content` that a machine wrote: it is no abstract."""
    start = len(content)
    for above, line in pairwise([*reversed(content), Line(-1, "", "")]):
        start -= 1
        if above.number != line.number + 1:
            break
    summary = content[max(0, start) :]
    if not summary or not Features.of(summary[-1].text).ends:
        return []
    del content[start:]
    return summary


_EntryLines = list[tuple[Line, EntryRole]]


def _entries(content: Sequence[Line], roles: Sequence[EntryRole]) -> Iterator[_EntryLines]:
    """Yield runs of lines, each from its title on."""
    entry: _EntryLines = []
    for line, role in zip(content, roles, strict=True):
        if role in (EntryRole.TITLE, EntryRole.UNTITLED) and entry:
            yield entry
            entry = []
        entry.append((line, role))
    if entry:
        yield entry


def _item(file: str, entry: _EntryLines, joiner: Joiner) -> Entry | Rejected:
    title = ""
    for line, role in entry:
        if role in (EntryRole.TITLE, EntryRole.TITLE_GOES_ON):
            title = joiner.join(title, line.text)
    abstract = _abstract(entry, joiner)
    origin = Origin(file, entry[0][0].number)
    if title and abstract:
        return Entry(title=title, abstract=abstract, origin=origin)
    reason = NO_ABSTRACT if title else NO_TITLE
    return Rejected(origin, reason, "\n".join(line.raw for line, _ in entry))


def _abstract(entry: _EntryLines, joiner: Joiner) -> str:
    paragraphs: list[str] = []
    for line, role in entry:
        if role is EntryRole.GOES_ON and paragraphs:
            paragraphs[-1] = joiner.join(paragraphs[-1], line.text)
        elif role in (
            EntryRole.ABSTRACT,
            EntryRole.UNTITLED,
            EntryRole.GOES_ON,
            EntryRole.PARAGRAPH,
        ):
            paragraphs.append(line.text)
    return "\n\n".join(paragraphs)
