"""Any list of papers is there in each format."""

import csv
import gzip
import io
import json
from dataclasses import replace

from generator import bulk, page
from generator.bulk import PaperList
from generator.catalogue import make_catalogue
from generator.citations import csv_row
from generator.model import File, Origin, Paper
from generator.taxonomy import Taxonomy
from tests.citations import readers

PAPERS = tuple(
    Paper(id=f"p-{n}", title=f"Paper {n}", abstract='We, "say".\n\n=1+1', origin=Origin("a", n))
    for n in range(3)
)
CATALOGUE = make_catalogue("Ours", PAPERS, Taxonomy((), {}))


def content(file: File) -> str:
    """Return what is in `file`."""
    return b"".join(file.pieces()).decode()


def test_formats() -> None:
    """Each file holds all papers, with their abstracts."""
    made = {
        file.path: content(file) for file in bulk.files(PaperList("x/y", "Some", PAPERS), CATALOGUE)
    }

    assert made.keys() == {f"exports/x/y.{end}" for end in ("bib", "ris", "csv", "json")}
    document = json.loads(made["exports/x/y.json"])
    assert document["collection"] == "Some"
    assert [paper["id"] for paper in document["papers"]] == ["p-0", "p-1", "p-2"]
    assert [entry.fields["abstract"] for entry in readers.bibtex(made["exports/x/y.bib"])]
    assert len(readers.ris(made["exports/x/y.ris"])) == len(PAPERS)


def test_csv_for_spreadsheets() -> None:
    """The table begins with the mark of UTF-8, and its rows end as RFC 4180 asks."""
    (table,) = (
        f for f in bulk.files(PaperList("x", "Some", PAPERS), CATALOGUE) if f.path.endswith(".csv")
    )
    text = content(table)

    assert text.startswith(f"\ufeff{csv_row.head()}")
    rows = list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))
    assert [row["abstract"] for row in rows] == ['We, "say".\n\n=1+1'] * 3
    assert text.count("\r\n") == 4


def test_nothing() -> None:
    """A list without papers is valid in each format."""
    made = {file.path: content(file) for file in bulk.files(PaperList("x", "None", ()), CATALOGUE)}

    assert json.loads(made["exports/x.json"])["papers"] == []
    assert made["exports/x.csv"] == f"\ufeff{csv_row.head()}"
    assert made["exports/x.bib"] == made["exports/x.ris"] == ""


def test_lists() -> None:
    """The files of several lists are those of each list alone."""
    lists = PaperList("x", "All", PAPERS), PaperList("y/z", "Some", PAPERS[1:])
    made = {file.path: content(file) for file in bulk.files_of_lists(lists, CATALOGUE)}

    assert made == {
        file.path: content(file) for each in lists for file in bulk.files(each, CATALOGUE)
    }


def test_very_many() -> None:
    """A list of very many papers is there compressed as well, the same bytes each time."""
    many = PAPERS[:1] * (bulk.MANY + 1)
    made = {file.path: file for file in bulk.files(PaperList("x", "Many", many), CATALOGUE)}

    assert len(made) == 8
    packed = b"".join(made["exports/x.csv.gz"].pieces())
    assert gzip.decompress(packed).decode() == content(made["exports/x.csv"])
    assert packed == b"".join(made["exports/x.csv.gz"].pieces())


def test_part_of_a_large_collection() -> None:
    """Parts of a large collection are compressed only, and the links on a page lead to these."""
    large = replace(CATALOGUE, papers=PAPERS[:1] * (bulk.MUCH + 1))
    made = {file.path: file for file in bulk.files(PaperList("tags/a", "A", PAPERS), large)}

    assert made.keys() == {f"exports/tags/a.{end}.gz" for end in ("bib", "ris", "csv", "json")}
    packed = b"".join(made["exports/tags/a.json.gz"].pieces())
    assert len(json.loads(gzip.decompress(packed))["papers"]) == len(PAPERS)
    shown = page.html(bulk.links("tags/a", 3, bulk.MUCH + 1), "tags/a/")
    assert shown.count("../../exports/tags/a.") == 4
    assert "BibTeX, gzip" in shown
    assert ".gz" not in page.html(bulk.links(bulk.ALL, bulk.MANY, bulk.MANY), "")
