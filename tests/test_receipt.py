"""The receipt adds up, and names all that did not become a paper."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from generator import receipt, receipt_lines
from generator.model import Entry, Merged, Origin, Reading, Rejected, Skipped
from generator.text import escape
from tests import strategies


def entry(file: str, line: int) -> Entry:
    """Return an entry found at `line` of `file`."""
    return Entry(title="A title", abstract="An abstract.", origin=Origin(file, line))


LISTING = Reading(
    "listing.txt",
    "listing",
    tuple(entry("listing.txt", line) for line in range(11, 15)),
    (),
    (Skipped(1, "new"), Skipped(3, "\x1b[2JSubscribe" + "!" * 200)),
)
ONE = Reading("one.txt", "listing", (entry("one.txt", 1),), (), ())
LIBRARY = Reading(
    "old/library.bib",
    "bibtex",
    (entry("old/library.bib", 1), entry("old/library.bib", 9)),
    (Rejected(Origin("old/library.bib", 17), "it has no title; give it one", "\n@misc{a,\n}"),),
    (),
)
UNREAD = Reading(
    "photo.jpg", "", (), (Rejected(Origin("photo.jpg", 1), "it is not text; leave it out", ""),), ()
)
TABLE = Reading("talks.csv", "CSV", (entry("talks.csv", 2),), (), (), ("Timestamp", "E-mail"))
MERGED = (Merged("a-title", "old/library.bib", 9, "the same DOI", "library.bib#a"),)

EXAMPLES = [
    # nothing was found
    (
        receipt.receipt([]),
        """
entries  papers  merged  rejected  skipped  source
      0       0       0         0        0  in total
""",
        {"sources": [], "rejected": [], "merged": []},
    ),
    # one source needs no total
    (
        receipt.receipt([ONE]),
        """
entries  papers  merged  rejected  skipped  source
      1       1       0         0        0  one.txt (listing)
""",
        {
            "sources": [
                {
                    "file": "one.txt",
                    "format": "listing",
                    "entries": 1,
                    "papers": 1,
                    "merged": 0,
                    "rejected": 0,
                    "skipped": [],
                }
            ],
            "rejected": [],
            "merged": [],
        },
    ),
    # everything that can happen; foreign text gives no orders to a terminal and is cut there
    (
        receipt.receipt([LISTING, LIBRARY, UNREAD], MERGED),
        f"""
entries  papers  merged  rejected  skipped  source
      4       4       0         0        2  listing.txt (listing)
      3       1       1         1        0  old/library.bib (bibtex)
      1       0       0         1        0  photo.jpg (not read)
      8       5       1         2        2  in total

