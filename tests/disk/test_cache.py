"""A cache saves work and never changes a result; whatever happens to it does no harm."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import disk, workers
from generator.disk import Cache
from generator.model import (
    Entry,
    File,
    Origin,
    Paper,
    Reading,
    Rejected,
    Step,
    Unreadable,
)
from generator.workers import FEWEST, R, T

KEY = b"k" * 32


def test_remembers(tmp_path: Path) -> None:
    """What one run puts into it, the next finds, by kind and key."""
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) is None
        cache.put("a", KEY, b"made")
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) == b"made"
        assert cache.has("a", KEY)
        assert cache.get("b", KEY) is None
        assert not cache.problem


def test_readings(tmp_path: Path) -> None:
    """A source is read once, and again under another name, with other content or certainty."""
    read: list[str] = []

    def reads(name: str, content: bytes | Unreadable, sure: float) -> Iterator[Reading]:
        read.append(f"{name} {content!r} {sure}")
        entry = Entry(title=name, abstract="We study eels.", origin=Origin(name, 1))
        yield Reading(name, "made up", (entry,), (Rejected(entry.origin, "No.", "x"),), ())

    gone = Unreadable("gone")
    named: list[tuple[str, bytes | Unreadable]]
    named = [("a.txt", b"eels"), ("b.txt", b"eels"), ("a.txt", b"eel"), ("c.txt", gone)]
    for sure, number in ((0.5, 4), (0.5, 1), (0.6, 4)):  # what has no content each time
        with Cache(tmp_path / "cache") as cache:
            found = list(disk.Readings(cache, reads).read(named, sure))
        assert len(read) == number
        assert found == [each for one in named for each in reads(*one, sure)]
        read.clear()


def test_keeps_other_kinds(tmp_path: Path) -> None:
    """A run that asks for one kind of thing leaves the others alone."""
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"made")
        cache.put("b", KEY, b"made")
    with Cache(tmp_path / "cache") as cache:
        assert cache.has("a", KEY)
    with Cache(tmp_path / "cache") as cache:
        assert cache.has("b", KEY)


def test_drops_what_is_not_used(tmp_path: Path) -> None:
    """What a whole run does not ask for is gone at its end; a run that failed drops nothing."""
    other = b"o" * 32
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"made")
        cache.put("a", other, b"made")
    with pytest.raises(KeyError), Cache(tmp_path / "cache"):
        raise KeyError
    with Cache(tmp_path / "cache") as cache:
        assert cache.has("a", other)
    with Cache(tmp_path / "cache") as cache:
        assert cache.has("a", other)
        assert not cache.has("a", KEY)


KILLED = """
import os, sys
from pathlib import Path
from generator.disk import Cache
cache = Cache(Path(sys.argv[1]))
for number in range(501):
    cache.put("a", number.to_bytes(2, "big"), b"made")
os._exit(9)
"""


def test_keeps_what_a_killed_run_made(tmp_path: Path) -> None:
    """Results are written from time to time, so that the next run goes on from there."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "cache")], check=False)
    assert done.returncode == 9

    with Cache(tmp_path / "cache") as cache:
        found = [cache.has("a", number.to_bytes(2, "big")) for number in (0, 499, 500)]
    assert found == [True, True, False]


@pytest.mark.parametrize(
    "content",
    [
        # not a database
        b"words " * 999,
        # cut short
        b"SQLite format 3\0",
        # empty
        b"",
    ],
)
def test_a_foreign_file(content: bytes, tmp_path: Path) -> None:
    """A file that is not our cache is replaced."""
    (tmp_path / "cache").write_bytes(content)
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"made")
        assert not cache.problem
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) == b"made"


@pytest.mark.parametrize(
    "statement",
    [
        # another program's
        "CREATE TABLE made (x)",
        # another version's
        "PRAGMA user_version = 99",
    ],
)
def test_another_database(statement: str, tmp_path: Path) -> None:
    """A database of another program or another version is made again."""
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"old")
    if statement.startswith("CREATE"):
        (tmp_path / "cache").unlink()
    rows = sqlite3.connect(tmp_path / "cache")
    rows.execute(statement)
    rows.close()
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) is None
        cache.put("a", KEY, b"made")
        assert not cache.problem


def test_a_damaged_file(tmp_path: Path) -> None:
    """Damage found in the middle of a run stops nothing, and the file is removed."""
    with Cache(tmp_path / "cache") as cache:
        for number in range(2000):
            cache.put("a", number.to_bytes(32), bytes(range(256)))
    content = (tmp_path / "cache").read_bytes()
    (tmp_path / "cache").write_bytes(content[:5000] + b"torn" * (len(content) // 4))
    with Cache(tmp_path / "cache") as cache:
        for number in range(2000):
            cache.get("a", number.to_bytes(32))
            cache.put("b", number.to_bytes(32), b"made")
        assert "continuing without the cache" in cache.problem

    assert not (tmp_path / "cache").exists()


def test_a_value_that_is_damaged(tmp_path: Path) -> None:
    """A value that cannot be unpacked is ignored."""
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"made")
    rows = sqlite3.connect(tmp_path / "cache")
    rows.execute("UPDATE made SET value = ?", (b"torn",))
    rows.commit()
    rows.close()
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) is None
        assert cache.problem


