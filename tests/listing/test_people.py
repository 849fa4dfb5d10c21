"""Lists of authors become people."""

import pytest

from generator.listing.people import people_of
from generator.listing.title_and_authors import split_authors


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mara Ellison, Tomas Brandt and Ines Coelho", "Mara Ellison;Tomas Brandt;Ines Coelho"),
        ("Mara Ellison", "Mara Ellison"),
        ("Mara Ellison¹, Tomas Brandt²*", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison1,2, Tomas Brandt1", "Mara Ellison;Tomas Brandt"),
        ("Ellison M(1), Brandt T(2), Coelho I(1)(2).", "Ellison M;Brandt T;Coelho I"),
        ("Ellison, M., Brandt, T.", "M. Ellison;T. Brandt"),
        ("Ellison, Mara; Brandt, Tomas", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison (Northhaven), Tomas Brandt (Eastmoor)", "Mara Ellison;Tomas Brandt"),
        ("*Mara Ellison* · Tomas Brandt", "Mara Ellison;Tomas Brandt"),
        ("Mara Ell\\'ison, Tomas Br{\\\"a}ndt", "Mara Ellíson;Tomas Brändt"),
        ("Dr. Mara Ellison & Prof. Tomas Brandt", "Mara Ellison;Tomas Brandt"),
        ("by Mara Ellison, Tomas Brandt, et al.", "Mara Ellison;Tomas Brandt"),
        ("C1- Mara Ellison:", "Mara Ellison"),
        ("Mara Ellison, Northhaven University", "Mara Ellison"),
        ("Mara Ellison (Tides (NT)), Tomas Brandt (Moss, Moor)", "Mara Ellison;Tomas Brandt"),
        ("**Mara Ellison**, *PhD student, Head of Tides*", "Mara Ellison"),
        ("Mara Ellison, Institute of Tides, Northhaven, New Zealand", "Mara Ellison"),
        ("Mara Ellison, Northhaven University, Tomas Brandt", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison, PhD, Tomas Brandt, MD", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison, Northhaven, New Zealand", "Mara Ellison"),
        ("Mara Ellison, Northhaven, OR, USA", "Mara Ellison"),
        (
            "Mara Ellison, Turku, Finland and Tomas Brandt, Bern, Schweiz",
            "Mara Ellison;Tomas Brandt",
        ),
        ("Mara Ellison, Finland, Tomas Brandt, Chile", "Mara Ellison;Tomas Brandt"),
        ("Ellison, Chad, Brandt, Jordan", "Chad Ellison;Jordan Brandt"),
        ("林小河，周岸", "林小河;周岸"),
        ("M Ellison, T Brandt… - Journal of Bees, 2021 - Elsevier", "M Ellison;T Brandt"),
        ("Mara Ellison , 类别 ：Geophysics (physics.geo-ph)", "Mara Ellison"),
        (r"Mara Ellison \and Tomas Brandt", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison - Northhaven University", "Mara Ellison"),
        ("Mara Ellison — Institute of Tides", "Mara Ellison"),
        ("Mara Ellison - @mara", "Mara Ellison"),
        ("Mara Ellison | TIDE NTU", "Mara Ellison"),
        (
            "Mara Ellison, Moss, Peat & Bog Canada, Turku; Tomas Brandt, Garden and Museum Bern",
            "Mara Ellison;Tomas Brandt",
        ),
        ("Mara Ellison/Tomas Brandt/Ines Coelho", "Mara Ellison;Tomas Brandt;Ines Coelho"),
        ("25 Oct Mara Ellison (Northhaven)", "Mara Ellison"),
        ("Mara Ellison, 4 October", "Mara Ellison"),
        ("Profa. Mara Ellison", "Mara Ellison"),
        ("Mara Ellison, Comparative Bioinformatics, CRG, Turku, Spain", "Mara Ellison"),
        ("Mara Ellison, Slow Genomics, La Jolla, CA, USA", "Mara Ellison"),
        ("Mara Ellison, Moor University, Bern on behalf of the Moss Consortium", "Mara Ellison"),
        ("2 May Mara Ellison", "Mara Ellison"),
        ("2018 Autumn, Mara Ellison", "Mara Ellison"),
        ("Di Ellison, Tomas Brandt", "Di Ellison;Tomas Brandt"),
        ("di Mara Ellison", "Mara Ellison"),
        ("Mara Ellison (Tides (NT), Moor (North)), Tomas Brandt", "Mara Ellison;Tomas Brandt"),
        ("Mara Ellison, Tomas Brandt 等 5 位作者", "Mara Ellison;Tomas Brandt"),
        ("March 16, 2021, Mara Ellison (Moor) [video]", "Mara Ellison"),
    ],
)
def test_people(line: str, names: str) -> None:
    """Names are split as a reader would split them, without marks, places and titles."""
    found = people_of(line)
    shown = [
        f"{one.given} {one.family}" if one.family and "," in line else one.name for one in found
    ]
    assert ";".join(one.name for one in found) == names or ";".join(shown) == names


@pytest.mark.parametrize(
    ("line", "title", "authors"),
    [
        (
            "Mara Ellison and Tomas Brandt. Slow Tides: A Study",
            "Slow Tides: A Study",
            "Mara Ellison and Tomas Brandt",
        ),
        (
            "Slow Tides in Narrow Estuaries - Mara Ellison",
            "Slow Tides in Narrow Estuaries",
            "Mara Ellison",
        ),
        (
            "Slow Tides in Narrow Estuaries (Mara Ellison)",
            "Slow Tides in Narrow Estuaries",
            "Mara Ellison",
        ),
        (
            "Mara Ellison --- Slow tides in narrow estuaries",
            "Slow tides in narrow estuaries",
            "Mara Ellison",
        ),
        (
            "**Slow tides in estuaries**, _Mara Ellison_ (10:00-11:00)",
            "Slow tides in estuaries",
            "Mara Ellison",
        ),
        ("“Slow tides in estuaries”, Mara Ellison", "Slow tides in estuaries", "Mara Ellison"),
        (
            "Mara Ellison (University of Northhaven) — Slow tides in estuaries",
            "Slow tides in estuaries",
            "Mara Ellison (University of Northhaven)",
        ),
        (
            "Can Tides Be Read? - Mara Ellison, Lea Holm, et al. -",
            "Can Tides Be Read?",
            "Mara Ellison, Lea Holm, et al",
        ),
        (
            "October (Room 12) Mara Ellison (Northhaven) Slow tides in estuaries",
            "Slow tides in estuaries",
            "Mara Ellison (Northhaven)",
        ),
    ],
)
def test_signed(line: str, title: str, authors: str) -> None:
    """A title and its authors on one line are separated by what looks like names."""
    (found,) = split_authors([line], [True])
    assert found is not None
    assert (found.title, found.authors.replace("_", "")) == (title, authors)


def test_titles_in_italics() -> None:
    """Text in italics after people is the title, and all of it, if all lines have such text."""
    lines = [
        f"**Ellison, Mara** (Northhaven, Moor). *{title}*. **9/11/21 17:00 UTC**"
        for title in ("Moss. A Study", "Slow Tides, Old Roofs", "Bees / Abejas", "What Is Moss?")
    ]
    parts = split_authors(lines, [True] * 4)
    assert [one.title for one in parts if one] == [line.split("*")[5] for line in lines]
    assert {one.authors for one in parts if one} == {"Ellison, Mara"}


def test_titles_that_all_hold_authors() -> None:
    """If most titles can be split in the same way, they are, and the others stay whole."""
    lines = ["Slow tides - Mara Ellison", "Old moss - Tomas Brandt", "Rain - Ines Coelho", "Snow"]
    found = split_authors([f"On the {line}" for line in lines], [False] * 4)
    assert [one.title if one else None for one in found] == [
        "On the Slow tides",
        "On the Old moss",
        "On the Rain",
        None,
    ]


def test_names_before_colons() -> None:
    """Names before a colon are authors if nearly all lines with a colon have them."""
    people = ["Mara Ellison", "Tomas Brandt", "Ines Coelho", "Oona Virtanen", "Paul Weber"]
    lines = [*(f"{name}: On old moss" for name in people), "On snow"]
    found = split_authors(lines, [False] * 6)
    assert [one.authors if one else None for one in found] == [*people, None]
    titles = [*(f"{word} in towns: A study" for word in ("Rain", "Snow")), *lines[:3], "On snow"]
    assert split_authors(titles, [False] * 6) == [None] * 6


def test_titles_without_authors_stay_whole() -> None:
    """Two capitalised words after a comma in one title of many are not authors."""
    found = split_authors(
        ["Bees, Ants and Moss", "A Note on Rain", "Snow - A Study of Ice"], [False] * 3
    )
    assert found == [None, None, None]


def test_authors_and_a_full_stop() -> None:
    """Authors before a full stop are separated from titles if all lines have them."""
    lines = ["Mara Ellison and Tomas Brandt. Slow tides", "Oona Virtanen. Old moss on roofs"]
    assert [one.title for one in split_authors(lines, [False] * 2) if one] == [
        "Slow tides",
        "Old moss on roofs",
    ]
    alone = ["Bees. Ants in old moss", "Rain. Snow in old towns"]
    assert split_authors(alone, [False] * 2) == [None, None]


def test_titles_set_apart() -> None:
    """A title in quotation marks or italics is separated from people before or after it."""
    quoted = "Ellison, Mara, and Tomas Brandt. “Moss on old roofs.” In revision at Annals of Moss."
    italic = "<i>Moss on old roofs</i>. Mara Ellison, Tomas Brandt. Institute of Moss, Northhaven"
    for line, authors in (
        (quoted, "Ellison, Mara, and Tomas Brandt"),
        (italic, "Mara Ellison, Tomas Brandt"),
    ):
        found = split_authors([line], [True])[0]
        assert found is not None
        assert (found.title, found.authors) == ("Moss on old roofs", authors)


def test_a_line_with_unusual_names() -> None:
    """If all other lines are split at a dash, some pieces beside it need not look like names."""
    lines = [f"Slow tides {n} - Mara Ellison, Tomas Brandt" for n in range(4)]
    lines.append("Old moss - Mara Ellison, tide4all, Lea Holm")
    found = split_authors(lines, [False] * 5)
    assert found[4] is not None
    assert (found[4].title, found[4].authors) == ("Old moss", "Mara Ellison, tide4all, Lea Holm")
    words = [*lines[:4], "Old moss - a field study"]
    assert split_authors(words, [False] * 5)[4] is None
