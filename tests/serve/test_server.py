"""The preview's server shows files and problems, and reloads what has changed."""

import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import SheafError
from generator.serve import endpoint
from generator.serve.server import CHANGED, Server, ShownSite

PATIENCE = 300
"""Seconds to wait for what must come, on a busy machine."""


@pytest.fixture
def shown(tmp_path: Path) -> ShownSite:
    """Return a site to show."""
    for name, text in (
        ("index.html", "<body><p>Home</body></html>"),
        ("papers/index.html", "<p>Papers"),
        ("papers/one.json", "{}"),
        ("404.html", "<body>Nothing here</body>"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path.parent / "secret.txt").write_text("secret")
    return ShownSite(tmp_path)


@contextmanager
def served(shown: ShownSite, host: str = "127.0.0.1") -> Iterator[str]:
    """Serve what is `shown`, at the address of its home page that is given."""
    with Server(endpoint.parse(f"{host}:0"), shown) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.url
        server.shutdown()


@pytest.fixture
def home(shown: ShownSite) -> Iterator[str]:
    """Return the address of the home page."""
    with served(shown) as url:
        yield url


def got(url: str) -> str:
    """Return what is at `url`."""
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 -- our own server
        assert answer.headers["Cache-Control"] == "no-store"
        return str(answer.read().decode())


def test_files(home: str) -> None:
    """Files are as they are; pages have a script before their end; folders have a slash."""
    assert got(f"{home}papers/one.json") == "{}"
    assert got(home).startswith("<body><p>Home<script data-mark=")
    assert got(home).endswith("</script>\n</body></html>")
    assert got(f"{home}papers").startswith("<p>Papers<script")


@pytest.mark.parametrize(
    "path", ["nowhere/", "../secret.txt", "%2e%2e/secret.txt", "%00", "a" * 999]
)
def test_nothing_there(home: str, path: str) -> None:
    """An address without a file shows the site's own page for that; nothing else is served."""
    with pytest.raises(urllib.error.HTTPError, match="404") as caught:
        got(f"{home}{path}")
    assert caught.value.read().startswith(b"<body>Nothing here<script")


def test_a_problem(shown: ShownSite, home: str) -> None:
    """Problems are shown on each page, without markup, until they are solved."""
    shown.changed("taxonomy.yml:1: <script>alert(1)</script>\x1b; mend it")
    for page in ("", "papers/"):
        html = got(f"{home}{page}")
        assert "taxonomy.yml:1: &lt;script&gt;alert(1)&lt;/script&gt;�; mend it</pre>" in html
        assert 'role="alert"' in html
    assert got(f"{home}papers/one.json") == "{}"
    shown.changed()
    assert 'role="alert"' not in got(home)


def test_a_note(shown: ShownSite, home: str) -> None:
    """What pages lack for now is said on each, and is no problem."""
    shown.note = "More <soon>."
    assert "More &lt;soon&gt;.</div>" in got(home)
    assert 'role="alert"' not in got(home)
    shown.note = ""
    assert "More" not in got(home)


def test_a_change(shown: ShownSite, home: str) -> None:
    """A page that asks is answered when something has changed, and not before."""
    mark, answers = shown.mark, list[str]()
    asking = threading.Thread(target=lambda: answers.append(got(f"{home[:-1]}{CHANGED}?{mark}")))
    asking.start()
    assert not answers
    shown.changed()
    asking.join(PATIENCE)
    assert answers == [shown.mark] != [mark]
    assert got(f"{home[:-1]}{CHANGED}?{mark}") == shown.mark


def test_a_browser_that_leaves(home: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of it, and the next one is answered."""
    host, port = home.removeprefix("http://").rstrip("/").split(":")
    for request in (b"", b"GET", b"GET / HTTP/1.1\r\n\r\n", b"\xff\xff\r\n\r\n"):
        with socket.create_connection((host, int(port))) as browser:
            browser.sendall(request)
    assert "Home" in got(home)
    assert capfd.readouterr() == ("", "")


def test_taken(shown: ShownSite) -> None:
    """An address that is in use is refused at once, and named."""
    with served(shown) as url:
        where = url.removeprefix("http://").rstrip("/")
        with pytest.raises(SheafError, match=f"^{where}: is in use"):
            Server(endpoint.parse(where), shown)


def test_ipv6(shown: ShownSite) -> None:
    """An address of IPv6 is served too."""
    with served(shown, "[::1]") as url:
        assert url.startswith("http://[::1]:")
        assert "Home" in got(url)
