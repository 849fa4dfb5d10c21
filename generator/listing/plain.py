"""Reads listings of titles and abstracts alone by a search for the lowest total cost (Viterbi).

Without blank lines, this distinguishes wrapped titles from prose better than the learned reader: of
the 77 papers of the tests, wrapped at 60 to 120 columns without blank lines, it reads all, and the
learned reader 38 to 65.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from generator.listing import lexicon
from generator.listing.classifier import ClassifiedRow
from generator.listing.joining import Joiner
from generator.listing.rejection_reasons import NO_ABSTRACT, NO_TITLE
from generator.listing.role import TEXTS, TITLES, Role
from generator.listing.rows import Row
from generator.listing.title_and_authors import split_authors
from generator.model import Entry, Item, Origin, Rejected, Skipped
from generator.text.boilerplate import is_boilerplate
from generator.text.entry_roles import EntryRole, entry_roles
from generator.text.features import Features
from generator.text.lines import Line, lines

FEW = 0.2
"""Lines of other roles that may be errors of the learned reader, per title."""

RARE = 0.05
"""Lines with a label or a mark that may be accidental, per title."""

FEWEST_PAIRS = 2
"""Pairs of a short line and a text that count as a listing."""
SHARE_OF_TITLES = 0.3
"""The share of the short lines that the learned reader must take for titles."""
LONGEST_LINE = 25
"""Words of the longest title in such a listing."""
STEM = 5
"""Letters of a word, at most, that its other forms begin with as well."""
SHORTEST_TEXT = 8
"""Words of the shortest abstract in such a listing."""

_FIELDS = frozenset({Role.AUTHORS, Role.PLACE, Role.KEYWORDS, Role.LABEL, Role.PART, Role.SIGNED})
_BARE = frozenset((*TITLES, *TEXTS, Role.HEADING, Role.OTHER))
"""The roles of titles, of texts, and of what may be either."""
_STOP = re.compile(r"[.,;:!?)\]}'\"’”]+")
_WORD = re.compile(r"[^\W_]")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_MACHINE_SUMMARY = "ai-generated summary"


def is_plain(rows: Sequence[ClassifiedRow]) -> bool:
    """Say whether a listing has titles and abstracts and almost nothing else."""
    titles = sum(one.role is Role.TITLE for one in rows)
    if _alternates(rows):
        return True
    if not titles or not any(one.role in TEXTS for one in rows):
        return False
    if sum(map(_is_marked, rows)) > RARE * titles:
        return False
    first = next(place for place, one in enumerate(rows) if one.role is Role.TITLE)
    if any(map(_is_session, rows[first:])):
        return False
    starts = [one.row.core for one in rows if one.role is Role.TITLE]
    if any(split_authors(starts, [False] * len(starts))):
        return False
    prose = (one.row.core[:1500] for one in rows if one.role in TEXTS)
    small = {word for text in prose for word in _LONG_WORD.findall(text)}
    return sum(_is_other(one, small) for one in rows) <= FEW * titles


def _alternates(rows: Sequence[ClassifiedRow]) -> bool:
    """Say whether short lines alternate with texts of whole sentences.

    The texts may be wrapped, if blank lines separate them.
    """
    if any(one.row.marks or one.row.label or one.row.has_rule for one in rows):
        return False
    is_bare = all(one.role in _BARE for one in rows)
    return _are_pairs([[one] for one in rows]) or (is_bare and _are_pairs(_paragraphs(rows)))


def _paragraphs(rows: Iterable[ClassifiedRow]) -> list[list[ClassifiedRow]]:
    found: list[list[ClassifiedRow]] = []
    for one in rows:
        if one.row.gap or not found:
            found.append([])
        found[-1].append(one)
    return found


def _are_pairs(paragraphs: Sequence[Sequence[ClassifiedRow]]) -> bool:
    """Say whether `paragraphs` may be titles and abstracts in turn."""
    texts = [" ".join(one.row.core for one in paragraph) for paragraph in paragraphs]
    roles = [paragraph[0].role for paragraph in paragraphs[::2]]
    pairs = list(zip(texts[::2], texts[1::2], strict=False))
    rest = texts[2 * len(pairs) :]  # a title whose abstract is missing
    return (
        len(pairs) >= FEWEST_PAIRS
        and not any(len(text.split()) > LONGEST_LINE or text.endswith(".") for text in rest)
        and all(_is_pair(title, text) for title, text in pairs)
        and sum(map(_may_be_title, roles, pairs)) >= SHARE_OF_TITLES * len(pairs)
        and not any(split_authors(texts[::2], [False] * len(pairs)))
    )


def _may_be_title(role: Role, pair: tuple[str, str]) -> bool:
    """Say whether the first of two texts is a title, or a heading that shares a word stem."""
    title, text = pair
    words = _LONG_WORD.findall(title.lower())
    is_related = any(word[: min(STEM, len(word) - 1)] in text.lower() for word in words)
    return role is Role.TITLE or (role is Role.HEADING and is_related)


def _is_pair(title: str, text: str) -> bool:
    """Say whether `text` is much longer than `title`, and ends as sentences do."""
    few, many = len(title.split()), len(text.split())
    return (
        few <= LONGEST_LINE and many >= max(SHORTEST_TEXT, 2 * few) and text.rstrip()[-1] in ".!?”"
    )


def _is_marked(one: ClassifiedRow) -> bool:
    """Say whether a line has a label, a mark or a second text, or is other prose."""
    row = one.row
    if one.role in (Role.GOES_ON, Role.TITLE_GOES_ON):
        # a wrapped line may begin with anything
        return row.has_rule or "\t" in row.raw.strip()
    has_label = row.label is not None and row.label.kind != ""
    has_mark = row.has_rule or bool(set(row.marks) - {"quoted"}) or "\t" in row.raw.strip()
    return one.role is Role.OTHER or has_label or has_mark


def _is_session(one: ClassifiedRow) -> bool:
    if one.role is not Role.HEADING:
        return False
    start = one.row.core.split()[0].lower().strip(":,.")
    return start in lexicon.FIRST_WORDS["session"]


def _is_other(one: ClassifiedRow, small: set[str]) -> bool:
    """Say whether a line is neither title nor text; words in `small` are not names."""
    if one.role is Role.AUTHORS:
        # in a script without capitals, nothing shows that it is not a name
        words = (word for word in _LONG_WORD.findall(one.row.core) if word[0].isupper())
        return not any(word.lower() in small for word in words)
    return one.role is Role.FACT or one.role in _FIELDS


def read(file: str, text: str, rows: Iterable[Row]) -> Iterator[tuple[Item, tuple[Row, ...]]]:
    """Yield the items of a listing, each with the rows that it was made from."""
    by_number = {row.number: row for row in rows}
    content, skipped = _sorted(lines(text))
    above = chain([0], (line.number for line in content))
    apart = [line.number != number + 1 for number, line in zip(above, content, strict=False)]
    for line in skipped:
        yield Skipped(line.number, line.raw), _rows(by_number, [line])
    joiner = Joiner(line.text for line in content)
    for entry in _entries(content, entry_roles(content, apart)):
        yield _item(file, entry, joiner), _rows(by_number, [line for line, _ in entry])


def _rows(by_number: Mapping[int, Row], found: Iterable[Line]) -> tuple[Row, ...]:
    return tuple(by_number[line.number] for line in found if line.number in by_number)


def _sorted(listing: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines of papers, and the lines that belong to the page."""
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
    """Say whether `line` must be the rest of a sentence, such as a wrapped address or number."""
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
    """Remove a summary by a machine from the end of `content`, and return its lines."""
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
    """Yield the lines of each entry, which starts at its title."""
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
