"""A line of Markdown shows a paper as it is."""

import html
import re

import markdown
import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from generator.citations import markdown_line
from generator.citations.line import line as one_line
from generator.model import Container, Identifier, Origin, Paper, Person, Published
from tests.strategies import papers


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Maps", "Maps"),
        ("Maps [drawn] by *hand*", "Maps \\[drawn\\] by \\*hand\\*"),
        ("a < b & c", "a &#60; b &#38; c"),
        # a full stop is written once
        ("Maps.", "Maps"),
        # no link of a stranger's
        ("See https://example.org", "See &#104;ttps://example.org"),
        ("Ask www.example.org", "Ask &#119;ww.example.org"),
        # one line
        ("Maps\nof Rome", "Maps of Rome"),
    ],
)
def test_title(title: str, expected: str) -> None:
    """A title is shown as it is, whatever Markdown would make of it."""
    paper = Paper(id="maps", title=title, abstract="We draw.", origin=Origin("a.txt", 1))

    assert markdown_line.line(paper) == f"- [{expected}](papers/maps/).\n"


def test_facts() -> None:
    """What is known follows, and the link leads to the paper itself."""
    paper = Paper(
        id="maps",
        title="Maps",
        abstract="We draw.",
        origin=Origin("a.txt", 1),
        authors=(Person("Ana Example"), Person("B. Example Jr.")),
        published=Published(2024),
        container=Container("Letters on Maps"),
        identifiers=(Identifier("doi", "10.1/(a)_b"),),
    )

    assert markdown_line.line(paper) == (
        "- [Maps](https://doi.org/10.1/%28a%29%5Fb). Ana Example, B. Example Jr."
        ". Letters on Maps, 2024.\n"
    ).replace("Jr.. ", "Jr. ")


@given(papers())
def test_any_paper(paper: Paper) -> None:
    """Any paper is one item with one link, that says its title, and holds no other element."""
    text = markdown_line.line(paper)
    page = LexborHTMLParser(markdown.markdown(text))

    assert text.count("\n") == 1
    assert len(page.css("li")) == len(page.css("a")) == 1
    assert not page.css("li *:not(a)")
    shown = re.sub(r"\s+", " ", page.css("a")[0].text()).strip()
    title = re.sub(r"\s+", " ", one_line(paper.title).rstrip(".")).strip()
    assert shown == title or html.unescape(shown) == html.unescape(title)
