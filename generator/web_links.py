"""Checks which links of papers are broken.

Addresses come from strangers: only public hosts are asked, so that nobody can make this machine
probe its own network.
"""

import ipaddress
import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException, HTTPMessage
from typing import IO, TypeAlias
from urllib.parse import urlsplit

from generator.model import Paper

GONE = frozenset((404, 410))
"""Status codes of a broken link; others may only mean that the host refuses programs."""

MOST = 500
"""Links that are checked in one run."""
AT_ONCE = 8
"""Links that are checked at the same time."""
PATIENCE = 15
"""Seconds in which a host has to answer."""

Ask: TypeAlias = Callable[[str], str]
"""Returns why a link is broken; empty if it is not."""


def broken(papers: Iterable[Paper], ask: Ask | None = None) -> Iterator[str]:
    """Yield a sentence for each broken link of `papers`; `ask` checks one, by default `answer`."""
    found: dict[str, str] = {}
    for paper in papers:
        for link in paper.links:
            if link.url.startswith(("https://", "http://")):
                found.setdefault(link.url, paper.id)
    urls = list(found)[:MOST]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for url, problem in zip(urls, pool.map(ask or answer, urls), strict=True):
            if problem:
                yield f"{found[url]}: {url}: {problem}"
    if len(found) > MOST:
        yield f"{len(found) - MOST:,} more links were not checked."


class _Careful(urllib.request.HTTPRedirectHandler):
    """Follows redirects to public hosts only."""

    def redirect_request(  # noqa: PLR0913, PLR0917 -- as in Python
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request for the next address; `None` if its host is not public."""
        if not is_public(newurl):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def answer(url: str) -> str:
    """Return why `url` is broken; empty if it works or if that is uncertain."""
    if not is_public(url):
        return "not a public host"
    request = urllib.request.Request(  # noqa: S310 -- http and https only, see `broken`
        url, method="HEAD", headers={"User-Agent": "Sheaf (checks links)"}
    )
    try:
        urllib.request.build_opener(_Careful).open(request, timeout=PATIENCE).close()
    except urllib.error.HTTPError as error:
        return f"not found ({error.code})" if error.code in GONE else ""
    except (OSError, ValueError, HTTPException):
        return ""
    return ""


def is_public(url: str) -> bool:
    """Say whether all hosts behind `url` are public."""
    try:
        parts = urlsplit(url)
        resolved = socket.getaddrinfo(parts.hostname or "", parts.port or 443)
        hosts = {ipaddress.ip_address(str(each[4][0])) for each in resolved}
    except (OSError, ValueError):
        return False
    return bool(hosts) and all(host.is_global and not host.is_multicast for host in hosts)
