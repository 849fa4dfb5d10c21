"""The web addresses of a record, by kind of link."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from generator.drafts.facts import Fact
from generator.model import Link, LinkKind
from generator.text import identifiers

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_CODE_HOSTS = frozenset(
    ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net")
)
_KINDS: Mapping[Fact, LinkKind] = {
    Fact.CODE: "code",
    Fact.PROJECT: "project",
    Fact.DATA: "data",
    Fact.URL: "paper",
}


def links(facts: Mapping[Fact, Sequence[str]]) -> Iterator[Link]:
    """Yield the links in `facts`, without those that are only an identifier."""
    for fact, kind in _KINDS.items():
        for text in facts.get(fact, ()):
            for url in addresses(text):
                if identifiers.of_url(url) is None:
                    yield Link("code" if kind == "paper" and _is_code(url) else kind, url)


def addresses(text: str) -> Iterator[str]:
    """Yield the addresses in `text` that have a host, without the punctuation around them."""
    for found in _ADDRESS.finditer(text):
        url = found[0].rstrip(".,;:!?)]'\"")
        if _host(url):
            yield url


def _is_code(url: str) -> bool:
    return _host(url).removeprefix("www.") in _CODE_HOSTS


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:  # brackets without an IPv6 address
        return ""
