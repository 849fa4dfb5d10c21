"""Sentences are split where a reader would split them."""

import time

import pytest

from generator.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two sentences
        (
            "We propose a method for this. It works well enough.",
            ["We propose a method for this.", "It works well enough."],
        ),
        # a short piece stays with what follows
        ("We do. It works well enough here.", ["We do. It works well enough here."]),
        # abbreviations end nothing
        (
            "It was shown by Smith et al. Here we differ (e.g. Figures do, cf. Table 2).",
            ["It was shown by Smith et al. Here we differ (e.g. Figures do, cf. Table 2)."],
        ),
        # a number's point ends nothing
        (
            "The accuracy rises by 3.5 points over GPT-3.5 models.",
            ["The accuracy rises by 3.5 points over GPT-3.5 models."],
        ),
        # an empty line ends a sentence that has no stop
        ("A heading\n\nand its text.", ["A heading", "and its text."]),
        ("\n\nAfter nothing", ["After nothing"]),
        # nothing at all
        ("  ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """A sentence ends at a stop before a capital, and nowhere else."""
    assert expected == [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("text", ["." * 50_000, "A. " * 20_000, "\n " * 30_000, ". " * 30_000])
def test_long(text: str) -> None:
    """No text takes long to split, however it is made."""
    start = time.process_time()
    assert len(sentences(text)) <= len(text)
    assert time.process_time() - start < 2
