"""Which lines are titles is shown by others: their labels, marks and what recurs."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from generator.listing.classifier import ClassifiedRow
from generator.listing.label_lines import with_sure_labels, with_values
from generator.listing.odd_title import is_cut
from generator.listing.page_lines import with_buttons, with_facts
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.listing.talk_kinds import with_talk_kinds
from generator.listing.title_lines import with_labelled_titles, with_titles


def _lines(lines: Iterable[tuple[str, Role]]) -> list[ClassifiedRow]:
    lines = list(lines)
    found, _ = rows("\n\n".join(text for text, _ in lines))
    return [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, (_, role) in zip(found, lines, strict=True)
    ]


def test_what_recurs_as_part_of_the_page_is_no_title() -> None:
    """A way back that is a title once is not one, unlike a title that recurs as such."""
    back = ("Back to the programme", Role.FURNITURE)
    lines = _lines((back, back, ("Back to the programme", Role.TITLE)))
    assert {line.role for line in with_buttons(lines)} == {Role.FURNITURE}
    lines = _lines([("Moss", Role.TITLE)] * 3)
    assert {line.role for line in with_buttons(lines)} == {Role.TITLE}


def test_titles_above_labelled_ones_are_headings() -> None:
    """Where titles have a label, what is above one is not a title."""
    lines = _lines(
        line
        for number in range(3)
        for line in (
            (f"Course {number}", Role.TITLE),
            ("Mara Ellison", Role.AUTHORS),
            (f"Title: Moss on roof {number}", Role.TITLE),
            ("We read moss.", Role.ABSTRACT),
        )
    )
    found = [line.role for line in with_labelled_titles(lines)]
    assert found == [Role.HEADING, Role.AUTHORS, Role.TITLE, Role.ABSTRACT] * 3


def test_what_is_below_the_label_of_another_field_is_its_value() -> None:
    """It is a title only if there is no other above."""
    lines = _lines((("Moss on roofs", Role.TITLE),))
    below, _ = rows("Type\nMeeting of the group for moss")
    roles = (Role.LABEL, Role.TITLE)
    lines += [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, role in zip(below, roles, strict=True)
    ]
    assert [line.role for line in with_values(lines)] == [Role.TITLE, Role.LABEL, Role.FACT]
    assert with_values(lines[1:])[1].role is Role.TITLE


def test_lines_that_end_as_titles_do_are_titles() -> None:
    """What is right below them is an abstract, unless it is about a person."""
    text = "We read the moss on forty old roofs in two towns, and it tells what the towns burned."
    life = (
        "Mara Ellison, born in Turku in 1970, studied biology there, has been a professor in Bern"
        " since 2001 and received the prize of the city."
    )
    lines = _lines(
        line
        for title in ("Moss", "Slow tides", "Ferries", "Bees", "Peat")
        for line in ((f"{title} (Talk)", Role.TITLE), (text, Role.ABSTRACT))
    )
    lines += _lines((("What bees know (Talk)", Role.OTHER), (text, Role.OTHER)))
    lines += _lines((("Old roofs (Talk)", Role.OTHER), (life, Role.OTHER)))
    found = [line.role for line in with_talk_kinds(lines)[-4:]]
    assert found == [Role.TITLE, Role.ABSTRACT, Role.TITLE, Role.OTHER]


def test_a_heading_with_the_kind_of_talk_is_a_title() -> None:
    """Though it has the form of a name, it ends as the other titles do."""
    titles = ("Moss on old roofs", "Slow tides", "How ferries wait", "What bees know")
    lines = _lines(
        line
        for title in titles
        for line in ((f"## {title} (Talk)", Role.TITLE), ("We read moss.", Role.ABSTRACT))
    )
    lines += _lines((("## Mossy Roofs (Talk)", Role.AUTHORS), ("We read moss.", Role.ABSTRACT)))
    assert with_titles(lines, "h2")[-2].role is Role.TITLE


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("April (Room 3) Mara Ellison Moss on old roofs", True),
        ("4 April (Room 3) Moss on old roofs", True),
        ("April in Turku (a study) of moss", False),
        ("Moss (an overview) of old roofs", False),
    ],
)
def test_a_title_with_the_rest_of_a_date(title: str, *, expected: bool) -> None:
    """A month and a bracket at the start are more likely a date and a room than a title."""
    assert is_cut(title) is expected


def test_quotation_marks_of_tex() -> None:
    """Two apostrophes close a quotation mark, as in TeX."""
    assert not is_cut("A \"slow'' tide")
    assert not is_cut("A ``slow'' tide")
    assert is_cut("A slow'' tide")


@pytest.mark.parametrize(
    "text",
    [
        "arXiv:2303.00763 [pdf, ps, other]",
        "hep-ph hep-ex nucl-th",
        "astro-ph.GA; cs.LG",
        "math/0211159v1",
    ],
)
def test_lines_of_a_preprint_server(text: str) -> None:
    """Identifiers with buttons, and codes of subjects, are facts, whatever they were taken for."""
    (line,) = with_facts(_lines([(text, Role.TITLE)]))
    assert line.role is Role.FACT
    (title,) = with_facts(_lines([("quant-ph and the tides", Role.TITLE)]))
    assert title.role is Role.TITLE


def test_labels_alone_are_certain() -> None:
    """A line that is read as a label and is a known one leaves no doubt; another one does."""
    lines = [
        replace(line, probability=0.5)
        for line in _lines([("摘要：", Role.LABEL), ("Moss", Role.LABEL)])
    ]
    assert [line.probability > 0.9 for line in with_sure_labels(lines)] == [True, False]
