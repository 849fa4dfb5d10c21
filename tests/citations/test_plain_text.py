"""A citation as text has what is known, and nothing that is not."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from generator.citations import plain_text
from generator.model import Container, Identifier, Origin, Paper, Person, Published
from tests.strategies import papers

MAPS = Paper(id="maps", title="Maps of Rome", abstract="We draw.", origin=Origin("a.txt", 1))
LOW = Person("Anne-Marie van Löw", "Löw", "Anne-Marie", "van")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # nothing is invented, neither "n.d." nor "Anonymous"
        ({}, "Maps of Rome."),
        ({"title": "Why maps?"}, "Why maps?"),
        ({"published": Published(2024, 6, 5)}, "Maps of Rome. (2024, June 5)."),
        ({"published": Published(2024, 6)}, "Maps of Rome. (2024, June)."),
        ({"authors": (LOW,)}, "van Löw, A.-M. Maps of Rome."),
        (
            {"authors": (LOW, Person("Bo")), "published": Published(2024)},
            "van Löw, A.-M., & Bo (2024). Maps of Rome.",
        ),
        # as printed where it is not told which is the family name
        ({"authors": (Person("Ana Low"),), "et_al": True}, "Ana Low, et al. Maps of Rome."),
        ({"authors": (Person("李明", "李", "明"),)}, "李, 明. Maps of Rome."),
        # two hundred authors
        (
            {"authors": tuple(Person(f"A{n}") for n in range(200))},
            f"{', '.join(f'A{n}' for n in range(19))}, … A199. Maps of Rome.",
        ),
        (
            {
                "container": Container("Maps & {Plans}", None, "7", "2", "12-34"),
                "identifiers": (Identifier("doi", "10.5555/a_b"),),
            },
            "Maps of Rome. Maps & {Plans}, 7(2), 12–34. https://doi.org/10.5555/a_b",
        ),
    ],
)
def test_examples(facts: dict[str, Any], expected: str) -> None:
    """Each fact has its place."""
    assert plain_text.text(replace(MAPS, **facts)) == expected


@given(papers())
def test_any_paper(paper: Paper) -> None:
    """Any paper is cited on one line."""
    assert len(plain_text.text(paper).splitlines()) <= 1
