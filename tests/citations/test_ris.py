"""RIS is read back as it was meant."""

from hypothesis import given

from generator.citations import ris
from generator.citations.line import line
from generator.citations.web_addresses import web_addresses
from generator.model import Origin, Paper, Person
from tests import strategies
from tests.citations import readers


def name(author: Person) -> str:
    """Return the name that a reader should come to see."""
    parts = (author.full_family, author.given, author.suffix)
    if author.family and author.given:
        return line(", ".join(part for part in parts if part))
    return line(author.full_family or author.name)


@given(strategies.papers())
def test_any_paper_is_read_back(paper: Paper) -> None:
    """Every value of any paper is read back, on one line, where there is anything to say."""
    (record,) = readers.ris(ris.record(paper))
    values = {tag: [value for other, value in record if other == tag] for tag, _ in record}
    assert record[0][0] == "TY"
    assert values.get("TI", []) == list(filter(None, [line(paper.title)]))
    assert values.get("AB", []) == list(filter(None, [line(paper.abstract)]))
    assert values.get("AU", []) == list(filter(None, map(name, paper.authors)))
    assert values.get("KW", []) == list(filter(None, map(line, paper.keywords)))
    assert values.get("UR", []) == list(web_addresses(paper))
    assert ("PY" in values) == (paper.published is not None)


@given(strategies.papers())
def test_lines_end_as_the_format_asks(paper: Paper) -> None:
    """Whatever a reader takes for the end of a line, it finds the same lines."""
    text = ris.record(paper)
    assert text.splitlines() == text.split("\r\n")[:-1]


@given(strategies.libraries())
def test_any_file_holds_every_paper(papers: tuple[Paper, ...]) -> None:
    """A file holds a record for each paper, in order."""
    alone = [readers.ris(ris.record(paper))[0] for paper in papers]
    assert readers.ris("".join(ris.document(map(ris.record, papers)))) == alone


def test_records_are_parted() -> None:
    """An empty line is between two records."""
    papers = [
        Paper(id="made", title=title, abstract="", origin=Origin("a", 1)) for title in ("x", "y")
    ]
    expected = "TY  - GEN\r\nTI  - x\r\nER  - \r\n\r\nTY  - GEN\r\nTI  - y\r\nER  - \r\n"
    assert "".join(ris.document(map(ris.record, papers))) == expected
