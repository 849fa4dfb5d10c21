"""Assigns addresses: known papers are recognised, and new ones get new ids."""

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator.model import Entry
from generator.permalinks.permalink import Permalink
from generator.text import slug

_MatchKeys = Callable[[Permalink], Iterable[str]]


def assign(
    papers: Iterable[Sequence[Entry]], known: Sequence[Permalink]
) -> tuple[tuple[str, ...], tuple[Permalink, ...]]:
    """Return the id of each paper, and all addresses including new ones, sorted.

    A paper is given as its merged facts followed by its entries, so that it is recognised when an
    entry is added to it.
    """
    candidates = [list(map(_permalink, paper)) for paper in papers]
    wanted = [several[0] for several in candidates]
    ids = _recognise(candidates, [link for link in known if link.moved_to is None])
    new = [place for place in range(len(wanted)) if place not in ids]
    slugs = (slug.slug(wanted[place].title) for place in new)
    taken = (link.id for link in known)
    ids |= zip(new, slug.unique_each(slugs, taken), strict=True)
    links = {link.id: link for link in known}
    current = {
        ids[place]: replace(
            links.get(ids[place], link),
            id=ids[place],
            title=link.title,
            abstract=link.abstract,
            identifiers=link.identifiers,
        )
        for place, link in enumerate(wanted)
    }
    links |= current
    return tuple(current), tuple(links[id_] for id_ in sorted(links))


def _permalink(entry: Entry) -> Permalink:
    words = " ".join(re.findall(r"\w+", entry.abstract.casefold()))
    return Permalink(
        id="",
        title=entry.title,
        abstract=hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        identifiers=tuple(f"{name.scheme}:{name.value}" for name in entry.identifiers),
    )


def _recognise(wanted: Sequence[Sequence[Permalink]], known: Sequence[Permalink]) -> dict[int, str]:
    """Return the known ids by place in `wanted`; the surest matches are made first.

    There may be several descriptions for a place.
    """
    ids: dict[int, str] = {}
    free = {link.id: link for link in known}
    for key in _MATCH_KEYS:
        by_key: dict[str, list[str]] = {}
        for link in sorted(free.values(), key=lambda link: (len(link.id), link.id), reverse=True):
            for name in key(link):
                by_key.setdefault(name, []).append(link.id)
        for place, several in enumerate(wanted):
            if place in ids:
                continue
            names = (name for link in several for name in key(link))
            found = next(filter(None, (_last(by_key.get(name), free) for name in names)), None)
            if found is not None:
                ids[place] = found
                del free[found]
    return ids


def _last(ids: list[str] | None, free: Container[str]) -> str | None:
    """Return the last of `ids` that is `free`, if any; those after it are removed for good."""
    while ids and ids[-1] not in free:
        ids.pop()
    return ids[-1] if ids else None


def _title(link: Permalink) -> str:
    return " ".join(re.findall(r"\w+", link.title.casefold()))


def _letters(link: Permalink) -> str:
    return re.sub(r"[\W_]+", "", link.title.casefold())


_MATCH_KEYS: tuple[_MatchKeys, ...] = (
    # the raw title, as it may consist of characters that are not words
    lambda link: ("\n".join((link.title, link.abstract, *link.identifiers)),),
    lambda link: ("\n".join((_title(link), link.abstract, *link.identifiers)),),
    lambda link: link.identifiers,
    lambda link: (f"{_title(link)}\n{link.abstract}",),
    lambda link: (link.abstract,),
    lambda link: (_title(link),) if _title(link) else (),
    # earlier versions removed the dollar signs of formulas
    lambda link: (_letters(link),) if _letters(link) else (),
)
"""Keys that descriptions of one paper share, the surest first."""


def successors(
    links: Iterable[Permalink], papers: Iterable[tuple[str, Iterable[Entry]]]
) -> dict[str, str]:
    """Return, for those of `links` whose paper is now an entry of another, the id of that paper.

    `papers` are ids with entries.
    """
    entries = ((id_, _permalink(entry)) for id_, several in papers for entry in several)
    by_words = {(_title(link), link.abstract): id_ for id_, link in entries}
    found = ((link.id, by_words.get((_title(link), link.abstract))) for link in links)
    return {old: new for old, new in found if new not in (None, old)}


def gone(
    links: Iterable[Permalink],
    ids: Iterable[str],
    moved: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Permalink, ...]:
    """Return those of `links` that are not the address of a paper; `ids` are those of all papers.

    `moved` has the new addresses of papers, unless people gave others.
    """
    present = frozenset(ids)
    absent = (link for link in links if link.id not in present)
    return tuple(replace(link, moved_to=link.moved_to or moved.get(link.id)) for link in absent)
