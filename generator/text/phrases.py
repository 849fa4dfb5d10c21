"""Finds the phrases of a vocabulary in a text: the longest at each place, from left to right."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.text.folding import comparison_key
from generator.text.words import Words, words

Meaning = TypeVar("Meaning")
"""What a phrase means."""

Key: TypeAlias = tuple[str, ...]
"""A phrase folded word by word, so that its spellings are equal."""


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
    """A common beginning of phrases, in folded words."""

    __slots__ = ("exact", "folded", "longer")

    def __init__(self) -> None:
        self.longer: dict[str, _TrieNode[Meaning]] = {}
        """The children, by their word."""
        self.folded: Meaning | None = None
        """Its meaning, if it is a phrase."""
        self.exact: dict[Key, Meaning] = {}
        """Its meanings in exact spellings."""


class Phrases(Generic[Meaning]):
    """A vocabulary compiled for searching: a trie of all phrases, word by word.

    Most words of a text begin no phrase and cost one look-up. From the others, the trie is followed
    as long as the text matches. The time does not depend on the number of phrases.
    """

    def __init__(
        self, folded: Iterable[tuple[Key, Meaning]], exact: Iterable[tuple[Key, Meaning]]
    ) -> None:
        """Compile phrases whose words are compared folded, and others that are compared exactly."""
        self._root: _TrieNode[Meaning] = _TrieNode()
        for key, meaning in folded:
            self._node(key).folded = meaning
        for key, meaning in exact:
            self._node(map(comparison_key, key)).exact[key] = meaning

    def _node(self, key: Iterable[str]) -> _TrieNode[Meaning]:
        """Return the node of a phrase, which is added if it is missing."""
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
    """Return the longest phrase that begins at the word `first`, whose node is `node`.

    Exact spellings take precedence.
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
