"""The names that are known before a paper is read, prepared for lookup."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.text import word_lists
from generator.text.folding import name_key

LONGEST = 4
"""Words in the longest name of a data set that is looked up."""

_WEAK = "~"
_PARTS = re.compile(r"[ -]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of names."""

    terms: frozenset[str]
    """Kinds of things, bodies, adjectives: never a system's name."""
    names: frozenset[str]
    """Other people's systems."""
    datasets: Mapping[str, str]
    """Data sets: the name by which each is listed, by the key of each way of writing it."""
    openings: frozenset[str]
    """Keys of the words with which their names begin."""
    weak: frozenset[str]
    """Keys of data sets whose names also mean other things."""


def extended(
    lexicon: Lexicon, terms: Iterable[str], names: Iterable[str], datasets: Iterable[str]
) -> Lexicon:
    """Return `lexicon` with more names; `datasets` are lines as in the list of Sheaf."""
    listed: dict[str, str] = {}
    openings: set[str] = set()
    weak: set[str] = set()
    for entry in datasets:
        name, *others = (part.strip() for part in entry.split("|"))
        ways = [way for way in (name, *others) if way != _WEAK]
        keys = [name_key(way) for way in ways]
        openings.update(keys, (name_key(_PARTS.split(way)[0]) for way in ways))
        listed.update(dict.fromkeys(keys, name))
        weak.update(keys if _WEAK in others else ())
    return replace(
        lexicon,
        terms=lexicon.terms | set(terms),
        names=lexicon.names | set(names),
        datasets={**lexicon.datasets, **listed},
        openings=lexicon.openings | openings,
        weak=lexicon.weak | weak,
    )


NO_LEXICON = Lexicon(frozenset(), frozenset(), {}, frozenset(), frozenset())
"""No names are known."""
LEXICON = extended(
    NO_LEXICON,
    terms=word_lists.read("generator.entities", "machine_learning_terms"),
    names=word_lists.read("generator.entities", "machine_learning_systems"),
    datasets=word_lists.lines("generator.entities", "machine_learning_datasets"),
)
"""The names that come with Sheaf: those of machine learning."""
