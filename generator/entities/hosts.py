"""Kinds of links by their hosts."""

from collections.abc import Iterator, Mapping

from generator.model import LinkKind
from generator.text import word_lists

_LISTS: Mapping[LinkKind, str] = {
    "code": "hosts_of_code",
    "data": "hosts_of_data",
    "paper": "hosts_of_papers",
    "project": "hosts_of_projects",
}
_ANY = ".*"
"""The suffix of the beginning of a host name in the lists."""


def _listed() -> Iterator[tuple[str, LinkKind]]:
    for kind, name in _LISTS.items():
        yield from ((address, kind) for address in word_lists.read("generator.entities", name))


_BY_PATH = tuple(
    (host, path, kind)
    for address, kind in _listed()
    for host, slash, path in (address.partition("/"),)
    if slash
)
"""Hosts on which the start of the path decides the kind, with precedence over the host."""
_BY_HOST = {address: kind for address, kind in _listed() if "/" not in address}


def kind(host: str, path: str) -> LinkKind:
    """Return the kind of a link to `path`, without its first slash, on `host`; in lower case.

    A host includes its subdomains; hosts that are not listed have project pages.
    """
    for listed, beginning, found in _BY_PATH:
        if path.startswith(beginning) and (host == listed or host.endswith(f".{listed}")):
            return found
    labels = host.split(".")
    for first in range(len(labels) - 1):
        if found_here := _BY_HOST.get(".".join(labels[first:])):
            return found_here
    return _BY_HOST.get(f"{labels[0]}{_ANY}", "project")
