"""Markdown files with front matter, each with one paper, as sites of proceedings have them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from generator.drafts import Draft, Fact, gathered, items
from generator.drafts.json_people import people
from generator.drafts.names_of_fields import fact, stated
from generator.model import Item, Source
from generator.syntax import front_matter
from generator.syntax.front_matter import FrontMatter
from generator.syntax.json_text import Json
from generator.syntax.record import Record

_OF_PAPERS = frozenset((Fact.ABSTRACT, Fact.AUTHOR, Fact.DOI, Fact.ARXIV, Fact.PMID))
"""Facts that only the front matter of a paper states."""
_SHOWN = frozenset((Fact.JOURNAL, Fact.PROCEEDINGS, Fact.VENUE))
MANY = 3
"""Headings from which a page lists papers and is not one."""
_ABSTRACT = re.compile(
    r"^#{1,6}[ \t]*(?:abstract|summary|zusammenfassung|résumé|resumen|摘要)\W*\n+"
    r"(.*?)(?=^#{1,6}\s|\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_CALLOUT = re.compile(
    r"^> ?\[!(?:abstract|summary)\][^\n]*\n((?:>[^\n]*(?:\n|\Z))+)",
    re.MULTILINE | re.IGNORECASE,
)
"""A block that note programs show as an abstract."""
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)


def recognises(source: Source) -> bool:
    """Say whether `source` has front matter with a title and another fact of a paper."""
    page = front_matter.page(source.text)
    if not isinstance(page, Record):
        return False
    head = page.value.head
    facts = {fact(name) for name, value in head.items() if value not in (None, "", [], {})}
    if facts & _OF_PAPERS == {Fact.ABSTRACT} and len(_HEADING.findall(page.value.body)) >= MANY:
        # the front matter of any page may have a description
        return _ABSTRACT.search(page.value.body) is not None
    return Fact.TITLE in facts and not _OF_PAPERS.isdisjoint(facts)


def read(source: Source) -> Iterator[Item]:
    """Yield the paper in the front matter of a page, whose body may be the abstract."""
    page = front_matter.page(source.text)
    return items(source.file, [page] if page else (), draft)


def draft(page: FrontMatter) -> Draft | str:
    """Return the draft of a page."""
    head = {name: _plain(value) for name, value in page.head.items()}
    signed = (people(value) for name, value in head.items() if fact(name) is Fact.AUTHOR)
    facts = gathered(stated(_named(head)))
    for container in _SHOWN & facts.keys():  # themes set it in italics
        facts[container] = [text.strip("*_ ") for text in facts[container]]
    facts.setdefault(Fact.ABSTRACT, [_abstract(page.body)])
    return Draft(facts=facts, people=next(filter(None, signed), ()))


def _named(head: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for name, value in head.items():
        if isinstance(value, list):
            parts = [part for part in value if isinstance(part, str)]
            yield name, "; ".join(parts) if fact(name) is Fact.KEYWORD else "\n".join(parts)
        elif isinstance(value, str):
            yield name, value


def _abstract(body: str) -> str:
    """Return the section or block of `body` with the abstract, or a body without headings."""
    found = _ABSTRACT.search(body)
    if found:
        return found[1].strip()
    if found := _CALLOUT.search(body):
        return "\n".join(line.removeprefix(">").strip() for line in found[1].splitlines())
    return "" if _HEADING.search(body) else body


def _plain(value: object) -> Json:
    """Return a value of YAML as JSON, with dates and numbers as text."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)
