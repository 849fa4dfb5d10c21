"""Lines end as on any machine, and white space is folded."""

import pytest

from generator.text.lines import Line, fold, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a\nb\r\nc\rd", [(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
        # blank lines are counted, not given; so are those with white space of any kind
        ("a\n\n \t\n\u00a0\nb", [(1, "a"), (5, "b")]),
        # what Unicode calls an end of line is none here
        ("a\u2028b\x85c\fd", [(1, "a\u2028b\x85c\fd")]),
    ],
)
def test_lines(text: str, expected: list[tuple[int, str]]) -> None:
    """Lines come with their numbers, as they are."""
    assert [(line.number, line.raw) for line in lines(text)] == expected


def test_line_text() -> None:
    """A line's text has its white space folded."""
    assert list(lines("  a \t b ")) == [Line(1, "  a \t b ", "a b")]


def test_fold() -> None:
    """Runs of white space become one blank, a space that does not break stays."""
    assert fold(" a \n\f b\u00a0c\v") == "a b\u00a0c"
