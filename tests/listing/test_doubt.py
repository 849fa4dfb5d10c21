"""Odd papers are rejected, each with a reason that says what is odd."""

from generator.listing.blocks import Block
from generator.listing.candidate_paper import CandidatePaper
from generator.listing.classifier import ClassifiedRow
from generator.listing.doubt import doubts
from generator.listing.rejection_reasons import (
    BIOGRAPHY,
    CUT,
    CUT_TITLE,
    NAMES_PEOPLE,
    NO_ABSTRACT,
    SESSION,
    TOO_SHORT,
    UNLIKE,
    UNSURE_END,
)
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.model import Person

MOSS = "We read the moss on the roofs of the old town, and ask who has read it."
MARA = Person(name="Mara Ellison")


def _candidate(head: str, abstract: str = MOSS, *people: Person) -> CandidatePaper:
    found, _ = rows(f"{head}\n\n{abstract}")
    title, *text = (
        ClassifiedRow(row, role, 1.0, 1.0, 1.0)
        for row, role in zip(found, (Role.TITLE, Role.ABSTRACT), strict=True)
    )
    block = Block(title=[title], text=text)
    return CandidatePaper(block, title.row.core, abstract, people, has_more=False)


def _listing(*odd: CandidatePaper) -> list[CandidatePaper]:
    usual = [_candidate(f"## Moss on roof {number}", MOSS, MARA) for number in range(12)]
    return [*usual, *odd]


def _reasons(*odd: CandidatePaper) -> list[str]:
    found = doubts(_listing(*odd), 0.7)
    assert not any(found[:12])
    return found[12:]


def test_people_are_no_abstract() -> None:
    """A list of people with their places is not an abstract."""
    people = "Mara Ellison (Moss (NT)), Tomas Brandt (Tides), Ines Coelho (Bees), Oona Ho (Roofs)"
    assert _reasons(_candidate("## Tides", people, MARA)) == [NAMES_PEOPLE]


def test_biographies_are_not_papers() -> None:
    """Two or more entries whose titles are names and whose texts are biographies are not papers."""
    life = "Teacher and author, who received her PhD in Northhaven and lives with two cats there."
    lives = (_candidate("## Ines Coelho", life, MARA), _candidate("## Oona Virtanen", life, MARA))
    assert _reasons(*lives) == [BIOGRAPHY, BIOGRAPHY]
    assert _reasons(lives[0]) == [""]


def test_a_part_below_the_others() -> None:
    """A part of the file with deeper headings and no authors does not contain papers."""
    trips = [_candidate(f"#### Trip to roof {number}") for number in range(7)]
    odd = UNLIKE.format(count=18, how="no authors, another heading for its title")
    assert _reasons(*trips) == [odd] * 7


def test_another_form() -> None:
    """A paper that lacks both the label and the bold type of the others is odd; with one, not."""
    usual = [_candidate(f"**Moss on roof {n}**", f"Abstract: {MOSS}") for n in range(7)]
    bare = _candidate("Moss on a wall", MOSS)
    how = "no label before its abstract, no heading or bold type for its title"
    assert doubts([*usual, bare], 0.7) == [""] * 7 + [UNLIKE.format(count=7, how=how)]

    for almost in (_candidate("**Moss**", MOSS), _candidate("Moss", f"Abstract: {MOSS}")):
        assert doubts([*usual, almost], 0.7) == [""] * 8


def test_a_listing_below_another() -> None:
    """Six papers in a row that share another form are a listing of their own."""
    usual = [_candidate(f"**Moss on roof {n}**", f"Abstract: {MOSS}") for n in range(40)]
    bare = [_candidate(f"Moss on wall {n}", MOSS) for n in range(6)]
    assert doubts([*usual, *bare], 0.7) == [""] * 46
    assert all(doubts([*usual, *bare[:5]], 0.7)[40:])


def test_a_label_below_a_part() -> None:
    """A label before the abstract is seen below the heading of a part, too."""
    found, _ = rows(f"**Moss on the wall**\n\nBackground\n\nAbstract: {MOSS}")
    title, *text = (
        ClassifiedRow(row, role, 1.0, 1.0, 1.0)
        for row, role in zip(found, (Role.TITLE, Role.PART, Role.ABSTRACT), strict=True)
    )
    block = Block(title=[title], text=text)
    (reason,) = _reasons(CandidatePaper(block, title.row.core, MOSS, (MARA,), has_more=False))
    assert "a label before its abstract" in reason


def test_short_texts() -> None:
    """A text of a few words is not an abstract."""
    assert _reasons(_candidate("## Tides", "We row.", MARA)) == [TOO_SHORT]


