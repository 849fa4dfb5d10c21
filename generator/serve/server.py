"""A small web server for one site, whose pages show by themselves what has changed."""

import http
import os
import socket
import socketserver
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from urllib.parse import urlsplit

from generator.serve import endpoint
from generator.serve.endpoint import Endpoint
from generator.text.escape import printed

CHANGED = "/.sheaf/changed"
"""Where a page asks whether there is something new; the answer comes when there is."""

PATIENCE = 20
"""Seconds after which a waiting page is answered, and asks again."""

_SCRIPT = resources.files("generator.serve").joinpath("reload.js").read_text(encoding="utf-8")

_PROBLEM = """\
<div role="alert" data-sheaf-problem style="position: fixed; inset: auto 0 0; z-index: 99; \
max-height: 50vh; overflow: auto; padding: 1rem 1.5rem; font: 16px/1.5 sans-serif; \
color: #fff; background: #8b1a1a; border-top: 2px solid #fff">
<strong>There is something to fix. Until then, this page may be out of date.</strong>
<pre style="margin: .5rem 0 0; white-space: pre-wrap; font: 14px/1.5 monospace">{}</pre>
</div>
"""


_NOTE = """\
<div role="status" data-sheaf-note style="position: sticky; bottom: 0; z-index: 98; \
padding: .75rem 1.5rem; font: 16px/1.5 sans-serif; color: #fff; background: #31466b">{}</div>
"""


class ShownSite:
    """What the server shows: the files of a site, and what is wrong, if anything is."""

    def __init__(self, site: Path) -> None:
        """Show `site`."""
        self.site = site
        self.problem = ""
        """Sentences about what has to be put right; empty where nothing has."""
        self.note = ""
        """A sentence about what pages lack that is still being made; empty where nothing is."""
        self._version = time.monotonic_ns()  # another one than that of an earlier server
        self._changes = threading.Condition()

    @property
    def mark(self) -> str:
        """A number that changes with each change."""
        return str(self._version)

    def changed(self, problem: str = "") -> None:
        """Make open pages reload, with `problem` on them if there is one."""
        with self._changes:
            self.problem = problem
            self._version += 1
            self._changes.notify_all()

    def wait(self, mark: str) -> None:
        """Return when something has changed since there was `mark`, or after a while."""
        with self._changes:
            self._changes.wait_for(lambda: self.mark != mark, PATIENCE)


class Server(ThreadingHTTPServer):
    """A server that listens from the start, and answers when it is started."""

    daemon_threads = True  # a page that waits for a change keeps nothing from ending

    def __init__(self, where: Endpoint, shown: ShownSite) -> None:
        """Listen at `where`; raise a `SheafError` where that cannot be had."""
        self.address_family = where.family
        try:
            super().__init__((where.host, where.port), partial(_Handler, shown))
        except OSError as error:
            raise endpoint.refused(where, error) from error
        self.url = f"http://{replace(where, port=self.server_address[1])}/"
        """The address of the home page."""

    def server_bind(self) -> None:
        """Bind the address without looking up the host name, which may take long."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "", self.server_address[1]

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Ignore errors of a browser that has disconnected."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    def __init__(
        self, shown: ShownSite, request: socket.socket, client: object, server: ThreadingHTTPServer
    ) -> None:
        self._shown = shown
        super().__init__(request, client, server, directory=str(shown.site))

    def do_GET(self) -> None:
        """Answer with a file, or with the mark when there is a new one."""
        asked = urlsplit(self.path)
        path = self.translate_path(self.path)
        if asked.path == CHANGED:
            self._shown.wait(asked.query)
            self._send(http.HTTPStatus.OK, "text/plain", self._shown.mark.encode())
        elif self._is_page(path, asked.path):
            self._send_page(Path(path, "index.html") if path.endswith("/") else Path(path))
        else:
            super().do_GET()

    def _is_page(self, path: str, asked: str) -> bool:
        """Say whether a page is to be sent: also where there is nothing at `path`."""
        if os.path.isdir(path):  # noqa: PTH112 -- a path that is too long is no folder, and no error
            return asked.endswith("/")  # else the browser is sent to the address with a slash
        return path.endswith(".html") or not os.path.isfile(path)  # noqa: PTH113 -- likewise

    def _send_page(self, page: Path) -> None:
        status = http.HTTPStatus.OK
        try:
            html = page.read_bytes()
        except (OSError, ValueError):
            status = http.HTTPStatus.NOT_FOUND
            missing = Path(self.directory, "404.html")
            html = missing.read_bytes() if missing.is_file() else b"There is no such page."
        self._send(status, "text/html; charset=utf-8", self._with_more(html))

    def _with_more(self, html: bytes) -> bytes:
        """Return a page with the script that reloads it, and with what is wrong."""
        problem = escape(printed(self._shown.problem))
        more = _PROBLEM.format(problem) if problem else ""
        more += _NOTE.format(escape(self._shown.note)) if self._shown.note else ""
        more += f'<script data-mark="{self._shown.mark}">{_SCRIPT}</script>\n'
        before, end, after = html.rpartition(b"</body>")
        return b"".join((before, more.encode(), end, after)) if end else html + more.encode()

    def _send(self, status: http.HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        """Forbid caching, as files may change at any time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing: there are a hundred requests for each page."""
