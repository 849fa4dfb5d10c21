"""The values of papers for each facet by which lists of papers can be filtered."""

from collections.abc import Mapping

from generator.model import Paper, Person
from generator.search.document import Facet, FacetValue

HAS = "yes"
"""The only value of a facet that papers either have or lack."""


def facets(paper: Paper) -> Mapping[Facet, tuple[FacetValue, ...]]:
    """Return the values of `paper` for each facet."""
    year = str(paper.published.year) if paper.published else ""
    has_code = any(link.kind == "code" for link in paper.links)
    return {
        "topic": tuple(FacetValue(tag.id, tag.label) for tag in paper.tags),
        "system": tuple(FacetValue(named.name, named.name) for named in paper.systems),
        "dataset": tuple(FacetValue(named.name, named.name) for named in paper.datasets),
        "year": _value(year),
        "author": tuple(map(_author, paper.authors)),
        "venue": _value(paper.venue or ""),
        "code": (FacetValue(HAS, "Has code"),) if has_code else (),
        "repairs": (FacetValue(HAS, "Has repairs"),) if paper.changes else (),
    }


def _author(author: Person) -> FacetValue:
    name = author.known_as or author.name
    return FacetValue(name, name)


def _value(text: str) -> tuple[FacetValue, ...]:
    return (FacetValue(text, text),) if text else ()
