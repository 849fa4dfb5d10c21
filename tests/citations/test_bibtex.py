"""BibTeX is read back as it was meant, by a reader that knows nothing about how we write it."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given

from generator.citations import bibtex
from generator.citations.key import key, keys
from generator.citations.line import line
from generator.citations.web_addresses import web_addresses
from generator.model import Origin, Paper, Person
from generator.text.formulas import formulas
from tests import strategies
from tests.citations import readers

HARD_STRINGS = Path(__file__).parents[2].parent / "shared" / "data" / "nasty_strings.jsonl"


def parts(author: Person) -> list[str]:
    """Return the parts of a name that BibTeX should see."""
    parts = (author.full_family, author.suffix, author.given)
    family, suffix, given_name = (line(part or "") for part in parts)
    told_apart = [part for part in (family, suffix, given_name) if part]
    if family:
        return told_apart if given_name else [family]
    return [line(author.name)]


@given(strategies.papers())
def test_any_paper_is_read_back(paper: Paper) -> None:
    """Title, abstract, authors, date and place of any paper are read back, and nothing else."""
    assume(not any(formulas(line(f"{paper.title} {paper.abstract}"))))
    text = bibtex.entry(paper, abstract=True)
    (entry,) = readers.bibtex(text)
    assert [entry] == readers.bibtex(text, minds_backslashes=True)
    assert entry.key == key(paper)
    fields = entry.fields
    assert readers.printed(fields["title"]) == line(paper.title)
    assert readers.printed(fields.get("abstract", "")) == line(paper.abstract)
    names = [name for name in map(parts, paper.authors) if name != [""]]
    assert (readers.people(fields["author"]) if "author" in fields else []) == names
    assert fields.get("year") == (str(paper.published.year) if paper.published else None)
    assert fields.get("url") == next(iter(web_addresses(paper)), None)


@given(strategies.papers())
def test_one_field_a_line(paper: Paper) -> None:
    """An entry has as many lines as fields, and two more."""
    text = bibtex.entry(paper)
    assert len(text.splitlines()) == len(readers.bibtex(text)[0].fields) + 2
    assert "abstract" not in readers.bibtex(text)[0].fields


@given(strategies.libraries())
def test_any_file_holds_every_paper(papers: tuple[Paper, ...]) -> None:
    """A file holds an entry for each paper, in order, under its key in the collection."""
    names = keys(papers)
    entries = readers.bibtex(
        "".join(bibtex.document(bibtex.entry(paper, key=names[paper.id]) for paper in papers))
    )
    assert [entry.key for entry in entries] == [names[paper.id] for paper in papers]


def test_entries_are_parted() -> None:
    """An empty line is between two entries."""
    papers = [Paper(id=id_, title=id_, abstract="", origin=Origin("a", 1)) for id_ in ("x", "y")]
    expected = "@misc{x,\n  title = {x}\n}\n\n@misc{y,\n  title = {y}\n}\n"
    assert (
        "".join(bibtex.document(bibtex.entry(paper, key=paper.id) for paper in papers)) == expected
    )


@pytest.mark.skipif(not HARD_STRINGS.exists(), reason="the hard strings are not on this machine")
def test_hard_strings_are_read_back() -> None:
    """Strings that broke other programs are read back too."""
    for row in HARD_STRINGS.read_text("utf-8").strip("\n").split("\n"):
        text: str = json.loads(row)["text"]
        if any(formulas(line(text))):
            continue  # which are not escaped
        author = Person(text, None, text)
        paper = Paper(
            id="made", title=text, abstract=text, origin=Origin("a", 1), authors=(author,)
        )
        (entry,) = readers.bibtex(bibtex.entry(paper, abstract=True))
        assert readers.printed(entry.fields["title"]) == line(text)
        assert readers.printed(entry.fields.get("abstract", "")) == line(text)
        assert readers.people(entry.fields.get("author", "")) == [[line(text)]]
