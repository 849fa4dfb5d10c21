"""How well topics made from abstracts agree with the authors' own keywords, in six fields.

A paper's first five topics are compared with its keywords, both stemmed: precision, and the mean F1
over papers. Only about half of the keywords are in the text, and a third are given to two papers,
so that recall cannot be high. The weights of `generator.discovery.candidate_phrases` were fitted
to these fields, each time leaving out the one that was measured, and then rounded.

Run `python -m benchmarks.discovery`; `--speed` measures 10,000 abstracts too.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator import discovery
from generator.model import Origin, Paper
from generator.taggers import tagger
from generator.taxonomy import Taxonomy
from generator.text.phrases import Key, folded_key

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
"""The folder of papers with keywords, which are not part of this project."""
FIELDS = ("ecology", "medicine", "engineering", "development", "management", "philosophy")
FIRST = 5
"""Topics of a paper that are compared, the first."""
SMALL = 30
"""Papers of a small collection."""
ROUNDS = 3
"""Random draws, of papers to leave out and of small collections."""
LEFT_OUT = 0.05
"""The share of papers that is left out."""


@dataclass(frozen=True, slots=True)
class FieldScore:
    """The quality of the topics of one field."""

    f1: float
    precision: float
    two: float
    """The share of papers with two topics or more."""
    two_of_few: float
    """The same in collections of `SMALL` papers."""
    topics: int
    several: float
    """The share of topics that two papers or more have."""
    largest: float
    """The share of papers that have the commonest topic."""
    stable: float
    """The share of topics that are found again when some papers are left out."""


def main() -> None:
    """Print a line for each field."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", action="store_true", help="measure 10,000 abstracts too")
    options = parser.parse_args()
    for line in report():
        print(line)
    if options.speed and DATA.exists():
        print(f"10,000 abstracts: {_seconds(_many(10_000)):.1f} s of one core")


def report() -> Iterator[str]:
    """Yield the lines of a table with the scores of each field."""
    if not (DATA / "keywords").exists():
        yield f"Topics made from abstracts: skipped, because {DATA} is not there."
        return
    scores = {field: measure(read(field)) for field in FIELDS}
    yield f"Topics   {'F1':>10}  P     two   of {SMALL}  topics  several  largest  stable"
    for field, score in scores.items():
        yield (
            f"{field:14} {score.f1:.3f} {score.precision:.3f} {score.two:.3f} "
            f"{score.two_of_few:.2f}  {score.topics:6}   {score.several:.3f}    "
            f"{score.largest:.2f}     {score.stable:.3f}"
        )
    yield f"mean F1 {_mean(score.f1 for score in scores.values()):.3f}"


def read(field: str) -> tuple[Paper, ...]:
    """Return the papers of a field, with their keywords."""
    lines = (DATA / "keywords" / f"{field}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(_paper(number, json.loads(line)) for number, line in enumerate(lines))


def _paper(number: int, record: dict[str, str]) -> Paper:
    return Paper(
        id=f"{number:06}",
        title=record["title"],
        abstract=record["abstract"],
        keywords=tuple(record.get("keywords", ())),
        origin=Origin("field", 1),
    )


def _many(papers: int) -> tuple[Paper, ...]:
    with gzip.open(DATA / "acl_2016plus_20k.jsonl.gz", "rt", encoding="utf-8") as lines:
        return tuple(_paper(n, json.loads(line)) for n, line in enumerate(islice(lines, papers)))


def _seconds(papers: Sequence[Paper]) -> float:
    start = time.process_time()
    discovery.discover(papers)
    return time.process_time() - start


def measure(papers: Sequence[Paper]) -> FieldScore:
    """Return the scores of the topics that are found in `papers` without their keywords."""
    bare = [_without_keywords(paper) for paper in papers]
    topics = discovery.discover(bare).taxonomy
    given = _labels(bare, topics)
    pairs = [
        _agreement(labels[:FIRST], paper.keywords)
        for labels, paper in zip(given, papers, strict=True)
        if paper.keywords
    ]
    counts = Counter(label for labels in given for label in labels)
    draw = random.Random(1)  # noqa: S311 -- reproducible, and no secret
    few = [draw.sample(bare, SMALL) for _ in range(ROUNDS)]
    return FieldScore(
        f1=_mean(f1 for _, f1 in pairs),
        precision=_mean(precision for precision, _ in pairs),
        two=_two(given),
        two_of_few=_mean(_two(_labels(some, discovery.discover(some).taxonomy)) for some in few),
        topics=len(topics.topics),
        several=_mean(counts[topic.label] > 1 for topic in topics.topics.values()),
        largest=max(counts.values(), default=0) / len(papers),
        stable=_mean(_stability(bare, topics, draw) for _ in range(ROUNDS)),
    )


def _without_keywords(paper: Paper) -> Paper:
    return Paper(id=paper.id, title=paper.title, abstract=paper.abstract, origin=paper.origin)


def _labels(papers: Iterable[Paper], topics: Taxonomy) -> list[list[str]]:
    tagged = tagger(topics)
    return [[tag.label for tag in tagged(paper).tags] for paper in papers]


def _two(given: Sequence[Sequence[str]]) -> float:
    return _mean(len(labels) > 1 for labels in given)


def _stability(papers: Sequence[Paper], topics: Taxonomy, draw: random.Random) -> float:
    """Return the share of `topics` that are found again, by any phrase, in a draw of the papers."""
    rest = [paper for paper in papers if draw.random() >= LEFT_OUT]
    left = {key for _, keys in _keys(discovery.discover(rest).taxonomy) for key in keys}
    return _mean(not left.isdisjoint(keys) for _, keys in _keys(topics))


def _keys(topics: Taxonomy) -> Iterator[tuple[str, set[Key]]]:
    for topic in topics.topics.values():
        yield topic.id, {folded_key(way) for way in (*topic.aliases, *topic.exact)}


def _agreement(labels: Iterable[str], keywords: Iterable[str]) -> tuple[float, float]:
    """Return the precision and F1 of labels against keywords."""
    given, wanted = set(map(stemmed, labels)), set(map(stemmed, keywords)) - {()}
    both = len(given & wanted)
    return both / max(1, len(given)), 2 * both / max(1, len(given) + len(wanted))


_ENDS = re.compile(
    "(?:isations?|izations?|ational|ations?|ating|ated?|ically|icals?|ics?|ialism|alism|alist|ality"
    "|ally|als?|ability|ibility|ables?|ibles?|ments?|ness|ity|isms?|ists?|ings?|ed|ers?|y|e)$"
)


def stemmed(phrase: str) -> Key:
    """Return the stems of the words of `phrase`."""
    return tuple(
        _ENDS.sub("", word) if len(_ENDS.sub("", word)) > 3 else word for word in folded_key(phrase)
    )


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / max(1, len(numbers))


if __name__ == "__main__":
    main()
