"""Whatever the text, what is found is in it, and is found in time."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import Evidence, Paper
from generator.text.word_lists import vocabulary
from tests.entities import extract
from tests.seed import paper, papers

PIECES = vocabulary(
    """
    We propose FooNet , . : ( ) a the called Quick Tree Search (QTS) on MNIST dataset datasets
    benchmark and which 4.5% accuracy improves by https://a.org/x. Keywords: Methods: Results:
    神经 网络。 über “ ” \\emph{x} İ ǅ 20 Newsgroups data set named
    Dataset Benchmark (QTS in of team is
    """
)
WORDS = st.sampled_from([*sorted(PIECES), "\n\n", ""])
"""Words that set off rules, so that rules meet in ways nobody thought of."""
TEXTS = st.text(max_size=300) | st.lists(WORDS, max_size=60).map(" ".join)


def shown(found: Paper) -> list[Evidence]:
    """Return all evidence that a paper shows."""
    named = [*found.systems, *found.datasets]
    return [*(one for name in named for one in name.evidence), *found.claims]


@given(title=TEXTS, abstract=TEXTS)
@example(title="", abstract="")
@example(title="One", abstract="One")
@example(title="A: Dataset", abstract="We use the Quick Tree Dataset (")
@example(title="FOO: BAR", abstract="<b></b><i>&amp;</i>")
@example(title="Netze: Ein Überblick", abstract="Wir zeigen, dass Netze lernen (NL).")
@example(title="脉冲神经网络", abstract="我们提出SpikeNet。它在MNIST数据集上更快。")
def test_evidence_stands_in_the_text(title: str, abstract: str) -> None:
    """Evidence is quoted exactly as it is at its place, in its sentence."""
    found = extract(paper(title, abstract))
    texts = {"title": title, "abstract": abstract}
    for one in shown(found):
        text = texts[one.field]
        assert text[one.start : one.start + len(one.words)] == one.words
        assert one.words in found.sentence(one)
        assert one.sentence_end <= len(text)
        assert one.words
    assert all(1 <= len(name.evidence) <= 3 for name in (*found.systems, *found.datasets))


@given(title=TEXTS, abstract=TEXTS)
def test_twice_is_once(title: str, abstract: str) -> None:
    """Extracting from what was extracted changes nothing."""
    once = extract(paper(title, abstract))
    assert extract(once) == once


@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "Word ",
        "FooNet ",
        "We propose FooNet, a method. ",
        "We propose Big Cat. ",
        "we call it big cat, ",
        "called ",
        "as to as ",
        "A, ",
        "dataset: ",
        "Benchmark (B), ",
        "(FN) ",
        "Foo Net (FN) ",
        "1% ",
        "1",
        "1,",
        "( ",
        "https://a.a.",
        "http://",
        "Keywords: ",
        "Results: ",
        "a., ",
        "- ",
        "神经。",
    ],
)
def test_long_texts(piece: str) -> None:
    """Twice the text takes no more than about twice the time, however it repeats itself."""
    short, long = (piece * (size // len(piece)) for size in (40_000, 160_000))
    assert any(_seconds(long) < 10 * _seconds(short) + 0.1 for _ in range(2))


def _seconds(text: str) -> float:
    """Return the processor time that one extraction takes, in title and abstract."""
    start = time.process_time()
    extract(paper(text[:2_000], text))
    return time.process_time() - start


def test_fifty_thousand_words() -> None:
    """An abstract of 50,000 words that are all different is read in a few seconds."""
    text = " ".join(f"We propose Net{n}, a method (N{n}) called tree{n}." for n in range(6_000))
    start = time.process_time()
    assert extract(paper("A title", text)).systems
    assert time.process_time() - start < 10


def test_all_of_the_seed() -> None:
    """Every sentence that is shown of the seed is one of its own."""
    for one in papers():
        for evidence in shown(extract(one)):
            text = {"title": one.title, "abstract": one.abstract}[evidence.field]
            assert 0 <= evidence.sentence_start < evidence.sentence_end <= len(text)
