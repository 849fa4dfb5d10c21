"""A taxonomy sorts the papers that it explains; others are sorted by their own words."""

from dataclasses import replace

import pytest

from generator import choosing
from generator.basis import WRITTEN, Basis, sentence
from generator.demoting import demoted
from generator.taxonomy import ALWAYS, IF_IT_FITS, NEVER, Taxonomy, parse
from tests import seed
from tests.discovery.piles import TRADE, paper, pile

SUBJECTS = (
    *TRADE,
    "city walls",
    "iron mines",
    "ship yards",
    "grain stores",
    "tithe barns",
    "mints",
)
FITTING = parse(
    "taxonomy.yml",
    "groups:\n  - id: trade\n    label: Trade\n    topics:\n"
    + "".join(
        f"      - {{id: t{n}, label: T{n}, definition: A., aliases: [{subject}]}}\n"
        for n, subject in enumerate(SUBJECTS)
    ),
)


@pytest.mark.parametrize(
    ("written", "use", "is_found"),
    [
        # as told
        (FITTING, ALWAYS, False),
        (FITTING, NEVER, True),
        (seed.taxonomy(), ALWAYS, False),
        # as the papers show
        (FITTING, IF_IT_FITS, False),
        (seed.taxonomy(), IF_IT_FITS, True),
        (Taxonomy((), {}), IF_IT_FITS, True),
    ],
)
def test_use(written: Taxonomy, use: str, is_found: bool) -> None:  # noqa: FBT001 -- a case
    """Topics are the taxonomy's where the settings say so, or where it explains the papers."""
    found = choosing.chosen(pile(48, SUBJECTS), replace(written, use=use), {})
    assert found.basis.is_found == is_found
    assert all(topic.is_found == is_found for topic in found.topics.topics.values())


def test_the_seed_fits() -> None:
    """The taxonomy explains the collection that it was written for, and no phrase is demoted."""
    papers = [replace(each, id=f"{n:03}") for n, each in enumerate(seed.papers())]
    explained, papers_seen = choosing.explains(seed.taxonomy(), papers)
    assert explained >= 0.95 * papers_seen
    assert demoted(seed.taxonomy(), papers) == seed.taxonomy()


def test_nothing_found() -> None:
    """Where the papers suggest nothing, the taxonomy is used."""
    written = replace(FITTING, use=IF_IT_FITS)
    assert choosing.chosen((paper(0, "A", "B."),), written, {}) == choosing.Chosen(written, WRITTEN)


def test_keywords_beside_found_topics() -> None:
    """A keyword that papers share is a topic in addition to those that were found."""
    papers = tuple(
        paper(n, each.title, each.abstract, ("Dendrochronology",) if n < 2 else ())
        for n, each in enumerate(pile(24))
    )
    topics = choosing.chosen(papers, Taxonomy((), {}, NEVER), {}).topics
    assert topics.groups[-1].label == "From the sources"
    assert not topics.topics["dendrochronology"].is_found


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (WRITTEN, ""),
        (Basis(is_found=True), "Topics were made from the abstracts."),
        (
            Basis(is_found=True, is_tested=True, explained=9, tested=128),
            "taxonomy.yml explains 9 of 128 papers; topics were made from the abstracts.",
        ),
        (
            Basis(is_tested=True, explained=76, tested=1077),
            "taxonomy.yml explains 76 of 1,077 papers; its topics are used.",
        ),
    ],
)
def test_sentence(basis: Basis, expected: str) -> None:
    """The message on topics says how many papers the taxonomy explains, if that was counted."""
    assert sentence(basis, "taxonomy.yml") == expected


def test_demoted() -> None:
    """A topic that a quarter of the papers mention only in passing is weak there, not elsewhere."""
    passing = tuple(
        paper(n, "On sheep", "Sheep are old. Some say that the salt trade is older.")
        for n in range(24)
    )
    topic = demoted(FITTING, passing).topics["t0"]
    assert (topic.aliases, topic.weak) == ((), ("salt trade",))
    assert demoted(FITTING, passing[:12]) == FITTING
    assert demoted(FITTING, pile(24)) == FITTING
