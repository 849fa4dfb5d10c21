"""Read a listing pasted from a web page: titles and abstracts in turn, however they are set."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from generator.model import Entry, Item, Origin, Rejected, Skipped, Source
from generator.text.features import Features
from generator.text.furniture import is_furniture
from generator.text.lines import Line, lines
from generator.text.outline import Role, outline

NO_ABSTRACT = "A title without an abstract; add the abstract below it, or remove the line."
"""Why an entry is rejected."""
NO_TITLE = "An abstract without a title; add its title on a line above it."
"""Why an entry is rejected."""

_DATA = re.compile(
    r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]]|<[?!a-zA-Z]|@\w+\s*[{(]"
    r"|%PDF|---\s*\n\w+:|TY  - |PMID ?- )"
)
_CELL_END = re.compile(r"[,;\t|]")
_STOP = re.compile(r"[.,;:!?)\]}'\"’”]+")
_WORD = re.compile(r"[^\W_]")
_MACHINE_SUMMARY = "ai-generated summary"


def recognises(source: Source) -> bool:
    """Say whether `source` is running text, not data made for programs."""
    is_data = _DATA.match(source.text) is not None or _is_table(source.text)
    return not is_data and _WORD.search(source.text) is not None


def _is_table(text: str) -> bool:
    """Say whether the first line names columns, one of them the title."""
    header = next((line.raw.lower() for line in lines(text[:2000])), "")
    cells = [cell.strip(" \"'") for cell in _CELL_END.split(header)]
    return len(cells) > 1 and "title" in cells


def read(source: Source) -> Iterator[Item]:
    """Yield what a listing holds, in order; every line that is not blank is in one of the items."""
    content, skipped = _sorted(lines(source.text))
    above = chain([0], (line.number for line in content))
    apart = [line.number != number + 1 for number, line in zip(above, content, strict=False)]
    items: dict[int, Item] = {line.number: Skipped(line.number, line.raw) for line in skipped}
    for entry in _entries(content, outline(content, apart)):
        items[entry[0][0].number] = _item(source.file, entry)
    yield from (items[number] for number in sorted(items))


def _sorted(listing: Iterable[Line]) -> tuple[list[Line], list[Line]]:
    """Return the lines that hold papers, and those that are the page's furniture."""
    content: list[Line] = []
    skipped: list[Line] = []
    above = Line(0, "", "")
    for line in listing:
        if not is_furniture(line.text, above.text) or _goes_on(content, line):
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


_Lines = list[tuple[Line, Role]]


def _entries(content: Sequence[Line], roles: Sequence[Role]) -> Iterator[_Lines]:
    """Yield runs of lines, each from its title on."""
    entry: _Lines = []
    for line, role in zip(content, roles, strict=True):
        if role in (Role.TITLE, Role.UNTITLED) and entry:
            yield entry
            entry = []
        entry.append((line, role))
    if entry:
        yield entry


def _item(file: str, entry: _Lines) -> Entry | Rejected:
    title = " ".join(line.text for line, role in entry if role in (Role.TITLE, Role.TITLE_GOES_ON))
    abstract = _abstract(entry)
    origin = Origin(file, entry[0][0].number)
    if title and abstract:
        return Entry(title=title, abstract=abstract, origin=origin)
    reason = NO_ABSTRACT if title else NO_TITLE
    return Rejected(origin, reason, "\n".join(line.raw for line, _ in entry))


_BETWEEN = {Role.ABSTRACT: "", Role.UNTITLED: "", Role.GOES_ON: " ", Role.PARAGRAPH: "\n\n"}


def _abstract(entry: _Lines) -> str:
    return "".join(_BETWEEN[role] + line.text for line, role in entry if role in _BETWEEN)
