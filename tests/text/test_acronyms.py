"""Abbreviations are recognised in brackets, after the words that they are short for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # initials
        ("We use reinforcement learning (RL) here.", {"RL": "reinforcement learning"}),
        # a plural s
        ("Spiking neural networks (SNNs) spike.", {"SNN": "Spiking neural networks"}),
        # small words may be left out, or not
        ("A mixture of experts (MoE).", {"MoE": "mixture of experts"}),
        ("A mixture of experts (ME).", {"ME": "mixture of experts"}),
        # a compound is taken whole
        ("By self-supervised learning (SSL)", {"SSL": "self-supervised learning"}),
        ("Semi-supervised machine learning (SSL)", {"SSL": "Semi-supervised machine learning"}),
        # letters from inside words
        ("an electroencephalogram (EEG) shows", {"EEG": "electroencephalogram"}),
        # words around the abbreviation
        ("our Active Diffusion (or AD)", {"AD": "Active Diffusion"}),
        # the first place counts
        ("alpha beta (AB), then apple banana (AB)", {"AB": "alpha beta"}),
        # what is before a stop explains nothing
        ("Reinforcement learning. It is (RL)", {}),
        # no abbreviation
        ("This is new (and good).", {}),
        ("as shown (Fig 2) before", {}),
        ("no such words (XYZ)", {}),
        ("(AB)", {}),
    ],
)
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    """An abbreviation in brackets is short for the words before it that hold its letters."""
    found = acronyms(text)
    assert expected == {a.short: text[a.long.start : a.long.end] for a in found}


@given(st.text(alphabet=st.sampled_from("abAB é(İ) .-\n中")))
def test_places(text: str) -> None:
    """In any text, what an abbreviation is short for is followed by its brackets."""
    for acronym in acronyms(text):
        assert 0 <= acronym.long.start < acronym.long.end <= acronym.brackets.start
        assert text[acronym.brackets.start] == "("
        assert text[acronym.brackets.end - 1] == ")"
