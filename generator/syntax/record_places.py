"""Where the records in JSON are: in a list, in lists of lists, or in columns of a table."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec

DEEPEST = 7
"""The number of objects and lists that may enclose a record."""
EXAMINED = 50
"""Records of a list that are searched for headings."""
FEWEST_ROWS = 2
"""Rows of a table whose columns are lists; a single one is a list of alternatives."""

_ABOUT_OTHERS = frozenset(("references", "reference", "citations", "related", "citedby"))
"""Keys of lists in a record that have other papers, not parts of it."""

_list = msgspec.json.Decoder(list[msgspec.Raw])
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_encode = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Marks:
    """Keys, in lower case, by which records are recognised."""

    titles: Collection[str]
    """Keys that only records have, not objects around them, except for headings."""
    people: Collection[str]
    """Keys with authors."""
    texts: Collection[str]
    """Keys with abstracts."""


def found(raw: msgspec.Raw, marks: Marks) -> Sequence[msgspec.Raw]:
    """Return the records in `raw`, in order."""
    return _found(raw, marks, DEEPEST)


def _found(raw: msgspec.Raw, marks: Marks, depth: int) -> Sequence[msgspec.Raw]:
    match _sign(raw):
        case b"[":
            items = _list.decode(raw)
            records = list(islice((each for each in items if _is_record(each, marks)), EXAMINED))
            if not any(_is_heading(each, marks, depth) for each in records):
                if records:
                    return items
                below = items
            else:  # without breaks, which have no speaker
                below = [each for each in items if _is_work(each, marks, depth)]
            inner = (_found(item, marks, depth - 1) for item in below) if depth else ()
            return [record for each in inner for record in each]
        case b"{":
            if _is_record(raw, marks) and not _is_heading(raw, marks, depth):
                return [raw]
            values = _object.decode(raw).values()
            lists = [_found(value, marks, depth - 1) for value in values] if depth else []
            return _chosen(lists, marks)
        case _:
            return []


def _is_work(raw: msgspec.Raw, marks: Marks, depth: int) -> bool:
    """Say whether `raw` is a paper, or an object around papers."""
    return _is_paper(raw, marks) or _is_heading(raw, marks, depth) or not _is_record(raw, marks)


def _chosen(lists: Sequence[Sequence[msgspec.Raw]], marks: Marks) -> Sequence[msgspec.Raw]:
    """Return the records in those `lists` that have papers.

    Those are the lists whose first record has authors or an abstract, or else the longest one.
    """
    papers = [each for each in lists if each and _is_paper(each[0], marks)]
    longest = max(lists, key=len, default=())
    if not papers and len(longest) > 1:
        return longest
    return [record for each in papers or lists for record in each]


def _is_record(raw: msgspec.Raw, marks: Marks) -> bool:
    return not _keys(raw).isdisjoint(marks.titles)


def _is_paper(raw: msgspec.Raw, marks: Marks) -> bool:
    keys = _keys(raw)
    return not (keys.isdisjoint(marks.people) and keys.isdisjoint(marks.texts))


def _is_heading(raw: msgspec.Raw, marks: Marks, depth: int) -> bool:
    """Say whether an object with a title, such as a session, has a list of papers."""
    if not depth or not _keys(raw).isdisjoint(marks.people):
        return False
    return any(
        _sign(value) == b"["
        and any(_is_record(item, marks) and _is_paper(item, marks) for item in _first(value))
        for key, value in _object.decode(raw).items()
        if key.lower() not in _ABOUT_OTHERS
    )


def _first(raw: msgspec.Raw) -> Sequence[msgspec.Raw]:
    """Return the first item of a list, if it has one."""
    return _list.decode(raw)[:1]


def _keys(raw: msgspec.Raw) -> frozenset[str]:
    """Return the keys of an object in lower case; of anything else, none."""
    if _sign(raw) != b"{":
        return frozenset()
    return frozenset(key.strip().lower() for key in _object.decode(raw))


def _sign(raw: msgspec.Raw) -> bytes:
    return bytes(memoryview(raw)[:1])


def rows(data: bytes, marks: Marks) -> Iterator[str]:
    """Yield the rows of a table in JSON, as programs write the columns of one; of others, nothing.

    Columns are lists, or objects with a value for each row; or names of columns and rows are in two
    lists.
    """
    if not data.lstrip().startswith(b"{"):
        return
    columns = _object.decode(data)
    names = [key.strip().lower() for key in columns]
    if {"columns", "data"} <= columns.keys():
        titles = list(map(_text, _values(columns["columns"])))
        for row in _values(columns["data"]):
            if _sign(row) == b"[":
                yield _row(dict(zip(titles, _list.decode(row), strict=False)))
    elif not set(names).isdisjoint(marks.titles):
        values = {name: _values(column) for name, column in columns.items()}
        lengths = {len(each) for each in values.values()}
        if len(values) > 1 and len(lengths) == 1 and lengths.pop() >= FEWEST_ROWS:
            for cells in zip(*values.values(), strict=True):
                yield _row(dict(zip(values, cells, strict=True)))


def _values(column: msgspec.Raw) -> Sequence[msgspec.Raw]:
    match _sign(column):
        case b"[":
            return _list.decode(column)
        case b"{":
            return tuple(_object.decode(column).values())
        case _:
            return ()


def _text(raw: msgspec.Raw) -> str:
    return str(msgspec.json.decode(raw))


def _row(cells: Mapping[str, msgspec.Raw]) -> str:
    inner = (f"{_encode(name)}: {bytes(cell).decode()}" for name, cell in cells.items())
    return f"{{{', '.join(inner)}}}"
