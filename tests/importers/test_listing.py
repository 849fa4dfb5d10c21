"""A pasted listing becomes papers, however it is laid out, and loses nothing."""

import json
from pathlib import Path

import pytest

from generator.importers import read
from generator.model import Entry, Reading
from generator.text.lines import fold
from tests import seed as collection
from tests.examples import check, folders, name, unknown

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "iclr2020_miniconf.jsonl"


@pytest.mark.parametrize("folder", folders("listing"), ids=name)
def test_example(folder: Path, update: bool) -> None:  # noqa: FBT001 - a fixture
    """A listing gives what its folder, named for the rule, expects."""
    reading = read("input.txt", (folder / "input.txt").read_bytes())
    check(folder, _shown(reading), update=update)
    assert not list(unknown(folder))


def _shown(reading: Reading) -> object:
    return {
        "papers": [_entry(entry) for entry in reading.entries],
        "rejected": [
            {"line": entry.origin.line, "reason": entry.reason, "raw": entry.raw}
            for entry in reading.rejected
        ],
        "skipped": [{"line": line.line, "text": line.text} for line in reading.skipped],
    }


def _entry(entry: Entry) -> dict[str, object]:
    """Return an entry with the facts that its listing gives."""
    more: dict[str, object] = {
        "authors": [person.name for person in entry.authors],
        "published": str(entry.published) if entry.published else None,
        "venue": entry.container.name if entry.container else None,
        "identifiers": {one.scheme: one.value for one in entry.identifiers},
        "links": [link.url for link in entry.links],
        "keywords": list(entry.keywords),
        "section": entry.section,
    }
    shown = {"line": entry.origin.line, "title": entry.title, "abstract": entry.abstract}
    return {**shown, **{name: value for name, value in more.items() if value}}


def test_seed(seed: bytes) -> None:
    """The seed is 77 papers below five lines of furniture."""
    reading = read("seed.txt", seed)
    assert (len(reading.entries), len(reading.rejected)) == (77, 0)
    assert [line.text for line in reading.skipped] == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "byAK and the research community",
        "Jun 5",
    ]
    assert not any(paper.published for paper in reading.entries)


def test_seed_is_given_word_for_word(seed: bytes) -> None:
    """Titles and abstracts are the lines of the seed, character for character."""
    lines = [line for line in seed.decode().split("\n") if line][5:]
    papers = read("seed.txt", seed).entries
    assert lines == [text for paper in papers for text in (paper.title, paper.abstract)]


@pytest.mark.parametrize(
    ("below_title", "between", "width"),
    [
        ("\n", "\n\n", 60),
        ("\n", "\n\n", 80),
        ("\n", "\n\n", 120),
        ("\n", "\n", 60),
        ("\n", "\n", 70),
        ("\n", "\n", 88),
        ("\n", "\n", 120),
    ],
)
def test_seed_in_another_setting(width: int, below_title: str, between: str) -> None:
    """Wrapped at any width, with few blank lines or none, the seed is the same papers."""
    papers = collection.entries()
    text = between.join(
        f"{_wrapped(paper.title, width)}{below_title}{_wrapped(paper.abstract, width)}"
        for paper in papers
    )
    again = read("seed.txt", text.encode())
    assert [(p.title, p.abstract) for p in again.entries] == [(p.title, p.abstract) for p in papers]
    assert not again.rejected
    assert not again.skipped


@pytest.mark.parametrize(
    ("width", "end"), [*((width, "\n") for width in range(40, 121, 16)), (72, "\r\n")]
)
def test_seed_at_any_width(width: int, end: str) -> None:
    """Where blank lines part everything, the seed is the same papers at any width."""
    papers = collection.entries()
    parts = [_wrapped(text, width) for p in papers for text in (p.title, p.abstract)]
    again = read("seed.txt", "\n\n".join(parts).replace("\n", end).encode())
    assert [(p.title, p.abstract) for p in again.entries] == [(p.title, p.abstract) for p in papers]
    assert not again.rejected
    assert not again.skipped


def _wrapped(text: str, width: int) -> str:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.skipif(not DATA.exists(), reason="the real data to measure with is not here")
@pytest.mark.parametrize("setting", [("\n\n", "\n\n"), ("\n", "\n\n"), ("\n", "\n")])
def test_real_papers(setting: tuple[str, str]) -> None:
    """Of hundreds of real papers pasted one after the other, none is lost, split or joined."""
    records = map(json.loads, DATA.read_text(encoding="utf-8").splitlines())
    papers = [(fold(record["title"]), fold(record["abstract"])) for record in records]
    below, between = setting
    pasted = between.join(f"{title}{below}{abstract}" for title, abstract in papers)
    reading = read("pasted.txt", pasted.encode())
    assert [(paper.title, paper.abstract) for paper in reading.entries] == papers


@pytest.mark.parametrize("description", ["", "All abstracts of our meeting"])
def test_a_page_that_is_described(description: str) -> None:
    """A page with a title and a description at its head is a listing where it lists papers."""
    papers = "\n\n".join(
        f"### On {what} in old towns\n*Mara Ellison*\n\nWe measured {what} on the roofs of forty"
        f" old towns over two winters, and found that {what} grows where nobody had looked for it."
        for what in ("moss", "lichen", "ivy", "fern")
    )
    head = f"---\ntitle: Abstracts\ndescription: {description}\n---\n\n"
    assert len(read("abstracts.md", (head + papers).encode()).entries) == 4


def test_abstracts_that_open_on_a_click() -> None:
    """What a page hides until a click is read; what it says twice is not."""
    papers = "".join(
        f"<div class='modal' aria-hidden='true'><b>Title:</b> On {what} in old towns<br>"
        f"<b>Abstract:</b><p>We measured {what} on the roofs of <span aria-hidden='true'>XL</span>"
        " forty old towns over two winters, and found that it grows where nobody looked.</p></div>"
        for what in ("moss", "lichen", "ivy", "fern")
    )
    entries = read("page.html", f"<html><body>{papers}</body></html>".encode()).entries
    assert [entry.title for entry in entries] == [
        f"On {what} in old towns" for what in ("moss", "lichen", "ivy", "fern")
    ]
    assert not any("XL" in entry.abstract for entry in entries)


def test_two_short_abstracts() -> None:
    """Two sentences below two short titles are two papers, with and without blank lines."""
    papers = (
        ("Quantum Roofs", "We show that walks on roofs spread faster than those on the ground."),
        ("Deep Mosses", "Mosses of ten roofs are read and compared with those of the old town."),
    )
    for gap in ("\n\n", "\n"):
        text = "\n\n".join(gap.join(paper) for paper in papers)
        found = [
            (entry.title, entry.abstract) for entry in read("short.txt", text.encode()).entries
        ]
        assert found == list(papers)
