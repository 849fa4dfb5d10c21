"""Well-known names, prepared for lookup."""

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
    """Well-known names."""

    terms: frozenset[str]
    """Methods, organisations, adjectives: never the name of a system."""
    names: frozenset[str]
    """Well-known systems."""
    datasets: Mapping[str, str]
    """The listed name of each data set, by the key of each of its spellings."""
    openings: frozenset[str]
    """Keys of the first words of data sets."""
    weak: frozenset[str]
    """Keys of data sets whose names also have other meanings."""


def extended(
    lexicon: Lexicon, terms: Iterable[str], names: Iterable[str], datasets: Iterable[str]
) -> Lexicon:
    """Return `lexicon` with more names; `datasets` are lines as in Sheaf's list."""
    listed: dict[str, str] = {}
    openings: set[str] = set()
    weak: set[str] = set()
    for entry in datasets:
        name, *others = (part.strip() for part in entry.split("|"))
        spellings = [each for each in (name, *others) if each != _WEAK]
        keys = [name_key(each) for each in spellings]
        openings.update(keys, (name_key(_PARTS.split(each)[0]) for each in spellings))
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
"""A lexicon without names."""
LEXICON = extended(
    NO_LEXICON,
    terms=word_lists.read("generator.entities", "machine_learning_terms"),
    names=word_lists.read("generator.entities", "machine_learning_systems"),
    datasets=word_lists.lines("generator.entities", "machine_learning_datasets"),
)
"""The names that come with Sheaf, which are those of machine learning."""
