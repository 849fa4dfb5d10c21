"""Components of pages are right for any number and length."""

import pytest

from generator.components import count, lead, marked
from generator.model import Evidence, Origin, Paper
from generator.page import element

FIRST = "We study how networks learn. "
LONG = "We study how networks learn when " + "many, many, many " * 13 + "things are unknown. "
LONGEST = "We study how networks learn when " + "many, many, many " * 30 + "things are unknown. "


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        # two short sentences
        (FIRST * 3, (FIRST * 2).strip()),
        # one sentence is all there is
        (FIRST, FIRST.strip()),
        # the second would make it too long
        (FIRST + LONG, FIRST.strip()),
        # the first is long, and whole
        (LONG, LONG.strip()),
        # the first is too long: cut at a word
        (LONGEST, LONGEST[:298] + "…"),
        # no sentence at all
        ("", ""),
        # one word without end
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_lead(abstract: str, expected: str) -> None:
    """A row shows whole sentences from the start of the abstract."""
    made = lead(abstract)

    assert len(made) <= 301
    assert made == expected or (expected.endswith("…") and abstract.startswith(made[:-1]))


def test_count() -> None:
    """One paper, two papers, and thousands with separators."""
    assert [
        count(1, "paper"),
        count(2, "paper"),
        count(1000, "paper"),
        count(0, "story", "stories"),
    ] == ["1 paper", "2 papers", "1,000 papers", "0 stories"]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        # the place counts, not the first of several
        (Evidence("abstract", 14, "b", 10, 16), ("", "a b ", "b", ".")),
        (Evidence("abstract", 5, "b", 3, 9), ("", "a ", "b", " b.")),
        (Evidence("title", 2, "b", 0, 6), ("In the title: ", "a ", "b", " b.")),
        (Evidence("keywords", 0, "c", 0, 1), ("Among its keywords: ", "", "c", "")),
    ],
)
def test_marked(evidence: Evidence, expected: tuple[str, str, str, str]) -> None:
    """The words of evidence are marked where they are in their sentence."""
    paper = Paper(id="made", title="a b b.", abstract="   a b b. a b b.", origin=Origin("f", 1))
    place, before, words, after = expected

    assert marked(paper, evidence) == (place, before, element("mark", "", words), after)
