"""Links that nobody could follow are reported."""

import pytest
from hypothesis import given

from generator.check.lost_links import is_web_address, links, moves
from generator.model import Link, Origin, Paper
from generator.permalinks import Permalink
from tests import strategies


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a(b)?c=d#e",
        "http://localhost:8000/",
        "https://[::1]/",
        "https://bücher.example/ü",
        "HTTPS://EXAMPLE.ORG",
    ],
)
def test_sound(url: str) -> None:
    """Full addresses on the web are sound."""
    assert is_web_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://example.org/a b",
        "https://exam ple.org/",
        "https://example.org:99999/",
        "https://a..b/",
        "https://[::1/",
        'https://example.org/"onload="x',
        "ftp://example.org/",
    ],
)
def test_broken(url: str) -> None:
    """A link that is cut, mistyped or of another kind is reported with the place of its paper."""
    paper = Paper(
        id="made", title="T", abstract="A", origin=Origin("a.bib", 7), links=(Link("code", url),)
    )
    assert not is_web_address(url)
    (finding,) = links([paper])
    assert finding.message.startswith("abstracts/a.bib:7: `")
    assert not finding.stops


@given(strategies.tuples_of(strategies.links()))
def test_any_link(any_links: tuple[Link, ...]) -> None:
    """Whatever a link holds, it is reported on one line or is sound."""
    paper = Paper(id="made", title="T", abstract="A", origin=Origin("a.bib", 7), links=any_links)
    found = list(links([paper]))
    assert len(found) == sum(not is_web_address(link.url) for link in paper.links)
    assert all("\n" not in finding.message for finding in found)


def test_moves() -> None:
    """A moved address leads to a paper, over any number of others, or is reported."""
    papers = [Paper(id="here", title="T", abstract="A", origin=Origin("a.txt", 1))]
    known = [
        Permalink("here"),
        Permalink("left"),
        Permalink("one", moved_to="two"),
        Permalink("two", moved_to="here"),
        Permalink("lost", moved_to="left"),
        Permalink("ping", moved_to="pong"),
        Permalink("pong", moved_to="ping"),
        Permalink("towards", moved_to="ping"),
    ]
    assert [finding.message for finding in moves(known, papers)] == [
        (
            "permalinks.yml: `lost` is moved to `left`, whose paper was removed; "
            "give the address of a paper in the collection"
        ),
        "permalinks.yml: these moves form a loop: ping > pong > ping; make one lead to a paper",
        "permalinks.yml: these moves form a loop: pong > ping > pong; make one lead to a paper",
        (
            "permalinks.yml: these moves form a loop: towards > ping > pong > ping; "
            "make one lead to a paper"
        ),
    ]
