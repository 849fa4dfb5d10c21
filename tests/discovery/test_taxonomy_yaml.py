"""Topics can be pasted, whatever papers say, and are the same topics then."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import discovery
from generator.discovery import lacking, taxonomy_yaml
from generator.model import Origin, Paper
from generator.taggers import tagger
from generator.taxonomy import ALWAYS, Taxonomy, parse
from tests import strategies
from tests.discovery.piles import pile

KNOWN = parse(
    "taxonomy.yml",
    "groups:\n  - id: g\n    label: G\n    topics:\n      - {id: glaciers, label: Glaciers,"
    " definition: Ice., aliases: [wool merchants], exact: [GRACE], weak: [river toll]}\n",
)
NOTHING = Taxonomy((), {})


def test_round_trip() -> None:
    """Pasted as `taxonomy.yml`, the topics are what they were, and so are those of each paper."""
    papers = pile(40)
    found = discovery.discover(papers).taxonomy
    pasted = parse("taxonomy.yml", taxonomy_yaml.document(found))
    assert pasted.use == ALWAYS
    one, other = tagger(found), tagger(pasted)
    assert [one(paper).tags for paper in papers] == [other(paper).tags for paper in papers]
    assert [group.label for group in pasted.groups] == [group.label for group in found.groups]


def test_what_the_taxonomy_knows() -> None:
    """Phrases of a topic, of any kind, are not proposed."""
    found = lacking.proposals(pile(24), KNOWN)
    labels = {each.topic.label for each in found}
    assert labels == {"Salt trade", "Hanseatic League", "Coin hoards", "Guild statutes"}


def test_entries() -> None:
    """What is printed says which papers speak of a topic, and where."""
    (first,) = lacking.proposals(pile(24), NOTHING, 1)
    proposed = taxonomy_yaml.entries([first])
    assert proposed.startswith("# Topics that taxonomy.yml may lack")
    titles = "\n".join(f"      # - {paper.title}" for paper in first.papers[:5])
    assert f"      # {len(first.papers)} papers:\n{titles}\n" in proposed
    assert proposed.endswith(
        f"      # - and {len(first.papers) - 5} more\n"
        f"      # Example: {first.sentence}\n"
        f'      - id: "{first.topic.id}"\n'
        f'        label: "{first.topic.label}"\n'
        '        definition: ""\n'
        f'        aliases: ["{first.topic.aliases[0]}"]\n'
    )


@pytest.mark.parametrize("nothing", [taxonomy_yaml.entries(()), taxonomy_yaml.document(NOTHING)])
def test_nothing(nothing: str) -> None:
    """Where there is nothing to paste, a comment says so."""
    assert nothing.startswith("# No two papers share a phrase")


WORDS = st.sampled_from(
    [*strategies.HOSTILE, "tide", "Tides", "CTD", "ctd", "salt", "marsh", "glacier", "on", "no: x"]
)
TEXTS = st.lists(WORDS | st.text(strategies.CHARACTERS, max_size=8), max_size=8).map(" ".join)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=4))
def test_any_paper(texts: list[tuple[str, str]]) -> None:
    """Whatever papers say, what is printed is read as the topics that were found."""
    papers = [
        Paper(id=f"p{n:02}", title=title, abstract=abstract, origin=Origin("x.txt", 1))
        for n, (title, abstract) in enumerate([*texts, *texts, ("", ""), ("", "")])
    ]
    found = discovery.discover(papers).taxonomy
    if found.topics:
        pasted = parse("taxonomy.yml", taxonomy_yaml.document(found)).topics
        assert list(pasted) == list(found.topics)
        for id_, topic in pasted.items():
            assert topic.aliases == found.topics[id_].aliases
            assert topic.exact == found.topics[id_].exact
