"""Only the paper's own addresses are cited, and only valid ones."""

import re

import pytest
from hypothesis import given

from generator.citations.web_addresses import web_addresses
from generator.model import Identifier, Link, Origin, Paper
from tests import strategies


def paper(*facts: Link | Identifier) -> Paper:
    """Return a paper with these links and identifiers."""
    return Paper(
        id="made",
        title="Maps",
        abstract="",
        origin=Origin("a.txt", 1),
        links=tuple(fact for fact in facts if isinstance(fact, Link)),
        identifiers=tuple(fact for fact in facts if isinstance(fact, Identifier)),
    )


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        # nothing known
        (paper(), []),
        # code is not the paper
        (paper(Link("code", "https://example.org/code")), []),
        # the paper's link, then what its identifiers make
        (
            paper(
                Identifier("arxiv", "2406.01234v2"),
                Identifier("doi", "10.5555/(a)1:2<3>4.0;5-#"),
                Link("paper", " http://example.org/é "),
            ),
            [
                "http://example.org/é",
                "https://doi.org/10.5555/(a)1:2%3C3%3E4.0;5-%23",
                "https://arxiv.org/abs/2406.01234v2",
            ],
        ),
        # said twice
        (
            paper(
                Link("paper", "https://arxiv.org/abs/2406.01234"),
                Identifier("arxiv", "2406.01234"),
            ),
            ["https://arxiv.org/abs/2406.01234"],
        ),
        # no web address, and an empty identifier before a good one
        (
            paper(
                Link("paper", "ftp://example.org/x"),
                Link("paper", "javascript:alert(1)"),
                Identifier("doi", " "),
                Identifier("doi", "10.5555/x"),
            ),
            ["https://doi.org/10.5555/x"],
        ),
    ],
)
def test_addresses(cited: Paper, expected: list[str]) -> None:
    """The paper's own link is cited first, then its DOI, then its arXiv page."""
    assert list(web_addresses(cited)) == expected


@given(strategies.links(), strategies.identifiers())
def test_any_address_is_safe(link: Link, identifier: Identifier) -> None:
    """No address contains white space, braces or a backslash, and each is on the web."""
    for address in web_addresses(paper(link, identifier)):
        assert re.fullmatch(r"https?://[^\s{}\\]*", address)
