"""A page is a tree of blocks; rendered, it is Markdown that MkDocs understands."""

import re

import markdown
import pytest
import yaml
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from generator import page
from generator.page import Address, Heading, Lines, Page, Prose, element
from generator.text import escape
from tests.text.test_escape import EXTENSIONS, texts


@pytest.mark.parametrize(
    ("path", "fragment", "start", "expected"),
    [
        # from the home page
        ("papers/", "", "", "papers/"),
        ("", "", "", "./"),
        # one floor down, and back
        ("papers/a/", "", "papers/", "a/"),
        ("papers/", "", "papers/a/", "../"),
        ("", "", "papers/a/", "../../"),
        # across
        ("tags/b/", "", "papers/a/", "../../tags/b/"),
        # a file
        ("papers/a.bib", "", "papers/a/", "../a.bib"),
        # a place on another page, and on this one
        ("tags/", "group", "tags/b/", "../#group"),
        ("tags/", "group", "tags/", "#group"),
    ],
)
def test_address(path: str, fragment: str, start: str, expected: str) -> None:
    """A link is relative to the page it stands on."""
    assert expected == Address(path, fragment).seen_from(start)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", "index.md"),
        ("papers/", "papers/index.md"),
        ("papers/a/", "papers/a.md"),
        ("about/", "about/index.md"),
    ],
)
def test_path(address: str, expected: str) -> None:
    """A page stands where MkDocs makes its address from."""
    made = page.file(Page(address=address, title="", description="", layout="x", blocks=()))

    assert expected == made.path


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("br", "<br>"),
        # a shape that is not closed would take in the next
        ("circle", "<circle/>"),
        ("p", "<p></p>"),
    ],
)
def test_without_content(tag: str, expected: str) -> None:
    """An element without content is written as its language wants it."""
    assert expected == page.html(element(tag), "")


@given(texts, texts, texts)
def test_any_text(title: str, abstract: str, other: str) -> None:
    """Whatever the texts are, the rendered page has our elements around them and no others."""
    abstract = abstract if escape.clean(abstract) else "x"
    paragraphs = "\n\n".join(part for part in re.split(r"\n\n+", abstract) if escape.clean(part))
    made = page.file(
        Page(
            address="papers/a/",
            title=title,
            description=other,
            layout="sheaf-paper",
            blocks=(
                Heading(title or "x"),
                Prose(paragraphs, "sheaf-abstract", "abstract"),
                element("p", {"title": other}, other, element("b", "", other)),
                element("pre", "", Lines(other)),
            ),
            data={"title": title},
        )
    )
    _, front, body = made.text.split("---\n", 2)
    html = LexborHTMLParser(markdown.markdown(body, extensions=list(EXTENSIONS)))
    values = yaml.safe_load(front)

    assert values["title"] == escape.markup(title)
    assert values["paper"] == {"title": title}
    found = [node.tag for node in html.css("body *") if node.tag != "br"]
    assert found == ["h1", "p", "p", "b", "pre"]
    cleaned = [escape.clean(part) for part in paragraphs.split("\n\n")]
    assert "\n\n".join(cleaned) == html.css("[data-abstract]")[0].text()
    assert escape.clean(other) == escape.clean(html.css("b")[0].text())
    assert escape.clean(other) == escape.clean(str(html.css("p[title]")[0].attributes["title"]))


def test_attributes() -> None:
    """`True` writes a name alone, `False` nothing, and an address what leads there."""
    made = element("a", {"a": True, "b": False, "c": 1, "href": Address("tags/")})

    assert page.html(made, "papers/") == '<a a c="1" href="../tags/"></a>'
