"""Numbers and words as strings, written in Python and read in JavaScript."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import codes, compact
from tests.javascript import ENGINE, Scripts, vectors

TEXT = st.text(st.characters(codec="utf-8"))
WORDS = st.lists(st.text(st.characters(exclude_categories=("Cs", "Z", "Cc")), min_size=1))


@pytest.fixture(scope="module")
def browser() -> Scripts:
    """Make a world with the engine in it."""
    scripts = Scripts(ENGINE)
    scripts.run("const read = (text, words) => Sheaf.codes.reader(words)(text)")
    scripts.run("const numbers = (text) => [...Sheaf.codes.allNumbers(text)]")
    return scripts


def test_number_vectors() -> None:
    """Python writes each number as the vectors do."""
    for value, text in vectors()["numbers"]:
        assert isinstance(value, int)
        assert text == codes.number(value)


def test_front_vectors() -> None:
    """Python writes sorted words as the vectors do."""
    for words, text in vectors()["front"]:
        assert isinstance(words, list)
        assert text == codes.front(words)


@given(values=st.lists(st.integers(0, 2**30)))
def test_numbers_round_trip(browser: Scripts, values: list[int]) -> None:
    """Any numbers are read as they were written."""
    text, _ = codes.numbers(np.array(values, np.int32))
    assert values == browser.call("numbers", text)


@given(values=st.lists(st.integers(0, 2**31 - 1)))
def test_numbers_together(values: list[int]) -> None:
    """Many numbers are written as each alone, and each is found where it starts."""
    text, starts = codes.numbers(np.array(values, np.int32))
    pieces = [text[start:end] for start, end in pairwise(starts)]
    assert pieces == [codes.number(value) for value in values]


@given(words=WORDS)
def test_words_round_trip(browser: Scripts, words: list[str]) -> None:
    """Any words are read as they were written, long ones and rare characters included."""
    words = sorted(words, key=codes.order)
    assert words == browser.call("Sheaf.codes.unfront", codes.front(words))


@given(words=WORDS)
def test_words_sort_alike(browser: Scripts, words: list[str]) -> None:
    """Any words sort in Python as they do in JavaScript."""
    assert browser.call("((all) => all.sort())", words) == sorted(words, key=codes.order)


@given(text=TEXT, other=TEXT)
def test_texts_round_trip(browser: Scripts, text: str, other: str) -> None:
    """Any text is read as it was, whatever words the code was made for."""
    chosen = compact.words([other, "the model and the models of the world"])
    coded = compact.compactor(chosen)(text)
    assert text == browser.call("read", coded, list(chosen))


def test_code_saves() -> None:
    """A text of frequent words becomes less than half as long in bytes."""
    text = " diffusion models generate images" * 20
    coded = compact.compactor(compact.words([text]))(text)
    assert len(coded.encode()) * 2 < len(text)
