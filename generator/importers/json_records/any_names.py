"""Objects with field names that people use; the last dialect, as it claims any record."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import texts
from generator.drafts.json_people import people
from generator.drafts.names_of_fields import fact, stated
from generator.syntax.json_text import Object

NAME = "JSON"
HOLDERS = ("metadata", "attributes", "fields", "_source")
"""Fields that hold an object with the fields of the paper."""


def claims(_record: Object) -> bool:
    """Say that any record will do."""
    return True


def draft(record: Object) -> Draft | str:
    """Return what the fields of a record state, by their names."""
    record = _flat(record)
    listed = (value for name, value in record.items() if fact(name) is Fact.AUTHOR)
    signed = next(filter(None, map(people, listed)), ())
    return Draft(facts=gathered(stated(_named(record))), people=signed)


def unread(record: Object) -> Iterator[str]:
    """Yield the names of fields that hold something and state nothing that is known."""
    for name, value in _flat(record).items():
        if fact(name) is None and value not in (None, "", [], {}, False):
            yield name


def _flat(record: Object) -> Object:
    """Return `record` with the fields of the objects into which services put most of them."""
    held = (record.get(name) for name in HOLDERS)
    inner = {name: value for each in held if isinstance(each, dict) for name, value in each.items()}
    return {**inner, **{name: value for name, value in record.items() if name not in HOLDERS}}


def _named(record: Object) -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        found = texts(value)
        if fact(name) is Fact.KEYWORD:
            yield name, "; ".join(found)
        else:
            yield from ((name, each) for each in found)
