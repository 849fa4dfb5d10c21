"""The words that distinguish a paper from others."""

from collections import Counter
from collections.abc import Sequence
from math import log

from hypothesis import example, given
from hypothesis import strategies as st

from generator.search.keyterms import MOST, SCALE, Weighed, keyterms
from generator.text import terms

WORDS = st.lists(st.sampled_from(["aaa", "bbb", "ccc", "ddd"]), max_size=8).map(" ".join)
TEXTS = st.lists(st.tuples(st.text(max_size=40), st.text(max_size=80)), max_size=6)


def _told(texts: Sequence[tuple[str, str]]) -> list[tuple[Weighed, ...]]:
    found = keyterms(texts)
    return [found.of(paper) for paper in range(len(texts))]


def test_content_words() -> None:
    """Frequent in the paper and rare elsewhere comes first; a word of one paper or all is out."""
    texts = [
        ("Spiking neurons", "Spiking neurons learn maps, alone"),
        ("Spiking chips", "We learn maps"),
        ("Neurons", "We learn privacy"),
        ("Rivers", "We learn data"),
    ]

    found = [[word for word, _ in words] for words in _told(texts)]

    assert found == [["neurons", "spiking", "maps"], ["maps", "spiking"], ["neurons"], []]


@given(st.lists(st.tuples(WORDS, WORDS), max_size=8), st.integers(1, 9))
def test_counted_plainly(texts: list[tuple[str, str]], block: int) -> None:
    """The weights are those of a plain count, however many papers are taken at once."""
    counts = [Counter(f"{title} {abstract}".split()) for title, abstract in texts]
    papers = Counter(word for each in counts for word in each)
    found = keyterms(texts, block=block)
    for number, each in enumerate(counts):
        weighed = [
            (word, round(SCALE * (1 + log(count)) * log(len(texts) / papers[word])))
            for word, count in each.items()
            if 1 < papers[word] < len(texts)
        ]
        assert found.of(number) == tuple(sorted(weighed, key=lambda pair: (-pair[1], pair[0])))


@given(TEXTS)
@example([("", "0a00 x1,000"), ("", "0a00 x1,000"), ("", "")])
@example([("", "a" * 50), ("", "a" * 50), ("", "")])
@example([("", "a00 0a00"), ("", "a00"), ("", "")])
@example([("", "10 new"), ("", "10 new"), ("", "")])
def test_words_of_the_index(texts: list[tuple[str, str]]) -> None:
    """Any word is in its paper as the index spells it, the strongest first."""
    for text, words in zip(texts, _told(texts), strict=True):
        chunks = [chunk for field in text for chunk in terms.chunks(field)]
        known = {term for chunk in chunks for term in (*chunk.parts, *chunk.also)}
        weights = [weight for _, weight in words]
        assert {word for word, _ in words} <= known
        assert weights == sorted(weights, reverse=True)
        assert len(words) <= MOST
