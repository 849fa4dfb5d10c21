"""What we write of papers is read by our own importers as the same papers."""

from collections.abc import Callable

import pytest

from generator import importers, merge, records, repairs
from generator.citations import bibtex, csl, ris
from generator.citations.key import keys
from generator.model import (
    Container,
    ContainerKind,
    EntryType,
    Identifier,
    Link,
    Origin,
    Paper,
    Person,
    Published,
)

ORIGIN = Origin("a.txt", 1)
PAPERS = (
    # what a pasted list knows
    Paper(
        id="paging",
        title="Paging with Succinct Predictions at 100% & more",
        abstract="We page in O(n) ~ 4 steps, 10% faster; see a_b ^ {c}. It holds that 3 < 4.",
        origin=ORIGIN,
    ),
    # an article with all that there is
    Paper(
        id="maps",
        title="Soft maps for BERT: Low-rank maps of Paris",
        abstract="We map β by hand.",
        origin=ORIGIN,
        authors=(
            Person("Ana María Löw", "Löw", "Ana María"),
            Person("Ludwig van Beethoven Jr.", "Beethoven", "Ludwig", "van", "Jr."),
        ),
        published=Published(2024, 6, 5),
        container=Container(
            "Journal of Maps & Plans", ContainerKind.JOURNAL, "7", "2", "12-34", "Atlas & Sons"
        ),
        type=EntryType.ARTICLE,
        identifiers=(Identifier("doi", "10.5555/a_b-c"),),
        links=(Link("paper", "https://doi.org/10.5555/a_b-c"),),
        keywords=("soft maps", "R&D"),
    ),
    # proceedings, a month, a comma in a keyword
    Paper(
        id="mixing",
        title="X-LoRA: Mixing Experts",
        abstract="We mix.",
        origin=ORIGIN,
        authors=(Person("Bo Chen", "Chen", "Bo"), Person("Carla Díaz", "Díaz", "Carla")),
        published=Published(2023, 12),
        container=Container("Workshop on Mixtures", ContainerKind.PROCEEDINGS, pages="1-9"),
        type=EntryType.PROCEEDINGS_PAPER,
        keywords=("experts", "mixtures of"),
    ),
    # a preprint that is known by its identifier
    Paper(
        id="preprint",
        title="Notes on 学习",
        abstract="我们学习。",
        origin=ORIGIN,
        authors=(Person("李明"),),
        published=Published(2025),
        identifiers=(Identifier("arxiv", "2501.01234"),),
    ),
    # right to left, with marks that formats act upon
    Paper(
        id="rtl",
        title="שלום עולם {and} “quotes”",
        abstract="אנחנו קוראים. #1 \\mine ~ fin.",
        origin=ORIGIN,
        published=Published(2020, 1),
    ),
)
KEYS = keys(PAPERS)
WRITTEN: dict[str, Callable[[], str]] = {
    "papers.bib": lambda: "".join(
        bibtex.document(bibtex.entry(paper, key=KEYS[paper.id], abstract=True) for paper in PAPERS)
    ),
    "papers.ris": lambda: "".join(ris.document(map(ris.record, PAPERS))),
    "papers.csl.json": lambda: (
        f"[{','.join(csl.text(each, KEYS[each.id], abstract=True) for each in PAPERS)}]"
    ),
    "papers.json": lambda: "".join(
        records.document("Maps", (records.text(records.record(paper)) for paper in PAPERS))
    ),
}


def facts(paper: Paper) -> dict[str, object]:
    """Return what of `paper` a citation can hold."""
    record = records.record(paper)
    kept = ("title", "abstract", "authors", "date", "venue", "keywords")
    of_container = record.get("container", {})
    return {
        **{name: value for name, value in record.items() if name in kept},
        "identifiers": dict(record["identifiers"]),
        "container": {key: value for key, value in of_container.items() if value},
        "type": record.get("type", "") if paper.type in _TYPES else "",
        "family": [author.full_family or "" for author in paper.authors],
    }


_TYPES = (EntryType.ARTICLE, EntryType.PROCEEDINGS_PAPER)


@pytest.mark.parametrize("name", WRITTEN)
def test_round_trip(name: str) -> None:
    """Every fact is read back, from each of our formats."""
    readings = importers.readings(name, WRITTEN[name]().encode())
    entries = [entry for reading in readings for entry in reading.entries]
    read = merge.papers(map(repairs.repair, entries)).papers

    assert list(map(facts, read)) == list(map(facts, PAPERS))
