"""Makes an entry from a draft: facts are normalised, and nothing is added."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator import repairs
from generator.drafts import preprint_servers
from generator.drafts.facts import Draft, Fact
from generator.drafts.keywords import keywords
from generator.drafts.kinds import type_called
from generator.drafts.languages import language
from generator.drafts.links import links
from generator.model import (
    Container,
    ContainerKind,
    Entry,
    EntryType,
    Identifier,
    Origin,
    Person,
    Published,
    Rejected,
)
from generator.text import dates, identifiers, name_lists, person_names
from generator.text.cut import excerpt

NO_TITLE = "An entry without a title; add one, or remove the entry."
"""The reason for rejecting an entry."""

SERVICE_ERROR = "This is an error that the service sent in place of papers: {message}"

LONGEST = 200_000
"""Characters of a field; no abstract is longer."""
TOO_LONG = (
    "A field of more than 200,000 characters, which no abstract has; is a quotation mark or a "
    "brace not closed?"
)

FactValues: TypeAlias = Mapping[Fact, Sequence[str]]


def entry(draft: Draft, origin: Origin, raw: str) -> Entry | Rejected:
    """Return the entry for `draft`, or why there is none."""
    if any(len(text) > LONGEST for texts in draft.facts.values() for text in texts):
        return Rejected(origin, TOO_LONG, excerpt(raw))
    if not raw.isascii() or any(sign in raw for sign in ("&", "<", "\\u")):
        draft = _read_again(draft)
    draft = replace(draft, facts=preprint_servers.recognised(draft.facts))
    title = _title(draft.facts)
    if not any(map(str.isalnum, title)):
        return Rejected(origin, NO_TITLE, raw)
    kinds = map(type_called, draft.facts.get(Fact.TYPE, ()))
    kind = draft.type or next(filter(None, kinds), None)
    people, has_more = _people(draft, kind)
    return Entry(
        title=title,
        abstract=_abstract(draft.facts),
        origin=origin,
        authors=people,
        et_al=has_more,
        published=draft.published or _published(draft.facts),
        container=_container(draft.facts, kind),
        type=kind,
        identifiers=tuple(dict.fromkeys((*draft.identifiers, *_identifiers(draft.facts)))),
        links=tuple(dict.fromkeys((*draft.links, *links(draft.facts)))),
        keywords=tuple(dict.fromkeys(keywords(draft.facts.get(Fact.KEYWORD, ())))),
        language=language(_first(draft.facts, Fact.LANGUAGE)),
        section=_first(draft.facts, Fact.SECTION) or None,
        key=_first(draft.facts, Fact.KEY) or None,
    )


def _read_again(draft: Draft) -> Draft:
    """Return `draft` without damage in the fields that have no list of repairs."""
    mended = {
        fact: [mend(text) for text in texts]
        for fact, mend in _MENDED.items()
        if (texts := draft.facts.get(fact)) and any(map(_DAMAGED.search, texts))
    }
    people = draft.people
    if any(_DAMAGED.search(person.name) for person in people):
        people = tuple(map(_person_again, people))
    if not mended and people is draft.people:
        return draft
    return replace(draft, facts={**draft.facts, **mended}, people=people)


def _person_again(person: Person) -> Person:
    name, family, given = map(
        repairs.read_again, (person.name, person.family or "", person.given or "")
    )
    return replace(person, name=name, family=family or None, given=given or None)


_DAMAGED = re.compile(r"&#?\w{2,31};|</?\w|[ÃÂÅÄÎÏâï]")
_MENDED: Mapping[Fact, Callable[[str], str]] = {
    **dict.fromkeys(
        (Fact.AUTHOR, Fact.FURTHER_AUTHOR, Fact.PERSON, Fact.BODY, Fact.KEYWORD),
        repairs.read_again,
    ),
    **dict.fromkeys(
        (
            *(Fact.JOURNAL, Fact.PROCEEDINGS, Fact.BOOK, Fact.VENUE, Fact.PUBLISHER, Fact.SERIES),
            Fact.SECTION,
        ),
        repairs.plain,
    ),
}
"""The repairs of fields that pages show without a list of repairs."""


def _first(facts: FactValues, *names: Fact) -> str:
    return next((text for name in names for text in facts.get(name, ())), "")


_NO_ABSTRACT = re.compile(
    r"(?i)\s*[\[(<]?(?:no abstract(?: (?:is |was )?(?:available|provided|given|found))?"
    r"|abstract (?:is )?not (?:available|provided|found)|(?:not |un)available|n/?a|none|null|nan"
    r"|(?:the )?abstract (?:to follow|to come|(?:will|to) be (?:added|announced|provided)|pending)"
    r"|to be (?:announced|confirmed|added|determined)|coming soon|tba|tbc|tbd|-+|…|\.\.\.)"
    r"[\])>]?\.?\s*\Z"
)
"""What databases write where there is no abstract."""
_PARAGRAPH = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n\s*)+")


def _title(facts: FactValues) -> str:
    title, subtitle = _first(facts, Fact.TITLE), _first(facts, Fact.SUBTITLE)
    if subtitle and subtitle.casefold() not in title.casefold():
        mark = "" if title[-1:] in ":?!–—" else ":"
        title = f"{title}{mark} {subtitle}" if title else subtitle
    return " ".join(title.split())


def _abstract(facts: FactValues) -> str:
    """Return all abstracts as paragraphs, without repetitions and hard line breaks."""
    texts = dict.fromkeys(
        text
        for text in facts.get(Fact.ABSTRACT, ())
        if len(text) > 60 or not _NO_ABSTRACT.match(text)
    )
    unique = [text for text in texts if not any(text != other and text in other for other in texts)]
    paragraphs = (part for text in unique for part in _paragraphs(text))
    return "\n\n".join(joined for part in paragraphs if (joined := " ".join(part.split())))


def _paragraphs(text: str) -> Sequence[str]:
    return _PARAGRAPH.split(text) if "\n" in text else (text,)


_VOLUMES = frozenset((EntryType.BOOK, EntryType.PROCEEDINGS))


def _people(draft: Draft, kind: EntryType | None) -> tuple[tuple[Person, ...], bool]:
    """Return the authors, each once, and whether there are more."""
    people, has_more = (draft.people, draft.et_al) if draft.people else _authors(draft.facts)
    if not people and kind in _VOLUMES:
        people, has_more = _authors({Fact.PERSON: draft.facts.get(Fact.EDITOR, ())})
    bodies = map(person_names.body, draft.facts.get(Fact.BODY, ()))
    return tuple(dict.fromkeys((*people, *filter(None, bodies)))), has_more


def _authors(facts: FactValues) -> tuple[tuple[Person, ...], bool]:
    """Return the authors in fields for one name each, or else in lists of names."""
    people: list[Person] = []
    has_more = False
    for text in facts.get(Fact.PERSON, ()):
        person = name_lists.single(text)
        found, more = ((person,), False) if person else name_lists.people(text)
        people += found
        has_more |= more
    for text in (
        () if people else (*facts.get(Fact.AUTHOR, ()), *facts.get(Fact.FURTHER_AUTHOR, ()))
    ):
        found, more = name_lists.people(text)
        people += found
        has_more |= more
    return tuple(people), has_more


def _published(facts: FactValues) -> Published | None:
    """Return the most precise date; if several are, the first."""
    texts = facts.get(Fact.DATE, ())
    best = _most_precise(texts)
    if best is None or best.month or len(texts) == 1:
        return best
    # a source may have the year in one field, and the rest in another
    return (
        _most_precise([f"{best.year} {text}" for text in texts if not dates.published(text)])
        or best
    )


def _most_precise(texts: Sequence[str]) -> Published | None:
    found = [date for text in texts if (date := dates.published(text))]
    return max(
        found, key=lambda date: (date.month is not None) + (date.day is not None), default=None
    )


_CONTAINERS: tuple[tuple[Fact, ContainerKind | None], ...] = (
    (Fact.JOURNAL, ContainerKind.JOURNAL),
    (Fact.PROCEEDINGS, ContainerKind.PROCEEDINGS),
    (Fact.BOOK, ContainerKind.BOOK),
    (Fact.VENUE, None),
    (Fact.REPOSITORY, ContainerKind.REPOSITORY),
)

_KIND_OF_TYPE: Mapping[EntryType, ContainerKind] = {
    EntryType.ARTICLE: ContainerKind.JOURNAL,
    EntryType.PROCEEDINGS_PAPER: ContainerKind.PROCEEDINGS,
    EntryType.CHAPTER: ContainerKind.BOOK,
    EntryType.PREPRINT: ContainerKind.REPOSITORY,
}


def _container(facts: FactValues, kind: EntryType | None) -> Container | None:
    """Return the container, by the most specific name that is given."""
    for fact, container_kind in _CONTAINERS:
        name = _first(facts, fact)
        if name:
            return Container(
                name=" ".join(name.split()),
                kind=container_kind or (_KIND_OF_TYPE.get(kind) if kind else None),
                volume=_first(facts, Fact.VOLUME) or None,
                issue=_first(facts, Fact.ISSUE) or None,
                pages=_pages(facts) or None,
                publisher=_first(facts, Fact.PUBLISHER) or None,
                series=_first(facts, Fact.SERIES) or None,
            )
    return None


_HYPHENS = re.compile(r" ?(?:-+|[–—−]) ?")
_SHORT_RANGE = re.compile(r"(\d+)-(\d+)")


def _pages(facts: FactValues) -> str:
    """Return pages such as `12-34`; a short last page, as in `454-81`, is completed."""
    first, last = _first(facts, Fact.FIRST_PAGE), _first(facts, Fact.LAST_PAGE)
    if first:
        written = f"{first}-{last}" if last and last != first and "-" not in first else first
    else:
        written = _first(facts, Fact.PAGES) or (last if "-" in last else "")
    bare = " ".join(written.removeprefix("pp.").removeprefix("p.").split())
    pages = _HYPHENS.sub("-", bare).strip("-")
    found = _SHORT_RANGE.fullmatch(pages)
    if found and len(found[2]) < len(found[1]):
        return f"{found[1]}-{found[1][: -len(found[2])]}{found[2]}"
    return pages


_SCHEMES: Mapping[Fact, str] = {
    Fact.DOI: "doi",
    Fact.ARXIV: "arxiv",
    Fact.PMID: "pmid",
    Fact.PMCID: "pmcid",
    Fact.ACL: "acl",
    Fact.OPENREVIEW: "openreview",
    Fact.WOS: "wos",
    Fact.DBLP: "dblp",
    Fact.SEMANTIC_SCHOLAR: "s2",
    Fact.OPENALEX: "openalex",
    Fact.ISBN: "isbn",
}


def _identifiers(facts: FactValues) -> Iterator[Identifier]:
    """Yield the valid identifiers: those in fields of their own, then those in addresses and notes.

    A second one of a scheme in an address or a note is left out: it belongs to another paper, such
    as one that this paper corrects.
    """
    known: set[str] = set()
    for fact, scheme in _SCHEMES.items():
        for text in facts.get(fact, ()):
            if found := identifiers.identifier(scheme, text):
                known.add(found.scheme)
                yield found
    for text in (*facts.get(Fact.URL, ()), *facts.get(Fact.ANY_IDENTIFIER, ())):
        found = identifiers.in_text(text)
        if found and found.scheme not in known:
            known.add(found.scheme)
            yield found
