"""Candidate topics: phrases that mean the same, and how much each paper is about them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from generator.arrays import Floats, Integers
from generator.discovery.candidate_phrases import CandidatePhrase, Candidates
from generator.discovery.families import family
from generator.discovery.tokens import Tokens
from generator.taggers.mentions import CUE, PLAIN, TITLE
from generator.text.phrases import Key

SPOKEN_FOR = 0.6
"""The share of the papers with a phrase from which a longer one can replace it."""
NEARLY = 0.7
"""The score that the longer one must have, as a share of the other's."""
FULL_NAME = 3
"""Words of the name of a person, at most."""
IN_FULL = 0.25
"""The share of papers with a surname that give the full name; `Northern Ghana` is not a person."""
ALONE = 0.7
"""The weight of a single word relative to a phrase; most single words are ambiguous."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A candidate for a topic."""

    key: Key
    """Its best phrase."""
    ways: tuple[CandidatePhrase, ...]
    """All phrases for it, the best first."""
    quality: float
    """The chance that authors of a paper with it give it as a keyword, lowered for single
    words."""
    papers: Integers
    """The numbers of the papers with it, in rising order."""
    weights: Floats
    """The weight of its mentions in each of these."""

    @property
    def is_short(self) -> bool:
        """Whether papers explain an abbreviation for it."""
        return any(way.is_short for way in self.ways)


@dataclass
class _Family:
    """Phrases that mean the same."""

    ways: list[CandidatePhrase] = field(default_factory=list)


def themes(found: Candidates, weight: Floats, read: Tokens) -> list[Theme]:
    """Return the candidates as themes, without those that a longer one replaces.

    `weight` is the weight of each place.
    """
    all_themes = [_theme(each.ways, found, weight, read) for each in _families(found.candidates)]
    return _unreplaced(all_themes)


def weights(read: Tokens, found: Candidates) -> Floats:
    """Return the weight of the mention at each place of `found`, as the tagger weighs it."""
    first = found.runs.first
    plain_or_cue = np.where(read.is_cue[first], CUE, PLAIN)
    result: Floats = np.where(read.in_title[first], TITLE, plain_or_cue)
    return result


def _families(candidates: Iterable[CandidatePhrase]) -> list[_Family]:
    """Return the candidates in families, the best of each family first."""
    known: dict[Key | str, _Family] = {}
    found: list[_Family] = []
    for candidate in sorted(candidates, key=lambda each: (-each.score, each.key)):
        root = family(candidate.key)
        names: tuple[Key | str, ...] = (root, "".join(root))
        home = next((known[name] for name in names if name in known), None)
        if home is None:
            found.append(home := _Family())
        home.ways.append(candidate)
        for name in names:
            known.setdefault(name, home)
    return _with_surnames(found)


def _with_surnames(found: Sequence[_Family]) -> list[_Family]:
    """Return the families, with surnames joined to the only full name that ends in them."""
    whole: dict[str, list[_Family]] = {}
    for each in found:
        best = each.ways[0]
        is_full = 1 < len(best.key) <= FULL_NAME and "of" not in best.key
        if is_full and best.is_name and not best.is_short:
            whole.setdefault(best.key[-1], []).append(each)
    kept: list[_Family] = []
    for each in found:
        best = each.ways[0]
        owners = whole.get(best.key[0], ()) if len(best.key) == 1 and best.is_name else ()
        if len(owners) == 1 and len(owners[0].ways[0].papers) >= IN_FULL * len(best.papers):
            owners[0].ways += each.ways
        else:
            kept.append(each)
    return kept


def _theme(
    ways: Sequence[CandidatePhrase], found: Candidates, weight: Floats, read: Tokens
) -> Theme:
    places = np.concatenate([way.places for way in ways])
    owners = read.paper[found.runs.first[places]]
    papers, which = np.unique(owners, return_inverse=True)
    alone = len(ways[0].key) == 1 and not any(way.is_short for way in ways)
    chance = 1 / (1 + float(np.exp(-ways[0].score)))
    return Theme(
        key=ways[0].key,
        ways=tuple(ways),
        quality=chance * (ALONE if alone else 1),
        papers=papers,
        weights=np.bincount(which, weight[places]).astype(np.float64),
    )


def _unreplaced(all_themes: Sequence[Theme]) -> list[Theme]:
    """Return the themes that no longer or shorter one replaces."""
    by_key: Mapping[Key, Theme] = {way.key: theme for theme in all_themes for way in theme.ways}
    papers = {theme.key: frozenset(theme.papers.tolist()) for theme in all_themes}
    lost: set[Key] = set()
    for theme in sorted(all_themes, key=lambda each: (-len(each.key), each.key)):
        for part in _parts(theme.key):
            other = by_key.get(part)
            if other is None or other is theme or not lost.isdisjoint((theme.key, other.key)):
                continue
            both = len(papers[theme.key] & papers[other.key])
            score, part_score = theme.ways[0].score, other.ways[0].score
            if both >= SPOKEN_FOR * len(papers[other.key]):
                lost.add(other.key if score >= part_score - NEARLY else theme.key)
    return [theme for theme in all_themes if theme.key not in lost]


def _parts(key: Key) -> Iterable[Key]:
    size = len(key)
    return (
        key[first:last]
        for first in range(size)
        for last in range(first + 1, size + 1)
        if last - first < size
    )
