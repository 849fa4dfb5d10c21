"""An exported list holds what the build wrote of its papers, and the notes."""

import csv
import io
import json

import pytest

from generator import records
from generator.citations import bibtex, csv_row, markdown_line, ris
from generator.model import Container, Origin, Paper, Person, Published
from tests.javascript import Scripts
from tests.list.test_entries import LIST

scripts = Scripts([LIST / "entries.js", LIST / "formats.js", LIST / "transfer.js"])
scripts.run(
    """
    const file = (end, papers, settings) => Sheaf.formats.file(end, papers, settings);
    const imported = (text) => {
        try { return [...Sheaf.transfer.read(text)]; } catch (error) { return error.message; }
    };
    """
)

PAPER = Paper(
    id="maps",
    title="Maps, [drawn] by *hand*",
    abstract="We draw maps.",
    origin=Origin("a.txt", 1),
    authors=(Person("Ana Example"), Person("Bo Example")),
    published=Published(2024, 6),
    container=Container("Letters on Maps"),
)
SETTINGS = {
    "head": csv_row.head().rstrip(),
    "root": "https://example.org/library/",
    "collection": "Maps",
}
NOTE = 'Read "this",\nthen =that'


def entry(paper: Paper | None, note: str = "", title: str = "Gone, with a comma") -> object:
    """Return a paper of the list as the scripts have it; `None` has left the collection."""
    download = paper and {
        "bib": bibtex.entry(paper),
        "ris": ris.record(paper),
        "csv": csv_row.row(paper),
        "md": markdown_line.line(paper),
        "json": records.text(records.record(paper)),
    }
    id_ = paper.id if paper else "gone"
    return {
        "id": id_,
        "title": title,
        "note": note,
        "added": "2026-01-02T03:04:05Z",
        "download": download,
    }


def export(end: str, *entries: object) -> str:
    """Return the text of a list exported under a name that ends in `end`."""
    made = scripts.call("file", end, entries, SETTINGS)
    assert isinstance(made, dict)
    assert made["name"] == f"reading-list.{end}"
    return str(made["text"])


def test_same_formatters() -> None:
    """Without notes, the file is what the build's own formatter writes of several papers."""
    other = Paper(id="b", title="B", abstract="We do.", origin=Origin("a.txt", 9))
    entries = (entry(PAPER), entry(other))

    assert export("ris", *entries) == "".join(ris.document(map(ris.record, (PAPER, other))))
    keys = {"maps": "example2024maps", "b": "b"}
    assert export("bib", *entries) == "".join(
        bibtex.document(bibtex.entry(paper, key=keys[paper.id]) for paper in (PAPER, other))
    )


def test_notes_in_ris() -> None:
    """A note is a field of its record, on one line."""
    lines = export("ris", entry(PAPER, NOTE)).split("\r\n")

    assert lines[-3:] == ['N1  - Read "this", then =that', "ER  - ", ""]


def test_csv() -> None:
    """Each row has each column; a paper that has left has its name and its note."""
    text = export("csv", entry(PAPER, NOTE), entry(None, "=1+1"))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))

    assert rows[0] == [*csv_row.COLUMNS, "added", "note"]
    assert {len(row) for row in rows} == {len(csv_row.COLUMNS) + 2}
    assert rows[1][-1] == NOTE
    assert rows[2][:2] == ["gone", "Gone, with a comma"]
    assert rows[2][-1] == "'=1+1"


def test_markdown() -> None:
    """Links lead to the site from anywhere, and a note stays inside its item."""
    assert export("md", entry(PAPER, "One.\nTwo.")) == (
        "- [Maps, \\[drawn\\] by \\*hand\\*](https://example.org/library/papers/maps/)."
        " Ana Example, Bo Example. Letters on Maps, 2024-06.\n\n  > One.\n  > Two.\n"
    )


def test_json_comes_back() -> None:
    """An exported list is merged in again with all notes, also of papers that have left."""
    text = export("json", entry(PAPER, NOTE), entry(None, "Why?"))

    assert json.loads(text)["papers"][0]["paper"] == records.record(PAPER)
    made = scripts.call("imported", text)
    assert isinstance(made, list)
    assert [(id_, one["note"]) for id_, one in made] == [("maps", NOTE), ("gone", "Why?")]


def test_formats_without_the_gone() -> None:
    """A paper that has left is in no BibTeX, and the page says so."""
    made = scripts.call("file", "bib", [entry(None, "Why?")], SETTINGS)

    assert isinstance(made, dict)
    assert made["text"] == ""
    assert len(made["left"]) == 1


GOOD = export("json", entry(PAPER, NOTE))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # not JSON
        ("", "not valid JSON"),
        ("%PDF-1.7", "not valid JSON"),
        # another program's JSON, and our own of another kind
        ("[]", "not a reading list"),
        ("null", "not a reading list"),
        ('{"schema": 1, "papers": []}', "not a reading list"),
        # from another version
        (GOOD.replace('"version":1', '"version":2'), "another version"),
        # an id that is none
        (GOOD.replace('"id":"maps"', '"id":"../maps"'), "without a valid id"),
        (GOOD.replace('"id":"maps"', '"id":7'), "without a valid id"),
        # nothing in it
        (export("json"), "empty"),
        # huge
        (GOOD + " " * 5_000_000, "too large"),
    ],
)
def test_refusals(text: str, expected: str) -> None:
    """What is no exported list is refused, in words that say why."""
    assert expected in str(scripts.call("imported", text))


@pytest.mark.parametrize("length", range(0, len(GOOD) - 3, 7))
def test_truncated(length: int) -> None:
    """A file of which the end is missing is refused, wherever it was cut."""
    assert "not valid JSON" in str(scripts.call("imported", GOOD[:length]))
