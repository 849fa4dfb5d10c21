"""Phrases that could name a topic, with the chance that authors give each as a keyword."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from generator.arrays import Booleans, Floats, Integers
from generator.discovery import word_sets
from generator.discovery.qualities import says_how
from generator.discovery.runs import Edges, Runs, edges, runs
from generator.discovery.tokens import Tokens
from generator.text.phrases import Key

FEWEST = 2
"""Papers that must have a phrase."""
PAPERS_A_PAPER = 500
"""In a collection of more papers than `FEWEST` times this, one in so many papers must have it."""
MOST = 0.25
"""The share of the papers that may have a phrase, in a large collection."""
MOST_OF_FEW = 0.6
"""The same in a small one."""
SHORTEST = 3
"""Letters of a phrase of one word."""
LEFT = 0.15
"""The share of its places at which a phrase must begin where a noun phrase can begin."""
RIGHT, RIGHT_ALONE = 0.25, 0.5
"""The share at which it must end where a noun phrase can end; and the same for a single word."""
PLURAL = 0.05
"""The share of its places at which a noun is in the plural; with less, it may be an adjective."""
NAMED = 0.8
"""The share of its places in abstracts at which a name is capitalised."""
NEARLY_ALL, IN_TITLES = 0.7, 0.2
"""The shares of papers that mention what nearly all are about, and that have it in the title."""
JOINED = 0.3
"""The share of places at which two words are followed by a third that they are joined to."""


@dataclass(frozen=True, slots=True)
class CandidatePhrase:
    """A phrase that could name a topic."""

    key: Key
    score: float
    """The log-odds that authors of a paper with it give it as a keyword."""
    is_short: bool
    """Whether papers explain an abbreviation for it."""
    is_name: bool
    """Whether abstracts write it with a capital."""
    places: Integers
    """Its places, as numbers of rows of `Runs`."""
    papers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidates, and where they are."""

    runs: Runs
    candidates: Sequence[CandidatePhrase]
    broad: Sequence[CandidatePhrase]
    """Phrases for what nearly all papers are about, which are not topics; the commonest first."""


def largest(papers: int) -> int:
    """Return how many of so many papers may share one topic."""
    share = min(MOST_OF_FEW, MOST + 7.5 / max(1, papers))
    return max(fewest(papers), int(papers * share))


