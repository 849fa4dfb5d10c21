"""The settings for nginx serve a site below a path, with the right headers."""

import contextlib
import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.outputs.machines import POLICY

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
CONFIG = Path(__file__).parent.parent / "generator/library/template/publishing/nginx.conf"
PATIENCE = 300
"""Seconds to wait for an answer, on a busy machine."""
FILES = {
    "index.html": "<h1>Home</h1>",
    "404.html": "<h1>Nothing here</h1>",
    "papers/a/index.html": "<h1>A</h1>",
    "papers/a.bib": "@misc{a}",
    "papers/a.md": "# A é",
    "feed.xml": "<feed/>",
    "assets/sheaf/fonts/a.woff2": "font",
    "assets/sheaf/a.css": "a{}" * 999,
}

pytestmark = pytest.mark.skipif(not NGINX, reason="nginx is not here")


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Return the port at which nginx serves a site below `/papers/`."""
    folder = tmp_path_factory.mktemp("nginx")
    site = folder / "site"
    for path, text in FILES.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    packed = gzip.compress(FILES["assets/sheaf/a.css"].encode(), mtime=0)
    (site / "assets/sheaf/a.css.gz").write_bytes(packed)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    ours = CONFIG.read_text("utf-8").replace("/srv/papers/site/", f"{site}/")
    ours = ours.replace("listen 80;", f"listen 127.0.0.1:{number};")
    (folder / "nginx.conf").write_text(
        "daemon off; master_process off; worker_processes 1; pid nginx.pid;"
        "error_log stderr; events {}\n"
        "http { access_log off; client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c;"
        f" uwsgi_temp_path d; scgi_temp_path e;\n{ours}\n}}\n"
    )
    command = [str(NGINX), "-p", str(folder), "-c", "nginx.conf", "-e", "stderr"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        while not _listens(number):
            assert server.poll() is None, server.stderr and server.stderr.read()
            time.sleep(0.05)
        yield number
        server.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return not client.connect_ex(("127.0.0.1", port))


def get(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return what the server says of `path`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    with contextlib.closing(connection):
        connection.request("GET", path, headers=asked)
        with connection.getresponse() as response:
            return response.status, dict(response.getheaders()), response.read()


@pytest.mark.parametrize(
    ("path", "file", "kind"),
    [
        ("/papers/", "index.html", "text/html; charset=utf-8"),
        ("/papers/papers/a/", "papers/a/index.html", "text/html; charset=utf-8"),
        ("/papers/papers/a.bib", "papers/a.bib", "application/x-bibtex; charset=utf-8"),
        ("/papers/papers/a.md", "papers/a.md", "text/markdown; charset=utf-8"),
        ("/papers/feed.xml", "feed.xml", "application/xml; charset=utf-8"),
        ("/papers/assets/sheaf/fonts/a.woff2", "assets/sheaf/fonts/a.woff2", "font/woff2"),
    ],
)
def test_files(port: int, path: str, file: str, kind: str) -> None:
    """Each file is served with its type, below the path."""
    status, headers, content = get(port, path)

    assert (status, headers["Content-Type"]) == (200, kind)
    assert content.decode() == FILES[file]


@pytest.mark.parametrize("path", ["/papers/", "/papers/nowhere/"])
def test_policy(port: int, path: str) -> None:
    """Each page forbids what our pages do not need, and to be shown inside others."""
    _, headers, _ = get(port, path)

    assert headers["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_missing(port: int) -> None:
    """An address that is not there has our page for that, and the right status."""
    status, _, content = get(port, "/papers/nowhere/")

    assert (status, content.decode()) == (404, FILES["404.html"])
    assert get(port, "/elsewhere")[0] == 404
    assert get(port, "/papers/../../etc/passwd")[0] in {400, 404}


def test_folders(port: int) -> None:
    """A folder without its slash leads to the page."""
    status, headers, _ = get(port, "/papers")

    assert status == 301
    assert headers["Location"].endswith("/papers/")


def test_compressed(port: int) -> None:
    """A compressed copy is sent to whom can read it, and the file itself to others."""
    path = "/papers/assets/sheaf/a.css"
    _, headers, content = get(port, path, Accept_Encoding="gzip")

    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content).decode() == FILES["assets/sheaf/a.css"]
    assert "Content-Encoding" not in get(port, path)[1]


def test_caching(port: int) -> None:
    """A page is asked for each time and sent only where it changed; fonts are kept."""
    _, headers, _ = get(port, "/papers/")
    assert headers["Cache-Control"] == "no-cache"
    assert get(port, "/papers/", If_None_Match=headers["ETag"])[0] == 304
    assert "max-age" in get(port, "/papers/assets/sheaf/fonts/a.woff2")[1]["Cache-Control"]
