"""Measures the preview: the time from an edit until its words are on the page."""

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

from benchmarks.library import forget
from benchmarks.process import ENVIRONMENT, PER_MEGABYTE

PATIENCE = 1800
"""Timeout in seconds."""

LOG = "preview.log"
"""The log of the preview, in the folder of the library."""

REST = 1
"""Seconds between the end of the work for an edit and the next edit."""

HOME = "/"
"""The first page that people see."""

READY = "Ready. "
"""The start of the line in which the preview says that it is ready for edits."""

INTERVAL = 0.01
"""Seconds between two requests for a page."""


@dataclass(frozen=True, slots=True)
class Edits:
    """The measurements of a preview."""

    start: float
    """Seconds from its start to the first page, of a new library."""
    again: float
    """The same when it is started again."""
    page: tuple[float, ...]
    """Seconds from each edit to its words on the page."""
    rest: tuple[float, ...]
    """Seconds from each edit until everything that depends on it is updated."""
    peak: int
    """Megabytes of the preview's largest process."""


@dataclass(frozen=True, slots=True)
class EditPlace:
    """The places of a paper's abstract in a source and in the site."""

    source: Path
    line: int
    """Counted from 0."""
    page: str
    """The address of the paper's page."""
    rest: str
    """The address of a page that shows an edit only after the full build."""


def measure(library: Path, edits: int) -> Edits:
    """Return the measurements of the preview of `library`, with `edits` edits of one abstract.

    It begins as a new library, of which there are no pages; then a preview begins again where the
    first one ended.
    """
    here = place(library)
    forget(library)
    started, (page, rest), peak = _served(library, here, edits)
    again, _, _ = _served(library, here, 0)
    return Edits(started, again, page, rest, peak)


_Times: TypeAlias = tuple[tuple[float, ...], tuple[float, ...]]
"""For each edit, seconds until its words were on the page, and until all was updated."""


def _served(library: Path, here: "EditPlace", edits: int) -> tuple[float, _Times, int]:
    """Serve and edit `library`; return seconds to the first page, edits' times, and the peak in MB.

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
        wait(server, host, HOME, "")
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
    """Return the places of a paper from the middle of `library`, which must have been built."""
    records = sorted((library / "docs/papers").glob("*.json"))
    record = json.loads(records[len(records) // 2].read_text("utf-8"))
    source = library / "abstracts" / record["source"]["file"]
    # the known line is that of the title; an empty one follows
    line = record["source"]["line"] + 1
    return EditPlace(source, line, f"/papers/{record['id']}/", f"/papers/{record['id']}.json")


def edit(
    server: subprocess.Popen[bytes], host: str, here: EditPlace, edits: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Add words to an abstract `edits` times, each time after all updates of the last edit.

    Return the seconds until the words were on the page of the paper, and until all was updated.
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
    """Return once `server` shows `words` at `address`; raise if it ends, or after `PATIENCE`."""

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
    """Return the page at `address`, or `None` if there is none."""
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
    """End `server`, and return the peak of its largest process in MB."""
    server.terminate()
    if server.returncode is not None:  # it had ended before
        return 0
    _, status, usage = os.wait4(server.pid, 0)
    server.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss // PER_MEGABYTE


def free_host() -> str:
    """Return a local address with a free port."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{found.getsockname()[1]}"
