"""A row of CSV gives back what is known of a paper."""

import csv
import io

import pytest
from hypothesis import given

from generator.citations import csv_row
from generator.model import Identifier, Origin, Paper, Person
from tests.strategies import papers


def read(text: str) -> list[dict[str, str]]:
    """Return the rows of `text`, as a program reads them."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@given(papers())
def test_any_paper(paper: Paper) -> None:
    """Any paper is one row that holds its title and its abstract."""
    (row,) = read("".join(csv_row.document([csv_row.row(paper)])))

    assert tuple(row) == csv_row.COLUMNS
    for name, text in (("title", paper.title), ("abstract", paper.abstract)):
        assert row[name].removeprefix("'") == text.replace("\0", "").removeprefix("'")


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@sum", "\tx", "＝1", "＠x"])
def test_no_formula(title: str) -> None:
    """No title is run by a spreadsheet."""
    paper = Paper(id="made", title=title, abstract="We add.", origin=Origin("a.txt", 1))

    assert read("".join(csv_row.document([csv_row.row(paper)])))[0]["title"] == f"'{title}"


def test_facts() -> None:
    """Several values share a field, and an unknown fact is an empty one."""
    paper = Paper(
        id="a",
        title='Maps, "drawn"',
        abstract="One.\n\nTwo.",
        origin=Origin("a.txt", 1),
        authors=(Person("Ana Example"), Person("Bo Example")),
        identifiers=(Identifier("doi", "10.1/a"),),
        keywords=("maps", "hands"),
    )

    assert csv_row.row(paper) == (
        'a,"Maps, ""drawn""",Ana Example; Bo Example,,,10.1/a,,https://doi.org/10.1/a,'
        'maps; hands,,"One.\n\nTwo."\r\n'
    )
