"""Measures the search: what it finds, the size of its index, and the bytes that a query loads.

Run by `python -m benchmarks.search`.

The papers are those of `../shared/data`, if that is there. They are shuffled with a fixed seed and
divided into sets of 3,000, A to D. The engine was tuned on A and C, so the sets to report are B and
D, and of Cranfield's queries the half with even numbers.
"""

import argparse
import gzip
import json
import random
import sys
import time
import tracemalloc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2
from pathlib import Path
from statistics import mean, median

from benchmarks import search_bytes
from benchmarks.search_queries import queries
from generator.model import Near, Origin, Paper
from generator.related import compared
from generator.search.document import Document, FacetValue
from generator.search.writer import files
from tests.javascript import ROOT
from tests.search.collection import Engine, seed

DATA = ROOT.parent / "shared" / "data"
"""Papers and judged queries that are not part of this project."""

SET_SIZE = 3_000
"""Papers of a set."""

SHUFFLE = 20
"""The seed of the shuffle."""

FIRST = 10
"""Results that count."""

LISTED = 50
"""Results that are requested."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered query."""

    kind: str
    score: float
    """Reciprocal rank, or nDCG where several papers answer."""
    found: int
    seconds: float


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", nargs="*", default=["B", "D"], choices=list("ABCD"))
    parser.add_argument("--sizes", nargs="*", type=int, default=[77, 1_000, 10_000])
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with the papers")
    given = parser.parse_args()
    if not given.data.exists():
        print(f"SKIPPED: {given.data} is not there, so only the seed is measured.")
        weigh("seed", seed())
        return
    papers = _anthology(given.data)
    for name in given.sets:
        start = "ABCD".index(name) * SET_SIZE
        report(f"Set {name}, MRR@10", judge(papers[start : start + SET_SIZE], ord(name)))
    if given.sets:
        report("Cranfield, nDCG@10", cranfield(given.data))
    for size in given.sizes:
        weigh(f"{size} papers", seed() if size == len(seed()) else papers[:size])


def _anthology(data: Path) -> list[Document]:
    with gzip.open(data / "acl_2016plus_20k.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [_document(json.loads(line)) for line in lines]
    random.Random(SHUFFLE).shuffle(documents)  # noqa: S311 -- reproducible, and no secret
    return documents


def _document(record: dict[str, object]) -> Document:
    """Return a record as a document; one word before a colon in the title is a name."""
    title = str(record.get("title", ""))
    name = title.partition(":")[0].strip()
    year = str(record.get("year", ""))
    authors = record.get("authors", [])
    return Document(
        slug=str(record["id"]).replace(".", "-").lower(),
        title=title,
        abstract=str(record.get("abstract", "")),
        names=(name,) if ":" in title and " " not in name and 3 <= len(name) <= 24 else (),
        authors=tuple(map(str, authors)) if isinstance(authors, list) else (),
        info=year,
        facets={"year": (FacetValue(year, year),)} if year else {},
    )


def related(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return documents with their nearest papers, as in a library."""
    papers = [
        Paper(id=f"{place:05}", title=d.title, abstract=d.abstract, origin=Origin("made", 1))
        for place, d in enumerate(documents)
    ]
    nearest = compared(papers).nearest
    return tuple(
        replace(
            document,
            nearest=tuple(
                Near(documents[int(near.id)].slug, near.score)
                for near in nearest[paper.id]
                if near.is_related
            ),
        )
        for paper, document in zip(papers, documents, strict=True)
    )


def judge(papers: Sequence[Document], number: int) -> Iterator[Answer]:
    """Yield the score of each query made from one of `papers`, by the rank of that paper."""
    engine = Engine(files(related(papers)))
    for query in queries(papers, number):
        began = time.perf_counter()
        ids = engine.listed(query.text, LISTED)
        seconds = time.perf_counter() - began
        best = ids[:FIRST]
        score = 1 / (1 + best.index(query.answer)) if query.answer in best else 0.0
        yield Answer(query.kind, score, len(ids), seconds)


def cranfield(data: Path) -> Iterator[Answer]:
    """Yield the score of each of Cranfield's queries, by the ranks of the relevant papers."""
    records = _records(data / "cranfield_docs.jsonl")
    places = {str(record["id"]): place for place, record in enumerate(records)}
    engine = Engine(files(related([_document(record) for record in records])))
    for number, query in enumerate(_records(data / "cranfield_queries.jsonl"), start=1):
        judged = query["rel"]
        relevant = {
            place for id_, place in places.items() if isinstance(judged, dict) and id_ in judged
        }
        began = time.perf_counter()
        ids = engine.listed(f"{query['query']} ", LISTED)
        seconds = time.perf_counter() - began
        kind = "odd queries (tuned on)" if number % 2 else "even queries (held out)"
        yield Answer(kind, _gain(ids, relevant), len(ids), seconds)
        recalled = len(relevant.intersection(ids)) / max(1, len(relevant))
        yield Answer(f"recall at {LISTED}", recalled, len(ids), seconds)


def _records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _gain(ids: Sequence[int], relevant: set[int]) -> float:
    gains = [1 / log2(rank + 2) for rank in range(FIRST)]
    best = sum(gains[: len(relevant)])
    got = sum(gain for gain, id_ in zip(gains, ids, strict=False) if id_ in relevant)
    return got / best if best else 0.0


def report(title: str, rows: Iterable[Answer]) -> None:
    """Print the mean score of each kind of query."""
    kinds: dict[str, list[Answer]] = {}
    for row in rows:
        kinds.setdefault(row.kind, []).append(row)
    print(f"\n{title}\n{'':26}{'score':>7}{'queries':>9}{'results':>9}")
    for kind, found in kinds.items():
        results = median(row.found for row in found)
        print(f"{kind:26}{mean(r.score for r in found):7.3f}{len(found):9}{results:9.0f}")
    times = sorted(row.seconds * 1000 for found in kinds.values() for row in found)
    print(f"a query: median {median(times):.1f} ms, 95 % {times[len(times) * 95 // 100]:.1f} ms")
    sys.stdout.flush()


def weigh(name: str, papers: Sequence[Document]) -> None:
    """Print the size of the index of `papers`, the cost of writing it, and what a query loads."""
    documents = related(papers)
    began = time.process_time()
    written = tuple(files(documents))
    seconds = time.process_time() - began
    tracemalloc.start()
    tuple(files(documents))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    size = sum(len(file.text.encode()) for file in written)
    packed = sum(len(gzip.compress(file.text.encode(), 6)) for file in written)
    print(
        f"\n{name}: {len(written)} files, {size / 1e6:.2f} MB ({packed / 1e6:.2f} MB gzipped),"
        f" {seconds:.1f} s of CPU, {peak / 1e6:.0f} MB at most"
    )
    search_bytes.report(search_bytes.weights(written, queries(papers, len(papers))))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
