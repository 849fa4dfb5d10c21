"""Where a paper itself is found; our own page about it is not the paper."""

import re
from urllib.parse import quote

from generator.citations.line import line
from generator.model import Identifier, Paper
from generator.text import registries

_UNSAFE = re.compile(r"[\s{}\\]")
_SCHEMES = ("doi", "arxiv", "acl", "pmid", "pmcid", "openreview", "hal", "handle")
"""Registries at whose addresses a paper can be read, or bought."""
_WEB = ("https://", "http://")


def web_addresses(paper: Paper) -> tuple[str, ...]:
    """Return the web addresses of `paper` without repetition, the one to cite first."""
    linked = [link.url.strip() for link in paper.links if link.kind == "paper"]
    found = [bare(url) for url in linked if url.startswith(_WEB)]
    found += persistent(paper)
    by_place = {url.partition("://")[2].rstrip("/"): url for url in reversed(found)}
    return tuple(reversed(by_place.values()))


def persistent(paper: Paper) -> tuple[str, ...]:
    """Return the addresses at which registries promise to keep `paper`, the one to cite first."""
    if not paper.identifiers:  # as of most papers that were pasted
        return ()
    named = ((scheme, identifier(paper, scheme)) for scheme in _SCHEMES)
    known = (registries.address(Identifier(scheme, value)) for scheme, value in named if value)
    return tuple(filter(None, known))


def identifier(paper: Paper, scheme: str) -> str | None:
    """Return the first name of `paper` in the registry `scheme`."""
    values = (line(each.value) for each in paper.identifiers if each.scheme == scheme)
    return next(filter(None, values), None)


def bare(value: str) -> str:
    """Return an address or a name as it may be unescaped in any citation.

    The characters that could end a field are percent-encoded; a sound address holds none of them.
    """
    return _UNSAFE.sub(lambda match: quote(match.group()), line(value))
