"""Where a paper itself is found; our own page about it is not the paper."""

import re
from urllib.parse import quote

from generator.citations.line import line
from generator.model import Paper

_UNSAFE = re.compile(r"[\s{}\\]")
_WEB = ("https://", "http://")


def addresses(paper: Paper) -> tuple[str, ...]:
    """Return the web addresses of `paper` without repetition, the one to cite first."""
    linked = [link.url.strip() for link in paper.links if link.kind == "paper"]
    found = [bare(url) for url in linked if url.startswith(_WEB)]
    if doi := identifier(paper, "doi"):
        found.append(f"https://doi.org/{quote(doi, safe='/:;.,()+*@!$')}")
    if arxiv := identifier(paper, "arxiv"):
        found.append(f"https://arxiv.org/abs/{quote(arxiv, safe='/.')}")
    return tuple(dict.fromkeys(found))


def identifier(paper: Paper, scheme: str) -> str | None:
    """Return the first name of `paper` in the registry `scheme`."""
    values = (line(each.value) for each in paper.identifiers if each.scheme == scheme)
    return next(filter(None, values), None)


def bare(value: str) -> str:
    """Return an address or a name as it may stand unescaped in any citation.

    The characters that could end a field are percent-encoded; a sound address holds none of them.
    """
    return _UNSAFE.sub(lambda match: quote(match.group()), line(value))
