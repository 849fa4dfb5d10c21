"""Objects with common field names; the last dialect, as it claims any record."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered, languages, statuses
from generator.drafts.json_facts import at, objects, text, texts
from generator.drafts.json_people import people
from generator.drafts.names_of_fields import fact, stated
from generator.syntax.json_text import Json, Object

NAME = "JSON"
_NAMES_OF_KEYWORDS = ("tag", "name", "display_name", "keyword", "term", "value")
HOLDERS = ("metadata", "attributes", "fields", "_source")
"""Fields whose value is an object with the fields of the paper."""


def claims(_record: Object) -> bool:
    """Accept any record."""
    return True


def draft(record: Object) -> Draft | str:
    """Return the draft of a record."""
    record = _flat(record)
    written = ((name, value) for name, value in record.items() if isinstance(value, str))
    if reason := statuses.reason_against(written):
        return reason
    listed = (value for name, value in record.items() if fact(name) is Fact.AUTHOR)
    authors = next(filter(None, map(people, listed)), ())
    return Draft(facts=gathered(stated(_named(record))), people=authors)


def unread(record: Object) -> Iterator[str]:
    """Yield the names of unknown fields that are not empty."""
    for name, value in _flat(record).items():
        if fact(name) is None and value not in (None, "", [], {}, False):
            yield name


def _flat(record: Object) -> Object:
    """Return `record` with the fields of the objects in `HOLDERS` at its top level."""
    parts = (record.get(name) for name in HOLDERS)
    inner = {key: value for each in parts if isinstance(each, dict) for key, value in each.items()}
    own = {name: value for name, value in record.items() if name not in HOLDERS}
    return {name: _in_one_language(value) for name, value in (*inner.items(), *own.items())}


def _in_one_language(value: Json) -> Json:
    """Return the English one of the versions in an object such as `{"de": "…", "en": "…"}`."""
    if not isinstance(value, dict) or not value or not all(map(languages.language, value)):
        return value
    return value.get("en") or next(iter(value.values()))


def _named(record: Object) -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        found = texts(value)
        if fact(name) is Fact.KEYWORD:
            named = [text(at(each, key)) for each in objects(value) for key in _NAMES_OF_KEYWORDS]
            yield name, "; ".join(filter(None, (*found, *named)))
        else:
            yield from ((name, each) for each in found)
