"""The lists of conference papers called `paperlists`, with a status for each paper."""

from generator.drafts import Draft, gathered, quoted_bibtex, statuses
from generator.drafts.json_facts import text, texts
from generator.drafts.names_of_fields import stated
from generator.syntax.json_text import Object

NAME = "paperlists JSON"


def claims(record: Object) -> bool:
    """Say whether `record` has a title, a status and authors in one text."""
    return {"title", "status", "author"} <= record.keys() and isinstance(record["author"], str)


def draft(record: Object) -> Draft | str:
    """Return the draft of a record, or that the submission was not accepted."""
    if reason := statuses.reason_against([("status", text(record.get("status")))]):
        return reason
    named = ((name, each) for name, value in record.items() for each in texts(value))
    facts = gathered(stated(named))
    quoted = gathered(quoted_bibtex.facts(text(record.get("bibtex"))))
    return Draft(facts={**quoted, **facts})
