"""An edit is timed until its words are on the page, with any server."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import edits
from benchmarks.edits import EditPlace

SOURCE = "On tides\n\nIt comes.\n\nOn eels\n\nIt goes.\n"


def test_place(tmp_path: Path) -> None:
    """The paper that is edited is one from the middle, and its abstract is found."""
    (tmp_path / "docs/papers").mkdir(parents=True)
    for name, line in {"on-eels": 5, "on-tides": 1}.items():
        record = {"id": name, "source": {"file": "list.txt", "line": line}}
        (tmp_path / f"docs/papers/{name}.json").write_text(json.dumps(record))
    found = edits.place(tmp_path)
    assert (found.page, SOURCE.split("\n")[found.line]) == ("/papers/on-tides/", "It comes.")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Serve a folder whose page is the source itself; return the server and its address."""
    (tmp_path / "index.html").write_text(SOURCE)
    host = edits.free_host()
    command = (sys.executable, "-m", "http.server", "--bind", *host.split(":"))
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL) as started:
        yield started, host
        edits.end(started)


def test_edit(server: tuple[subprocess.Popen[bytes], str], tmp_path: Path) -> None:
    """Each edit takes the place of the one before, and is seen."""
    process, host = server
    here = EditPlace(tmp_path / "index.html", 2, page="/", rest="/index.html")
    page, rest = edits.edit(process, host, here, edits=2)
    assert all(first <= then for first, then in zip(page, rest, strict=True))
    assert here.source.read_text() == SOURCE.replace("comes.", "comes. This is edit number 2.")


def test_server_that_ends(server: tuple[subprocess.Popen[bytes], str]) -> None:
    """A server that ended is not waited for."""
    process, host = server
    process.kill()
    process.wait()
    with pytest.raises(TimeoutError, match=r"never showed 'words'"):
        edits.wait(process, host, "/", "words")
