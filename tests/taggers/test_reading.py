"""The tags of the seed agree with what a reader found in it.

`reading.yml` was written from reading all abstracts, before the tagger had seen them.
"""

from dataclasses import dataclass

import pytest
import yaml

from generator.taggers import tagger
from tests import seed


@dataclass(frozen=True, slots=True)
class Judged:
    """A paper's tags beside what a reader found."""

    title: str
    given: frozenset[str]
    must: frozenset[str]
    may: frozenset[str]

    @property
    def wrong(self) -> frozenset[str]:
        """Tags that the reader did not allow."""
        return self.given - self.must - self.may

    @property
    def missing(self) -> frozenset[str]:
        """Tags that the reader demands."""
        return self.must - self.given


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Return all papers of the seed, judged."""
    file = seed.ROOT / "tests" / "taggers" / "reading.yml"
    reading = yaml.safe_load(file.read_text(encoding="utf-8"))
    tagged = tagger(seed.taxonomy())
    papers = seed.papers()
    assert {paper.title for paper in papers} == set(reading)
    return [
        Judged(
            title=paper.title,
            given=frozenset(tag.id for tag in tagged(paper).tags),
            must=frozenset(reading[paper.title]["must"]),
            may=frozenset(reading[paper.title]["may"]),
        )
        for paper in papers
    ]


def test_reading_knows_the_topics(judged: list[Judged]) -> None:
    """A reader names only topics of the taxonomy, and none both as needed and as allowed."""
    topics = set(seed.taxonomy().topics)
    for paper in judged:
        assert paper.must <= topics, paper.title
        assert paper.may <= topics, paper.title
        assert not paper.must & paper.may, paper.title


def test_precision(judged: list[Judged]) -> None:
    """At least 97 of 100 tags are right."""
    wrong = {paper.title: sorted(paper.wrong) for paper in judged if paper.wrong}
    given = sum(len(paper.given) for paper in judged)
    assert given - sum(map(len, wrong.values())) >= 0.97 * given, wrong


def test_recall(judged: list[Judged]) -> None:
    """At least 97 of 100 topics that a reader would miss are there."""
    missing = {paper.title: sorted(paper.missing) for paper in judged if paper.missing}
    must = sum(len(paper.must) for paper in judged)
    assert must - sum(map(len, missing.values())) >= 0.97 * must, missing


def test_number(judged: list[Judged]) -> None:
    """Every paper has a topic, hardly any has only one, and none has more than six."""
    assert not [paper.title for paper in judged if not paper.given]
    assert len([paper.title for paper in judged if len(paper.given) < 2]) <= 3
    assert max(len(paper.given) for paper in judged) <= 6
