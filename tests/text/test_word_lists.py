"""Lists of words that ship as files."""

from pathlib import Path

import pytest

import generator
from generator.text import word_lists

FILES = sorted(Path(generator.__file__).parent.glob("*/lists/*.txt"))


def test_words_are_read_in_their_order_without_comments() -> None:
    """A list holds its words, and nothing of the lines on its origin."""
    words = word_lists.read("generator.listing", "first_by")
    assert words == ("by", "von", "par", "por", "di", "de", "door", "av")


def test_no_such_list() -> None:
    """A name that no list has is a mistake of ours, which is seen at once."""
    with pytest.raises(FileNotFoundError):
        word_lists.read("generator.listing", "none")


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_each_list_tells_its_origin(file: Path) -> None:
    """The first lines of a list say where it comes from, and it holds words."""
    text = file.read_text(encoding="utf-8")
    comment = " ".join(line[2:] for line in text.splitlines() if line.startswith("# "))
    assert text.startswith("# ")
    assert "Origin:" in comment
    assert word_lists.read(f"generator.{file.parts[-3]}", file.stem)


def test_lines_are_read_in_their_order_without_comments() -> None:
    """A list of names with spaces holds one a line."""
    assert word_lists.lines("generator.entities", "hosts_of_code")[0] == "4open.science"
