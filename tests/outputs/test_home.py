"""The home page says how much there is, and leads to it."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue, make_catalogue
from generator.model import Link, Near, Paper, Published, Tag
from generator.outputs.first_papers import MANY
from generator.outputs.home import NAMES_SHOWN, files
from generator.taxonomy import Group, Taxonomy, Topic
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
    """Systems are named, from A to Z; of many, there are the letters that lead to them."""
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


def test_systems_in_several_papers() -> None:
    """Of many systems, those that several papers name come first, the most often named before."""
    many = (f"A{n}" for n in range(NAMES_SHOWN))
    page = home(paper(1, *many, "B", "C"), paper(2, "C"), paper(3, "C", "B"))
    first, second = page.css(".sheaf-names")

    assert [item.text() for item in first.css("li")] == ["C 3 papers", "B 2 papers"]
    assert [item.text() for item in second.css("li")] == ["A", "B", "C"]
    assert len(home(paper(1, "B"), paper(2, "B")).css(".sheaf-names")) == 1


def _way(found: Catalogue) -> tuple[str, list[str]]:
    """Return what the first list of papers is called, and what is in it."""
    (file,) = files(found)
    way = LexborHTMLParser(file.text).css(".sheaf-way")[0]
    heading = way.css_first("h2")
    assert heading
    return heading.text(), [item.text() for item in way.css("li")]


def _large(published: Published | None = None) -> Catalogue:
    """Return a collection of 201 papers, on colours and on shapes, of which few are like others."""
    topics = tuple(
        Topic(id_, label, "What it is.", "All", None, (), (), (), ())
        for id_, label in (("shapes", "Shapes"), ("colours", "Colours"))
    )
    tags = tuple(Tag(topic.id, topic.label, "All", ()) for topic in topics)
    papers = [
        replace(paper(n), title=f"Paper {n}", tags=(tags[n % 3 > 0],), published=published)
        for n in range(MANY + 1)
    ]
    nearest = {
        one.id: tuple(Near(papers[to].id, 0.5) for to in ((3, 4) if place % 2 else (7, 8)))
        for place, one in enumerate(papers)
    }
    taxonomy = Taxonomy((Group("all", "All", topics),), {topic.id: topic for topic in topics})
    return replace(make_catalogue("Made", papers, taxonomy), nearest=nearest)


def test_papers_of_a_large_collection() -> None:
    """A large collection without dates begins with the papers nearest to most of each topic."""
    name, listed = _way(_large())

    assert name == "At the centre of the largest topics"
    assert listed == ["Paper 4Colours", "Paper 3Shapes"]


def test_papers_where_dates_are_known() -> None:
    """Where dates are known, the newest come first, in a collection of any size."""
    assert _way(_large(published=Published(2024)))[0] == "Newest papers"
    assert (
        _way(catalogue(paper(1), replace(paper(2), published=Published(2020))))[0] == "Newest paper"
    )


def test_papers_of_a_small_collection() -> None:
    """A small collection without dates begins as its sources do."""
    name, listed = _way(catalogue(*(replace(paper(n), title=f"P{n}") for n in range(7))))
    assert (name, listed) == ("First papers", ["P0", "P1", "P2", "P3", "P4"])
