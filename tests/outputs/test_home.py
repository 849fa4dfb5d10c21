"""The home page says how much there is, and leads to it."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator.model import Link, Paper
from generator.outputs.home import NAMES_SHOWN, files
from tests.outputs.test_facet_rail import catalogue
from tests.test_names import paper


def home(*papers: Paper) -> LexborHTMLParser:
    """Return the home page of `papers`."""
    (file,) = files(catalogue(*papers))
    return LexborHTMLParser(file.text)


def numbers(*papers: Paper) -> list[tuple[str, str]]:
    """Return the numbers on the home page of `papers`, and where each leads."""
    links = home(*papers).css(".sheaf-numbers a")
    return [(link.text(), str(link.attributes["href"])) for link in links]


def test_numbers() -> None:
    """Each number leads to what it counts; of what is not there, none is shown."""
    code = (Link("code", "https://example.org/b"), Link("code", "https://example.org/c"))
    papers = [replace(paper(1, "X"), links=code), paper(2, "X", "Y", links=code[:1])]

    assert numbers() == [("0 papers", "papers/"), ("0 sources", "about/")]
    assert numbers(*papers) == [
        ("2 papers", "papers/"),
        ("2 named systems", "systems/"),
        ("2 papers with code", "code/"),
        ("0 sources", "about/"),
    ]


def test_systems() -> None:
    """Systems are named, from A to Z; of many, there are only the letters that lead to them."""
    few = home(paper(1, "B", "A")).css(".sheaf-names a")
    many = home(paper(1, *(f"A{n}" for n in range(NAMES_SHOWN)), "B")).css(".sheaf-names a")

    assert [(a.text(), a.attributes["href"]) for a in few] == [
        ("A", "systems/#a"),
        ("B", "systems/#b"),
    ]
    assert [(a.text(), a.attributes["href"]) for a in many] == [
        ("A", "systems/#letter-a"),
        ("B", "systems/#letter-b"),
    ]
