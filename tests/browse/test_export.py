"""What the list shows becomes a file, of the pieces that the build wrote."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import downloads, importers
from generator.citations import bibtex, csv_row, ris
from generator.model import Origin, Paper
from generator.records import record, text
from tests.browse.test_choices import BROWSE
from tests.javascript import Scripts

PAPERS = tuple(
    Paper(id=f"p-{n}", title=f"Paper {n}", abstract='We "say", é.', origin=Origin("a.txt", n + 1))
    for n in range(2)
)
DOWNLOADS = [
    {
        "bib": bibtex.entry(paper),
        "ris": ris.record(paper),
        "csv": csv_row.row(paper),
        "md": f"- [{paper.title}](papers/{paper.id}/).\n",
        "json": text(record(paper)),
    }
    for paper in PAPERS
]
PLACE = {"head": csv_row.head().rstrip(), "collection": "Ours", "root": "https://example.org/"}

scripts = Scripts([BROWSE / "export.js"])


def made(end: str) -> str:
    """Return the file that ends in `end`."""
    text = scripts.call("Sheaf.exports.text", end, DOWNLOADS, PLACE)
    assert isinstance(text, str)
    return text


@given(st.integers(min_value=0, max_value=100_000))
def test_shards(papers: int) -> None:
    """Python and JavaScript agree on the number of files."""
    assert scripts.call("Sheaf.exports.shards", papers) == downloads.shards(papers)


def test_as_the_build_writes_it() -> None:
    """The same papers give the same bytes here as in a file of the build."""
    keys = {paper.id: bibtex.entry(paper).partition("{")[2].partition(",")[0] for paper in PAPERS}
    assert made("bib") == "".join(
        bibtex.document(bibtex.entry(paper, key=keys[paper.id]) for paper in PAPERS)
    )
    assert made("ris") == "".join(ris.document(map(ris.record, PAPERS)))
    assert made("csv") == "".join(csv_row.document(map(csv_row.row, PAPERS)))


@pytest.mark.parametrize("end", ["json", "ris"])
def test_read_back(end: str) -> None:
    """A file is read as the papers that were shown."""
    (reading,) = importers.readings(f"papers.{end}", made(end).encode())

    assert [entry.title for entry in reading.entries] == ["Paper 0", "Paper 1"]


def test_markdown_and_json() -> None:
    """Links lead to the site from anywhere, and JSON says where it is from."""
    assert made("md").startswith("- [Paper 0](https://example.org/papers/p-0/).\n")
    assert json.loads(made("json"))["collection"] == "Ours"
