"""Error messages that services send in place of papers."""

from generator.drafts import Fact
from generator.drafts.json_facts import at, text
from generator.drafts.names_of_fields import fact
from generator.syntax.json_text import Object

_MESSAGES = ("error", "errors", "message", "detail")
"""Keys of messages."""
_FAILED = frozenset(("error", "fail", "failed", "failure"))
"""Values of `status` after an error."""
_FIRST_ERROR = 400
"""The lowest HTTP status code of an error."""
_OF_PAPERS = frozenset((Fact.ABSTRACT, Fact.AUTHOR))


def failure(record: Object) -> str:
    """Return the error message in `record`; empty if it may be a paper."""
    if any(value and fact(name) in _OF_PAPERS for name, value in record.items()):
        return ""
    if not (record.get("error") or record.get("errors") or _is_failure(record)):
        return ""
    messages = (_message(record, name) for name in _MESSAGES)
    return next(filter(None, messages), "it does not say which")


def _is_failure(record: Object) -> bool:
    status = record.get("status")
    if isinstance(status, int):
        return status >= _FIRST_ERROR
    return text(status).lower() in _FAILED


def _message(record: Object, name: str) -> str:
    """Return the text under `name`, or that in the first object there."""
    value = record.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return text(first) or text(at(first, "message")) or text(at(first, "detail"))
