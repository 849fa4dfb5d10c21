"""A pasted listing becomes papers, however it is set, and loses nothing."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers import read
from generator.model import Reading
from generator.text import file_kind
from generator.text.lines import fold
from tests.examples import check, folders, name, unknown

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "iclr2020_miniconf.jsonl"
WHITE = re.compile("[ \t\r\n\f\v]+")

WORDS = ["Sound", "moss", "Bees", "learn", "a", "the", "of", "we", "5%", "Jun", "·", "café", "東京"]


@pytest.mark.parametrize("folder", folders("listing"), ids=name)
def test_example(folder: Path, update: bool) -> None:  # noqa: FBT001 - a fixture
    """A listing gives what its folder, named for the rule, expects."""
    reading = read("input.txt", (folder / "input.txt").read_bytes())
    check(folder, _shown(reading), update=update)
    assert not list(unknown(folder))


def _shown(reading: Reading) -> object:
    return {
        "papers": [
            {"line": paper.origin.line, "title": paper.title, "abstract": paper.abstract}
            for paper in reading.entries
        ],
        "rejected": [
            {"line": entry.origin.line, "reason": entry.reason, "raw": entry.raw}
            for entry in reading.rejected
        ],
        "skipped": [{"line": line.line, "text": line.text} for line in reading.skipped],
    }


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


@pytest.mark.parametrize("width", [60, 70, 72, 80, 88, 100, 120])
@pytest.mark.parametrize(
    ("below_title", "between"), [("\n\n", "\n\n"), ("\n", "\n\n"), ("\n", "\n")]
)
def test_seed_in_another_setting(seed: bytes, width: int, below_title: str, between: str) -> None:
    """Wrapped at any width, with blank lines or none, the seed is the same papers."""
    papers = read("seed.txt", seed).entries
    text = between.join(
        f"{_wrapped(paper.title, width)}{below_title}{_wrapped(paper.abstract, width)}"
        for paper in papers
    )
    again = read("seed.txt", text.encode())
    assert [(p.title, p.abstract) for p in again.entries] == [(p.title, p.abstract) for p in papers]
    assert not again.rejected
    assert not again.skipped


@pytest.mark.parametrize("width", range(40, 121, 8))
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_seed_at_any_width(seed: bytes, width: int, end: str) -> None:
    """Where blank lines part everything, the seed is the same papers at any width."""
    papers = read("seed.txt", seed).entries
    parts = [_wrapped(text, width) for p in papers for text in (p.title, p.abstract)]
    again = read("seed.txt", "\n\n".join(parts).replace("\n", end).encode())
    assert [(p.title, p.abstract) for p in again.entries] == [(p.title, p.abstract) for p in papers]
    assert not again.rejected


def _wrapped(text: str, width: int) -> str:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def sentences() -> st.SearchStrategy[str]:
    """Make up lines that look more or less like titles and abstracts."""
    words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40)
    return st.builds(lambda run, end: " ".join(run) + end, words, st.sampled_from(["", ".", ":"]))


def listings() -> st.SearchStrategy[str]:
    """Make up listings of such lines, with all kinds of gaps between them."""
    gaps = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\n \n\t\n", "\n\u00a0\n", "\f\n"])
    furniture = st.sampled_from(["·", "Jun 5", "Submitted by", "12", "AI-generated summary"])
    return st.lists(st.tuples(sentences() | furniture, gaps), max_size=25).map(
        lambda parts: "".join(line + gap for line, gap in parts)
    )


@given(listings() | st.text().filter(lambda text: file_kind.of_symbols(text) is None))
def test_nothing_is_lost(text: str) -> None:
    """Every word of a source ends up in one paper, one rejection, or one skipped line."""
    data = text.encode("utf-8", "surrogatepass")
    assert _words(_given(data)) == Counter(_kept(read("pasted.txt", data)))


def _given(data: bytes) -> str:
    text = data.decode("utf-8", "backslashreplace")
    return text.removeprefix("\ufeff")


def _words(text: str) -> Counter[str]:
    lines = re.split("\r\n|\r|\n", text)
    return Counter(word for line in lines if line.strip() for word in WHITE.split(line) if word)


def _kept(reading: Reading) -> Iterator[str]:
    for paper in reading.entries:
        yield from WHITE.split(f"{paper.title} {paper.abstract}")
    for entry in reading.rejected:
        yield from _words(entry.raw).elements()
    for line in reading.skipped:
        yield from _words(line.text).elements()


@given(listings())
def test_origins_are_lines(text: str) -> None:
    """A paper's origin is the line where its title begins."""
    lines = re.split("\r\n|\r|\n", text)
    for paper in read("pasted.txt", text.encode()).entries:
        first = WHITE.sub(" ", lines[paper.origin.line - 1]).strip(" ")
        assert paper.title.startswith(first)


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
