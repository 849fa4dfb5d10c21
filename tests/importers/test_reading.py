"""A file becomes a reading, whatever is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers import EMPTY, FORMATS, UNKNOWN, read
from generator.model import Source
from generator.text.cut import LONGEST_EXCERPT


@pytest.mark.parametrize(
    ("data", "line", "reason", "raw"),
    [
        # nothing at all
        (b"", 1, EMPTY, ""),
        # white space only
        (b" \r\n\t\n", 1, EMPTY, " \r\n\t\n"),
        # bytes that are no text, with their line
        (
            b"A title\n\nof \xff\xfe\x00\n",
            3,
            "This is not UTF-8 text (0xff 0xfe 0x00 0x0a is invalid); save the file as UTF-8.",
            "A title\n\nof \\xff\\xfe\x00\n",
        ),
        # nothing to read in any language
        (
            "· · ·\n".encode(),
            1,
            UNKNOWN.format(formats=", ".join(known.name for known in FORMATS)),
            "· · ·\n",
        ),
    ],
)
def test_unreadable(data: bytes, line: int, reason: str, raw: str) -> None:
    """A file that cannot be read is one rejection with line, reason and raw text."""
    reading = read("folder/file.txt", data)
    assert (reading.file, reading.format) == ("folder/file.txt", "")
    assert not reading.entries
    assert not reading.skipped
    (rejected,) = reading.rejected
    assert (rejected.origin.file, rejected.origin.line) == ("folder/file.txt", line)
    assert (rejected.reason, rejected.raw) == (reason, raw)


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ('{"error": "Paper with id 1 not found"}', "Paper with id 1 not found"),
        ('{"error": "Invalid date", "title": "Error"}', "Invalid date"),
        ('{"title": "Not Found", "status": 404, "detail": "No such route"}', "No such route"),
        ('{"status": "failed", "message": [{"message": "No route supports x"}]}', "No route"),
        ('[{"title": "Bad Gateway", "status": 502}]', "it does not say which"),
    ],
)
def test_answers_of_services_that_failed(answer: str, problem: str) -> None:
    """An error message of a service is no paper, and is the reason of the rejection."""
    reading = read("works.json", answer.encode())
    (rejected,) = reading.rejected

    assert not reading.entries
    assert rejected.reason.startswith("This is an error that the service sent in place of papers:")
    assert problem in rejected.reason


def test_papers_about_errors() -> None:
    """A paper may have a field `error`, or a state, beside its abstract."""
    paper = '{"title": "Not Found", "abstract": "We lost it.", "error": "±2", "status": 410}'

    assert len(read("works.json", paper.encode()).entries) == 1


DUBLIN = (
    '<metadata><dc xmlns="http://purl.org/dc/elements/1.1/"><title>Bees at {}</title>'
    "<description>We watch bees.</description></dc></metadata>"
)


@pytest.mark.parametrize(
    "record",
    [
        '<record><header status="deleted"><identifier>oai:x:1</identifier></header></record>',
        f'<record><header status=" Deleted "/>{DUBLIN.format("Night")}</record>',
        f'<record status="deleted"><header/>{DUBLIN.format("Night")}</record>',
    ],
)
@pytest.mark.parametrize("root", ["ListRecords", "records"])
def test_deleted_records(root: str, record: str) -> None:
    """A record that a repository has deleted is rejected with this reason, whatever is in it."""
    kept = f"<record><header/>{DUBLIN.format('Noon')}</record>"
    reading = read("harvest.xml", f"<{root}>{kept}{record}</{root}>".encode())

    assert [entry.title for entry in reading.entries] == ["Bees at Noon"]
    assert [each.reason for each in reading.rejected] == [
        "The repository says that this record was deleted."
    ]


def test_no_blank_after_the_hyphens_of_ris() -> None:
    """Some producers leave out the blank after the hyphen."""
    text = "TY  -JOUR\nTI  -Bees at Night\nAU  -Li, Ana\nAB  -We watch bees.\nER  -\n"
    (entry,) = read("list.ris", text.encode()).entries

    assert (entry.title, entry.abstract) == ("Bees at Night", "We watch bees.")
    assert [person.name for person in entry.authors] == ["Ana Li"]


def test_daily_papers_without_votes() -> None:
    """Daily papers are known by their shape; the date and the people are those of the paper."""
    paper = (
        '{"id": "2005.12345", "title": "Bees at Night", "summary": "We watch bees.",'
        ' "authors": [{"name": "Ana Li"}], "publishedAt": "2020-05-03T00:00:00.000Z"}'
    )
    text = f'[{{"paper": {paper}, "publishedAt": "2020-05-02T00:00:00.000Z"}}]'
    (entry,) = read("daily.json", text.encode()).entries

    assert [person.name for person in entry.authors] == ["Ana Li"]
    assert entry.published
    assert entry.published.day == 3


def test_long_raw_is_cut() -> None:
    """A large file that cannot be read is shown in part, and the rest is counted."""
    head = "A title\n\nof ÿþ\n"
    (rejected,) = read("data", b"A title\n\nof \xff\xfe\n" + b"x" * 5000).rejected
    cut = LONGEST_EXCERPT - len(head)
    assert rejected.raw == f"{head}{'x' * cut}\n… and {5000 - cut:,} more characters"


@pytest.mark.parametrize(
    ("text", "is_listing"),
    [
        ("A Compass for Bees\n\nBees find their way by the sun.", True),
        # a title with commas is no table
        ("Bees, Suns, and Compasses\n\nBees find their way by the sun.", True),
        # brackets as some abstracts have them
        ("[BACKGROUND] Bees find their way by the sun.", True),
        ("[-] 19\n\nA Compass for Bees", True),
        ('[{"title": "A Compass for Bees"}]', False),
        ("@article{bees, title = {A Compass for Bees}}", False),
        ("<?xml version='1.0'?><feed/>", False),
        ("TY  - JOUR\nTI  - A Compass for Bees", False),
        ("PMID- 12345\nTI  - A Compass for Bees", False),
        ('id,title,"abstract"\n1,A Compass for Bees,None', False),
        ("Title\tAbstract\nA Compass for Bees\tNone", False),
        ("---\ntitle: A Compass for Bees\n---\n", False),
    ],
)
def test_listing_is_recognised(text: str, *, is_listing: bool) -> None:
    """Running text is a listing, data for programs is not."""
    (listing,) = (known for known in FORMATS if known.name == "listing")
    assert listing.recognises(Source("file", text)) == is_listing


@given(st.binary(max_size=400) | st.text().map(str.encode))
def test_nothing_raises(data: bytes) -> None:
    """Any bytes give a reading that has something to say."""
    reading = read("file", data)
    assert reading.entries or reading.rejected or reading.skipped


def test_header_far_below_the_first_row() -> None:
    """In a file named as a table, the header may be below many rows of other text."""
    above = "Society of Tides,,\n,,\n" * 6
    reading = read(
        "papers.csv", f"{above}Title,Authors,Abstract\nSlow Tides,Ana Li,Wet.\n".encode()
    )

    assert [entry.title for entry in reading.entries] == ["Slow Tides"]


@pytest.mark.parametrize("text", ["TBD", "tba.", "To be announced", "Abstract to follow", "..."])
def test_words_for_no_abstract(text: str) -> None:
    """What people write where there is no abstract yet is not taken for one."""
    reading = read("talks.csv", f"Title,Speaker,Abstract\nSlow Tides,Ana Li,{text}\n".encode())

    assert [entry.abstract for entry in reading.entries] == [""]


def test_names_that_were_misread_twice() -> None:
    """A name whose bytes were read in the wrong encoding twice is as it was."""
    name = "Müller".encode().decode("cp1252").encode().decode("cp1252")
    reading = read("a.bib", f"@article{{k, title={{A}}, author={{{name}, Ida}}}}".encode())

    assert [author.name for author in reading.entries[0].authors] == ["Ida Müller"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ana Li (Institute of Examples & Tides)", "Ana Li"),
        ("Ana Li (University of Examples (UoE))", "Ana Li"),
        ("Hung-Pin (Charles) Wen", "Hung-Pin (Charles) Wen"),
        ("Li, M. D.", "M. D. Li"),
        ("Ana Li, M.D.", "Ana Li"),
    ],
)
def test_names_with_remarks(written: str, name: str) -> None:
    """Affiliations and degrees behind names go; a name by which somebody is called stays."""
    reading = read("papers.yml", f"- title: Slow Tides\n  authors:\n  - {written}\n".encode())

    assert [author.name for author in reading.entries[0].authors] == [name]


def test_numbers_of_researchers_in_web_of_science() -> None:
    """The numbers below a title, which have a tag of three letters, are no part of it."""
    lines = "FN X\nVR 1.0\nPT J\nTI Slow\n   Tides\nRID A-1282-2008\nSO T\nER\n\nEF\n"

    assert [entry.title for entry in read("a.txt", lines.encode()).entries] == ["Slow Tides"]


def test_objects_like_notes_of_openreview() -> None:
    """A number of a conference's own is not taken for an identifier of OpenReview."""
    data = b'[{"id": "p152id0006", "forum": "p152id0006", "content": {"title": "Slow Tides"}}]'

    assert not read("papers.json", data).entries[0].identifiers


@pytest.mark.parametrize(
    "text",
    [
        "PMID- 1\nTI  - Slow tides in\n      rivers\nFAU - Li, Ana\n",
        "Title\nSlow tides in rivers\n",
    ],
)
def test_a_further_return_in_each_line(text: str) -> None:
    """A file whose lines end in two returns and a line feed has no blank lines between them."""
    reading = read(
        "papers.csv" if text.startswith("T") else "a.nbib", text.replace("\n", "\r\r\n").encode()
    )

    assert [entry.title for entry in reading.entries] == ["Slow tides in rivers"]
    assert not reading.rejected
