"""Abbreviations that a text explains are found where it uses them afterwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.abbreviation_uses import abbreviation_uses

Uses = list[tuple[str, str, list[str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # after the explanation, plural or not, and before a hyphen
        (
            "Spiking neural networks (SNNs) spike. An SNN is one, SNNs are many, SNN-based too.",
            [("SNN", "Spiking neural networks", ["SNN", "SNNs", "SNN"])],
        ),
        # not before it, and not within a word
        ("The RL of reinforcement learning (RL). RLHF is not it. RL is.",
         [("RL", "reinforcement learning", ["RL"])]),
        # the longer abbreviation
        ("Deep graphs (DG) and fast deep-graphs (F-DG). An F-DG is no DG.",
         [("DG", "Deep graphs", ["DG"]), ("F-DG", "fast deep-graphs", ["F-DG"])]),
        # explained for nothing
        ("We use reinforcement learning (RL).", []),
        ("No brackets.", []),
    ],
)  # fmt: skip
def test_abbreviation_uses(text: str, expected: Uses) -> None:
    """What an abbreviation means is known where it is alone."""
    found = [
        (use.short, text[use.long.start : use.long.end], [text[a:b] for a, b in use.uses])
        for use in abbreviation_uses(text)
    ]
    assert found == expected


@given(
    st.lists(
        st.sampled_from(["deep nets", "(DN)", "DN", "DNs", "F-DN", "(F-DN)", "fast", ".", "(é)"]),
        max_size=40,
    ).map(" ".join)
)
def test_any_text(text: str) -> None:
    """Uses are in their order, after the explanation, and begin with the abbreviation."""
    for use in abbreviation_uses(text):
        assert list(use.uses) == sorted(use.uses)
        assert all(start > use.long.end for start, _ in use.uses)
        assert all(text[start:end].startswith(use.short) for start, end in use.uses)
