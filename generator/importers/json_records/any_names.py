"""Objects with field names that people use; the last dialect, as it claims any record."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import texts
from generator.drafts.json_people import people
from generator.drafts.names_of_fields import fact, stated
from generator.syntax.json_text import Object

NAME = "JSON"


def claims(_record: Object) -> bool:
    """Say that any record will do."""
    return True


def draft(record: Object) -> Draft | str:
    """Return what the fields of a record state, by their names."""
    listed = (value for name, value in record.items() if fact(name) is Fact.AUTHOR)
    signed = next(filter(None, map(people, listed)), ())
    return Draft(facts=gathered(stated(_named(record))), people=signed)


def _named(record: Object) -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        found = texts(value)
        if fact(name) is Fact.KEYWORD:
            yield name, "; ".join(found)
        else:
            yield from ((name, each) for each in found)
