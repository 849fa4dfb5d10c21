"""The length of a text is counted as its readers would."""

import pytest

from generator.text.extent import extent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One", "1 word"),
        ("We see.\n\nWe show.", "4 words"),
        ("word " * 1234, "1,234 words"),
        # scripts without spaces between words
        ("本文研究睡眠不足对儿童记忆的影响。", "about 20 characters"),
        ("本文" * 218, "about 440 characters"),
        ("本文" * 618, "about 1,200 characters"),
        ("この論文では、LSTM を用いた。", "about 20 characters"),
        ("本", "about 10 characters"),
        # a few such letters among words
        ("We study the particle 了 in letters.", "7 words"),
        # Korean puts spaces
        ("이 논문은 수면을 다룬다.", "4 words"),
    ],
)
def test_extent(text: str, expected: str) -> None:
    """Words are counted where spaces part them, and characters where they do not."""
    assert extent(text) == expected
