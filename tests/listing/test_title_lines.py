"""Titles are found by what is around them."""

from generator.listing.classifier import ClassifiedRow
from generator.listing.label_lines import with_hanging, with_values
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.listing.title_lines import DOUBTFUL_TITLE, with_heads, with_listed, with_rests


def _lines(*lines: tuple[str, Role, float]) -> list[ClassifiedRow]:
    """Return lines with these texts, roles and probabilities of a title."""
    found, _ = rows("\n\n".join(text for text, _, _ in lines))
    return [
        ClassifiedRow(row, role, 0.9, title, 0.9)
        for row, (_, role, title) in zip(found, lines, strict=True)
    ]


PAPER = (("Moss", Role.TITLE, 0.9), ("We read moss.", Role.ABSTRACT, 0.0))
TEXT = ("We read the tides.", Role.ABSTRACT, 0.0)


def test_an_abstract_without_a_title() -> None:
    """A possible title right above it becomes its title, with a low probability."""
    lines = with_heads(_lines(*PAPER, ("Slow tides", Role.FURNITURE, 0.5), TEXT))
    assert [line.role for line in lines] == [Role.TITLE, Role.ABSTRACT] * 2
    assert lines[2].probability == lines[2].title_probability == DOUBTFUL_TITLE


def test_other_lines_above_an_abstract() -> None:
    """A line that is hardly a title stays, and so does one below another title."""
    unlikely = _lines(*PAPER, ("Subscribe", Role.FURNITURE, 0.1), TEXT)
    assert with_heads(unlikely) == unlikely
    titled = _lines(("Tides", Role.TITLE, 0.9), ("Slow tides", Role.FURNITURE, 0.5), TEXT)
    assert with_heads(titled) == titled


def test_a_labelled_field_goes_on() -> None:
    """An indented title right below a labelled field is the rest of the field."""
    found, _ = rows("Title: Moss\nComments: 3 pages, in\n  Readings of Tides\n\nWe read moss.")
    roles = (Role.TITLE, Role.OTHER, Role.TITLE, Role.ABSTRACT)
    lines = [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, role in zip(found, roles, strict=True)
    ]
    assert [line.role for line in with_hanging(lines)] == [*roles[:2], Role.OTHER, Role.ABSTRACT]


def test_people_below_a_label() -> None:
    """A list of people below a label for authors alone is no abstract."""
    names = "Mara Ellison (Moor, the (old) north); Tomas Brandt (Northhaven)"
    lines = _lines(
        ("Moss", Role.TITLE, 0.9), ("Authors:", Role.LABEL, 0), (names, Role.ABSTRACT, 0)
    )
    assert [line.role for line in with_values(lines)][2] is Role.AUTHORS
    lines = _lines(("Moss", Role.TITLE, 0.9), ("Authors:", Role.LABEL, 0), TEXT)
    assert with_values(lines) == lines


def test_what_recurs_often_is_in_no_table_of_contents() -> None:
    """A listed line with an abstract below is a title, unless it recurs or is a labelled field."""
    listed = ("A field of moss", Role.FURNITURE, 0.2)
    assert with_listed(_lines(listed, listed, TEXT))[1].role is Role.TITLE
    often = _lines(*[listed, TEXT] * 4)
    assert with_listed(often) == often
    named = ("A field of moss: a study", Role.FURNITURE, 0.2)
    assert with_listed(_lines(named, named, TEXT))[1].role is Role.TITLE
    labelled = ("Subject: the moss of roofs", Role.FURNITURE, 0.2)
    lines = _lines(labelled, labelled, TEXT)
    assert with_listed(lines) == lines


def test_a_title_broken_at_a_hyphen() -> None:
    """What is right below a title that ends in the hyphen of a word is its rest."""
    found, _ = rows("A Self-\nSupervised Moss\nMara Ellison\nWe read moss.")
    roles = (Role.TITLE, Role.AUTHORS, Role.AUTHORS, Role.ABSTRACT)
    lines = [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, role in zip(found, roles, strict=True)
    ]
    assert [line.role for line in with_rests(lines)] == [
        Role.TITLE,
        Role.TITLE_GOES_ON,
        Role.AUTHORS,
        Role.ABSTRACT,
    ]
