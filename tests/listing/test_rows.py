"""The lines of a paste, and what is between them."""

import pytest

from generator.listing.rows import rows


def test_rows_have_numbers_and_gaps() -> None:
    """A row knows its line, the blank lines above it, and a rule between."""
    found, bare = rows("One\r\n\r\n\r\nTwo\r---\rThree\n")
    assert [(row.number, row.text, row.gap, row.has_rule) for row in found] == [
        (1, "One", 0, False),
        (4, "Two", 2, False),
        (6, "Three", 1, True),
    ]
    assert [(line.number, line.raw) for line in bare] == [(5, "---")]


def test_a_row_is_underlined() -> None:
    """A line of one sign right below a row underlines it, and is skipped."""
    found, bare = rows("A Compass\n=========\n\nBees")
    assert [row.is_underlined for row in found] == [True, False]
    assert [line.number for line in bare] == [2]


def test_hidden_lines_are_bare() -> None:
    """Comments and front matter are skipped, and the lines below keep their numbers."""
    found, bare = rows("---\ntitle: Bees\n---\nShown <!-- not\nshown --> here\n")
    assert [(row.number, row.text) for row in found] == [(4, "Shown"), (5, "here")]
    assert [line.raw for line in bare] == ["---", "title: Bees", "---"]


def test_a_tab_parts_a_title_from_an_abstract() -> None:
    """A line with a long cell after a tab is two rows; one with short cells is one."""
    abstract = "Bees find their way. " * 8
    found, _ = rows(f"A Compass\t{abstract}\nTime\tRoom")
    assert [(row.number, row.text[:12]) for row in found] == [
        (1, "A Compass"),
        (1, "Bees find th"),
        (2, "Time Room"),
    ]


def test_bars_part_the_cells_of_a_table() -> None:
    """A row with an abstract in one of several cells is split; a row of short cells is not."""
    abstract = "Bees find their way. " * 12
    found, _ = rows(f"| Mara | A Compass | {abstract} |\n| Time | Room | [Bees](moss.md) |")
    assert [(row.number, row.text[:9]) for row in found] == [
        (1, "Mara"),
        (1, "A Compass"),
        (1, "Bees find"),
        (2, "| Time | "),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "---", "* * *\n", "<br>\n</p>"])
def test_nothing_is_said(text: str) -> None:
    """Blank lines, rules and tags are not rows."""
    assert rows(text)[0] == []


def test_a_long_line_is_read_whole() -> None:
    """A line of a megabyte loses nothing."""
    (row,) = rows("bee " * 250_000)[0]
    assert len(row.core) == 4 * 250_000 - 1


def test_what_a_generator_of_sites_replaces_is_hidden() -> None:
    """Scripts, styles and template commands are skipped; an unclosed one hides nothing."""
    text = "<script>\nlet bees;\n</script>\n{: .title}\nShown\n{% include moss %}\n<!-- here"
    found, bare = rows(text)
    assert [row.text for row in found] == ["Shown", "<!-- here"]
    assert len(bare) == 5


def test_hiding_takes_no_time() -> None:
    """A hundred thousand comments that are never closed are read as they are."""
    assert len(rows("<!-- a\n" * 100_000)[0]) == 100_000


def test_instructions_inside_a_line() -> None:
    """An instruction for a site generator inside a line is no part of it."""
    found, _ = rows("Moss theory {% cite moss --file old %} is slow.\n{% raw %}\n{x} and 5 % moss")
    assert [row.core for row in found] == ["Moss theory is slow.", "{x} and 5 % moss"]
