"""Every value is on one line."""

import pytest
from hypothesis import given

from generator.citations.line import line
from tests import strategies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # paragraphs, wrapped lines and tabs
        ("One\r\n\r\ntwo\tthree\n", "One two three"),
        # line ends that only some programs know
        ("a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g", "a b c d e f g"),
        # what no page may hold
        ("a\x00b\x1b[1m\u202e", "a�b�[1m�"),
        # a space that is meant
        ("a\xa0b", "a\xa0b"),
    ],
)
def test_line(text: str, expected: str) -> None:
    """Whatever ends a line becomes a space, and control characters become visible."""
    assert line(text) == expected


@given(strategies.texts())
def test_any_text_is_one_line(text: str) -> None:
    """Any text becomes one line at most, and stays it."""
    assert len(line(text).splitlines()) <= 1
    assert line(line(text)) == line(text)