def fewest(papers: int) -> int:
    """Return how many of so many papers must have a phrase for it to be a candidate."""
    return max(FEWEST, papers // PAPERS_A_PAPER)


def candidates(read: Tokens, papers: int) -> Candidates:
    """Return the phrases that could name topics of so many `papers`."""
    found = runs(read, fewest(papers))
    if not found.keys:
        return Candidates(found, (), ())
    evidence = _evidence(read, found, papers)
    scores = _scores(found.keys, evidence)
    starts = np.searchsorted(found.phrase, np.arange(len(found.keys) + 1))

    def candidate(number: int) -> CandidatePhrase:
        places = np.arange(starts[number], starts[number + 1])
        return CandidatePhrase(
            key=found.keys[number],
            score=round(float(scores[number]), 9),
            is_short=bool(evidence.is_short[number]),
            is_name=bool(evidence.capital[number] >= NAMED),
            places=places,
            papers=frozenset(read.paper[found.first[places]].tolist()),
        )

    fit = np.flatnonzero(_fit(found.keys, evidence, papers)).tolist()
    broad = map(candidate, np.flatnonzero(_broad(found.keys, evidence, papers)).tolist())
    return Candidates(
        runs=found,
        candidates=tuple(map(candidate, fit)),
        broad=tuple(sorted(broad, key=lambda each: (-len(each.papers), each.key))),
    )


@dataclass(frozen=True, slots=True)
class _PhraseEvidence:
    """The features of each phrase, over all its places."""

    times: Floats
    papers: Floats
    titles: Floats
    """The number of papers with it in the title."""
    only_titles: Floats
    """The share of its papers that have it in the title only."""
    about: Floats
    """How far its papers are about it, from 0 to 1."""
    left: Floats
    right: Floats
    capital: Floats
    plural: Floats
    joined: Floats
    is_short: Booleans
    binding: Floats
    """Its normalised pointwise mutual information (NPMI), from -1 to 1."""


def _evidence(read: Tokens, found: Runs, papers: int) -> _PhraseEvidence:
    size = len(found.keys)
    phrase = found.phrase
    written = ~found.is_short
    sides: Edges = edges(read, found)
    full = np.bincount(phrase[written], minlength=size)
    is_only_short = full == 0
    counted = written | is_only_short[phrase]
    full = np.bincount(phrase[counted], minlength=size).astype(np.float64)

    def share(what: Booleans) -> Floats:
        result: Floats = np.bincount(phrase[counted & what], minlength=size) / full
        return result

    in_title = read.in_title[found.first]
    pair = phrase * papers + read.paper[found.first]
    pairs, which = np.unique(pair, return_inverse=True)
    owner = pairs // papers
    weight = np.bincount(which, np.where(in_title, 2.0, 1.0))
    titled = np.bincount(which, in_title) > 0
    untold = np.bincount(which, ~in_title) == 0
    with_it = np.bincount(owner, minlength=size).astype(np.float64)
    lengths = np.array([len(key) for key in found.keys])
    glued = np.zeros(len(phrase), dtype=np.bool_)
    two = (found.last > found.first) & (lengths[phrase] == 2)
    glued[two] = read.is_glued[found.last[two]]
    times = np.bincount(phrase, minlength=size).astype(np.float64)
    right = share(sides.right)
    return _PhraseEvidence(
        times=times,
        papers=with_it,
        titles=np.bincount(owner, titled, minlength=size).astype(np.float64),
        only_titles=np.bincount(owner, untold, minlength=size) / with_it,
        about=np.bincount(owner, np.minimum(1, weight / 2), minlength=size) / with_it,
        left=share(sides.left),
        right=right,
        capital=_share_in_abstracts(phrase, sides.is_capital, ~in_title & counted, size),
        plural=share(read.is_plural[found.last] & written),
        joined=share(glued) * (1 - right),
        is_short=np.isin(np.arange(size), phrase[found.is_short]),
        binding=_binding(found.keys, times),
    )


def _share_in_abstracts(
    phrase: Integers, what: Booleans, is_counted: Booleans, size: int
) -> Floats:
    """Return the share of the counted places of each phrase at which something is true."""
    there = np.bincount(phrase[is_counted], minlength=size)
    result: Floats = np.bincount(phrase[is_counted & what], minlength=size) / np.maximum(1, there)
    return result


def _binding(keys: Sequence[Key], times: Floats) -> Floats:
    """Return the NPMI of each phrase: the lowest over the places where it can be split."""
    count: Mapping[Key, float] = dict(zip(keys, times.tolist(), strict=True))
    total = sum(number for key, number in count.items() if len(key) == 1)

    def bound(key: Key) -> float:
        both = max(1.0, count[key])
        rarity = max(0.1, -math.log(both / total)) if total > both else 0.1
        lowest = 1.0
        for place in range(1, len(key)):
            head = max(both, count.get(key[:place], 1.0))
            tail = max(both, count.get(key[place:], 1.0))
            lowest = min(lowest, math.log(both * total / (head * tail)) / rarity)
        return max(-0.2, lowest)

    return np.array([bound(key) if len(key) > 1 and total else 0.0 for key in keys])


def _scores(keys: Sequence[Key], evidence: _PhraseEvidence) -> Floats:
    """Return the score of each phrase.

    The weights were fitted to authors' keywords in six fields, then rounded.
    """
    length = np.array([len(key) for key in keys])
    form, vague = word_sets.words("form"), word_sets.vague()
    led = np.array([len(key) > 1 and key[0].endswith(("ing", "ed")) for key in keys])
    alone = np.array([len(key) == 1 and key[0] in vague for key in keys])
    scores: Floats = (
        -3.4
        + 0.8 * np.log((evidence.titles + 0.25) / (evidence.papers + 1))
        + 1.5 * evidence.about
        + 0.15 * np.log(evidence.papers)
        + 0.9 * evidence.binding
        + 0.45 * evidence.is_short
        + 0.55 * evidence.left
        + 0.45 * evidence.right
        + np.select([length == 1, length == 2, length >= 4], [0.15, 0.3, -0.25], 0.0)
        - 0.25 * np.array(["of" in key for key in keys])
        - 0.55 * led
        - 0.9 * alone
        - 0.4 * np.array([len(key) > 1 and key[-1] in form for key in keys])
        - 0.3 * np.array([len(key) > 1 and key[0] in form for key in keys])
    )
    return scores


def _fit(keys: Sequence[Key], evidence: _PhraseEvidence, papers: int) -> Booleans:
    """Return which phrases could name a topic."""
    is_one = np.array([len(key) == 1 for key in keys])
    is_tiny = np.array([len(key) == 1 and len(key[0]) < SHORTEST for key in keys])
    is_thing = (
        (evidence.right >= np.where(is_one, RIGHT_ALONE, RIGHT))
        | (is_one & (evidence.capital > 0.5) & (evidence.right >= 0.4))
    ) & (evidence.left >= LEFT)
    is_thing &= ~(_is_quality(keys) & (evidence.plural < PLURAL)) & (evidence.joined <= JOINED)
    is_thing &= (evidence.only_titles <= 0.5) & ~_is_formal(keys)
    fits: Booleans = (
        (is_thing | evidence.is_short) & ~is_tiny & (evidence.papers <= largest(papers))
    )
    return fits


def _broad(keys: Sequence[Key], evidence: _PhraseEvidence, papers: int) -> Booleans:
    """Return which phrases say what nearly all papers are about."""
    vague = word_sets.vague()
    is_vague = np.array([vague.issuperset(key) for key in keys])
    is_broad = (evidence.papers >= NEARLY_ALL * papers) & (evidence.titles >= IN_TITLES * papers)
    is_thing = ~is_vague & ~_is_formal(keys) & ~_is_quality(keys)
    is_thing &= evidence.right >= LEFT
    result: Booleans = is_broad & is_thing & (evidence.papers > largest(papers))
    return result


def _is_quality(keys: Sequence[Key]) -> Booleans:
    return np.array([says_how(key[-1]) for key in keys])


def _is_formal(keys: Sequence[Key]) -> Booleans:
    """Return which phrases are about the form of papers and not about a subject."""
    hollow = word_sets.words("form") | word_sets.empty() | {"of"}
    return np.array([hollow.issuperset(key) for key in keys])