@pytest.mark.parametrize("statement", ["INSERT", "COMMIT"])
def test_a_full_disk(statement: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written, a run goes on without a cache and says so; the file stays."""
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"old")
    opened = disk.cache.opened

    class Full:
        """A connection to a database on a full disk."""

        def __init__(self, rows: sqlite3.Connection) -> None:
            self._rows = rows

        def execute(self, text: str, values: tuple[object, ...] = ()) -> sqlite3.Cursor:
            """Fail to write."""
            if text.startswith(statement):
                message = "database or disk is full"
                raise sqlite3.OperationalError(message)
            return self._rows.execute(text, values)

        def close(self) -> None:
            """Close it."""
            self._rows.close()

    monkeypatch.setattr(disk.cache, "opened", lambda path: Full(opened(path)))
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) == b"old"
        cache.put("b", KEY, b"new")
    assert "disk is full; continuing without the cache" in cache.problem
    monkeypatch.undo()
    with Cache(tmp_path / "cache") as cache:
        assert cache.get("a", KEY) == b"old"


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    """Where no file can be made, a run goes on without a cache."""
    (tmp_path / "cache").mkdir()
    with Cache(tmp_path / "cache") as cache:
        cache.put("a", KEY, b"made")
        assert cache.get("a", KEY) is None
    assert "continuing without the cache" in cache.problem


def test_keeps_pages(tmp_path: Path) -> None:
    """Pages are passed on, and the HTML of those that have any is cached."""
    files = [File("a.md", "A", {"title": "A"}, "<p>A</p>"), File("b.js", "B")]
    with Cache(tmp_path / "cache") as cache:
        assert list(disk.kept(files, cache)) == files
    rows = sqlite3.connect(tmp_path / "cache")
    assert rows.execute("SELECT count(*) FROM made").fetchone() == (1,)
    rows.close()


PAPER = Paper(id="t", title="T", abstract="A", origin=Origin("f", 1))


def test_papers(tmp_path: Path) -> None:
    """A paper is derived once for each input and each rule."""
    made = []

    def make(paper: Paper) -> Paper:
        made.append(paper)
        return replace(paper, title=paper.title.lower())

    for _ in range(2):
        with Cache(tmp_path / "cache") as cache:
            papers = disk.Papers(cache)
            assert [paper.title for paper in papers.derive(Step("one"), [PAPER], lambda: make)] == [
                "t"
            ]
            assert [paper.title for paper in papers.derive(Step("two"), [PAPER], lambda: make)] == [
                "t"
            ]

    assert [paper.title for paper in made] == ["T", "T"]


def test_papers_end_their_job(tmp_path: Path) -> None:
    """Many are derived in one job of the processes, which comes to its end: these can go on."""
    ends = []

    def parallel(
        prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]
    ) -> Iterator[R]:
        yield from workers.serial(prepare, things)
        ends.append(True)

    many = [replace(PAPER, id=f"t-{number}", title=f"{number}") for number in range(FEWEST)]
    with Cache(tmp_path / "cache") as cache:
        papers = disk.Papers(cache, parallel)
        assert list(papers.derive(Step("one"), many, lambda: lambda paper: paper)) == many
    assert ends == [True]


def test_papers_of_somebody_else(tmp_path: Path) -> None:
    """A value that is not a paper is derived again."""
    with Cache(tmp_path / "cache") as cache:
        list(disk.Papers(cache).derive(Step("one"), [PAPER], lambda: lambda paper: paper))
    rows = sqlite3.connect(tmp_path / "cache")
    ((key,),) = rows.execute("SELECT key FROM made")
    rows.close()
    with Cache(tmp_path / "cache") as cache:
        cache.put("paper", key, b'{"title": 1}')
        assert list(
            disk.Papers(cache).derive(Step("one"), [PAPER], lambda: lambda paper: paper)
        ) == [PAPER]


def test_papers_with_half_a_character(tmp_path: Path) -> None:
    """A text that no file can hold is derived in each run."""
    half = Paper(id="t", title="T\ud800", abstract="A", origin=Origin("f", 1))
    with Cache(tmp_path / "cache") as cache:
        assert list(disk.Papers(cache).derive(Step("one"), [half], lambda: lambda _: PAPER)) == [
            PAPER
        ]
