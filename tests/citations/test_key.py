"""Keys are readable, ASCII, and no two the same."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.key import key, keys
from generator.model import Origin, Paper, Person, Published
from tests import strategies


def paper(title: str, *authors: Person, year: int | None = None, id_: str = "") -> Paper:
    """Return a paper with what makes its key."""
    return Paper(
        id=id_,
        title=title,
        abstract="",
        origin=Origin("a.txt", 1),
        authors=authors,
        published=Published(year) if year else None,
    )


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        # author, year, the first word that tells
        (paper("On the Maps of Cities", Person("Ana Li"), year=2024), "li2024maps"),
        # the family name where it is known, in ASCII
        (paper("Maps", Person("Ana Löw de Ø", "Löw de Ø"), year=2024), "lowdeo2024maps"),
        # a printed name with a comma
        (paper("Maps", Person("Li, Ana"), year=2024), "li2024maps"),
        # no year
        (paper("Maps of Cities", Person("Ana Li")), "li-maps"),
        # no author
        (paper("Maps of Cities", year=2024), "maps-cities-2024"),
        # an author without a letter
        (paper("Maps of Cities", Person("?"), year=2024), "maps-cities-2024"),
        # an author with a comma and nothing else
        (paper("Maps of Cities", Person(","), year=2024), "maps-cities-2024"),
        # neither
        (paper("X-LoRA: Mixture of Experts"), "xlora-mixture"),
        # small words only
        (paper("We do what we can"), "we-do"),
        # another script, without spaces
        (paper("深度学习"), "shenduxuexi"),
        # no word at all
        (paper("?!", year=2024), "untitled-2024"),
        # a word without end
        (paper("a" * 99), "a" * 20),
    ],
)
def test_key(cited: Paper, expected: str) -> None:
    """A key consists of author, year and a word of the title, as far as known."""
    assert key(cited) == expected


def test_equal_keys_are_told_apart() -> None:
    """The first has its key without a suffix; the next get letters, and never another's key."""
    titles = ["maps", "Maps", "MAPSB", "maps!", *(["maps"] * 24), "The maps"]
    papers = [paper(title, id_=str(number)) for number, title in enumerate(titles)]
    given_keys = list(keys(papers).values())
    assert given_keys[:4] == ["maps", "mapsa", "mapsb", "mapsc"]
    assert given_keys[-3:] == ["mapsz", "mapsaa", "mapsab"]


@given(
    st.lists(
        st.builds(
            paper, strategies.texts(), strategies.authors(), year=st.none() | st.integers(1, 9999)
        )
    )
)
def test_any_keys_are_sound(papers: list[Paper]) -> None:
    """Any collection gets one key a paper, unique, in ASCII letters, digits and hyphens."""
    numbered = [replace(each, id=str(number)) for number, each in enumerate(papers)]
    given_keys = keys(numbered)
    assert list(given_keys) == [each.id for each in numbered]
    assert len(set(given_keys.values())) == len(papers)
    for name in given_keys.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
