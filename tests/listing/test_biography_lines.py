"""Lines about people are not titles and abstracts of papers."""

from collections.abc import Iterable

from generator.listing.biography_lines import (
    with_biographies_above_labels,
    with_biographies_below_names,
    with_biographies_of_authors,
    with_labelled_biographies,
)
from generator.listing.classifier import ClassifiedRow
from generator.listing.corrections import corrected
from generator.listing.role import Role
from generator.listing.rows import rows

NAMES = ("Mara Ellison", "Tomas Brandt", "Ines Coelho", "Oona Virtanen")
LIFE = "{} is a professor of moss at Northhaven and received her degree there in 1999."


def _lines(lines: Iterable[tuple[str, Role]]) -> list[ClassifiedRow]:
    lines = list(lines)
    found, _ = rows("\n\n".join(text for text, _ in lines))
    return [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, (_, role) in zip(found, lines, strict=True)
    ]


def test_a_life_above_the_label_of_an_abstract() -> None:
    """A biography is not an abstract, and the name above it is not a title if there is another."""
    lines = _lines(
        line
        for place, name in enumerate(NAMES)
        for line in (
            (f"Moss on roof {place}", Role.TITLE),
            (name, Role.TITLE),
            (LIFE.format(name), Role.ABSTRACT),
            ("Abstract", Role.LABEL),
            ("We read moss.", Role.ABSTRACT),
        )
    )
    expected = [Role.TITLE, Role.AUTHORS, Role.OTHER, Role.LABEL, Role.ABSTRACT]
    assert [line.role for line in with_biographies_above_labels(lines)] == expected * len(NAMES)


def test_an_abstract_above_a_label_stays() -> None:
    """A text that is not a biography may be an abstract without a label."""
    lines = _lines(
        line
        for place in range(4)
        for line in (
            (f"Moss on roof {place}", Role.TITLE),
            ("We read moss on the roofs of the old town.", Role.ABSTRACT),
            ("Summary: read moss.", Role.ABSTRACT),
        )
    )
    assert with_biographies_above_labels(lines) == lines


def test_headings_that_name_people() -> None:
    """Below an abstract they head biographies, which are not part of a paper; above, authors."""
    lines = _lines(
        line
        for place, name in enumerate(NAMES)
        for line in (
            (f"### Moss on roof {place}", Role.TITLE),
            ("We read moss.", Role.ABSTRACT),
            (f"#### {name}", Role.TITLE),
            ("Likes old roofs and young cats.", Role.ABSTRACT),
        )
    )
    expected = [Role.TITLE, Role.ABSTRACT, Role.LABEL, Role.OTHER]
    assert [
        line.role for line in with_biographies_below_names(lines, {"h3", "h4"})
    ] == expected * len(NAMES)


def test_titles_that_look_like_names() -> None:
    """If there are no other titles, headings that look like names may be titles."""
    lines = _lines(
        line
        for title in ("Quiet Moss", "Slow Tides", "Old Roofs", "Young Bees")
        for line in ((f"## {title}", Role.TITLE), ("We read them.", Role.ABSTRACT))
    )
    assert with_biographies_below_names(lines, {"h2"}) == lines


def test_a_paragraph_that_begins_with_an_author() -> None:
    """It is a biography if the author is named above the abstract; others stay."""
    lines = (
        ("Moss on roofs", Role.TITLE),
        ("Mara Ellison and Tomas Brandt (Northhaven)", Role.AUTHORS),
        ("We read moss on the roofs of the old town.", Role.ABSTRACT),
        ("Ines Coelho was the first who read it.", Role.PARAGRAPH),
        ("Tomas Brandt reads moss and rows boats.", Role.PARAGRAPH),
    )
    found = with_biographies_of_authors(_lines(lines))
    expected = [*(role for _, role in lines[:-1]), Role.OTHER]
    assert [line.role for line in found] == expected


def test_notes_below_an_abstract() -> None:
    """Notes on collaborators, and the text in another script, are not part of the abstract."""
    lines = (
        ("Moss on roofs", Role.TITLE),
        ("We read moss on the roofs of the old town.", Role.ABSTRACT),
        ("We ask who has read it.", Role.PARAGRAPH),
        ("Based on joint work with Mara Ellison and Tomas Brandt.", Role.PARAGRAPH),
        ("我们阅读老城屋顶上的苔藓，并询问还有谁读过它。", Role.PARAGRAPH),
    )
    found = [line.role for line in corrected(_lines(lines), "")]
    assert found == [Role.TITLE, Role.ABSTRACT, Role.PARAGRAPH, Role.OTHER, Role.OTHER]


def test_texts_below_the_label_of_a_life() -> None:
    """They are no abstracts up to the next label, in any language."""
    for label in ("Bio", "Zur Person", "Biographie", "Sobre la ponente"):
        lines = _lines(
            (
                ("Moss on roofs", Role.TITLE),
                (label, Role.LABEL),
                ("Knows moss. Lives in Turku.", Role.ABSTRACT),
                ("Has two cats.", Role.PARAGRAPH),
                ("Abstract", Role.LABEL),
                ("We read moss.", Role.ABSTRACT),
            )
        )
        roles = [line.role for line in with_labelled_biographies(lines)]
        expected = [Role.TITLE, Role.LABEL, Role.OTHER, Role.OTHER, Role.LABEL, Role.ABSTRACT]
        assert roles == expected
