"""Long lists are split over several pages, and lose nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import Address
from generator.outputs import list_pages, topic_pages
from generator.outputs.list_pages import PAPERS_A_PAGE
from tests import test_names
from tests.outputs import test_names_index
from tests.outputs.collections import catalogue, paper


@given(st.lists(st.integers(), max_size=30), st.integers(1, 12))
def test_parts(entries: list[int], most: int) -> None:
    """Every entry is on one page, in its order, and no page is too long."""
    parts = list_pages.parts(entries, most)

    assert [entry for part in parts for entry in part] == entries
    assert max(map(len, parts)) <= most


@pytest.mark.parametrize(("number", "path"), [(1, "tags/bees/"), (12, "tags/bees--12/")])
def test_numbered(number: int, path: str) -> None:
    """The first page has the address of the list."""
    assert list_pages.numbered(Address("tags/bees/"), number).path == path


def test_a_topic_of_many_papers() -> None:
    """Its first page leads to the second, and together they have all papers."""
    many = PAPERS_A_PAGE + 1
    made = catalogue([paper(number, "Bees") for number in range(many)])
    pages = {file.path: file.text for file in topic_pages.files(made)}
    shown = [re.findall(r'data-paper="([^"]+)"', pages[f"tags/bees{n}.md"]) for n in ("", "--2")]

    assert [len(part) for part in shown] == [PAPERS_A_PAGE, 1]
    assert len({*shown[0], *shown[1]}) == many
    assert 'href="../bees--2/"' in pages["tags/bees.md"]
    assert 'href="../bees/"' in pages["tags/bees--2.md"]
    assert "Bees, page 2 of 2" in pages["tags/bees--2.md"]


def test_a_letter_of_many_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name is on the page to which others lead."""
    monkeypatch.setattr("generator.names.ONE_PAGE", 3)
    named = test_names.paper(1, "B", *(f"A{n}" for n in range(5)))
    made = test_names_index.made(named)

    assert re.findall(r"<dt>(A\d)", made["systems/a.md"]) == ["A0", "A1", "A2"]
    assert re.findall(r"<dt>(A\d)", made["systems/a--2.md"]) == ["A3", "A4"]
    assert 'id="a4"' in made["systems/a--2.md"]
    assert 'href="../a/"' in made["systems/a--2.md"]
