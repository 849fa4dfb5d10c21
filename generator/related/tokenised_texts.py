"""The texts of papers, tokenised once for everything that compares them."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.listing.lexicon import FUNCTION_WORDS
from generator.model import Paper
from generator.related.reasons import TokenisedText
from generator.text.language import ENGLISH
from generator.text.shared_words import folded, line, token


@dataclass(frozen=True, slots=True)
class Texts:
    """The tokens of all papers, end to end: words, and marks that separate phrases."""

    spans: ShortIntegers
    """Where each token begins and ends in the line of its paper."""
    numbers: ShortIntegers
    """The number of each token's word, or -1 for marks and stop words."""
    lengths: Integers
    """The number of tokens of each paper."""
    titles: Integers
    """The number of tokens of each title."""
    words: Sequence[str]
    """All words, folded, in the order of the alphabet."""
    starts: Integers
    """The first token of each paper."""

    def tokenised(self, number: int, text: str) -> TokenisedText:
        """Return the tokens of paper `number`, whose line is `text`."""
        row = slice(self.starts[number], self.starts[number] + self.lengths[number])
        names = [self.words[which] if which >= 0 else "" for which in self.numbers[row].tolist()]
        starts, ends = self.spans[row].T.tolist()
        return TokenisedText(text, starts, ends, names)


def texts(papers: Sequence[Paper]) -> Texts:
    """Return the tokens of `papers`, whose lines are their titles and abstracts."""
    spellings: dict[str, int] = {}
    numbers: dict[str, int] = {"": -1}
    found, spans, lengths, titles = array("i"), array("i"), array("i"), array("i")
    for paper in papers:
        text = line(paper.title, paper.abstract)
        places = [match.span() for match in token(text).finditer(text)]
        tokens = [text[start:end] for start, end in places]
        if paper.language not in {None, ENGLISH}:
            tokens = ["" if each.casefold() in FUNCTION_WORDS else each for each in tokens]
        for each in set(tokens).difference(spellings):
            spellings[each] = numbers.setdefault(folded(each), len(numbers) - 1)
        found.extend([spellings[each] for each in tokens])
        spans.extend(chain.from_iterable(places))
        lengths.append(len(tokens))
        # a line without an abstract ends in the mark between title and abstract
        titles.append(bisect_left(places, (len(line(paper.title, "")) - 1,)))
    words, renamed = _alphabetical(numbers)
    sizes = np.array(lengths, dtype=np.int64)
    return Texts(
        spans=np.frombuffer(spans, dtype=np.int32).reshape(-1, 2),
        numbers=renamed[np.frombuffer(found, dtype=np.int32)],
        lengths=sizes,
        titles=np.array(titles, dtype=np.int64),
        words=words,
        starts=np.cumsum(sizes) - sizes,
    )


def _alphabetical(numbers: Mapping[str, int]) -> tuple[list[str], ShortIntegers]:
    """Return the words sorted, and the new number of each old number.

    Stop words have the number -1, which indexes the last entry, and that is -1 again.
    """
    words = sorted(word for word in numbers if word)
    places = np.full(len(words) + 1, -1, dtype=np.int32)
    places[[numbers[word] for word in words]] = np.arange(len(words))
    return words, places
