"""The texts of papers, taken apart into words once, for all that compares them."""

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from generator.arrays import Integers, ShortIntegers
from generator.model import Paper
from generator.related.reasons import TokenisedText
from generator.text.shared_words import folded, line, token


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of all papers, one after the other, and the marks that part phrases."""

    spans: ShortIntegers
    """Where each begins in the line of its paper, and where it ends."""
    numbers: ShortIntegers
    """Which word it is, or -1 where it is a mark or says nothing."""
    lengths: Integers
    """How many there are of each paper."""
    titles: Integers
    """How many of these are of its title."""
    words: Sequence[str]
    """All words, folded, in the order of the alphabet."""
    starts: Integers
    """Where those of each paper begin."""

    def tokenised(self, number: int, text: str) -> TokenisedText:
        """Return the line of a paper, which is `text`, taken apart."""
        row = slice(self.starts[number], self.starts[number] + self.lengths[number])
        names = [self.words[which] if which >= 0 else "" for which in self.numbers[row].tolist()]
        starts, ends = self.spans[row].T.tolist()
        return TokenisedText(text, starts, ends, names)


def texts(papers: Sequence[Paper]) -> Texts:
    """Take the lines of `papers` apart."""
    spellings: dict[str, int] = {}
    numbers: dict[str, int] = {"": -1}
    found, spans, lengths, titles = array("i"), array("i"), array("i"), array("i")
    for paper in papers:
        text = line(paper.title, paper.abstract)
        places = [match.span() for match in token(text).finditer(text)]
        tokens = [text[start:end] for start, end in places]
        for each in set(tokens).difference(spellings):
            spellings[each] = numbers.setdefault(folded(each), len(numbers) - 1)
        found.extend([spellings[each] for each in tokens])
        spans.extend(chain.from_iterable(places))
        lengths.append(len(tokens))
        # the mark between title and abstract is the last of a line without an abstract
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
    """Return the words in the order of the alphabet, and the place there of each number.

    What says nothing is no word; its number, -1, leads to the last place, which is -1 again.
    """
    words = sorted(word for word in numbers if word)
    places = np.full(len(words) + 1, -1, dtype=np.int32)
    places[[numbers[word] for word in words]] = np.arange(len(words))
    return words, places
