"""Speakers are found in the biographies below talks, where nothing else names them."""

import pytest

from generator.listing.blocks import Block
from generator.listing.classifier import ClassifiedRow
from generator.listing.named_lives import speakers_in_lives
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.syntax import html_text

LIVES = (
    (
        "Prof. Dr. Dr. h.c. Mara Ellison",
        " hat in Turku Biologie studiert und wurde dort promoviert. Seit 2005 ist sie Professorin.",
    ),
    (
        "Tomas Brandt",
        " studierte Verkehrswesen in Bergen. Er ist Mitglied der Gesellschaft für Fahrpläne.",
    ),
    (
        "Dipl.-Ing. Ines Calder",
        ", geboren 1971 in Porto, studierte Wasserbau und ist seit 2010 Dozentin in Bern.",
    ),
)
NAMES = [["Mara Ellison"], ["Tomas Brandt"], ["Ines Calder"]]


def _line(text: str, role: Role) -> ClassifiedRow:
    (row,), _ = rows(text)
    return ClassifiedRow(row, role, 0.9, 0.0, 0.0)


def _names(blocks: list[Block]) -> list[list[str]]:
    return [[one.name for one in people] for people in speakers_in_lives(blocks)]


@pytest.mark.parametrize("mark", ["", "**"])
def test_a_life_names_the_speaker(mark: str) -> None:
    """Titles of address come off; the name may be bold."""
    blocks = [
        Block(beside=[_line(f"{mark}{name}{mark}{life}", Role.OTHER)]) for name, life in LIVES
    ]
    assert _names(blocks) == NAMES


def test_other_prose_names_nobody() -> None:
    """A remark, or a single life among many papers, is not who speaks."""
    remark = "Slow Tides rise in all harbours of the north, as was shown by many before us."
    blocks = [Block(beside=[_line(remark, Role.OTHER)]) for _ in range(4)]
    assert _names(blocks) == [[]] * 4
    blocks[0].beside.append(_line("".join(LIVES[1]), Role.OTHER))
    assert _names(blocks) == [[]] * 4


def test_authors_come_first() -> None:
    """A life names nobody if there is a line of authors."""
    blocks = [
        Block(
            fields=[_line("Oona Virtanen", Role.AUTHORS)],
            beside=[_line(name + life, Role.OTHER)],
        )
        for name, life in LIVES
    ]
    assert _names(blocks) == [[]] * 3


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p><b>Mara Ellison</b> studied moss.</p>", "**Mara Ellison** studied moss."),
        ("<p><strong> Mara Ellison, </strong>born in Turku</p>", "**Mara Ellison,** born in Turku"),
        ("<p>Read by <b>Mara Ellison</b></p>", "Read by Mara Ellison"),
        ("<p><b>Abstract<br>Moss</b> is old.</p>", "**Abstract**|Moss is old."),
        ("<p><b></b>Moss</p>", "Moss"),
        ("<h2><b>Moss</b></h2>", "## Moss"),
    ],
)
def test_bold_text_that_begins_a_line_of_a_page_is_marked(page: str, text: str) -> None:
    """It shows names and labels; in the midst of a text it shows nothing."""
    shown = [line for _, line in html_text.lines(f"<body>{page}</body>") if line]
    assert "|".join(shown) == text
