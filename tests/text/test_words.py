"""Words are the same in all ways of writing them, and keep their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.folding import comparison_key, surface
from generator.text.words import Words, cut, joined, without_marks, words

ASCII = "".join(map(chr, range(128)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # case
        ("Networks", "networks"),
        # plural
        ("networks", "network"),
        ("policies", "policy"),
        ("losses", "loss"),
        ("boxes", "box"),
        ("searches", "search"),
        ("biases", "bias"),
        ("matrices", "matrix"),
        # accents
        ("Poincaré", "poincare"),
        # British spelling
        ("optimisation", "optimization"),
        ("modelling", "modeling"),
        ("labelled", "labeled"),
        ("behaviour", "behavior"),
    ],
)
def test_fold_joins(first: str, second: str) -> None:
    """Case, accents, plural and British spelling make no other word."""
    assert comparison_key(first) == comparison_key(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("general", "generate"),
        ("generate", "generalization"),
        ("explore", "exploration"),
        ("adapt", "adapter"),
        ("bias", "bia"),
        ("gas", "ga"),
    ],
)
def test_fold_parts(first: str, second: str) -> None:
    """Words that only share a beginning stay apart."""
    assert comparison_key(first) != comparison_key(second)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("LLMs", "LLM"), ("MDPs", "MDP"), ("GPT3s", "GPT3"), ("Llamas", "Llamas"), ("MoE", "MoE")],
)
def test_exact(word: str, expected: str) -> None:
    """Only an abbreviation loses its plural s."""
    assert expected == surface(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # hyphens, slashes and apostrophes part words
        ("state-of-the-art user's and/or", ["state", "of", "the", "art", "user", "s", "and", "or"]),
        # other marks part phrases
        ("One, two (three).", ["one", "", "two", "", "three", "", ""]),
        # so does an empty line
        ("one\n\ntwo\nthree", ["one", "", "two", "three"]),
        # any script
        ("神经 网络", ["神经", "网络"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Words come in order, with an empty one wherever no phrase can run on."""
    assert expected == [*words(text).folded]


@given(st.text())
def test_places(text: str) -> None:
    """Any word is where it says, after the word before it."""
    behind = 0
    for folded, written, start, end in zip(*words(text), strict=True):
        assert behind <= start < end <= len(text)
        assert written == surface(text[start:end])
        assert folded == comparison_key(written)
        behind = end


@given(st.text(ASCII) | st.text("aB1-'/ \n.,"))
def test_ascii(text: str) -> None:
    """Beside a word in another script, words are what they are without it."""
    alone, beside = words(text), words(f"{text} ä")
    assert [*zip(*alone, strict=True)] == [*zip(*beside, strict=True)][:-1]


def test_rows() -> None:
    """Rows are cut, joined and rid of their marks in all their columns."""
    row = words("One, two (three).")
    assert joined([cut(row, 0, 3), cut(row, 3, 7)]) == row
    assert without_marks(row) == Words(
        ("one", "two", "three"), ("One", "two", "three"), (0, 5, 10), (3, 8, 15)
    )