Rejected:
  old/library.bib:17: it has no title; give it one
    | @misc{{a,
  photo.jpg:1: it is not text; leave it out

Merged:
  old/library.bib:9: into a-title: the same DOI

Skipped lines:
  listing.txt:1: new
  listing.txt:3: �[2JSubscribe{"!" * 86}…
""",
        {
            "sources": [
                {
                    "file": "listing.txt",
                    "format": "listing",
                    "entries": 4,
                    "papers": 4,
                    "merged": 0,
                    "rejected": 0,
                    "skipped": [
                        {"line": 1, "text": "new"},
                        {"line": 3, "text": "\x1b[2JSubscribe" + "!" * 200},
                    ],
                },
                {
                    "file": "old/library.bib",
                    "format": "bibtex",
                    "entries": 3,
                    "papers": 1,
                    "merged": 1,
                    "rejected": 1,
                    "skipped": [],
                },
                {
                    "file": "photo.jpg",
                    "format": "",
                    "entries": 1,
                    "papers": 0,
                    "merged": 0,
                    "rejected": 1,
                    "skipped": [],
                },
            ],
            "rejected": [
                {
                    "file": "old/library.bib",
                    "line": 17,
                    "reason": "it has no title; give it one",
                    "raw": "\n@misc{a,\n}",
                },
                {
                    "file": "photo.jpg",
                    "line": 1,
                    "reason": "it is not text; leave it out",
                    "raw": "",
                },
            ],
            "merged": [
                {
                    "into": "a-title",
                    "file": "old/library.bib",
                    "line": 9,
                    "because": "the same DOI",
                }
            ],
        },
    ),
    # some columns say nothing of papers
    (
        receipt.receipt([TABLE]),
        """
entries  papers  merged  rejected  skipped  source
      1       1       0         0        0  talks.csv (CSV)

Columns and fields not read:
  talks.csv: Timestamp, E-mail
""",
        {
            "sources": [
                {
                    "file": "talks.csv",
                    "format": "CSV",
                    "entries": 1,
                    "papers": 1,
                    "merged": 0,
                    "rejected": 0,
                    "skipped": [],
                    "unread": ["Timestamp", "E-mail"],
                }
            ],
            "rejected": [],
            "merged": [],
        },
    ),
]


@pytest.mark.parametrize(("given_receipt", "shown", "data"), EXAMPLES)
def test_receipt(given_receipt: receipt.Receipt, shown: str, data: object) -> None:
    """A receipt says the same to people and to programs."""
    assert "\n".join(["", *receipt_lines.lines(given_receipt), ""]) == shown
    assert json.loads(receipt.document(given_receipt)) == data


@pytest.mark.parametrize(
    "merged",
    [
        # from a file that nobody read
        (Merged("x", "other.txt", 1, "", ""),),
        # from a line where nothing was found
        (Merged("x", "one.txt", 2, "", ""),),
        # twice
        (Merged("x", "one.txt", 1, "", ""), Merged("y", "one.txt", 1, "", "")),
    ],
)
def test_only_what_was_read_is_merged(merged: tuple[Merged, ...]) -> None:
    """A receipt that would not add up is never made."""
    with pytest.raises(ValueError, match="an entry was merged that was not read, or merged twice"):
        receipt.receipt([ONE], merged)


@given(strategies.readings())
def test_any_receipt_adds_up(found: tuple[tuple[Reading, ...], tuple[Merged, ...]]) -> None:
    """Entries found are papers written, merged and rejected, for each source and in total."""
    readings, merged = found
    made = receipt.receipt(readings, merged)
    for reading, source in zip(readings, made.sources, strict=True):
        assert source.counts.entries == len(reading.entries) + len(reading.rejected)
        assert min(source.counts.papers, source.counts.merged, source.counts.rejected) >= 0
    assert made.total.entries == sum(source.counts.entries for source in made.sources)
    assert made.total.merged == len(merged)
    assert made.total.rejected == len(made.rejected)


@given(strategies.readings())
def test_any_receipt_is_shown(found: tuple[tuple[Reading, ...], tuple[Merged, ...]]) -> None:
    """Any receipt shows each rejection, merger and skipped line at its place."""
    made = receipt.receipt(*found)
    lines = receipt_lines.lines(made)
    places = [(each.origin.file, each.origin.line) for each in made.rejected]
    places += [(each.file, each.line) for each in made.merged]
    places += [(source.file, each.line) for source in made.sources for each in source.skipped]
    for file, line in places:
        assert any(shown.startswith(f"  {escape.clean(file)}:{line}: ") for shown in lines)
    assert not any(character < " " for shown in lines for character in shown)
    assert json.loads(receipt.document(made).encode("utf-8")) == receipt.record(made)


def test_changes() -> None:
    """What is new is reported, and nothing that only moved, or was there before."""
    before = receipt.receipt([LISTING, LIBRARY, ONE], MERGED)
    moved = replace(LISTING, skipped=(Skipped(2, "new"), Skipped(9, "About")))
    (rejected,) = LIBRARY.rejected
    other = Rejected(Origin(LIBRARY.file, 30), "it has no abstract; add it", "@misc{b,\n}")
    elsewhere = replace(rejected, origin=Origin(LIBRARY.file, 20))
    edited = replace(LIBRARY, rejected=(elsewhere, other))

    assert receipt_lines.changes(before, before) == []
    assert receipt_lines.changes(before, receipt.receipt([moved, edited, UNREAD], MERGED)) == [
        "entries  papers  merged  rejected  skipped  source",
        "      4       1       1         2        0  old/library.bib (bibtex)",
        "      1       0       0         1        0  photo.jpg (not read)",
        "one.txt: removed",
        "",
        "Rejected:",
        "  old/library.bib:30: it has no abstract; add it",
        "    | @misc{b,",
        "  photo.jpg:1: it is not text; leave it out",
        "",
        "Skipped lines:",
        "  listing.txt:9: About",
    ]


@given(strategies.readings())
def test_parse(found: tuple[tuple[Reading, ...], tuple[Merged, ...]]) -> None:
    """A receipt that was written is read as it was."""
    made = receipt.receipt(*found)
    parsed = receipt.parse(receipt.document(made).encode())
    assert receipt.record(parsed) == receipt.record(made)
    assert receipt_lines.lines(parsed) == receipt_lines.lines(made)


@pytest.mark.parametrize("document", [b"", b"{", b"[]", b'{"sources": 1}', b"\xff", b"[" * 10**5])
def test_no_receipt(document: bytes) -> None:
    """A document that is not a receipt is an error."""
    with pytest.raises(ValueError):
        receipt.parse(document)


def test_guessed_encoding() -> None:
    """An encoding that was guessed is named, and the remedy if the guess was wrong."""
    found = receipt.receipt([replace(ONE, encoding="cp1250")])

    assert receipt_lines.lines(found)[-3:] == [
        "",
        "Encodings guessed; if letters are wrong, save the file as UTF-8:",
        "  one.txt: read as cp1250",
    ]
    assert receipt.record(found)["sources"][0].get("encoding") == "cp1250"
    assert receipt.parse(receipt.document(found).encode()) == found
