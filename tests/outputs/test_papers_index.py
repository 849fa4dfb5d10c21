"""The pages that list all papers."""

import re

import pytest

from generator.model import Origin, Paper
from generator.outputs.list_pages import PAPERS_A_PAGE
from generator.outputs.papers_index import files
from tests.outputs.test_facet_rail import catalogue


def papers(number: int) -> tuple[Paper, ...]:
    """Return that many made-up papers."""
    return tuple(
        Paper(title=f"T {n}", abstract="A.", origin=Origin("f", n), id=f"t-{n}")
        for n in range(number)
    )


@pytest.mark.parametrize(
    ("number", "pages"),
    [(0, 1), (1, 1), (PAPERS_A_PAGE, 1), (PAPERS_A_PAGE + 1, 2), (3 * PAPERS_A_PAGE, 3)],
)
def test_whole(number: int, pages: int) -> None:
    """Each paper is on one page, in order, and pages lead to one another and no further."""
    made = list(files(catalogue(*papers(number))))
    found = [name for file in made for name in re.findall(r'data-paper="([^"]*)"', file.text)]

    assert [file.path for file in made] == [
        "papers/index.md",
        *(f"list/{n}.md" for n in range(2, pages + 1)),
    ]
    assert found == [paper.id for paper in papers(number)]
    assert [file.text.count('rel="next"') for file in made] == [1] * (pages - 1) + [0]
    assert [file.text.count('rel="prev"') for file in made] == [0] + [1] * (pages - 1)


def test_many_pages() -> None:
    """A page links to those near it, to the first and the last, and says where it leaves some."""
    made = list(files(catalogue(*papers(20 * PAPERS_A_PAGE))))
    ways = [re.sub("<[^>]*>", " ", re.findall("(?s)<nav.*?</nav>", f.text)[-1]) for f in made]

    assert ways[0].split() == ["1", "2", "3", "4", "5", "…", "20", "Next"]
    assert ways[9].split() == ["Previous", "1", "…", *map(str, range(6, 15)), "…", "20", "Next"]
    assert ways[19].split() == ["Previous", "1", "…", "16", "17", "18", "19", "20"]
