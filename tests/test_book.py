"""The book holds every paper once, with contents and indexes that lead there."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from generator import book
from generator.catalogue import make_catalogue
from generator.model import Paper, Person, Published
from generator.taxonomy import Taxonomy
from tests.outputs import collections
from tests.strategies import libraries

LOW = Person("Ludwig van Beethoven", "Beethoven", "Ludwig", "van")
PAPERS = (
    replace(
        collections.paper(0, "Maps", title="Maps & <b>Plans</b>"), authors=(LOW, Person("Ana"))
    ),
    replace(
        collections.paper(1), abstract="One.\n\nTwo.", authors=(LOW,), published=Published(2024)
    ),
    collections.paper(2, "Maps", "Nets"),
)
CATALOGUE = replace(collections.catalogue(PAPERS), description="Ours.")


def read(text: str) -> LexborHTMLParser:
    """Return the book as a browser reads it."""
    return LexborHTMLParser(text)


def test_extent() -> None:
    """The book says how many papers it has, and does not promise abstracts that are not there."""
    bare = replace(collections.paper(3), abstract="")
    for papers, expected in (
        ((), "No papers yet."),
        (PAPERS, "3 papers, with abstracts."),
        ((*PAPERS, bare), "4 papers, 3 of them with an abstract."),
        ((bare,), "1 paper, without abstracts."),
    ):
        page = read(book.text(collections.catalogue(papers)))
        assert [node.text() for node in page.css("header p")] == [expected]


def test_papers() -> None:
    """Papers are below the group of their first topic, numbered through, the rest at the end."""
    page = read(book.text(CATALOGUE))

    assert [node.text() for node in page.css("main h2")] == ["Fields", book.OTHERS]
    assert [node.text() for node in page.css("article h3")] == [
        "1. Maps & <b>Plans</b>",
        "2. Paper 2",
        "3. Paper 1",
    ]
    assert [node.text() for node in page.css("#paper-p-1 p")] == [
        "Ludwig van Beethoven",
        "2024",
        "One.",
        "Two.",
        "Beethoven, L. van (2024). Paper 1.".replace("Beethoven, L. van", "van Beethoven, L."),
    ]


def test_indexes() -> None:
    """Topics and authors name the numbers of their papers, and every link leads somewhere."""
    page = read(book.text(CATALOGUE))

    assert [node.text() for node in page.css(".index li")] == [
        "Maps, 1, 2",
        "Nets, 2",
        "Ana, 1",
        "Beethoven, Ludwig van, 1, 3",
    ]
    ids = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert set(ids.values()) == {1}
    assert {str(node.attributes["href"])[1:] for node in page.css("a")} <= ids.keys()


def test_pages() -> None:
    """In print, page numbers replace the numbers of papers; a page is named once per entry."""
    page = read(book.text(CATALOGUE, {"p-0": 7, "p-1": 9, "p-2": 7}))

    assert [node.text() for node in page.css("nav .page")] == ["7", "7", "9"]
    assert page.css(".index li")[0].text() == "Maps, 7"
    assert book.paper_pages({"part-0": 3, "paper-p-0": 7}) == {"p-0": 7}


def test_head_of_pages() -> None:
    """Text in the running heads of printed pages cannot break out of its CSS string."""
    hostile = '"}</style><script>alert(1)</script>\\'
    text = book.text(replace(CATALOGUE, collection=hostile))

    assert len(read(text).css("style")) == 1
    assert not read(text).css("script")
    assert 'content:"\\22 \\7d \\3c \\2f style' in text


@given(libraries(max_size=3))
def test_any_papers(papers: tuple[Paper, ...]) -> None:
    """A book of any papers holds each once, and no markup of a stranger's."""
    page = read(book.text(make_catalogue("A", papers, Taxonomy((), {}))))

    assert len(page.css("article")) == len(papers)
    assert not page.css("script, img, iframe, body b, [onclick], [style]")
