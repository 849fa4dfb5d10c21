"""The lists of conference papers kept as `paperlists`: authors in one text, a status for each."""

from generator.drafts import Draft, gathered
from generator.drafts.json_facts import text, texts
from generator.drafts.names_of_fields import stated
from generator.syntax.json_text import Object

NAME = "paperlists JSON"

NOT_ACCEPTED = "Its status is `{status}`; leave it out, or change the status if it belongs here."
"""Why a record is rejected."""

_LEFT_OUT = ("reject", "withdraw", "desk")


def claims(record: Object) -> bool:
    """Say whether `record` has a status beside a title and an author."""
    return {"title", "status", "author"} <= record.keys() and isinstance(record["author"], str)


def draft(record: Object) -> Draft | str:
    """Return what a record states, or that the submission was not accepted."""
    status = text(record.get("status"))
    if status.lower().startswith(_LEFT_OUT):
        return NOT_ACCEPTED.format(status=status)
    named = ((name, each) for name, value in record.items() for each in texts(value))
    return Draft(facts=gathered(stated(named)))
