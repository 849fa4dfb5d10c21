"""The lists of conference papers called `paperlists`, with a status for each paper."""

from generator.drafts import Draft, gathered, quoted_bibtex
from generator.drafts.json_facts import text, texts
from generator.drafts.names_of_fields import stated
from generator.syntax.json_text import Object

NAME = "paperlists JSON"

NOT_ACCEPTED = "Its status is `{status}`; leave it out, or change the status if it belongs here."
"""The reason for rejecting a record."""

_LEFT_OUT = ("reject", "withdraw", "desk")


def claims(record: Object) -> bool:
    """Say whether `record` has a title, a status and authors in one text."""
    return {"title", "status", "author"} <= record.keys() and isinstance(record["author"], str)


def draft(record: Object) -> Draft | str:
    """Return the draft of a record, or that the submission was not accepted."""
    status = text(record.get("status"))
    if status.lower().startswith(_LEFT_OUT):
        return NOT_ACCEPTED.format(status=status)
    named = ((name, each) for name, value in record.items() for each in texts(value))
    facts = gathered(stated(named))
    quoted = gathered(quoted_bibtex.facts(text(record.get("bibtex"))))
    return Draft(facts={**quoted, **facts})
