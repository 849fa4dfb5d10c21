"""Numbers and their units are found, so that no line ends between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.units import units


def found(text: str) -> list[str]:
    """Return the pieces of `text` inside which no line may end."""
    return [text[start:end] for start, end in units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a unit after a space
        ("up to 3.25 times faster, in 40 ms.", ["3.25 times", "40 ms"]),
        ("2 orders of magnitude at 30 fps", ["2 orders of magnitude", "30 fps"]),
        ("by 19.67 % on 8 GPUs", ["19.67 %", "8 GPUs"]),
        ("a 5-fold gain", ["5-fold"]),
        # a sign, and a currency
        ("~ 18 % for $ 5 million", ["~ 18 %", "$ 5 million"]),
        # two numbers
        ("17.7 to 67.2%, 10–20% more", ["17.7 to 67.2%", "10–20%"]),
        ("0% to 40%, 4.5 ± 0.3 dB, 2 x 2", ["0% to 40%", "4.5 ± 0.3 dB", "2 x 2"]),
        # nothing to part
        ("5% of 12x, GPT-4 and 100GB", []),
        # no unit
        ("3 datasets, 2020 and 15 different ones; 1, 2, 3", []),
        # the number belongs to a name
        ("COVID-19 x", []),
        ("", []),
    ],
)  # fmt: skip
def test_units(text: str, expected: list[str]) -> None:
    """What is read as one number is one piece; what holds together by itself is left alone."""
    assert expected == found(text)


@given(
    st.lists(
        st.sampled_from(["1", "2.5", "1,000", "%", "ms", "x", "to", "–", "±", "~", "$", ".", "é"])
        | st.sampled_from([" ", "  ", "\n"]),
        max_size=60,
    ).map("".join)
)
def test_any_text(text: str) -> None:
    """Pieces are in order, apart, trimmed, and are short."""
    places = [place for span in units(text) for place in span]

    assert places == sorted(places)
    assert all(piece == piece.strip() and len(piece) <= 30 for piece in found(text))
