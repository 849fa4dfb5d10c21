"""The lists of names lead to every name, however many there are."""

import re

from selectolax.lexbor import LexborHTMLParser

from generator import names
from generator.model import File, Paper
from generator.outputs.names_index import FEWEST_TO_JUMP, PAPERS_SHOWN, files
from tests.outputs.test_facet_rail import catalogue
from tests.test_names import paper


def made(*papers: Paper) -> dict[str, str]:
    """Return the text of each page of names for `papers`, by its path."""
    found: list[File] = list(files(catalogue(*papers)))
    return {file.path: file.text for file in found}


def test_no_names() -> None:
    """Where nothing is named, the lists say so; they are there, as menus lead to them."""
    pages = made()

    assert list(pages) == ["systems/index.md", "datasets/index.md", "code/index.md"]
    assert "No papers yet." in pages["systems/index.md"]
    assert "No systems were found in this paper." in made(paper(1))["systems/index.md"]
    assert (
        "No data sets were found in these papers."
        in made(paper(1), paper(2, "A"))["datasets/index.md"]
    )


def test_letters() -> None:
    """A longer list has letters to jump to, and each leads to a heading."""
    few = made(paper(1, "A", "B"))["systems/index.md"]
    many = made(paper(1, *(f"{chr(65 + n)}b" for n in range(FEWEST_TO_JUMP))))["systems/index.md"]
    page = LexborHTMLParser(many)

    assert "#letter-" not in few
    assert [a.attributes["href"] for a in page.css("nav[aria-label=Letters] a")] == [
        f"#{heading.attributes['id']}" for heading in page.css("h2")
    ]


def test_many_names() -> None:
    """Of very many names, the list leads to a page for each letter, and that to its names."""
    pages = made(paper(1, "4D", *(f"A{n}" for n in range(names.ONE_PAGE))))
    first = LexborHTMLParser(pages["systems/index.md"])

    assert {"systems/index.md", "systems/0.md", "systems/a.md"} < pages.keys()
    assert [a.attributes["href"] for a in first.css("nav[aria-label=Letters] a")] == ["0/", "a/"]
    assert len(re.findall("<dt>", pages["systems/a.md"])) == names.ONE_PAGE


def test_many_papers() -> None:
    """A name of many papers shows a few of them, and leads to all."""
    papers = [paper(n, "X & Y") for n in range(PAPERS_SHOWN + 1)]
    page = LexborHTMLParser(made(*papers)["systems/index.md"])

    assert len(page.css("dd:not(.sheaf-az__all)")) == PAPERS_SHOWN
    (link,) = page.css(".sheaf-az__all a")
    assert link.text() == f"All {PAPERS_SHOWN + 1} papers"
    assert link.attributes["href"] == "../papers/?system=X+%26+Y"


def test_in_the_title() -> None:
    """A name that only the title has is marked in the title, which is not said twice."""
    page = LexborHTMLParser(made(paper(1, "T 1"))["systems/index.md"])

    assert [node.text() for node in page.css("dd")] == ["T 1"]
    assert [node.text() for node in page.css("dd a mark")] == ["T 1"]
