"""Links in a paper's texts."""

import re
from collections.abc import Iterable, Iterator

from generator.entities.hosts import kind
from generator.model import Link

_ADDRESS = re.compile(
    r"https?://((?:\w[\w-]{0,62}\.){1,10}[^\W\d_]{2,63})(?![\w.-]{0,64}@)"
    r"((?::\d{1,5})?(?:[/?#][^\s<>\"“”‘«»，。；、（）【】《》\x00-\x1f\\]*)?)",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'’*_`|~"
_CLOSING = {")": "(", "]": "[", "}": "{"}


def links(texts: Iterable[str], known: tuple[Link, ...] = ()) -> tuple[Link, ...]:
    """Return `known` links followed by those in `texts`, each address once."""
    found = {_same(link.url): link for link in known}
    for text in texts:
        for link in _read(text) if "://" in text else ():
            found.setdefault(_same(link.url), link)
    return tuple(found.values())


def _read(text: str) -> Iterator[Link]:
    for match in _ADDRESS.finditer(text):
        host = match.group(1).lower().removeprefix("www.")
        url = trimmed(match.group())
        path = url[match.end(1) - match.start() :].lstrip("/")
        yield Link(kind(host, path.lower()), url)


def trimmed(url: str) -> str:
    """Return `url` without the punctuation around it.

    A closing bracket belongs to an address only if the opening one is in it.
    """
    spare = {close: url.count(close) - url.count(partner) for close, partner in _CLOSING.items()}
    end = len(url)
    while end:
        last = url[end - 1]
        if last in _CLOSING and spare[last] > 0:
            spare[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end]


def _same(url: str) -> str:
    """Return a key that is the same for different spellings of an address."""
    scheme, _, rest = url.partition("://")
    return rest.rstrip("/").casefold().removeprefix("www.") if rest else scheme
