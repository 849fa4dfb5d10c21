"""Merges the facts of several entries: each is taken from the best entry that has it.

- Entries of publications come before those of preprints; then those with most facts come first.
- The title is that of the first entry that is not all in capitals, with the subtitle if another
  entry has one. The abstract is the first one given, unless another continues where it breaks off.
- The authors are the longest list of them; of two as long, the one with more names in full, and
  then with more known family names.
- Date and container are those of the first entry that has them; others that agree with it add what
  it lacks, such as the day or the pages. All else is from the first entry that has it.
- Identifiers, links and keywords are those of all.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from generator.merge.traits import words
from generator.model import (
    Container,
    ContainerKind,
    Entry,
    EntryType,
    Origin,
    Original,
    Person,
    Published,
)
from generator.text import person_names

Value = TypeVar("Value")
_PUBLISHED = frozenset((ContainerKind.JOURNAL, ContainerKind.PROCEEDINGS, ContainerKind.BOOK))
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?-?){1,3}")
_BROKEN_OFF = ("…", "...")
_ANYWHERE = Origin("", 0)


def rank(entry: Entry) -> tuple[object, ...]:
    """Return the key that sorts the entry with the best facts first, whatever its file."""
    return (not _is_published(entry), -_known(entry), -len(entry.abstract), *content(entry))


def content(entry: Entry) -> tuple[str, ...]:
    """Return the content of `entry` as a key for sorting."""
    return entry.title, entry.abstract, repr(replace(entry, abstract="", origin=_ANYWHERE))


def _is_published(entry: Entry) -> bool:
    is_preprint = entry.type is EntryType.PREPRINT
    return not is_preprint and entry.container is not None and entry.container.kind in _PUBLISHED


def _known(entry: Entry) -> int:
    """Return the number of facts in `entry`."""
    container, date = entry.container, entry.published
    facts: list[object] = [date, container, entry.type, entry.authors, entry.abstract]
    facts += (container.volume, container.issue, container.pages) if container else ()
    facts += (date.month, date.day) if date else ()
    facts += (entry.keywords, any(each.family for each in entry.authors) and not entry.et_al)
    return len(entry.identifiers) + sum(map(bool, facts))


def merged_facts(entries: Sequence[Entry]) -> Entry:
    """Return the merged facts of `entries`, the one with the best facts given first."""
    if len(entries) == 1:
        return entries[0]
    title, abstract, people = _title(entries), _abstract(entries), _people(entries)
    changes = tuple(each for each in title.repairs if each.field == "title")
    changes += tuple(each for each in abstract.repairs if each.field == "abstract")
    return replace(
        entries[0],
        title=title.title,
        abstract=abstract.abstract,
        repairs=changes,
        original=_original(title, abstract),
        authors=tuple(_with_orcid(person, entries) for person in people.authors),
        et_al=people.et_al,
        published=_published(entries),
        container=_container(entries),
        type=_first(entries, lambda entry: entry.type),
        identifiers=_all(entry.identifiers for entry in entries),
        links=_all(entry.links for entry in entries),
        keywords=_keywords(entries),
        language=_first(entries, lambda entry: entry.language),
        section=_first(entries, lambda entry: entry.section),
        key=_first(entries, lambda entry: entry.key),
    )


def _first(entries: Iterable[Entry], of: Callable[[Entry], Value | None]) -> Value | None:
    return next(filter(None, map(of, entries)), None)


def _all(values: Iterable[Iterable[Value]]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(values)))


def _title(entries: Sequence[Entry]) -> Entry:
    """Return the entry whose title is used."""
    best = next((entry for entry in entries if not entry.title.isupper()), entries[0])
    return next((entry for entry in entries if _goes_on(entry.title, best.title)), best)


def _goes_on(title: str, start: str) -> bool:
    """Say whether `title` is `start` and a subtitle."""
    rest = title[len(start) :] if title.casefold().startswith(start.casefold()) else ""
    return rest.lstrip()[:1] in {":", "-", "–", "—", "?", "!"} and not title.isupper()


def _abstract(entries: Sequence[Entry]) -> Entry:
    """Return the entry whose abstract is used."""
    best = next((entry for entry in entries if entry.abstract), entries[0])
    begun = best.abstract.rstrip().removesuffix("…").removesuffix("...").rstrip()
    if begun and best.abstract.rstrip().endswith(_BROKEN_OFF):
        return next((each for each in entries if _is_longer(each.abstract, begun)), best)
    return best


def _is_longer(abstract: str, begun: str) -> bool:
    """Say whether `abstract` continues where `begun` breaks off, even within a word."""
    whole, start = words(abstract), words(begun)
    return len(whole) > len(start) and whole[: len(start) - 1] == start[:-1]


def _original(title: Entry, abstract: Entry) -> Original | None:
    if not title.original and not abstract.original:
        return None
    return Original(
        title.original.title if title.original else title.title,
        abstract.original.abstract if abstract.original else abstract.abstract,
    )


def _people(entries: Sequence[Entry]) -> Entry:
    """Return the entry whose authors are used."""

    def completeness(entry: Entry) -> tuple[int, int, int, bool]:
        full = sum(map(_is_in_full, entry.authors))
        apart = sum(person.family is not None for person in entry.authors)
        return len(entry.authors), full, apart, not entry.et_al

    return max(entries, key=completeness)


def _is_in_full(person: Person) -> bool:
    """Say whether a name has two words besides initials, or is in a script without initials."""
    words = [word for word in person.name.split() if not _INITIALS.fullmatch(word)]
    return len(words) > 1 or person_names.is_east_asian(person.name)


def _with_orcid(person: Person, entries: Sequence[Entry]) -> Person:
    """Return `person` with the ORCID that another entry gives to the same name."""
    if person.orcid:
        return person
    same = (
        each.orcid
        for entry in entries
        for each in entry.authors
        if each.orcid and words(each.name) == words(person.name)
    )
    return replace(person, orcid=next(same, None))


def _published(entries: Sequence[Entry]) -> Published | None:
    dates = [entry.published for entry in entries if entry.published]
    if not dates:
        return None
    best = dates[0]
    for date in dates:
        is_more = date.month is not None and best.month in {None, date.month} and not best.day
        if date.year == best.year and is_more and (best.month is None or date.day):
            best = date
    return best


def _container(entries: Sequence[Entry]) -> Container | None:
    known = [entry.container for entry in entries if entry.container]
    if not known:
        return None
    elsewhere = (each for each in known if each.kind is not ContainerKind.REPOSITORY)
    best = next(elsewhere, known[0])
    same = [each for each in known if words(each.name) == words(best.name)]
    return Container(
        best.name,
        kind=next((each.kind for each in same if each.kind), None),
        volume=next((each.volume for each in same if each.volume), None),
        issue=next((each.issue for each in same if each.issue), None),
        pages=next((each.pages for each in same if each.pages), None),
        publisher=next((each.publisher for each in same if each.publisher), None),
        series=next((each.series for each in same if each.series), None),
    )


def _keywords(entries: Iterable[Entry]) -> tuple[str, ...]:
    found: dict[tuple[str, ...], str] = {}
    for entry in entries:
        for keyword in entry.keywords:
            found.setdefault(words(keyword) or (keyword,), keyword)
    return tuple(found.values())
