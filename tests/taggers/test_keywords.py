"""Keywords that came with papers are topics, of the taxonomy or of their own."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import build, settings
from generator.model import Evidence, Origin, Paper
from generator.taggers import keywords, tagger
from generator.taxonomy import Taxonomy, parse
from tests import strategies

FRUIT = """\
groups:
  - id: from-the-sources
    label: Fruit
    topics:
      - {id: apples, label: Pome fruit, definition: A fruit., aliases: [apple], exact: [AP]}
      - {id: plums, label: Plums, definition: A fruit., weak: [plum], never: [plum pudding]}
"""
TOPICS = parse("taxonomy.yml", FRUIT)


def own(*given: Sequence[str], topics: Taxonomy = TOPICS) -> list[tuple[str, str]]:
    """Return ids and labels of the topics that keywords become."""
    wide = keywords.widened(topics, given)
    return [(topic.id, topic.label) for topic in wide.topics.values() if not topic.line]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # two papers make a topic, however they write it; the commonest way is its label
        ((["tide gauge"], ["Tide-gauges"], ["tide gauge"]), [("tide-gauge", "Tide gauge")]),
        # one does not, not even if it says so twice
        ((["tide gauge", "Tide gauges"], ["eel"]), []),
        # what the taxonomy knows is no topic of its own
        ((["green apple", "plums", "ap"], ["green apple", "Plum", "AP"]), []),
        ((["pome fruit"], ["Pome fruits"]), []),
        # but a weak phrase in a longer one, or one that means something else, is not known
        ((["plum pudding"], ["plum pudding"]), [("plum-pudding", "Plum pudding")]),
        ((["plum stones"], ["plum stones"]), [("plum-stone", "Plum stones")]),
        # a keyword without letters is none
        (([" ", "--"], [" ", "--"]), []),
        # an address that is taken is not given twice
        ((["Plums?!", "apples 2"], ["apples 2"]), []),
    ],
)
def test_widened(given: Sequence[Sequence[str]], expected: list[tuple[str, str]]) -> None:
    """Keywords that papers share and the taxonomy does not know become topics."""
    assert own(*given) == expected


def test_the_group() -> None:
    """The new topics are in a last group, with an id and a label of its own."""
    wide = keywords.widened(TOPICS, [["eel"], ["eel"]])
    assert [group.id for group in wide.groups] == ["from-the-sources", "from-the-sources-2"]
    assert wide.groups[0] == TOPICS.groups[0]
    assert wide.groups[1].label == "From the sources"
    assert wide.topics["eel"].definition == "A keyword that came with the papers."


def test_large_collections() -> None:
    """The more papers, the more must share a keyword."""
    assert own(*[["eel"]] * 2, *[[]] * 500) == [("eel", "Eel")]
    assert own(*[["eel"]] * 2, *[[]] * 700) == []


def paper(*given: str, title: str = "A title") -> Paper:
    """Return a paper with keywords."""
    return Paper(
        id="made", title=title, abstract="Text.", keywords=given, origin=Origin("x.bib", 1)
    )


def test_tags() -> None:
    """A keyword gives the topics that it names, and is the evidence."""
    wide = keywords.widened(TOPICS, [["eel"], ["eel"]])
    tagged = tagger(wide)(paper("Eels", "ripe apples", "AP"))
    eel, apples = ("Eels",), ("ripe apples", "AP")
    assert [(tag.id, tag.evidence) for tag in tagged.tags] == [
        ("eel", tuple(Evidence("keywords", 0, word, 0, len(word)) for word in eel)),
        ("apples", tuple(Evidence("keywords", 0, word, 0, len(word)) for word in apples)),
    ]


def test_words_in_texts_come_first() -> None:
    """A topic that the texts earn too shows the words that are there."""
    (tag,) = tagger(TOPICS)(paper("apples", title="On apples")).tags
    assert tag.evidence[0].field == "title"


def test_texts_do_not_give_a_keyword() -> None:
    """A topic that is a keyword only is given by keywords only."""
    wide = keywords.widened(TOPICS, [["eel"], ["eel"]])
    assert tagger(wide)(paper(title="Eels and eels")).tags == ()


ANY = st.lists(strategies.tuples_of(strategies.texts()), max_size=3)


@given(ANY)
def test_any_keyword(given: list[tuple[str, ...]]) -> None:
    """Whatever keywords are, those that two papers share tag both, at addresses of their own."""
    wide = keywords.widened(TOPICS, [*given, *given])
    tags = tagger(wide)
    assert len(wide.topics) == sum(len(group.topics) for group in wide.groups)
    for words in given:
        for tag in tags(paper(*words)).tags:
            assert wide.topics[tag.id].label == tag.label
            assert all(evidence.words in words for evidence in tag.evidence)
    assert keywords.widened(wide, [*given, *given]).topics.keys() == wide.topics.keys()


def test_pages(tmp_path: Path) -> None:
    """A keyword that papers share has a page, its papers say why, and people can ban it."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(
        "".join(
            f"A title about {name}\n\nWe look for {name} in one harbour for a year, and say how "
            "often it was seen, where it came from and when it went away.\n"
            "Keywords: tide gauges; harbours\n\n"
            for name in ("eels", "crabs")
        )
    )
    here = settings.read(tmp_path)
    made = {file.path: file.text for file in build.files(build.build(here)[1])}
    assert "A keyword that came with the papers." in made["tags/tide-gauge.md"]
    assert "Among its keywords: <mark>tide gauges</mark>" in made["papers/a-title-about-eels.md"]

    (tmp_path / "curation.yml").write_text("topics: {ban: [tide-gauge], rename: {harbour: Port}}")
    made = {file.path: file.text for file in build.files(build.build(here)[1])}
    assert "tags/tide-gauge.md" not in made
    assert "Port" in made["tags/harbour.md"]

    (tmp_path / "curation.yml").write_text("topics: {merge: {tide-gauge: harbour}}")
    made = {file.path: file.text for file in build.files(build.build(here)[1])}
    assert "Among its keywords: <mark>tide gauges</mark>" in made["papers/a-title-about-eels.md"]
    assert (
        "tags/harbour" in made["tags/tide-gauge.md"] or "../harbour" in made["tags/tide-gauge.md"]
    )
