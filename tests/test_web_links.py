"""Broken links are reported, and no source makes us look into our own network."""

import pytest

from generator import web_links
from generator.model import Link, Origin, Paper


def paper(id_: str, *urls: str) -> Paper:
    """Return a paper with links to `urls`."""
    links = tuple(Link("code", url) for url in urls)
    return Paper(id=id_, title="A", abstract="B", origin=Origin("a", 1), links=links)


def test_broken() -> None:
    """Each address is requested once, and reported with the paper that it belongs to."""
    asked = []

    def ask(url: str) -> str:
        asked.append(url)
        return "not found (404)" if url.endswith("gone") else ""

    papers = (
        paper("a", "https://example.org/gone", "https://example.org/here", "javascript:x"),
        paper("b", "https://example.org/gone"),
    )
    assert list(web_links.broken(papers, ask)) == ["a: https://example.org/gone: not found (404)"]
    assert sorted(asked) == ["https://example.org/gone", "https://example.org/here"]


def test_very_many() -> None:
    """A run requests a limited number of links, and says how many it left out."""
    papers = (paper("a", *(f"https://example.org/{n}" for n in range(web_links.MOST + 7))),)

    assert list(web_links.broken(papers, lambda _: "")) == ["7 more links were not checked."]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]:80/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://localhost/",
        "http://[broken/",
        "https://example.org:99999/",
    ],
)
def test_not_our_network(url: str) -> None:
    """No request goes to this machine, its network, or something that is no host."""
    assert not web_links.is_public(url)
    assert web_links.answer(url)


def test_a_public_address() -> None:
    """A public address may be requested."""
    assert web_links.is_public("https://8.8.8.8/")
