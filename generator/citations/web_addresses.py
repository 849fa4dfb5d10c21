"""The web addresses of a paper itself, not of our page about it."""

import re
from urllib.parse import quote

from generator.citations.line import line
from generator.model import Identifier, Paper
from generator.text import registries

_UNSAFE = re.compile(r"[\s{}\\]")
_SCHEMES = ("doi", "arxiv", "acl", "pmid", "pmcid", "openreview", "hal", "handle")
"""Registries whose addresses lead to the paper."""
_WEB = ("https://", "http://")


def web_addresses(paper: Paper) -> tuple[str, ...]:
    """Return the web addresses of `paper`, without repetitions; the first is the one to cite."""
    linked = [link.url.strip() for link in paper.links if link.kind == "paper"]
    found = [bare(url) for url in linked if url.startswith(_WEB)]
    found += persistent(paper)
    by_place = {url.partition("://")[2].rstrip("/"): url for url in reversed(found)}
    return tuple(reversed(by_place.values()))


def persistent(paper: Paper) -> tuple[str, ...]:
    """Return the persistent addresses of `paper` in registries; the first is the one to cite."""
    if not paper.identifiers:
        return ()
    named = ((scheme, identifier(paper, scheme)) for scheme in _SCHEMES)
    known = (registries.address(Identifier(scheme, value)) for scheme, value in named if value)
    return tuple(filter(None, known))


def identifier(paper: Paper, scheme: str) -> str | None:
    """Return the first identifier of `paper` in `scheme`."""
    values = (line(each.value) for each in paper.identifiers if each.scheme == scheme)
    return next(filter(None, values), None)


def bare(value: str) -> str:
    """Return an address or an identifier so that it needs no escaping in any citation.

    Characters that could end a field are percent-encoded; valid addresses contain none of them.
    """
    return _UNSAFE.sub(lambda match: quote(match.group()), line(value))
