"""The quality and the cost of related papers: `python -m benchmarks.related`.

Quality is measured on the papers of a conference whose authors gave keywords: how many of the five
nearest papers share one, for plain TF-IDF and for ours. Cost is measured on papers made from the
sentences of the seed, each size in a process of its own.
"""

import json
import math
import os
import random
import re
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from generator.model import Origin, Paper
from generator.related import compared, related
from generator.related.map_of_papers import positions
from generator.text.sentences import sentences
from tests import seed

ROOT = Path(__file__).parent.parent
"""The repository."""
CONFERENCE = ROOT.parent / "shared" / "data" / "iclr2020_miniconf.jsonl"
"""Papers with keywords, which are not part of this project."""
SIZES = (77, 1_000, 10_000)
"""Papers in the collections that are timed."""
NEAREST = 5
"""Neighbours of each paper that are judged."""

_ONE_THREAD = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
"""More threads gain nothing here, and block each other on a busy machine."""
_EVERYWHERE = frozenset({"deep learning"})
_WORD = re.compile(r"[^\W_]+")

Keywords = Mapping[str, frozenset[str]]
"""The authors' keywords by a paper's id."""


def main() -> None:
    """Print the cost of each size, and then the quality."""
    if len(sys.argv) > 1:
        print(json.dumps(cost(int(sys.argv[1]))))
        return
    # first, as a process starts with the peak of the one that started it
    _print_cost(SIZES)
    if CONFERENCE.exists():
        _print_quality(*conference())
    else:
        print(f"Quality: skipped, for {CONFERENCE.name} is not there.")


def conference() -> tuple[list[Paper], Keywords]:
    """Return the papers that have keywords, and the keywords."""
    papers: list[Paper] = []
    keywords: dict[str, frozenset[str]] = {}
    for line in CONFERENCE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        words = frozenset(word.lower().strip() for word in row.get("keywords") or ())
        if words - _EVERYWHERE - {""}:
            keywords[row["id"]] = words - _EVERYWHERE - {""}
            papers.append(_paper(row["id"], row["title"], row["abstract"]))
    return papers, keywords


def _paper(identifier: str, title: str, abstract: str) -> Paper:
    return Paper(id=identifier, title=title, abstract=abstract, origin=Origin("benchmark", 1))


def _print_quality(papers: Sequence[Paper], keywords: Keywords) -> None:
    methods: dict[str, Callable[[Sequence[Paper]], Mapping[str, Sequence[str]]]] = {
        "plain TF-IDF, words": lambda p: plain(p, pairs=False),
        "plain TF-IDF, words and pairs": lambda p: plain(p, pairs=True),
        "ours, without topics": ours,
    }
    print(f"Keyword P@{NEAREST}, {len(papers)} papers; papers not shown count as wrong")
    first = 0.0
    for name, method in methods.items():
        precision = _precision(method(papers), keywords)
        first = first or precision
        print(f"  {name:<30} {precision:.4f}  {precision / first:.3f} times the first")


def _precision(nearest: Mapping[str, Sequence[str]], keywords: Keywords) -> float:
    hits = sum(
        not keywords[paper].isdisjoint(keywords[other])
        for paper, others in nearest.items()
        for other in others
    )
    return hits / (NEAREST * len(nearest))


def ours(papers: Sequence[Paper]) -> Mapping[str, Sequence[str]]:
    """Return the ids of the related papers of each paper."""
    return {paper: [n.id for n in found] for paper, found in related(papers).items()}


def plain(papers: Sequence[Paper], *, pairs: bool) -> Mapping[str, Sequence[str]]:
    """Return the five nearest papers by the cosine of textbook TF-IDF vectors."""
    counts = [Counter(_terms(paper, pairs=pairs)) for paper in papers]
    papers_with = Counter(term for count in counts for term in count)
    by_term: dict[str, list[tuple[int, float]]] = {}
    for number, count in enumerate(counts):
        weights = {
            term: times * (math.log((1 + len(papers)) / (1 + papers_with[term])) + 1)
            for term, times in count.items()
        }
        length = math.hypot(*weights.values())
        for term, weight in weights.items():
            by_term.setdefault(term, []).append((number, weight / length))
    scores: list[dict[int, float]] = [defaultdict(float) for _ in papers]
    for row in by_term.values():
        for paper, weight in row:
            for other, their_weight in row:
                scores[paper][other] += weight * their_weight
    return {
        paper.id: [papers[other].id for other in _best(number, scores[number])]
        for number, paper in enumerate(papers)
    }


def _terms(paper: Paper, *, pairs: bool) -> Iterator[str]:
    words = _WORD.findall(f"{paper.title} {paper.abstract}".lower())
    yield from words
    if pairs:
        yield from map(" ".join, pairwise(words))


def _best(number: int, scores: Mapping[int, float]) -> list[int]:
    others = (other for other in scores if other != number)
    return sorted(others, key=lambda other: (-scores[other], other))[:NEAREST]


def made_up(size: int) -> list[Paper]:
    """Return papers made from the seed's titles and sentences, the same on every run."""
    entries = seed.entries()
    titles = [entry.title for entry in entries]
    pool = [entry.abstract[a:b] for entry in entries for a, b in sentences(entry.abstract)]
    chance = random.Random(2024)  # noqa: S311  no secret, and the same on every run
    return [
        _paper(
            f"{number:06}",
            " ".join(title.split()[len(title.split()) // 2 :])
            + " "
            + " ".join(other.split()[: len(other.split()) // 2]),
            " ".join(chance.sample(pool, 7)),
        )
        for number in range(size)
        for title, other in [chance.choices(titles, k=2)]
    ]


def cost(size: int) -> dict[str, float]:
    """Return the cost of a collection of made-up papers: seconds, and peak memory in megabytes."""
    papers = made_up(size)
    start, clock = time.process_time(), time.perf_counter()
    found = compared(papers)
    middle, seconds = time.process_time(), time.perf_counter() - clock
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    positions(papers, found.nearest)
    end = time.process_time()
    return {
        "related": middle - start,
        "by the clock": seconds,
        "megabytes": memory,
        "map": end - middle,
    }


def _print_cost(sizes: Iterable[int]) -> None:
    print("Cost of each size, and the power of the size by which it has grown")
    print("         seconds of work   by the clock    megabytes       map, seconds of work")
    before: tuple[int, dict[str, float]] | None = None
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.related", str(size)]
        run = subprocess.run(
            command, check=True, capture_output=True, text=True, cwd=ROOT, env=_ONE_THREAD
        )
        now: dict[str, float] = json.loads(run.stdout)
        cells = [f"{now[what]:9.2f} {_exponent(before, size, now, what)}" for what in now]
        print(f"  {size:>6} {' '.join(cells)}")
        before = size, now


def _exponent(
    before: tuple[int, dict[str, float]] | None, size: int, now: Mapping[str, float], what: str
) -> str:
    """Return the exponent by which a cost has grown."""
    if before is None:
        return " " * 6
    return f"({math.log(now[what] / before[1][what]) / math.log(size / before[0]):.2f})"


if __name__ == "__main__":
    main()
