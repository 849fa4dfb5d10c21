"""JSON: the objects in a list or on lines, each with its place.

Fractions stay as they are written, since `1810.04800` is often an identifier, not a number.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import msgspec

from generator.syntax import record_places
from generator.syntax.record import Broken, Record, RecordPart, Stray, strays
from generator.syntax.record_places import Marks

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Object: TypeAlias = dict[str, Json]
"""The value of a record."""

NOT_JSON = "This is not JSON ({problem}); fix it, or export it again."
"""The problem of a record."""
TOO_DEEP = "This JSON is nested too deeply to be a list of papers; remove it, or export it again."

_FIRST_OBJECT = re.compile(r"\[\s*(?=\{)")

_values = msgspec.json.Decoder(float_hook=str)
_list = msgspec.json.Decoder(list[msgspec.Raw])
_lenient = json.JSONDecoder(parse_float=str, strict=False)


def parts(text: str, marks: Marks) -> Iterator[RecordPart[Object]]:
    """Yield the records of `text` in order: the objects on its lines or in its list.

    An object is a record if it has one of the keys in `marks`; in a file that is a list without
    such objects, all of them are. The list may be inside other objects, as in the responses of
    services, and a table may be a list for each column. After a mistake, reading continues at the
    next line that begins like the first record.
    """
    if _is_lines(text):
        for number, line in enumerate(text.split("\n"), start=1):
            if line.strip():
                yield _part(number, line)
        return
    data = text.encode("utf-8", "surrogatepass")
    try:
        rows = list(record_places.rows(data, marks))
        records = record_places.found(msgspec.Raw(data), marks) or _items(data)
    except RecursionError:
        yield Broken(1, text, TOO_DEEP)
    except msgspec.MsgspecError:
        yield from _recovered(text)
    else:
        yield from (_part(1, row) for row in rows) if rows else _placed(data, records)


def _is_lines(text: str) -> bool:
    """Say whether each line is an object, judging by the first few that are not blank."""
    lines = [line.strip() for line in text[:1_000_000].split("\n") if line.strip()][:5]
    each_opens = len(lines) > 1 and all(line.startswith("{") for line in lines)
    return each_opens and any(decoded(line) is not None for line in lines)


def _part(line: int, raw: str) -> RecordPart[Object]:
    """Return the record with the text `raw`."""
    value = decoded(raw)
    if value is not None:
        return Record(line, raw, value)
    try:
        _lenient.decode(raw)
    except RecursionError:
        return Broken(line, raw, TOO_DEEP)
    except json.JSONDecodeError as error:
        return Broken(line, raw, NOT_JSON.format(problem=error.msg))
    return Stray(line, raw)  # a value that is not an object, such as a number


def decoded(raw: str) -> Object | None:
    """Return the object in `raw`, if it is one; control characters in strings are tolerated."""
    value: object
    try:
        value = _values.decode(raw)
    except RecursionError:
        return None
    except (msgspec.MsgspecError, UnicodeEncodeError):
        try:
            value = _lenient.decode(raw)
        except (RecursionError, json.JSONDecodeError):
            return None
    return value if isinstance(value, dict) else None


def _items(data: bytes) -> Sequence[msgspec.Raw]:
    """Return the objects in the list `data`, whatever their keys; empty if it is not a list."""
    items = _list.decode(data) if data.lstrip().startswith(b"[") else []
    is_object = (bytes(memoryview(item)[:1]) == b"{" for item in items)
    return items if all(is_object) else ()


def _placed(data: bytes, records: Sequence[msgspec.Raw]) -> Iterator[RecordPart[Object]]:
    """Yield `records`, which are parts of `data`, with their lines, and the lines around them."""
    end, line = 0, 1
    for record in records:
        content = bytes(record)
        start = data.index(content, end)
        yield from strays(data[end:start].decode("utf-8", "surrogatepass"), line)
        line += data.count(b"\n", end, start)
        yield _part(line, content.decode("utf-8", "surrogatepass"))
        end = start + len(content)
        line += content.count(b"\n")
    yield from strays(data[end:].decode("utf-8", "surrogatepass"), line)


def _recovered(text: str) -> Iterator[RecordPart[Object]]:
    """Yield the records of `text`, which is not valid JSON, and what cannot be read."""
    opens = _FIRST_OBJECT.search(text)
    place = opens.end() if opens else 0
    indent = text[text.rfind("\n", 0, place) + 1 : place]
    begins = re.compile(rf"(?<=\n){indent}(?=\{{)" if indent.isspace() else r"(?!)")
    yield from strays(text[:place], 1)
    line = text.count("\n", 0, place) + 1
    while place < len(text):
        end = _end(text, place)
        if end is None:
            following = begins.search(text, place + 1)
            end = following.start() if following else len(text)
        yield _part(line, text[place:end].strip())
        line += text.count("\n", place, end)
        place = found if (found := text.find("{", end)) >= 0 else len(text)
        yield from strays(text[end:place], line)
        line += text.count("\n", end, place)


def _end(text: str, place: int) -> int | None:
    """Return the end of the JSON value at `place`, if there is one."""
    try:
        _, end = _lenient.raw_decode(text, place)
    except (json.JSONDecodeError, RecursionError):
        return None
    return end
