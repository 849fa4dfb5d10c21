"""A small web server for one site, whose pages reload when something has changed."""

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
"""The address that pages poll; the answer comes when something has changed."""

PATIENCE = 20
"""Seconds after which a poll is answered in any case."""

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
    """What the server shows: the files of a site, and what is wrong with it, if anything."""

    def __init__(self, site: Path) -> None:
        """Show `site`."""
        self.site = site
        self.problem = ""
        """Sentences about what has to be fixed; empty if nothing has."""
        self.note = ""
        """A sentence about what pages still lack; empty if they are complete."""
        self._version = time.monotonic_ns()  # differs from that of an earlier server
        self._changes = threading.Condition()

    @property
    def mark(self) -> str:
        """A version number, which each change increases."""
        return str(self._version)

    def changed(self, problem: str = "") -> None:
        """Make open pages reload, with `problem` on them if there is one."""
        with self._changes:
            self.problem = problem
            self._version += 1
            self._changes.notify_all()

    def wait(self, mark: str) -> None:
        """Return when the version is no longer `mark`, or after `PATIENCE`."""
        with self._changes:
            self._changes.wait_for(lambda: self.mark != mark, PATIENCE)


class Server(ThreadingHTTPServer):
    """A server that listens at once, and answers after `serve_forever`."""

    daemon_threads = True  # so that a waiting poll does not keep the process alive

    def __init__(self, where: Endpoint, shown: ShownSite) -> None:
        """Listen at `where`; raise a `SheafError` if that is impossible."""
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
        """Answer with a file or, to a poll, with the version once it is new."""
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
        """Say whether to send a page, which may be the one for unknown addresses."""
        if os.path.isdir(path):  # noqa: PTH112 -- no error if a path is too long
            return asked.endswith("/")  # otherwise the browser is redirected
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
        """Return a page with the script that reloads it, and with the problem and the note."""
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
        """Log nothing: each page makes a hundred requests."""
