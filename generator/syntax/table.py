"""Tables: CSV and the like with any delimiter, and the sheets of a workbook.

Python's csv module reads rows. The delimiter and the header row are those with which most names of
columns are understood, which is more reliable than counting characters.
"""

import csv
import io
import re
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from generator.syntax.record import Broken, Record, RecordPart, Stray

DELIMITERS = (",", "\t", ";", "|")
"""By preference, if names are understood equally well."""
ROWS_ABOVE = 20
"""The number of rows that are searched for the header."""
LONGEST_CELL = 2_000_000
"""Characters."""
MOST_RESTARTS = 50
"""Rows with an unclosed quotation mark after which the rest of a file is rejected."""

OPEN_QUOTE = 'In this row a quotation mark is not closed; close it, or double it (`""`) in a text.'
"""The problem of a row."""
TOO_LONG = "A row with a cell too long to be an abstract; is a quotation mark not closed above it?"
NO_WORKBOOK = "This workbook cannot be read ({problem}); save it as CSV."
"""The problem of a file."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")

Header: TypeAlias = tuple[str, ...]
"""The names of the columns, as written."""
Understood: TypeAlias = Callable[[Header], int]
"""Returns the number of columns of a header that are understood."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row, and the names of their columns."""

    header: Header
    cells: tuple[str, ...]
    """They may be more or fewer than the columns."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row with its place, before the header is known."""

    line: int
    raw: str
    cells: tuple[str, ...]
    problem: str = ""


def parts(text: str, understood: Understood) -> Iterator[RecordPart[TableRow]]:
    """Yield the rows below the header of `text`; the header and rows above it are stray lines."""
    lines = [line for line in _LINE.findall(text) if line]
    delimiter = max(DELIMITERS, key=lambda each: _best(_rows(lines, each), understood)[0])
    yield from _below(_rows(lines, delimiter), _best(_rows(lines, delimiter), understood)[1])


def columns(text: str, understood: Understood, among: int = ROWS_ABOVE) -> Header:
    """Return the names of the columns of `text`, with the delimiter by which most are understood.

    They are in one of the first `among` rows. If none is understood, returns the longest first row.
    """
    lines = [line for line in islice(_LINE.findall(text[:LONGEST_CELL]), 1000) if line]
    found = (_best(islice(_rows(lines, each), among), understood) for each in DELIMITERS)
    return max(found, key=lambda each: (each[0], 0 if each[0] else len(each[2])))[2]


def sheets(data: bytes, understood: Understood) -> Iterator[RecordPart[TableRow]]:
    """Yield the rows of a workbook below the headers of its sheets; lines are counted per sheet.

    The rows of a sheet whose header is not understood are stray lines.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in workbook.sheet_names:
            rows = list(_cells(workbook.get_sheet_by_name(name)))
            score, line, _ = _best(iter(rows), understood)
            yield from _below(iter(rows), line if score else len(rows))
    except (CalamineError, OSError, ValueError) as error:
        yield Broken(1, "", NO_WORKBOOK.format(problem=str(error) or "it is damaged"))


def sheet_columns(data: bytes, understood: Understood) -> Header:
    """Return the names of the columns of the sheet in which most are understood."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        rows = [_cells(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names]
    except (CalamineError, OSError, ValueError):
        return ()
    return max((_best(each, understood) for each in rows), default=(0, 0, ()))[2]


def _best(rows: Iterator[_Cells], understood: Understood) -> tuple[int, int, Header]:
    """Return the number of names understood in the best of the first rows, its line, and it."""
    first = [(understood(row.cells), -row.line, row.cells) for row in islice(rows, ROWS_ABOVE)]
    score, line, names = max(first, default=(0, -1, ()))
    return (score, -line if score else 0, names)


def _below(rows: Iterator[_Cells], header_line: int) -> Iterator[RecordPart[TableRow]]:
    header: Header = ()
    for row in rows:
        if row.problem:
            yield Broken(row.line, row.raw, row.problem)
        elif row.line <= header_line:
            header = row.cells
            if row.raw.strip():
                yield Stray(row.line, row.raw)
        elif row.cells == header:  # as on each printed page
            yield Stray(row.line, row.raw)
        elif any(cell for cell in row.cells):
            yield Record(row.line, row.raw, TableRow(header, row.cells))


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[_Cells]:
    """Yield the rows in `lines`; after a row that cannot be read, continue below it."""
    csv.field_size_limit(LONGEST_CELL)
    start = 0
    for _ in range(MOST_RESTARTS):
        start = yield from _rows_from(start, lines, delimiter)
        if start >= len(lines):
            return
    rest = "".join(lines[start:])
    yield _Cells(start + 1, rest, (), OPEN_QUOTE)


def _rows_from(start: int, lines: Sequence[str], delimiter: str) -> Generator[_Cells, None, int]:
    """Yield rows from line `start` (from 0) on; return the line where reading has to restart."""
    reader = csv.reader(islice(lines, start, None), delimiter=delimiter)
    place = start
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            yield _Cells(place + 1, lines[place].rstrip("\r\n"), (), TOO_LONG)
            return place + 1
        if cells is None:
            return len(lines)
        end = start + reader.line_num
        raw = "".join(lines[place:end])
        if end == len(lines) and end > place + 1 and raw.count('"') % 2:
            yield _Cells(place + 1, lines[place].rstrip("\r\n"), (), OPEN_QUOTE)
            return place + 1
        yield _Cells(place + 1, raw.rstrip("\r\n"), tuple(cell.strip() for cell in cells))
        place = end


def _cells(sheet: CalamineSheet) -> Iterator[_Cells]:
    for number, row in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        cells = tuple(_text(cell) for cell in row)
        yield _Cells(number, "\t".join(cells).rstrip("\t"), cells)


def _text(cell: object) -> str:
    """Return the text of a cell: a whole number without `.0`, a date as `2024-06-05`."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
