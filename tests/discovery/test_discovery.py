"""Topics come from the papers' own words, whatever the papers are about."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import discovery
from generator.discovery.families import family
from generator.model import Paper
from generator.taggers import tagger
from generator.taxonomy import Taxonomy, parse
from generator.text.phrases import folded_key
from tests.discovery.piles import TRADE, paper, pile

KNOWN = """
groups:
  - id: old-things
    label: Old things
    topics:
      - {id: salt, label: Salt trade, definition: How salt was sold., aliases: [old salt]}
      - {id: coins, label: Coins, definition: Money of metal., aliases: [coin hoard]}
      - {id: dues, label: Tribute of kings, definition: What kings took., aliases: [tribute]}
"""


def tags(papers: tuple[Paper, ...], topics: Taxonomy) -> list[tuple[str, ...]]:
    """Return the labels that each paper gets."""
    tagged = tagger(topics)
    return [tuple(tag.label for tag in tagged(each).tags) for each in papers]


def test_a_pile_of_any_field() -> None:
    """What papers are about becomes topics, and each paper has those that it is about."""
    papers = pile(24)
    found = discovery.discover(papers).taxonomy
    labels = {topic.label for topic in found.topics.values()}
    assert labels == {"Salt trade", "Wool merchants", "Hanseatic League", "River tolls"} | {
        "Coin hoards",
        "Guild statutes",
    }
    assert all(len(given) >= 2 for given in tags(papers, found))
    assert all(topic.is_found and not topic.definition for topic in found.topics.values())


def test_evidence() -> None:
    """Each topic shows places of its label in the texts of the paper."""
    papers = pile(24)
    tagged = tagger(discovery.discover(papers).taxonomy)
    for each in map(tagged, papers):
        texts = {"title": each.title, "abstract": each.abstract}
        assert each.tags
        for tag in each.tags:
            assert tag.evidence
            for place in tag.evidence:
                assert texts[place.field].startswith(place.words, place.start)
                assert folded_key(place.words) == folded_key(tag.label)


def test_order_does_not_matter() -> None:
    """The order of papers changes nothing."""
    papers = pile(40)
    first = discovery.discover(papers)
    assert discovery.discover(papers[::-1]) == first


def test_a_known_label() -> None:
    """A phrase that is the label of a known topic, or says no less, takes its id and definition."""
    found = discovery.discover(pile(24), parse("taxonomy.yml", KNOWN)).taxonomy
    assert found.topics["salt"].label == "Salt trade"
    assert found.topics["salt"].definition == "How salt was sold."
    assert "coins" not in found.topics
    assert "coin-hoard" in found.topics


def test_a_word_of_a_known_label() -> None:
    """A word alone is less than a known label that contains it, and is another topic."""
    papers = pile(24, ("salt trade", "wool merchants", "tribute", "river tolls"))
    found = discovery.discover(papers, parse("taxonomy.yml", KNOWN)).taxonomy
    assert found.topics["tribute"].label == "Tribute"
    assert not found.topics["tribute"].definition


def test_coordinations() -> None:
    """Two qualities that share a thing leave no half of it as a topic."""
    shared = "monastic, legal and oral traditions"
    found = discovery.discover(pile(24, (*TRADE, shared))).taxonomy
    assert "Oral traditions" not in {topic.label for topic in found.topics.values()}


def test_related_things() -> None:
    """A phrase that says only what something is related to is not a topic."""
    found = discovery.discover(pile(24, (*TRADE, "tariffs and related customs"))).taxonomy
    assert not any("elated" in topic.label for topic in found.topics.values())


def test_a_frozen_id() -> None:
    """A topic keeps the id at which its phrase was frozen, and no other takes that."""
    frozen = {"sel": "salt trades", "wool-merchant": "something else"}
    found = discovery.discover(pile(24), frozen=frozen).taxonomy
    assert found.topics["sel"].label == "Salt trade"
    assert found.topics["wool-merchant-2"].label == "Wool merchants"


def test_acronyms() -> None:
    """An abbreviation counts in all papers as what most papers that explain it say."""
    papers = (
        paper(0, "The Hanse", "The Baltic Salt Office (BSO) sold salt. The BSO was rich."),
        paper(1, "A ledger", "The Baltic Salt Office (BSO) kept a ledger of wool."),
        paper(2, "The end of the BSO", "The BSO came to an end when wool was cheap."),
        *(paper(n, "Sheep", "Nobody knows how many there were on the island.") for n in (3, 4, 5)),
    )
    found = discovery.discover(papers).taxonomy
    assert found.topics["baltic-salt-office"].exact == ("BSO",)
    assert tags(papers, found)[2][:1] == ("Baltic Salt Office",)


def test_names_of_people() -> None:
    """A surname and the only full name that ends with it are one topic; a region is another."""
    texts = (
        "We read what Simon Weaver said. For Weaver, the guild of Northern Frisia was old.",
        "Here we ask why Simon Weaver left. The answer of Weaver is in Northern Frisia.",
        "It was Simon Weaver, and not the guild, who told of Frisia.",
        *["All of this was in Frisia, and what is left of it is in Frisia too."] * 7,
        *["Nothing is told of it."] * 12,
    )
    papers = tuple(
        paper(n, f"Of Frisia, {n}" if text.startswith("All") else f"On matter {n}", text)
        for n, text in enumerate(texts)
    )
    found = discovery.discover(papers).taxonomy
    labels = {topic.label: topic.aliases for topic in found.topics.values()}
    assert labels["Simon Weaver"] == ("Simon Weaver", "Weaver")
    assert labels["Frisia"] == ("Frisia",)


def test_what_all_share_is_no_topic() -> None:
    """Phrases for what nearly all papers are about are not topics, and are returned separately."""
    papers = tuple(
        paper(n, f"Music and {TRADE[n % 6]}", f"We hear music. The {TRADE[n % 6]} of music is old.")
        for n in range(18)
    )
    found = discovery.discover(papers)
    assert found.shared == (("music", 18),)
    assert "music" not in found.taxonomy.topics


def test_keywords_come_first() -> None:
    """Papers that have topics by their own keywords leave less to be found."""
    keywords = ("ships", "harbours", "rope", "tar")
    papers = tuple(paper(n, each.title, each.abstract, keywords) for n, each in enumerate(pile(24)))
    assert not discovery.discover(papers).taxonomy.topics


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # plural and spelling are folded already
        ("ecology", "ecological"),
        ("cartography", "cartographic"),
        ("sampled soil", "sampling soil"),
        ("nano texture", "nano textures"),
        ("treatment of anxiety", "anxiety treatment"),
        ("behavioral therapy", "behaviour therapy"),
    ],
)
def test_ways_of_writing(one: str, other: str) -> None:
    """Words of one family are one."""
    assert family(folded_key(one)) == family(folded_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a word alone keeps its end
        ("imaging", "image"),
        ("functionality", "functional"),
    ],
)
def test_other_words(one: str, other: str) -> None:
    """A word alone is not cut."""
    assert family(folded_key(one)) != family(folded_key(other))


_SAME = "The same text about salt trade and wool merchants, in all of these papers."
_NUMBERS = "12.3 4.56 78 | 9.0 1.2e-3 | 44 55 66 | 0.1 0.2"
_GERMAN = "Der Handel mit Salz und die Zölle am Fluss waren im Norden von großer Bedeutung."
_CHINESE = "本文研究中世纪的盐业贸易与河流关税，并讨论其对城市的影响。"


@pytest.mark.parametrize(
    "papers",
    [
        (),
        pile(1),
        pile(2),
        pile(10),
        tuple(paper(n, "The same", _SAME) for n in range(30)),
        (paper(0, "Long", "The salt trade of wool merchants. " * 8000), *pile(10)),
        tuple(paper(n, _CHINESE[n : n + 8], _CHINESE * (1 + n % 3)) for n in range(20)),
        tuple(paper(n, f"Table {n}", _NUMBERS * 5) for n in range(20)),
        tuple(paper(n, "A title", f"{_SAME} Here we call it word{n}.") for n in range(200)),
        (*pile(12), *(paper(20 + n, f"Das Salz {n}", _GERMAN) for n in range(12))),
    ],
    ids=["none", "one", "two", "ten", "same", "long", "Chinese", "numbers", "a word", "German"],
)
def test_bad_piles(papers: tuple[Paper, ...]) -> None:
    """Whatever the pile, no topic is on most of it, and all can be tagged."""
    found = discovery.discover(papers).taxonomy
    given = tags(papers, found)
    for topic in found.topics.values():
        assert sum(topic.label in each for each in given) <= max(2, 0.6 * len(papers))


@settings(max_examples=25)
@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=200)), max_size=6))
def test_any_text(texts: list[tuple[str, str]]) -> None:
    """Any text can be read, and the topics of it found in it."""
    papers = tuple(paper(n, title, abstract) for n, (title, abstract) in enumerate(texts))
    tags(papers, discovery.discover(papers).taxonomy)
