"""The list of topics says truly how they came about, if nobody wrote them."""

from dataclasses import replace

import pytest

from generator.basis import Basis
from generator.catalogue import make_catalogue
from generator.model import Tag
from generator.outputs import topic_pages
from generator.taxonomy import Group, Taxonomy
from tests.outputs import collections

MADE = "were made by a program from the abstracts themselves: phrases that several papers share"
KEYWORDS = "Topics under From the sources are keywords that came with the papers."


def note(groups: dict[str, list[str]], language: str | None = None) -> str:
    """Return the list of topics, as Markdown, in a collection with a paper for each topic.

    Topics of the group "From the sources" are keywords; those of other groups were found.
    """
    made, papers = [], []
    for name, labels in groups.items():
        is_found = name != "From the sources"
        topics = [
            replace(collections.topic(label), group=name, is_found=is_found) for label in labels
        ]
        made.append(Group(name.lower().replace(" ", "-"), name, tuple(topics)))
        papers += [
            replace(
                collections.paper(number),
                id=topic.id,
                tags=(Tag(topic.id, topic.label, name, ()),),
                language=language,
            )
            for number, topic in enumerate(topics)
        ]
    taxonomy = Taxonomy(tuple(made), {topic.id: topic for each in made for topic in each.topics})
    catalogue = replace(
        make_catalogue("Made", papers, taxonomy), basis=Basis(is_found=bool(groups))
    )
    index = next(iter(topic_pages.files(catalogue)))
    return b"".join(index.pieces()).decode()


@pytest.mark.parametrize(
    ("groups", "said", "unsaid"),
    [
        # made topics alone, in groups that have their names
        (
            {"Salt trade": ["Salt trade", "River tolls"], "Wool": ["Wool", "Looms"]},
            (f"These topics {MADE}", "Each group is named after one of its topics."),
            ("Each group but", "keywords that came"),
        ),
        # few of them, in one group
        (
            {"Topics": ["Salt trade", "River tolls"]},
            (f"These topics {MADE}",),
            ("is named after", "keywords that came"),
        ),
        # and keywords beside them
        (
            {"Topics": ["Salt trade"], "From the sources": ["Humans"]},
            (KEYWORDS, f"The others {MADE}"),
            ("is named after", "These topics"),
        ),
        (
            {"Wool": ["Wool", "Looms"], "More": ["Salt trade"], "From the sources": ["Humans"]},
            (
                KEYWORDS,
                "Each group but More and From the sources is named after one of its topics.",
            ),
            ("These topics",),
        ),
        # keywords alone
        ({"From the sources": ["Humans"]}, (), (MADE, "keywords that came", "is named after")),
    ],
)
def test_how_topics_came_about(
    groups: dict[str, list[str]], said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    """Keywords are not said to be made, nor groups to have the names of topics they lack."""
    index = note(groups)
    assert [sentence for sentence in said if sentence not in index] == []
    assert [sentence for sentence in unsaid if sentence in index] == []


def test_in_other_languages() -> None:
    """Topics of papers in another language are said to be less reliable, others are not."""
    assert "found less reliably" in note({"Topics": ["Salz"]}, "de")
    assert "found less reliably" not in note({"Topics": ["Salt"]}, "en")
