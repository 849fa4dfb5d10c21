"""Phrases of a vocabulary, found in words: the longest at each place, from left to right."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.text.folding import comparison_key
from generator.text.words import Words, words

Meaning = TypeVar("Meaning")
"""What a phrase means."""

Key: TypeAlias = tuple[str, ...]
"""What all ways of writing a phrase share, word by word."""


def folded_key(phrase: str) -> Key:
    """Return the key of a phrase that is the same in any case, number and hyphenation."""
    return tuple(word for word in words(phrase).folded if word)


def exact_key(phrase: str) -> Key:
    """Return the key of a phrase that must be as written, or with a plural s."""
    row = words(phrase)
    return tuple(exact for exact, folded in zip(row.exact, row.folded, strict=True) if folded)


class Match(NamedTuple, Generic[Meaning]):
    """A phrase in a row of words: those from `first` to before `last`."""

    first: int
    last: int
    meaning: Meaning


class _TrieNode(Generic[Meaning]):
    """The beginning that some phrases share, as folded words."""

    __slots__ = ("exact", "folded", "longer")

    def __init__(self) -> None:
        self.longer: dict[str, _TrieNode[Meaning]] = {}
        """The beginnings that are a word longer, by that word."""
        self.folded: Meaning | None = None
        """What it means as a whole phrase, if it is one."""
        self.exact: dict[Key, Meaning] = {}
        """What it means where it is written exactly so."""


class Phrases(Generic[Meaning]):
    """A vocabulary compiled for searching: a trie of all phrases, word by word.

    Most words of a text begin no phrase, so that one look-up is all they cost; from the others the
    tree is walked down as far as the text goes along, however many phrases there are.
    """

    def __init__(
        self, folded: Iterable[tuple[Key, Meaning]], exact: Iterable[tuple[Key, Meaning]]
    ) -> None:
        """Make phrases ready whose words are compared folded, and others exactly."""
        self._root: _TrieNode[Meaning] = _TrieNode()
        for key, meaning in folded:
            self._node(key).folded = meaning
        for key, meaning in exact:
            self._node(map(comparison_key, key)).exact[key] = meaning

    def _node(self, key: Iterable[str]) -> _TrieNode[Meaning]:
        """Return the place of a phrase in the tree, which grows where it has none."""
        node = self._root
        for word in key:
            node = node.longer.setdefault(word, _TrieNode())
        return node

    def find(self, row: Words) -> list[Match[Meaning]]:
        """Return the phrases in `row`; they do not overlap."""
        openings = self._root.longer
        folded = (*row.folded, "")
        found: list[Match[Meaning]] = []
        behind = 0
        for first in [place for place, word in enumerate(folded) if word in openings]:
            node = openings[folded[first]]
            is_alone = folded[first + 1] not in node.longer
            if first < behind or (is_alone and node.folded is None and not node.exact):
                continue
            if longest := _longest(node, row, first):
                found.append(longest)
                behind = longest.last
        return found


def _longest(node: _TrieNode[Meaning], row: Words, first: int) -> Match[Meaning] | None:
    """Return the longest phrase that begins at the word `first`, whose place in the tree is `node`.

    The meaning of a phrase that is written exactly so takes precedence.
    """
    longest = None
    for last in range(first + 1, len(row.folded) + 1):
        meaning = node.folded
        if node.exact:
            meaning = node.exact.get(tuple(row.exact[first:last]), meaning)
        if meaning is not None:
            longest = Match(first, last, meaning)
        following = node.longer.get(row.folded[last]) if last < len(row.folded) else None
        if following is None:
            break
        node = following
    return longest
