"""Paragraphs that mention the talk are part of its abstract."""

from generator.listing.classifier import ClassifiedRow
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.listing.talk_lines import with_talks

MOSS = "Auf alten Dächern wächst Moos, das seit langem niemand mehr gelesen hat."
TALK = "Der Vortrag zeigt, wie man es liest und was die Dächer davon haben."
MORE = "Wer mag, bringt dafür eine Leiter und eine Lupe von zu Hause mit."
LIFE = "Mara Ellison ist Professorin für Moose und hält dort jeden Vortrag selbst."


def _roles(*paragraphs: str) -> list[Role]:
    """Return the roles of other prose below an abstract."""
    found, _ = rows("\n\n".join(("## Moos", MOSS, *paragraphs)))
    roles = [Role.TITLE, Role.ABSTRACT, *(Role.OTHER for _ in paragraphs)]
    lines = [ClassifiedRow(row, role, 0.6, 0, 0) for row, role in zip(found, roles, strict=True)]
    return [line.role for line in with_talks(lines)[2:]]


def test_paragraphs_that_mention_the_talk() -> None:
    """A paragraph that mentions the talk is part of the abstract, with the lines in between."""
    assert _roles(TALK) == [Role.PARAGRAPH]
    assert _roles(MORE, TALK) == [Role.PARAGRAPH, Role.PARAGRAPH]
    assert _roles(TALK, MORE) == [Role.PARAGRAPH, Role.OTHER]


def test_lives_and_references_stay() -> None:
    """A biographical text, or a possible reference, is not part of an abstract."""
    assert _roles(LIFE) == [Role.OTHER]
    assert _roles(LIFE, TALK) == [Role.OTHER, Role.OTHER]
    assert _roles("A. Reed, a paper on moss and on roofs, Annals of Moss 3, 1999.") == [Role.OTHER]