def test_trips_below_a_programme() -> None:
    """A few entries without authors below many with authors are not papers."""
    trips = [_candidate(f"## Trip to roof {number}") for number in range(3)]
    assert _reasons(*trips) == [UNLIKE.format(count=14, how="no authors")] * 3
    assert _reasons(*trips[:1]) == [""]


def test_a_sentence_that_was_taken_for_a_title() -> None:
    """The abstract above such a sentence may be incomplete."""
    found, _ = rows(f"## Tides\n\n{MOSS}\n\nIn the end, all roofs are read.\n\nWe row.")
    title, text, last, more = (ClassifiedRow(row, Role.TITLE, 1.0, 1.0, 1.0) for row in found)
    cut = CandidatePaper(Block(title=[title], text=[text]), "Tides", MOSS, (MARA,), has_more=False)
    rest = Block(title=[last], text=[more])
    odd = CandidatePaper(rest, last.row.core, "We row.", (), has_more=False)
    assert _reasons(cut, odd) == [CUT, TOO_SHORT]


def test_scraps() -> None:
    """A text much shorter than the usual abstract, and not a sentence, is not an abstract."""
    assert _reasons(_candidate("## Tides", "Ines Coelho rows", MARA)) == [TOO_SHORT]
    long = " ".join([MOSS] * 4)
    usual = [_candidate(f"## Moss on roof {number}", long, MARA) for number in range(9)]
    line = "The second roof of the old town and all who live under it"
    found = doubts([*usual, _candidate("## Roofs and moss", line, MARA)], 0.7)
    assert found == [""] * 9 + [TOO_SHORT]


def test_accounts() -> None:
    """A name with an account is not a title."""
    assert _reasons(_candidate("## Ines Coelho - @ines", MOSS, MARA)) == [BIOGRAPHY]


def test_parts_of_titles() -> None:
    """A title with half of its brackets or quotation marks, or a final comma, is incomplete."""
    for head in ("## A tide of moss”", "## (of moss, and of tides", "## Moss, roofs,"):
        assert _reasons(_candidate(head, MOSS, MARA)) == [CUT_TITLE]
    assert _reasons(_candidate("## “Moss” (and tides)", MOSS, MARA)) == [""]


def test_sessions_are_no_papers() -> None:
    """The heading of a numbered session is not a title; a title may mention a session."""
    assert _reasons(_candidate("## Session IV: Moss and tides", MOSS, MARA)) == [SESSION]
    assert _reasons(_candidate("## Session types for moss", MOSS, MARA)) == [""]


def test_announced_lists() -> None:
    """An abstract that ends in a colon is incomplete if more text follows it."""
    cut = f"{MOSS[:-1]}, as follows:"
    text = f"## Tides\n\n{cut}\n\n\n\n- by day\n\n\n\n## Roofs\n\n{MOSS}"
    found, _ = rows(text)
    title, body, _, last, end = (ClassifiedRow(row, Role.TITLE, 1.0, 1.0, 1.0) for row in found)
    one, two = Block(title=[title], text=[body]), Block(title=[last], text=[end])
    pair = [
        CandidatePaper(one, "Tides", cut, (MARA,), has_more=False),
        CandidatePaper(two, "Roofs", MOSS, (MARA,), has_more=False),
    ]
    assert doubts(pair, 0.7) == [CUT, ""]


def test_halves_of_titles() -> None:
    """A title right below another one may be its second half, and is rejected."""
    found, _ = rows(f"Slow Tides and Their Effect on the\nMoss of Old Roofs\n{MOSS}")
    first, title, text = (
        ClassifiedRow(row, role, 1.0, 1.0, 1.0)
        for row, role in zip(found, (Role.TITLE, Role.TITLE, Role.ABSTRACT), strict=True)
    )
    odd = [
        CandidatePaper(Block(title=[first]), first.row.core, "", (MARA,), has_more=False),
        CandidatePaper(
            Block(title=[title], text=[text]), title.row.core, MOSS, (MARA,), has_more=False
        ),
    ]
    usual = [_candidate(f"Moss on roof {number}", MOSS, MARA) for number in range(12)]
    assert doubts([*usual, *odd], 0.7)[12:] == [NO_ABSTRACT, CUT_TITLE]


def test_doubt_about_labelled_papers() -> None:
    """Where title and abstract have labels, only the end of the abstract can be uncertain."""
    found, _ = rows(f"Title: Moss\nAbstract: {MOSS}\n\n{MOSS}")
    roles = (Role.TITLE, Role.ABSTRACT, Role.PARAGRAPH)
    title, *text = (
        ClassifiedRow(row, role, chance, 1.0, 1.0)
        for row, role, chance in zip(found, roles, (1.0, 1.0, 0.4), strict=True)
    )
    one = CandidatePaper(Block(title=[title], text=text), "Moss", MOSS, (MARA,), has_more=False)
    assert doubts([one], 0.7) == [UNSURE_END]
