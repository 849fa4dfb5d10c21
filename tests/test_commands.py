"""Every command ends with the right exit code, and with a sentence if something went wrong."""

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from generator import commands, signals
from generator.commands import Commands
from generator.errors import MisusedError, SheafError
from tests import seed

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


def ended(work: Callable[[], int | None]) -> Result:
    """Return the exit code of a command that does `work`."""
    group = Commands("sheaf", commands={"work": click.Command("work", callback=work)})
    return CliRunner(catch_exceptions=False).invoke(group, ["work"])


def raising(error: BaseException) -> Callable[[], None]:
    """Return work that ends in `error`."""

    def work() -> None:
        raise error

    return work


def test_done() -> None:
    """The number that a command returns is its exit code; nothing is 0."""
    assert ended(lambda: 1).exit_code == 1
    assert ended(lambda: None).exit_code == 0


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (SheafError("a.txt:1: wrong; mend it"), 1, "a.txt:1: wrong; mend it"),
        (MisusedError("b: no; name another"), 2, "b: no; name another"),
        (MemoryError(), 1, "The memory is full; close other programs, or use `--processes 1`."),
        (
            OSError(errno.ENOSPC, "No space left on device", "docs/a.md"),
            1,
            "docs/a.md: No space left on device; free some space, and run this again",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", b"docs/\xff.md"),
            1,
            "docs/�.md: Permission denied; change who may read and write it, and run this again",
        ),
        (OSError("strange"), 1, "The output: strange; fix that, and run this again"),
        (SheafError("a\x1b[2Jb\r\x9bc"), 1, "a�[2Jb��c"),
    ],
)
def test_messages(error: BaseException, code: int, sentence: str) -> None:
    """Errors are printed to standard error, as a sentence without control characters."""
    done = ended(raising(error))
    assert (done.exit_code, done.stderr, done.stdout) == (code, f"{sentence}\n", "")


@pytest.fixture(autouse=True)
def _orders_are_heard() -> Iterator[None]:
    """Handle the signals to end, which whoever started the tests may ignore."""
    orders = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {order: signal.getsignal(order) for order in orders}
    for order in orders:
        signal.signal(order, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for order, handler in before.items():
        signal.signal(order, handler)


def test_a_pipe_that_is_closed() -> None:
    """Nothing is reported where nobody reads the output any longer."""
    done = ended(raising(BrokenPipeError(errno.EPIPE, "Broken pipe")))
    assert (done.exit_code, done.output) == (141, "")


@pytest.mark.parametrize(
    ("order", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_ended_from_outside(order: signal.Signals, code: int) -> None:
    """Ctrl+C and signals to end are raised, so that a command can clean up."""
    done = []

    def work() -> None:
        try:
            os.kill(os.getpid(), order)
        finally:
            done.append(order)

    before = signal.getsignal(order)
    assert ended(work).exit_code == code
    assert done == [order]
    assert signal.getsignal(order) is before


def test_held_back() -> None:
    """Steps that belong together are done before Ctrl+C is raised."""
    done: list[int] = []
    with pytest.raises(KeyboardInterrupt), signals.raised():
        _twice(done)
    assert done == [1, 2]


def _twice(done: list[int]) -> None:
    with signals.held_back():
        done.append(1)
        os.kill(os.getpid(), signal.SIGINT)
        done.append(2)
    done.append(3)


def test_a_mistake_of_ours(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected error is a sentence with its place; the traceback is shown on request."""
    error = KeyError("x")
    commands.report_bug(KeyError, error, None)
    assert "This is a bug in Sheaf: KeyError: 'x'. Please" in capsys.readouterr().err
    monkeypatch.setenv(commands.TRACEBACK, "1")
    commands.report_bug(KeyError, error, None)
    assert capsys.readouterr().err == "KeyError: 'x'\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return the folder of a library that holds one paper."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING * 50)
    return tmp_path


def program(*arguments: str) -> list[str]:
    """Return the command line of our program."""
    return [sys.executable, "-m", "generator", *arguments]


ENVIRONMENT = os.environ | {"PYTHONPATH": str(seed.ROOT)}


def test_a_reader_that_leaves(library: Path) -> None:
    """`read --json | head` is quiet, as of other tools."""
    with subprocess.Popen(
        program("read", "--json", "abstracts/list.txt"),
        cwd=library,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_full_disk(library: Path) -> None:
    """Where neither pages nor output can be written, each is reported in a sentence."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            program("generate", "--check"),
            cwd=library,
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "The output: No space left on device; free some space, and run this again\n"
    )

    done = subprocess.run(
        program("generate"),
        cwd=library,
        env=ENVIRONMENT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    *_, last = done.stderr.splitlines()
    assert last.startswith("docs/")
    assert last.endswith(": File too large; allow larger files, and run this again")
    assert "Traceback" not in done.stderr
    assert not list(library.rglob(".sheaf-half-written-*"))
