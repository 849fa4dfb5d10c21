"""BibTeX and BibLaTeX: entries with their fields, in which strings are resolved.

bibtexparser splits the file: it is well maintained, reads 5,000 entries per second, continues after
an entry that is not closed, and gives line numbers. Its middleware is not used: it decodes TeX,
splits names and drops entries with two fields of the same name.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from generator.syntax.record import Broken, Record, RecordPart, Stray
from generator.text.dates import SHORT_MONTHS

NOT_CLOSED = (
    "A BibTeX entry that is not closed, or lacks a `=` or a comma; check its braces and quotes."
)
"""The problem of an entry."""

# It also logs what it cannot read, which is yielded here as `Broken`.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

_LINE_END = re.compile("\r\n|\r")
_SPACES = re.compile(r"\s(?:(?<! )\s*|\s+)")
"""White space other than a single blank."""
_BRACE = re.compile(r"[{}]")
_NEXT_FIELD = re.compile(r"\s*\n\s*([A-Za-z][\w-]{1,30})\s*=\s*")
_EMPTY_LINE = re.compile(r"[ \t]*\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class BibEntry:
    """A BibTeX entry, with unchanged TeX."""

    type: str
    """Such as `inproceedings`, in lower case."""
    key: str
    fields: tuple[tuple[str, str], ...]
    """Names in lower case with values, in order; a name may occur several times."""

    def get(self, *names: str) -> str:
        """Return the first value that is not empty, of the first of `names` with one; or ""."""
        values = (value for name in names for key, value in self.fields if key == name and value)
        return next(values, "")


def parts(text: str) -> Iterator[RecordPart[BibEntry]]:
    """Yield the entries of `text`, and the lines of its comments, in order."""
    blocks = Splitter(_LINE_END.sub("\n", text)).split().blocks
    strings: dict[str, str] = {month: month for month in SHORT_MONTHS}
    for block in blocks:
        if isinstance(block, String):
            strings[block.key.lower()] = _joined(block.value, strings)
        yield from _parts(block, strings)


def _parts(block: Block, strings: Mapping[str, str]) -> Iterator[RecordPart[BibEntry]]:
    line = (block.start_line or 0) + 1
    raw = block.raw or ""
    match block:
        case DuplicateBlockKeyBlock() | DuplicateFieldKeyBlock():
            # Duplicate keys are allowed here.
            if isinstance(block.ignore_error_block, Entry):
                yield Record(line, raw, _entry(block.ignore_error_block, strings))
            else:
                yield from _strays(line, raw)
        case Entry():
            yield Record(line, raw, _entry(block, strings))
        case ParsingFailedBlock():
            yield Broken(line, raw, NOT_CLOSED)
        case _:  # a comment, a preamble, a string
            yield from _strays(line, raw)


def _strays(line: int, raw: str) -> Iterator[Stray]:
    for number, text in enumerate(raw.split("\n"), start=line):
        if text.strip():
            yield Stray(number, text)


def _entry(entry: Entry, strings: Mapping[str, str]) -> BibEntry:
    raw = (each for field in entry.fields for each in _parted(field.key, str(field.value)))
    fields = ((name.lower(), _value(value, strings)) for name, value in raw)
    return BibEntry(entry.entry_type.lower(), entry.key, tuple(fields))


def _value(raw: str, strings: Mapping[str, str]) -> str:
    """Return the value of a field: texts and names of strings, joined by `#`.

    White space is folded, except empty lines between paragraphs.
    """
    return _SPACES.sub(_folded, _joined(raw, strings)).strip()


def _joined(raw: str, strings: Mapping[str, str]) -> str:
    """Return the texts and strings of `raw`, with the blanks around them."""
    pieces = _pieces(raw) if "#" in raw else [raw]
    return "".join(_resolved(piece, strings) for piece in pieces)


def _parted(name: str, raw: str) -> Iterator[tuple[str, str]]:
    """Yield the field `name`, and those that follow it without a comma between."""
    while raw.startswith("{") and (found := _NEXT_FIELD.match(raw, _closed(raw))):
        yield name, raw[: found.start()]
        name, raw = found[1], raw[found.end() :]
    yield name, raw


def _closed(raw: str) -> int:
    """Return the place after the brace that closes the first one."""
    depth = 0
    for found in _BRACE.finditer(raw):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end()
    return len(raw)


def _folded(spaces: re.Match[str]) -> str:
    return "\n\n" if _EMPTY_LINE.match(spaces[0]) else " "


def _resolved(piece: str, strings: Mapping[str, str]) -> str:
    if piece[:1] in {"{", '"'} and len(piece) > 1:
        return piece[1:-1]
    return strings.get(piece.lower(), piece)


def _pieces(raw: str) -> Iterator[str]:
    """Yield the parts of `raw` between `#` outside braces and quotes."""
    start = depth = 0
    quoted = False
    for place, character in enumerate(raw):
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
        elif character == '"' and depth == 0:
            quoted = not quoted
        elif character == "#" and depth == 0 and not quoted:
            yield raw[start:place].strip()
            start = place + 1
    yield raw[start:].strip()
