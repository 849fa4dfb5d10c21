"""Answers in JSON that say what went wrong, in place of papers."""

from generator.drafts import Fact
from generator.drafts.json_facts import at, text
from generator.drafts.names_of_fields import fact
from generator.syntax.json_text import Object

FAILED = "This is an error that the service sent in place of papers: {message}"
"""Why a record, or a file, is rejected."""

_SAID_IN = ("error", "errors", "message", "detail")
_FAILURES = frozenset(("error", "fail", "failed", "failure"))
"""What services call the state of a request that failed."""
_FIRST_OF_FAILURE = 400
"""Of the states of HTTP, those that say that something went wrong."""
_OF_PAPERS = frozenset((Fact.ABSTRACT, Fact.AUTHOR))


def failure(record: Object) -> str:
    """Return what a service says went wrong in `record`; nothing where that may be a paper."""
    if any(value and fact(name) in _OF_PAPERS for name, value in record.items()):
        return ""
    if not (record.get("error") or record.get("errors") or _is_failure(record)):
        return ""
    said = (_said(record, name) for name in _SAID_IN)
    return next(filter(None, said), "it does not say which")


def _is_failure(record: Object) -> bool:
    state = record.get("status")
    if isinstance(state, int):
        return state >= _FIRST_OF_FAILURE
    return text(state).lower() in _FAILURES


def _said(record: Object, name: str) -> str:
    """Return the sentence under `name`, or in the first object that is there."""
    value = record.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return text(first) or text(at(first, "message")) or text(at(first, "detail"))
