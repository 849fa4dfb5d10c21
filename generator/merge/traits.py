"""The traits by which entries are compared: titles, people, years, identifiers and abstracts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.model import Entry, Identifier, Person
from generator.text import person_names
from generator.text.folding import search_form

_WORD = re.compile(r"[^\W_]+")
_SPELLED_OUT = re.compile("([aou])e|(?<=a)a")
_SUBTITLE = re.compile(r"[:?!.]\s|\s[-–—]\s")
_ACL_DOI = re.compile(r"10\.18653/v1/(.+)")
_ORDINALS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
)
_ROMAN = frozenset(("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
FEWEST_WORDS = 15
"""Words of an abstract; in a shorter one, a few words may agree by chance."""

HEAD = 8
"""Words at the beginning of an abstract."""
HEAD_LENGTH = 200
"""Characters that contain as many in most abstracts; folding whole abstracts would take seconds."""


@dataclass(frozen=True)
class Traits:
    """An entry, as it is compared with others."""

    entry: Entry
    is_apart: bool = False
    """Whether people said that it is a paper of its own."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the title."""
        return words(self.entry.title)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Words that must be the same in two titles, as in `Part II` and `GPT-4`; sorted."""
        return tuple(sorted(filter(_is_number, self.words)))

    @cached_property
    def title(self) -> str:
        """The letters and digits of the title: hyphens and spaces make no difference."""
        return spelled_alike("".join(self.words))

    @cached_property
    def main_title(self) -> str:
        """The title without its subtitle; empty if it has none, or would be too short."""
        parts = _SUBTITLE.split(self.entry.title, maxsplit=1)
        main = words(parts[0]) if len(parts) > 1 else ()
        return spelled_alike("".join(main)) if len(main) > 2 else ""

    @cached_property
    def people(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The family name of each author, or the last word, and all words of the name."""
        return tuple(filter(None, map(_folded, self.entry.authors)))

    @property
    def page(self) -> str:
        """The number of its first page; empty if unknown."""
        pages = self.entry.container.pages if self.entry.container else None
        match = re.search(r"\w+", pages or "")
        return match.group() if match else ""

    @property
    def year(self) -> int | None:
        """The year of publication, if known."""
        return self.entry.published.year if self.entry.published else None

    @cached_property
    def identifiers(self) -> frozenset[Identifier]:
        """Its identifiers, and those that its DOIs contain."""
        own = self.entry.identifiers
        in_dois = (Identifier("acl", m[1]) for one in own if (m := _ACL_DOI.fullmatch(one.value)))
        return frozenset((*own, *in_dois))

    @cached_property
    def abstract(self) -> tuple[str, ...]:
        """The words of the abstract."""
        return words(self.entry.abstract)

    @property
    def head(self) -> tuple[str, ...]:
        """The first words of the abstract, by which its copies are found."""
        first = words(self.entry.abstract[:HEAD_LENGTH])[:HEAD]
        return first if len(first) == HEAD else ()

    @cached_property
    def runs(self) -> frozenset[tuple[str, str, str]]:
        """The runs of three words in the abstract; none if it is too short to be compared."""
        abstract = self.abstract
        if len(abstract) < FEWEST_WORDS:
            return frozenset()
        pairs = pairwise(pairwise(abstract))
        return frozenset((one, two, three) for (one, two), (_, three) in pairs)


def _is_number(word: str) -> bool:
    is_letter = len(word) == 1 and word != "a" and word.isascii()
    return is_letter or word in _ROMAN or word in _ORDINALS or any(map(str.isdigit, word))


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text` without case and accents."""
    return tuple(_WORD.findall(search_form(text)))


def _folded(person: Person) -> tuple[str, frozenset[str]] | None:
    name = words(person.name)
    if not name:
        return None
    known = person.full_family or person_names.family_before_initials(person.name)
    family = words(known) if known else name[-1:]
    return spelled_alike("".join(family)), frozenset(map(spelled_alike, name))


def spelled_alike(folded: str) -> str:
    """Return `folded` with `u` for `ue`, as Müller may be `Muller` or `Mueller` elsewhere."""
    return _SPELLED_OUT.sub(r"\1", folded)


def overlap(one: Iterable[object], other: Iterable[object]) -> float:
    """Return the share of the smaller set that is in both; 0 if one is empty."""
    first, second = frozenset(one), frozenset(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
