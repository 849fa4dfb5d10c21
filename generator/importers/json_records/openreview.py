"""Notes of OpenReview, in both versions of its API."""

import re
from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import at, text, texts
from generator.drafts.json_people import people
from generator.model import Published
from generator.syntax.json_text import Json, Object
from generator.text import dates

NAME = "OpenReview JSON"

NOT_ACCEPTED = "OpenReview says that this submission was {status}; remove it, or leave it out."
"""The reason for rejecting a record."""

_FACTS = {
    "title": Fact.TITLE,
    "abstract": Fact.ABSTRACT,
    "venue": Fact.PROCEEDINGS,
    "primary_area": Fact.KEYWORD,
    "code": Fact.CODE,
    "code_and_data": Fact.CODE,
    "project_page": Fact.PROJECT,
}
_OF_NOTES = frozenset(
    (
        *("invitation", "invitations", "cdate", "tcdate", "pdate", "tmdate", "mdate", "signatures"),
        *("readers", "number"),
    )
)
"""Fields of notes; sites of conferences have similar objects with numbers of their own."""
_PRESENTED = re.compile(r" (?:poster|oral|spotlight)$", re.IGNORECASE)
"""The kind of presentation, which follows the names of venues."""
_LEFT_OUT = {"withdrawn": "withdrawn", "desk reject": "rejected", "rejected": "rejected"}


def claims(record: Object) -> bool:
    """Say whether `record` is a note of OpenReview with a title."""
    return isinstance(record.get("content"), dict) and bool(text(_field(record, "title")))


def draft(record: Object) -> Draft | str:
    """Return the draft of a note, or that the submission was withdrawn or rejected."""
    venue = text(_field(record, "venue"))
    for mark, status in _LEFT_OUT.items():
        if mark in venue.lower():
            return NOT_ACCEPTED.format(status=status)
    return Draft(
        facts=gathered(_stated(record)),
        people=people(_field(record, "authors")),
        published=_date(record),
    )


def _field(record: Object, name: str) -> Json:
    """Return a field of the content, which in the newer API is an object with a value."""
    field = at(record.get("content"), name)
    return field.get("value") if isinstance(field, dict) else field


def _stated(record: Object) -> Iterator[tuple[Fact, str]]:
    for name, fact in _FACTS.items():
        yield fact, _PRESENTED.sub("", text(_field(record, name)))
    for keyword in texts(_field(record, "keywords")):
        yield Fact.KEYWORD, keyword
    number = text(record.get("forum")) or text(record.get("id"))
    if not _OF_NOTES.isdisjoint(record) or number.lower() != number:
        yield Fact.OPENREVIEW, number


def _date(record: Object) -> Published | None:
    """Return the day on which the note was published, or else created."""
    for name in ("pdate", "odate", "cdate", "tcdate"):
        time = record.get(name)
        if isinstance(time, int) and time > 0:
            return dates.of_epoch(time)
    return None
