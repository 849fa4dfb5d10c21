"""CSL-JSON has what is known, in the terms of its schema."""

import json

from hypothesis import given

from generator.citations import csl
from generator.citations.line import line
from generator.model import (
    Container,
    ContainerKind,
    EntryType,
    Identifier,
    Origin,
    Paper,
    Person,
    Published,
)
from tests.strategies import papers

MAPS = Paper(id="maps", title="Maps of Rome", abstract="We draw.", origin=Origin("a.txt", 1))


def test_nothing_known() -> None:
    """What is not known is absent, and so is the abstract where it is not asked for."""
    assert csl.item(MAPS, "maps-rome") == {
        "id": "maps-rome",
        "type": "document",
        "citation-key": "maps-rome",
        "title": "Maps of Rome",
    }


def test_all_known() -> None:
    """Names have the parts that the source gives, and other facts have their own fields."""
    paper = Paper(
        id="maps",
        title="Maps",
        abstract="We draw.\n\nMore.",
        origin=MAPS.origin,
        authors=(
            Person("Ludwig van Beethoven Jr.", "Beethoven", "Ludwig", "van", "Jr."),
            Person("The Map Group", is_body=True),
        ),
        published=Published(2024, 6),
        container=Container("Maps & Plans", ContainerKind.JOURNAL, "7", "2", "12-34", "Atlas"),
        type=EntryType.ARTICLE,
        identifiers=(Identifier("doi", "10.5555/a"),),
        keywords=("a, b", "c"),
    )

    assert csl.item(paper, "k", abstract=True) == {
        "id": "k",
        "type": "article-journal",
        "citation-key": "k",
        "title": "Maps",
        "author": [
            {
                "family": "Beethoven",
                "given": "Ludwig",
                "non-dropping-particle": "van",
                "suffix": "Jr.",
            },
            {"literal": "The Map Group"},
        ],
        "issued": {"date-parts": [[2024, 6]]},
        "publisher": "Atlas",
        "container-title": "Maps & Plans",
        "volume": "7",
        "issue": "2",
        "page": "12-34",
        "DOI": "10.5555/a",
        "URL": "https://doi.org/10.5555/a",
        "keyword": "a, b; c",
        "abstract": "We draw.\n\nMore.",
    }


@given(papers())
def test_any_paper(paper: Paper) -> None:
    """Any paper is JSON with its title."""
    item = json.loads(csl.text(paper, "k", abstract=True))

    assert item.get("title", "") == line(paper.title)
