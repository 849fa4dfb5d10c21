"""Work is distributed over processes."""

import os
import pickle
from collections.abc import Iterator
from functools import partial
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from generator import build, disk, settings, workers
from generator.errors import SheafError
from generator.model import File
from generator.workers import Workers
from tests import seed, tasks


def test_here() -> None:
    """Without processes, things are worked on one after the other."""
    assert list(workers.serial(partial(tasks.counter, 5), [2, 3])) == [5, 6, 5, 6, 7]


@pytest.fixture(scope="module")
def some() -> Iterator[Workers]:
    """Return processes, the same for all tests but where one ends them."""
    with Workers(2) as processes:
        yield processes


def test_spread(some: Workers) -> None:
    """Processes yield the same results, in any order, and can then do other work."""
    made = list(some.map(partial(tasks.counter, 5), [2, 3, 0, 1]))
    again = list(some.map(partial(tasks.counter, 7), [1]))
    assert sorted(made) == [5, 5, 5, 6, 6, 7]
    assert again == [7]


def test_arrays(some: Workers) -> None:
    """An array that comes along is as it was, and each process may write in its own."""
    numbers, none = np.arange(100_000.0), np.zeros(0)

    made = list(some.map(partial(tasks.adder, numbers, none, numbers[::2]), [7, 7]))

    assert made == [(int(numbers.sum()) + 7, 0, int(numbers[::2].sum()) + 7)] * 2
    assert numbers[0] == 0


def test_in_another_process(some: Workers) -> None:
    """What is spread is not done here; with one process it is."""
    assert os.getpid() not in some.map(tasks.process, [1, 2])
    with Workers(1) as one:
        assert set(one.map(tasks.process, [1, 2])) == {os.getpid()}


def test_what_goes_wrong(some: Workers) -> None:
    """An error is raised where the work was requested, and new processes do the next work."""
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        list(some.map(tasks.divider, [1, 0]))
    assert list(some.map(tasks.divider, [1])) == [1]


def test_what_cannot_come_along(some: Workers) -> None:
    """What another process cannot read is reported likewise, after reading all that was sent."""
    with pytest.raises(RuntimeError, match="no such thing"):
        list(some.map(partial(tasks.idler, tasks.Unreadable(), bytes(1_000_000)), [1]))
    assert list(some.map(tasks.divider, [1])) == [1]


def test_mistake_of_a_person(some: Workers) -> None:
    """A mistake that people can correct is reported in the same words."""
    with pytest.raises(SheafError, match=r"^list\.txt:3: mend this$"):
        list(some.map(tasks.complainer, [3]))


def test_killed(some: Workers) -> None:
    """If the system kills a process, the message says what to do."""
    with pytest.raises(SheafError, match="--processes 1"):
        list(some.map(tasks.victim, [1]))


def test_left_in_the_midst(some: Workers) -> None:
    """A caller that stops early leaves nothing that blocks the next one."""
    for _ in some.map(partial(tasks.counter, 0), [100_000] * 4):
        break
    assert list(some.map(partial(tasks.counter, 1), [1])) == [1]


def test_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process runs until the one that gives it work has ended."""
    monkeypatch.setattr("signal.signal", lambda *_: None)  # a thread may not
    ours, theirs = Pipe()
    process = Thread(target=workers.serve, args=(theirs,))
    process.start()
    ours.send_bytes(pickle.dumps(partial(tasks.counter, 5)))
    ours.send_bytes(b"")
    ours.recv()
    ours.send(1)
    assert ours.recv().value == 5
    ours.close()
    process.join()


def test_if_many(some: Workers) -> None:
    """For a few items no process is started."""
    assert workers.if_many(workers.FEWEST, some.map) == some.map
    assert workers.if_many(workers.FEWEST - 1, some.map) is workers.serial


def test_same_files(some: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build in several processes writes the same files as a build in one."""
    monkeypatch.setattr(workers, "FEWEST", 1)
    (tmp_path / "mkdocs.yml").write_text("site_name: Seed\n")
    seed.fill_with_few(tmp_path)
    library = settings.read(tmp_path)
    with disk.Cache(tmp_path / "cache") as cache:
        spread = build.build(library, disk.Papers(cache, some.map).derive, some.map)
        files = {file.path: text(file) for file in build.files(spread[1], some.map)}
    alone = build.build(library)
    assert spread == alone
    assert files == {file.path: text(file) for file in build.files(alone[1])}


def text(file: File) -> str:
    """Return all of a file."""
    return b"".join(file.pieces()).decode()
