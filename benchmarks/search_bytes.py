"""The bytes that readers load for a first query, and for a second one."""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from benchmarks.search_queries import Query
from generator.model import File
from tests.javascript import SEARCH
from tests.search.collection import Engine

KINDS = (
    "2 title words",
    "3 title words",
    "3 title words, a typo",
    "5 abstract words",
    "pasted title",
)
"""The kinds of queries that are measured, from few words to many."""

QUERIES = 20
"""Queries of each kind; each starts with nothing loaded."""

LEVEL = 6
"""The gzip level of usual hosts."""


@dataclass(frozen=True, slots=True)
class Weight:
    """The compressed bytes that two queries of one kind loaded, without headers."""

    kind: str
    first: int
    """For the first query, with the scripts and the style sheet of the search."""
    later: int
    """For the second query."""


def weights(index: Iterable[File], queries: Sequence[Query]) -> Iterator[Weight]:
    """Yield what readers of `index` load for each query, and for the next one after it."""
    files = tuple(index)
    sent = {file.path.split("/")[1].removesuffix(".js"): _sent(file.text) for file in files}
    engine = Engine(files)
    for kind in KINDS:
        asked = [text for found, text in _kinds(queries) if found == kind][: QUERIES + 1]
        for text, after in pairwise(asked):
            engine.forget()
            first = _loaded(engine, text, sent)
            both = _loaded(engine, after, sent)
            yield Weight(kind, scripts() + first, both - first)


def _kinds(queries: Iterable[Query]) -> Iterator[tuple[str, str]]:
    for query in queries:
        yield query.kind, query.text
        if query.kind == "3 title words":
            yield "2 title words", f"{' '.join(query.text.split()[:2])} "


def _loaded(engine: Engine, text: str, sent: Mapping[str, int]) -> int:
    """Return the bytes of everything that is loaded when `text` has been answered."""
    engine.answer(text)
    return sum(sent[name] for name in engine.asked())


def scripts() -> int:
    """Return the bytes of the scripts and the style sheet that the search loads when first used."""
    opening = (SEARCH / "open.js").read_text(encoding="utf-8")
    listed = re.search(r"(?s)const SCRIPTS = \[(.*?)\]", opening)
    names = re.findall(r'"([a-z]+)"', listed.group(1)) if listed else []
    files = ("search.css", *(f"{name}.js" for name in names))
    return sum(_sent((SEARCH / name).read_text(encoding="utf-8")) for name in files)


def _sent(text: str) -> int:
    return len(gzip.compress(text.encode(), LEVEL))


def report(found: Iterable[Weight]) -> None:
    """Print the median and the maximum of each kind, in KB."""
    rows = tuple(found)
    print(f"{'KB of a query':26}{'first':>7}{'most':>7}{'later':>8}{'most':>7}")
    for kind in KINDS:
        first = [row.first / 1000 for row in rows if row.kind == kind]
        later = [row.later / 1000 for row in rows if row.kind == kind]
        if first:
            middles = f"{median(first):7.1f}{max(first):7.1f}{median(later):8.1f}{max(later):7.1f}"
            print(f"{kind:26}{middles}")
