"""Texts that name a person, or are a biography, are recognised; abstracts are not."""

import pytest

from generator.listing.biography import BIOGRAPHY_SCORE, biography_score, is_person, opening


@pytest.mark.parametrize(
    ("core", "expected"),
    [
        ("Mara Ellison", True),
        ("Prof. Dr. Mara Ellison", True),
        ("Mara Ellison - Northhaven Ferries", True),
        ("Mara Ellison (Northhaven)", True),
        ("Mara Ellison- @mara", True),
        ("林小河 (北港大学)", True),
        ("Mara Ellison and Tomas Brandt", False),
        ("Reading moss on old roofs", False),
        ("Moss", False),
        ("Dr. Prof.", False),
        ("", False),
    ],
)
def test_is_person(core: str, expected: bool) -> None:  # noqa: FBT001  a table
    """A name is a person, with or without a place or an account after it."""
    assert is_person(core) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ellison is a professor of moss at Northhaven, where she received her PhD in 1999.",
        "Dr. Mara Ellison, Jahrgang 1970, studierte Moos in Bern und leitet dort ein Institut.",
        "Mara Ellison, née en 1970 à Berne, est chercheuse et enseigne la lecture des mousses.",
        "北港大学大学院博士課程修了。現在は同大学准教授。専門は苔の読み方。",
    ],
)
def test_biographies(text: str) -> None:
    """The words of biographies and a name at the beginning show a biography."""
    assert biography_score(text, text) >= BIOGRAPHY_SCORE


@pytest.mark.parametrize(
    "text",
    [
        "We read the moss on the roofs of the old town, and ask who else has read it before us.",
        "Am Ende des Workshops haben alle gelernt, wie man Moos liest und was es erzählt.",
        "",
    ],
)
def test_other_texts(text: str) -> None:
    """A text about a paper is not a biography."""
    assert biography_score(text, text) < BIOGRAPHY_SCORE


def test_titles_of_address_alone() -> None:
    """They are no name, however many there are."""
    assert list(opening("Dr. Prof.", ["Dr.", "Prof."] * 9)) == []
