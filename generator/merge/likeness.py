"""Decides whether two entries are of one work, and why.

Never one shared identifier alone: the chapters of a book share its DOI. Never one title alone:
papers of different years and people may share it. Titles that are only near count where the
abstracts or the authors agree.
"""

from dataclasses import dataclass

from generator.merge.agreement import (
    Agreement,
    Titles,
    abstracts,
    authors,
    is_distinctive,
    shared_abstract,
    titles,
)
from generator.merge.traits import Traits
from generator.model import Identifier

NAMES = {"doi": "DOI", "arxiv": "arXiv identifier", "pmid": "PubMed identifier", "isbn": "ISBN"}
"""The usual names of some schemes; the others are shown as they are written here."""

WORD_FOR_WORD = 0.95
"""The same if everything else indicates two works: each year has its overview."""
LONGEST_SMALL_WORD = 3
"""Letters; such words are often added to titles or dropped: `the`, `for`."""
IMPOSSIBLE = 2.0
"""A share that two abstracts never reach."""
YEARS_APART = 3
"""Years; from then on, a title and authors are not enough: journals reuse titles."""
_PREPRINT_DOIS = (
    *("10.1101/", "10.2139/", "10.20944/", "10.21203/", "10.26434/", "10.31219/", "10.31234/"),
    *("10.31235/", "10.36227/", "10.5281/", "10.22541/", "10.6084/"),
)
"""Prefixes of DOIs of preprint servers; the published paper has another DOI."""
_SHARED_BY_PARTS = frozenset(("isbn",))
"""Schemes that identify a whole, such as a book, rather than its parts."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The likeness of two entries of one work."""

    because: str
    """The reason, for people."""
    strength: int
    """Greater values are more certain."""


def likeness(one: Traits, other: Traits) -> Likeness | None:
    """Return the likeness of `one` and `other` if they are of one work, or `None`."""
    if one.is_apart or other.is_apart:
        return None
    near = titles(one, other)
    shared = sorted((one.identifiers & other.identifiers), key=lambda each: each.scheme)
    shared = [each for each in shared if each.scheme not in _SHARED_BY_PARTS]
    if (shared or near) and abstracts(one, other) is Agreement.AGREE:
        return None if contradict(one, other) else _by_abstract(one, other, near, shared)
    if shared and near and _is_same_part(one, other, near):
        return Likeness(f"the same {_name(shared[0])}", 6)
    if near >= Titles.SLIP and not contradict(one, other):
        return _by_title(one, other, near)
    return None


def _is_same_part(one: Traits, other: Traits, near: Titles) -> bool:
    """Say whether two entries with a common identifier are the same part of what it identifies."""
    by_people = authors(one, other)
    if by_people is Agreement.DIFFER:
        return False
    if near is Titles.SAME and is_distinctive(one, other):
        return True
    if near is Titles.NEAR and by_people is not Agreement.AGREE:
        return False
    return not _is_elsewhere(one, other) and abstracts(one, other) is not Agreement.DIFFER


def _is_elsewhere(one: Traits, other: Traits) -> bool:
    """Say whether the two begin on different pages."""
    return bool(one.page and other.page and one.page != other.page)


def _by_abstract(
    one: Traits, other: Traits, near: Titles, shared: list[Identifier]
) -> Likeness | None:
    if shared:
        return Likeness(f"the same {_name(shared[0])} and abstract", 5)
    if near is Titles.SAME:
        return Likeness("the same title and abstract", 5)
    if near is Titles.NEAR and _is_about_another(one, other):
        return None
    return Likeness("nearly the same title, and the same abstract", 3)


def _is_about_another(one: Traits, other: Traits) -> bool:
    """Say whether two similar titles are of different works, such as two reports of a series.

    Each has a word that the other has not, and the abstracts differ.
    """
    mine, yours = set(one.words), set(other.words)
    own = (mine - yours, yours - mine)
    has_own = all(any(len(word) > LONGEST_SMALL_WORD for word in words) for words in own)
    return has_own and one.abstract != other.abstract


def _by_title(one: Traits, other: Traits, near: Titles) -> Likeness | None:
    """Return the likeness by titles that are equal or differ by an error, without the abstracts."""
    by_people, by_abstract = authors(one, other), abstracts(one, other)
    is_sure = is_distinctive(one, other)
    if by_abstract is Agreement.DIFFER and not (is_sure and near is Titles.SAME):
        return None
    gap = _gap(one, other)
    if not is_sure and (gap or _is_elsewhere(one, other)):
        return None
    if by_people is Agreement.AGREE:
        if near is Titles.SAME:
            return Likeness("the same title and authors", 4)
        if is_sure and gap is not None and gap <= 1:
            return Likeness("nearly the same title, and the same authors", 2)
    is_silent = by_people is Agreement.UNKNOWN and by_abstract is Agreement.UNKNOWN
    if is_silent and is_sure and near is Titles.SAME and gap == 0:
        return Likeness("the same title and year", 1)
    return None


def contradict(one: Traits, other: Traits) -> bool:
    """Say whether something shows that the two are different works.

    Identical abstracts outweigh everything else: the work was reprinted.
    """
    if one.is_apart or other.is_apart:
        return True
    shares = bool(one.identifiers & other.identifiers)
    is_far = (_gap(one, other) or 0) >= YEARS_APART and not shares
    doubts = is_far or _clash(one, other) or authors(one, other) is Agreement.DIFFER
    near = titles(one, other)
    doubts = doubts or not (near or shares)
    enough = WORD_FOR_WORD if near is Titles.SAME else IMPOSSIBLE
    return doubts and (shared_abstract(one, other) or 0) < enough


def _gap(one: Traits, other: Traits) -> int | None:
    """Return the years between the two, or `None` if one is not known."""
    if one.year is None or other.year is None:
        return None
    return abs(one.year - other.year)


def _clash(one: Traits, other: Traits) -> bool:
    """Say whether the two have different identifiers of one registry."""
    mine, yours = _registered(one), _registered(other)
    return any(mine[scheme].isdisjoint(yours[scheme]) for scheme in mine.keys() & yours.keys())


def _registered(traits: Traits) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for each in traits.identifiers:
        if not (each.scheme == "doi" and each.value.startswith(_PREPRINT_DOIS)):
            names.setdefault(each.scheme, set()).add(each.value)
    for scheme in ("isbn", "s2", "openalex", "handle", "openreview", "dblp", "wos", "hal"):
        names.pop(scheme, None)  # one paper may have several
    return names


def _name(shared: Identifier) -> str:
    return NAMES.get(shared.scheme, f"{shared.scheme} identifier")
