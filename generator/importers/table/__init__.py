"""Tables: CSV, TSV and workbooks, with any delimiter and any names of columns."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import PurePosixPath

from generator.drafts import Draft, Fact, gathered, items, statuses
from generator.drafts.names_of_fields import fact, plain, stated
from generator.importers.table import known_tables
from generator.model import Item, Origin, Rejected, Source, SourceInfo
from generator.syntax import table
from generator.syntax.record import Record, RecordPart
from generator.syntax.table import TableRow

SUFFIXES = frozenset((".csv", ".tsv", ".tab"))
"""Suffixes of files that are tables even if no column is understood."""
LONGEST_HEADER = 2000
"""Characters that are searched for the tabs of a header."""
FIRST_ROWS = 5
"""Rows that are searched for the header of a table whose file is not named as one."""
EXAMINED = 20_000
"""Characters that are searched for texts between the rows."""
MOST_ROWS = 40
"""Rows that are examined."""
LONGEST_NAME = 40
"""Characters of the name of a column that are shown."""
NO_TITLES = (
    "No column was recognised as titles ({understood}; not recognised: {others}); call one "
    "`title`, and the others `abstract`, `authors`, `year`, `venue`, `doi`."
)
"""The reason for rejecting a table."""
TOO_MANY_CELLS = (
    "A row of {cells} cells below a header of {columns}; put quotation marks around texts that "
    "contain the delimiter."
)
"""The reason for rejecting a row."""

_GIVEN = frozenset(
    (
        *("first name", "firstname", "given name", "given names", "author first name"),
        *("vorname", "prénom", "nombre", "nome", "first", "given", "forename"),
    )
)
_FAMILY = frozenset(
    (
        *("last name", "lastname", "surname", "family name", "author last name"),
        *("nachname", "nom", "apellido", "apellidos", "cognome", "sobrenome", "last", "family"),
    )
)
_NUMBERED = re.compile(
    r"(?:author|speaker|presenter|autor|auteur) ?(?P<before>\d{1,2}) (?P<part>.+)"
    r"|(?P<first>.+?) (?:author )?(?P<behind>\d{1,2})"
)
"""The part of a name in a column such as `Author 2 First Name` or `Last name 3`."""
_PARTS = _GIVEN | _FAMILY
"""Columns with a part of the name of an author."""
_MAYBE_TITLES = (
    *("name", "paper", "talk", "submission", "contribution", "presentation", "article", "study"),
    *("poster", "item", "work", "beitrag", "vortrag", "communication", "ponencia"),
)
_MAYBE_AUTHORS = (
    "name",
    "full name",
    "your name",
    "names",
    "vollständiger name",
    "nombre completo",
)
"""Columns that have titles, or people, only if no other column has."""


def recognises(source: Source) -> bool:
    """Say whether `source` has the suffix of a table, or a header with titles and other facts."""
    if PurePosixPath(source.file).suffix.lower() in SUFFIXES:
        return True
    names = table.columns(source.text, understood, FIRST_ROWS)
    is_table = _has_titles(names) and understood(names) > 1 and _is_header(names)
    return is_table and not _has_texts_between(source.text)


def _has_texts_between(text: str) -> bool:
    """Say whether many rows have a text below them, as in a table that can be unfolded."""
    parts = islice(table.parts(text[:EXAMINED], understood), MOST_ROWS)
    rows = [part.value for part in parts if isinstance(part, Record)]
    alone = sum(len(row.cells) == 1 < len(row.header) - 1 for row in rows)
    return len(rows) > 1 and 3 * alone > len(rows)


def _is_header(names: Sequence[str]) -> bool:
    """Say whether `names` are as short as names of columns."""
    return all(len(name.split()) < 7 for name in names)


def understood(names: Sequence[str]) -> int:
    """Return how many facts the columns called `names` state; without titles, at most one."""
    facts = set(map(fact, meant(tuple(names)))) - {None}
    return len(facts) if Fact.TITLE in facts else int(bool(facts))


@lru_cache(maxsize=1 << 8)
def meant(names: table.Header) -> table.Header:
    """Return `names` of columns, clearer where one means something else beside other columns.

    `Name` is a title in a table of papers with their authors, and a person beside titles.
    """
    facts = set(map(fact, names))
    if Fact.TITLE not in facts:
        is_clear = len(facts - {None}) > 1 and not facts.isdisjoint((Fact.ABSTRACT, Fact.AUTHOR))
        return _renamed(names, _MAYBE_TITLES, "title") if is_clear else names
    if facts.isdisjoint((Fact.AUTHOR, Fact.PERSON)) and not any(map(_part, names)):
        return _renamed(names, _MAYBE_AUTHORS, "author")
    return names


def _renamed(names: table.Header, old: Sequence[str], new: str) -> table.Header:
    """Return `names` with `new` in place of the first that is one of `old`."""
    place = next((place for place, name in enumerate(names) if plain(name) in old), None)
    return names if place is None else (*names[:place], new, *names[place + 1 :])


def _has_titles(names: Sequence[str]) -> bool:
    return Fact.TITLE in set(map(fact, meant(tuple(names))))


def read(source: Source) -> Iterator[Item | SourceInfo]:
    """Yield the rows of a table."""
    names = table.columns(source.text, understood)
    kind = _kind(names, source.text)
    yield SourceInfo(kind, () if known_tables.known(names) else unread(names))
    yield from _items(source.file, names, table.parts(source.text, understood), source.text)


def _kind(names: Sequence[str], text: str) -> str:
    """Return the name of the kind of table that has columns called `names`."""
    if known := known_tables.known(tuple(names)):
        return known.name
    return "TSV" if text.count("\t", 0, LONGEST_HEADER) >= max(1, len(names) - 1) else "CSV"


def unread(names: Sequence[str]) -> tuple[str, ...]:
    """Return those `names` of columns that are not understood, if titles are."""
    if not _has_titles(names):
        return ()
    clear = zip(names, meant(tuple(names)), strict=True)
    return tuple(
        name
        for name, clearer in clear
        if name.strip() and fact(clearer) is None and not _part(name)
    )


def read_workbook(file: str, data: bytes) -> Iterator[Item | SourceInfo]:
    """Yield the rows of all sheets of a workbook."""
    names = table.sheet_columns(data, understood)
    yield SourceInfo("workbook", unread(names))
    yield from _items(file, names, table.sheets(data, understood), "\t".join(names))


def _items(
    file: str, names: Sequence[str], parts: Iterable[RecordPart[TableRow]], raw: str
) -> Iterator[Item]:
    if _has_titles(names):
        return items(file, parts, draft)
    recognised = [_quoted(name) for name in names if fact(name)]
    others = [_quoted(name) for name in names if name and not fact(name)]
    reason = NO_TITLES.format(
        understood=f"recognised: {', '.join(recognised)}" if recognised else "none was recognised",
        others=", ".join(others) or "none",
    )
    return iter([Rejected(Origin(file, 1), reason, raw)])


def _quoted(name: str) -> str:
    return f"`{name[:LONGEST_NAME]}…`" if len(name) > LONGEST_NAME else f"`{name}`"


@lru_cache(maxsize=1 << 8)
def _part(name: str) -> tuple[str, str] | None:
    """Return which author a column has a part of the name of, such as `2`, and the part."""
    found = _NUMBERED.fullmatch(plain(name))
    number, part = "", plain(name)
    if found:
        number, part = found["before"] or found["behind"], found["part"] or found["first"]
    return (number, part) if part in _PARTS else None


def _authors_of_parts(named: Sequence[tuple[str, str]]) -> Mapping[Fact, list[str]]:
    """Return the authors whose names are in two columns each."""
    families: dict[str, str] = {}
    given: dict[str, str] = {}
    for name, cell in named:
        if cell.strip() and (part := _part(name)):
            (families if part[1] in _FAMILY else given).setdefault(part[0], cell.strip())
    return {Fact.PERSON: [f"{families[each]}, {given[each]}" for each in families if each in given]}


def draft(row: TableRow) -> Draft | str:
    """Return the draft of a row, or why it is not clear."""
    kind = known_tables.known(row.header)
    cells = kind.cells(row.cells, row.header) if kind else row.cells
    if any(cells[len(row.header) :]):
        return TOO_MANY_CELLS.format(cells=len(row.cells), columns=len(row.header))
    named = list(zip(meant(row.header), cells, strict=False))
    if reason := statuses.reason_against(named):
        return reason
    facts = gathered(stated(named))
    if Fact.AUTHOR not in facts and Fact.PERSON not in facts:
        facts |= _authors_of_parts(named)
    if kind:
        facts = kind.facts(facts, {plain(name): cell for name, cell in named})
    return Draft(facts=facts)
