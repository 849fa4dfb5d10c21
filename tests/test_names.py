"""Names from A to Z, with what the papers say of them and an id that stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import names
from generator.model import Evidence, Link, Named, Origin, Paper
from generator.page import Address
from tests import strategies

FIRST = "We see what we are looking at. "
"""The sentence with which an abstract begins."""


def paper(number: int, *systems: str, links: tuple[Link, ...] = (), abstract: str = "A.") -> Paper:
    """Return a made-up paper that presents `systems`."""
    return Paper(
        title=f"T {number}",
        abstract=abstract,
        origin=Origin("f", number),
        id=f"t-{number}",
        systems=tuple(Named(name, (Evidence("title", 0, name, 0, len(name)),)) for name in systems),
        links=links,
    )


def test_order() -> None:
    """Names are from A to Z, whatever their case and script; those without a letter first."""
    entries = names.systems([paper(1, "b", "Ab", "Ä-Net", "3D-Net", "Бета"), paper(2, "aa")])

    assert [(entry.letter, entry.name) for entry in entries] == [
        ("0–9", "3D-Net"),
        ("A", "Ä-Net"),
        ("A", "aa"),
        ("A", "Ab"),
        ("B", "b"),
        ("B", "Бета"),
    ]


def test_one_name_of_several_papers() -> None:
    """A name is listed once, with each paper that mentions it, in their order."""
    (entry,) = names.systems([paper(1, "X"), paper(2, "X", "X")])

    assert [mention.paper.id for mention in entry.mentions] == ["t-1", "t-2"]


def test_ids() -> None:
    """Different names have different ids, which a later paper does not change."""
    first = names.systems([paper(1, "X-Net")])
    both = names.systems([paper(1, "X-Net"), paper(2, "X Net"), paper(3, "Title")])

    assert {entry.name: entry.address.fragment for entry in both} == {
        "X-Net": "x-net",
        "X Net": "x-net-2",
        "Title": "title-2",  # the heading of the page has the other
    }
    assert first[0].address == Address("systems/", "x-net")


@given(st.lists(strategies.papers(), max_size=3))
def test_any_names(papers: list[Paper]) -> None:
    """Whatever names there are, each is listed once with an id of its own."""
    entries = names.datasets(papers)

    assert {each.name for paper in papers for each in paper.datasets} == {
        entry.name for entry in entries
    }
    assert len({entry.address for entry in entries}) == len({entry.name for entry in entries})


def test_many() -> None:
    """Of many names, each letter has a page of its own."""
    entries = names.systems([paper(1, "4D", *(f"A{n}" for n in range(names.ONE_PAGE)))])

    assert entries[0].address == Address("systems/0/", "4d")
    assert entries[1].address == Address("systems/a/", "a0")
    home = Address("systems/")
    assert names.letter_address(home, "A", entries) == Address("systems/a/")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (Link("code", "https://github.com/a/b"), ("b", "Code, github.com")),
        (Link("code", "https://www.example.org/"), ("example.org", "Code")),
        (Link("project", "https://a.github.io/b/"), ("a.github.io", "Project page")),
        (Link("data", "https://example.org/d.zip"), ("d.zip", "Data, example.org")),
        # the paper itself is no code, and what is no web address is no link
        (Link("paper", "https://example.org/p"), None),
        (Link("code", "javascript:alert(1)"), None),
    ],
)
def test_code(link: Link, expected: tuple[str, str] | None) -> None:
    """An address is listed by the last of its names, with the sentence that gives it."""
    sentence = f"It is at {link.url} for all."
    entries = names.code([paper(1, links=(link,), abstract=FIRST + sentence)])

    assert [(entry.name, entry.about) for entry in entries] == ([expected] if expected else [])
    start, end = len(FIRST), len(FIRST + sentence)
    for entry in entries:
        expected_quote = Evidence("abstract", start + len("It is at "), link.url, start, end)
        assert entry.mentions[0].quote == expected_quote


def test_code_that_the_text_does_not_give() -> None:
    """An address that only the source knows has no sentence."""
    (entry,) = names.code([paper(1, links=(Link("code", "https://example.org/b"),))])

    assert entry.mentions[0].quote is None
