"""Edits under the preview: how long until the words that somebody wrote are on the page."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from benchmarks.process import ENVIRONMENT, PER_MEGABYTE

PATIENCE = 1800
"""Seconds after which nothing is expected any more."""

LOG = "preview.log"
"""The file in which the preview says what it does, in the folder of the library."""

REST = 1
"""Seconds between what an edit led to and the next edit."""

READY = "Ready. "
"""How the line begins in which the preview says that it follows edits."""

INTERVAL = 0.01
"""Seconds between two looks at a page."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What a preview took."""

    start: float
    """Seconds from its start to the first page, where there was none before."""
    again: float
    """The same where it had run before."""
    page: tuple[float, ...]
    """Seconds from each edit to its words on the page."""
    rest: tuple[float, ...]
    """Seconds from each edit until all that depends on it has followed."""
    peak: int
    """Megabytes of the preview's largest process."""


@dataclass(frozen=True, slots=True)
class EditPlace:
    """Where a paper's abstract is: in a source, and in the site."""

    source: Path
    line: int
    """Counted from 0."""
    page: str
    """The address of the paper's page."""
    rest: str
    """An address that shows an edit when all is done."""


def measure(library: Path, edits: int) -> Edits:
    """Return what the preview of `library` took, with `edits` edits of one abstract.

    There is no preview of it yet; then one begins again where it ended.
    """
    here = place(library)
    started, (page, rest), peak = _served(library, here, edits)
    again, _, _ = _served(library, here, 0)
    return Edits(started, again, page, rest, peak)


_Times: TypeAlias = tuple[tuple[float, ...], tuple[float, ...]]
"""Seconds until words of edits were on a page, and in the rest."""


def _served(library: Path, here: "EditPlace", edits: int) -> tuple[float, _Times, int]:
    """Serve `library`; return how long the first page was awaited, what edits took, and the peak.

    Edits begin when the preview is ready for them.
    """
    host = free_host()
    command = (sys.executable, "-m", "generator", "serve", "--address", host)
    log = library / LOG
    with log.open("wb") as said:
        start = time.perf_counter()
        server = subprocess.Popen(
            command, cwd=library, env=os.environ | ENVIRONMENT, stdout=said, stderr=said
        )
    try:
        wait(server, host, here.page, "")
        started = time.perf_counter() - start
        _await(server, lambda: not edits or READY in log.read_text("utf-8"), f"never {READY}")
        times = edit(server, host, here, edits)
    except TimeoutError as error:
        error.add_note(log.read_text("utf-8"))
        raise
    finally:
        peak = end(server)
    return started, times, peak


def place(library: Path) -> EditPlace:
    """Return where a paper from the middle of `library` is; its pages have been made."""
    records = sorted((library / "docs/papers").glob("*.json"))
    record = json.loads(records[len(records) // 2].read_text("utf-8"))
    source = library / "abstracts" / record["source"]["file"]
    # the line that is known is the title's; then there is an empty one
    line = record["source"]["line"] + 1
    return EditPlace(source, line, f"/papers/{record['id']}/", f"/papers/{record['id']}.json")


def edit(
    server: subprocess.Popen[bytes], host: str, here: EditPlace, edits: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Add words to an abstract, `edits` times, each when all that depended on the last is done.

    Return how long the words were awaited on the page of the paper, and in the rest.
    """
    lines = here.source.read_text("utf-8").split("\n")
    page, rest = [], []
    for number in range(1, edits + 1):
        words = f"This is edit number {number}."
        changed = [*lines[: here.line], f"{lines[here.line]} {words}", *lines[here.line + 1 :]]
        start = time.perf_counter()
        here.source.write_text("\n".join(changed), "utf-8")
        wait(server, host, here.page, words)
        page.append(time.perf_counter() - start)
        wait(server, host, here.rest, words)
        rest.append(time.perf_counter() - start)
        time.sleep(REST)
    return tuple(page), tuple(rest)


def wait(server: subprocess.Popen[bytes], host: str, address: str, words: str) -> None:
    """Return as soon as `server` shows `words` at `address`; raise where it ends, or never does."""

    def is_there() -> bool:
        shown = page(host, address)
        return shown is not None and words in shown

    _await(server, is_there, f"http://{host}{address} never showed {words!r}")


def _await(server: subprocess.Popen[bytes], done: Callable[[], bool], problem: str) -> None:
    last = time.monotonic() + PATIENCE
    while not done():
        if server.poll() is not None or time.monotonic() > last:
            raise TimeoutError(problem)
        time.sleep(INTERVAL)


def page(host: str, address: str) -> str | None:
    """Return the page at `address`, if it is there."""
    connection = http.client.HTTPConnection(host, timeout=PATIENCE)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.read().decode("utf-8") if answer.status == http.client.OK else None
    except (OSError, http.client.HTTPException):  # not yet, or not just now
        return None
    finally:
        connection.close()


def end(server: subprocess.Popen[bytes]) -> int:
    """End `server`, and return megabytes of its largest process."""
    server.terminate()
    if server.returncode is not None:  # it had ended before
        return 0
    _, status, usage = os.wait4(server.pid, 0)
    server.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss // PER_MEGABYTE


def free_host() -> str:
    """Return an address of this machine, with a port that is free."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{found.getsockname()[1]}"
