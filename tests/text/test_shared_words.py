"""Words are what a reader takes for words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.shared_words import TOKEN, folded, holds, line, stands_alone, token


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a hyphen joins as a space does
        ("fine-tuning of fine tuning", ["fine", "tuning", "", "fine", "tuning"]),
        # a plural is the same word, but not every word in `s` is one
        ("strategies networks basis loss gas", ["strategy", "network", "basis", "loss", "gas"]),
        # case and width do not matter
        ("LLMs ＧＰＴ", ["llm", "gpt"]),
        # other scripts keep their marks
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        # scripts without spaces are read character by character
        ("神经形态", ["神", "经", "形", "态"]),
        # marks part phrases, addresses are no words
        ("noise, see https://example.org/noise", ["noise", "", "see", ""]),
    ],
)
def test_folded(text: str, expected: list[str]) -> None:
    """What is one word to a reader is one word, however it is written."""
    assert [folded(token) for token in TOKEN.findall(text)] == expected


@given(st.one_of(st.text(), st.text(st.characters(max_codepoint=127))))
def test_token(text: str) -> None:
    """The faster expression finds the same as the other."""
    for some in (text, f"a_b-{text}. https://example.org/{text}"):
        assert token(some).findall(some) == TOKEN.findall(some)


@given(st.text(), st.text())
def test_words_of_a_line(title: str, abstract: str) -> None:
    """A line has the words of both texts, with single spaces between."""
    assert line(title, abstract) == " ".join([*title.split(), "|", *abstract.split()])


@pytest.mark.parametrize(
    ("word", "expected"),
    [("noise", True), ("k", False), ("2024", False), ("3d", True), ("神", False)],
)
def test_stands_alone(*, word: str, expected: bool) -> None:
    """A letter or a number says nothing without its neighbour."""
    assert stands_alone(word) is expected


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("a spiking network", "Spiking Network", True),
        ("spiking networks here", "spiking network", True),
        ("pretraining", "training", False),
        ("trainings, training", "training", True),
        ("the model's", "model", True),
        ("networking", "network", False),
        # characters of a script without spaces are never joined
        ("研究神经形态计算", "神经形态", True),
        ("naïveté", "naïve", False),
        ("nothing", "thing", False),
    ],
)
def test_holds(*, text: str, phrase: str, expected: bool) -> None:
    """A phrase is in a text as whole words, whatever their case, or as a plural."""
    assert holds(text, phrase) is expected


@given(st.text(), st.text())
def test_line(title: str, abstract: str) -> None:
    """Any text has tokens that are in it, and it is one line."""
    text = line(title, abstract)
    assert all(token in text for token in TOKEN.findall(text))
    assert text == " ".join(text.split())
