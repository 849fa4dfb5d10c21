"""Titles are found by what is around them."""

from generator.listing.classifier import ClassifiedRow
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.listing.title_lines import DOUBTFUL_TITLE, with_heads


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
