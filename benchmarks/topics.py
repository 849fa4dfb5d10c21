"""How well topics agree with the authors' own keywords, on real papers.

The papers are split in two by a hash of their ids: one half is for tuning, the other for reporting.
A keyword counts if it contains a phrase of a topic, or is a weak phrase of one. Other keywords are
outside the taxonomy, and papers without any that counts are left out. Authors give few keywords, so
precision is a lower bound.

Run `python -m benchmarks.topics`.
"""

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model import Origin, Paper
from generator.taggers import tagger
from generator.taxonomy import Taxonomy, parse
from generator.text.phrases import Key, Phrases, folded_key
from generator.text.words import words

ROOT = Path(__file__).parent.parent
"""The repository."""
PAPERS = ROOT.parent / "shared" / "data" / "iclr2020_miniconf.jsonl"
"""Papers of ICLR 2020 with their authors' keywords, one JSON object a line."""


@dataclass(frozen=True, slots=True)
class TopicScore:
    """The agreement of two sets of topics, summed over papers."""

    papers: int
    given: int
    """Topics that the tagger gave."""
    wanted: int
    """Topics that the authors' keywords name."""
    both: int
    macro: float
    """The mean F1 of the topics that the keywords name."""

    @property
    def precision(self) -> float:
        """The share of the given topics that the authors name."""
        return self.both / max(1, self.given)

    @property
    def recall(self) -> float:
        """The share of the authors' topics that were given."""
        return self.both / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / max(1, self.given + self.wanted)


def main() -> None:
    """Print the agreement on both halves, and the time."""
    if not PAPERS.exists():
        print(f"Topics: skipped, because {PAPERS} is not there.")
        return
    file = ROOT / "taxonomy.yml"
    taxonomy = parse(file.name, file.read_text(encoding="utf-8"))
    for name, papers in halves().items():
        start = time.perf_counter()
        score = measure(taxonomy, papers)
        took = (time.perf_counter() - start) / len(papers) * 1000
        print(
            f"{name:9} {score.papers:4} papers  P {score.precision:.3f}  R {score.recall:.3f}  "
            f"F1 {score.f1:.3f}  macro F1 {score.macro:.3f}  {took:.2f} ms a paper"
        )


def halves() -> Mapping[str, tuple[Paper, ...]]:
    """Return the papers for tuning, and those for reporting."""
    parts: dict[str, list[Paper]] = {"tuning": [], "held out": []}
    for line in PAPERS.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        digest = hashlib.sha256(record["id"].encode()).digest()
        parts["held out" if digest[0] % 2 else "tuning"].append(
            Paper(
                id=record["id"],
                title=record["title"],
                abstract=record["abstract"],
                keywords=tuple(record.get("keywords", ())),
                origin=Origin(PAPERS.name, 1),
            )
        )
    return {name: tuple(papers) for name, papers in parts.items()}


def measure(taxonomy: Taxonomy, papers: Iterable[Paper]) -> TopicScore:
    """Return how the topics of `papers` agree with their keywords."""
    phrases = keyword_phrases(taxonomy)
    tagged = tagger(taxonomy)
    pairs: list[tuple[set[str], set[str]]] = []
    for paper in papers:
        wanted = {topic for keyword in paper.keywords for topic in named(keyword, phrases)}
        if wanted:
            pairs.append(({tag.id for tag in tagged(replace(paper, keywords=())).tags}, wanted))
    return TopicScore(
        papers=len(pairs),
        given=sum(len(given) for given, _ in pairs),
        wanted=sum(len(wanted) for _, wanted in pairs),
        both=sum(len(given & wanted) for given, wanted in pairs),
        macro=_macro(pairs),
    )


def keyword_phrases(taxonomy: Taxonomy) -> Phrases[tuple[str, bool]]:
    """Return the phrases of all topics with their ids, and whether they are weak.

    Keywords are in lower case, so abbreviations match in any case.
    """
    folded: dict[Key, tuple[str, bool]] = {}
    for topic in taxonomy.topics.values():
        strong = (*topic.exact, *topic.aliases)
        folded |= {folded_key(phrase): (topic.id, False) for phrase in strong}
        folded |= {folded_key(phrase): (topic.id, True) for phrase in topic.weak}
    return Phrases(folded.items(), ())


def named(keyword: str, phrases: Phrases[tuple[str, bool]]) -> Iterator[str]:
    """Yield the topics that `keyword` names; a weak phrase must be the whole keyword."""
    row = words(keyword)
    for found in phrases.find(row):
        topic, weak = found.meaning
        if not weak or found.last - found.first == len(row.folded):
            yield topic


def _macro(pairs: Iterable[tuple[set[str], set[str]]]) -> float:
    counts: dict[str, list[int]] = {}
    for given, wanted in pairs:
        for topic in given | wanted:
            count = counts.setdefault(topic, [0, 0, 0])
            count[0] += topic in given
            count[1] += topic in wanted
            count[2] += topic in given & wanted
    named = [count for count in counts.values() if count[1]]
    return sum(2 * both / (given + wanted) for given, wanted, both in named) / max(1, len(named))


if __name__ == "__main__":
    main()
