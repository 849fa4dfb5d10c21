"""Words that are written like names are told from common words."""

import pytest

from generator.entities.name_runs import is_made_up, runs
from generator.text.field_text import field_text, places


@pytest.mark.parametrize(
    "word",
    [
        "HiSS",
        "X-LoRA",
        "DITTO-2",
        "vDM",
        "D4RL",
        "REMI_Track",
        "TAROT",
        "U-Net",
        "stream-x",
        "3D-Rooms",
    ],
)
def test_made_up(word: str) -> None:
    """Capitals within a word, bare capitals, and digits among them make a name."""
    assert is_made_up(word)


@pytest.mark.parametrize(
    "word",
    [
        "word",
        "Word",
        "Low-Rank",
        "Energy-based",
        "RAG-based",
        "LLM-driven",
        "15B",
        "2D",
        "A",
        "x-ray",
        "https://a.org/B",
    ],
)
def test_not_made_up(word: str) -> None:
    """Common words, measures, addresses, and names that were made adjectives, are no names."""
    assert not is_made_up(word)


def test_runs() -> None:
    """Neighbours that are capitalised belong together; the beginning of a sentence says nothing."""
    text = field_text(
        "abstract", "The Quick Tree Search is. Extensive tests of FooNet 2.0 and Big, Cat."
    )
    found = [places(text, *run) for run in runs(text)]
    assert [text.text[start:end] for start, end in found] == [
        "Quick Tree Search",
        "FooNet 2.0",
        "Big",
        "Cat",
    ]
