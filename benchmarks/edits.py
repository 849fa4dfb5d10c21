"""Edits under the preview: how long until the words that somebody wrote are on the page."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.process import ENVIRONMENT, PER_MEGABYTE

PATIENCE = 1800
"""Seconds after which nothing is expected any more."""

LOG = "preview.log"
"""The file in which the preview says what it does, in the folder of the library."""

INTERVAL = 0.01
"""Seconds between two looks at a page."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What a preview took."""

    start: float
    """Seconds from its start to the first page."""
    seconds: tuple[float, ...]
    """From each edit to its words on the page."""
    peak: int
    """Megabytes of the preview's largest process."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paper's abstract stands: in a source, and in the site."""

    source: Path
    line: int
    """Counted from 0."""
    address: str


def measure(library: Path, edits: int) -> Edits:
    """Return what the preview of `library` took, with `edits` edits of one abstract."""
    here = place(library)
    host = free_host()
    command = (sys.executable, "-m", "generator", "serve", "--address", host)
    with (library / LOG).open("wb") as log:
        start = time.perf_counter()
        server = subprocess.Popen(
            command, cwd=library, env=os.environ | ENVIRONMENT, stdout=log, stderr=log
        )
    try:
        wait(server, host, here.address, "")
        started = time.perf_counter() - start
        seconds = edit(server, host, here, edits, started)
    except TimeoutError as error:
        error.add_note((library / LOG).read_text("utf-8"))
        raise
    finally:
        peak = end(server)
    return Edits(started, seconds, peak)


def place(library: Path) -> Place:
    """Return where a paper from the middle of `library` stands; its pages have been made."""
    records = sorted((library / "docs/papers").glob("*.json"))
    record = json.loads(records[len(records) // 2].read_text("utf-8"))
    source = library / "abstracts" / record["source"]["file"]
    # the line that is known is the title's; then there is an empty one
    return Place(source, record["source"]["line"] + 1, f"/papers/{record['id']}/")


def edit(
    server: subprocess.Popen[bytes], host: str, here: Place, edits: int, pause: float
) -> tuple[float, ...]:
    """Add words to an abstract, `edits` times, and return how long each was awaited on its page.

    Before each edit there is a `pause` in seconds, so that the server has done all that the one
    before asks for; what it needs to start is enough, for then it does everything.
    """
    lines = here.source.read_text("utf-8").split("\n")
    seconds = []
    for number in range(1, edits + 1):
        time.sleep(pause)
        words = f"This is edit number {number}."
        changed = [*lines[: here.line], f"{lines[here.line]} {words}", *lines[here.line + 1 :]]
        start = time.perf_counter()
        here.source.write_text("\n".join(changed), "utf-8")
        wait(server, host, here.address, words)
        seconds.append(time.perf_counter() - start)
    here.source.write_text("\n".join(lines), "utf-8")
    return tuple(seconds)


def wait(server: subprocess.Popen[bytes], host: str, address: str, words: str) -> None:
    """Return as soon as `server` shows `words` at `address`; raise where it ends, or never does."""
    last = time.monotonic() + PATIENCE
    while (shown := page(host, address)) is None or words not in shown:
        if server.poll() is not None or time.monotonic() > last:
            problem = f"http://{host}{address} never showed {words!r}"
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
