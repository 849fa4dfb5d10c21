"""By what a list of papers can be narrowed down: what each paper has of each facet."""

from collections.abc import Mapping

from generator.model import Paper, Person
from generator.search.document import Facet, Value

HAS = "yes"
"""The only value of a facet that a paper has or has not."""


def facets(paper: Paper) -> Mapping[Facet, tuple[Value, ...]]:
    """Return the values that `paper` has of each facet."""
    year = str(paper.published.year) if paper.published else ""
    has_code = any(link.kind == "code" for link in paper.links)
    return {
        "topic": tuple(Value(tag.id, tag.label) for tag in paper.tags),
        "system": tuple(Value(named.name, named.name) for named in paper.systems),
        "dataset": tuple(Value(named.name, named.name) for named in paper.datasets),
        "year": _value(year),
        "author": tuple(map(_author, paper.authors)),
        "venue": _value(paper.venue or ""),
        "code": (Value(HAS, "Has code"),) if has_code else (),
        "repairs": (Value(HAS, "Has repairs"),) if paper.changes else (),
    }


def _author(author: Person) -> Value:
    name = author.known_as or author.name
    return Value(name, name)


def _value(text: str) -> tuple[Value, ...]:
    return (Value(text, text),) if text else ()
