"""The facets beside the list say what the collection holds."""

from dataclasses import replace

from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue, make_catalogue
from generator.model import Certainty, Container, Link, Origin, Paper, Person, Published, Repair
from generator.outputs.facet_rail import VALUES_SHOWN, rail
from generator.page import html
from generator.taxonomy import Taxonomy
from tests import strategies

PAPER = Paper(id="made", title="T", abstract="A.", origin=Origin("f", 1))
REPAIR = Repair("dash", "abstract", 0, "--", "–", Certainty.CERTAIN)
FLAG = Repair("math", "abstract", 0, "x", "x", Certainty.UNSURE)


def catalogue(*papers: Paper) -> Catalogue:
    """Return a catalogue of `papers` without topics."""
    return make_catalogue("Made", papers, Taxonomy((), {}))


def shown(*papers: Paper) -> dict[str, list[tuple[str, str]]]:
    """Return the values with their counts that the rail shows, by the name of their list."""
    page = LexborHTMLParser(html(rail(catalogue(*papers)), "papers/"))
    return {
        field.css("legend")[0].text(): [
            (item.css(".sheaf-fv__label")[0].text(), item.css(".sheaf-n")[0].text())
            for item in field.css(".sheaf-fv")
        ]
        for field in page.css("fieldset")
    }


def test_nothing_known() -> None:
    """A facet of which no paper has a value is left out."""
    assert shown(PAPER) == {}
    assert shown(replace(PAPER, repairs=(FLAG,))) == {}


def test_everything_known() -> None:
    """Years are the latest first, others the most frequent first; each with its papers."""
    first = replace(
        PAPER,
        authors=(Person("Ana"), Person("Bo"), Person("Bo")),
        published=Published(2020, 5),
        container=Container("ICML"),
        links=(Link("code", "https://example.org/"), Link("code", "https://example.org/2")),
    )
    second = replace(PAPER, authors=(Person("Bo"),), published=Published(2023), repairs=(REPAIR,))

    assert shown(first, second) == {
        "Author": [("Bo", "2"), ("Ana", "1")],
        "Venue": [("ICML", "1")],
        "Year": [("2023", "1"), ("2020", "1")],
        "More": [("Has code", "1"), ("Has repairs", "1")],
    }


def test_many_values() -> None:
    """Of many values the first are shown, with a field that finds the others."""
    many = replace(PAPER, authors=tuple(Person(f"A {n:02}") for n in range(VALUES_SHOWN + 1)))
    page = LexborHTMLParser(html(rail(catalogue(many, many)), "papers/"))

    assert len(page.css(".sheaf-fv")) == VALUES_SHOWN
    assert page.css_matches('input[data-find="author"]')


def test_many_values_of_one_paper_each() -> None:
    """Of many values, those of one paper are not shown: to choose one is to choose its paper."""
    many = replace(PAPER, authors=tuple(Person(f"A {n:02}") for n in range(VALUES_SHOWN + 1)))
    again = replace(PAPER, authors=(Person("A 07"),))

    assert shown(many) == {"Author": []}
    assert shown(many, again) == {"Author": [("A 07", "2")]}


def test_many_years() -> None:
    """Years are shown although each has one paper: they are in an order that is known."""
    papers = [replace(PAPER, published=Published(2000 + n)) for n in range(VALUES_SHOWN + 1)]

    assert shown(*papers) == {"Year": [(f"{2000 + n}", "1") for n in range(VALUES_SHOWN, 0, -1)]}


@given(strategies.libraries())
def test_any_text(papers: tuple[Paper, ...]) -> None:
    """Whatever names papers have, the rail shows them as text."""
    page = LexborHTMLParser(html(rail(catalogue(*papers)), "papers/"))
    names = {author.name for paper in papers for author in paper.authors}

    assert len(page.css('[data-facet="author"]')) == len(names)
    assert not page.css_matches("script, img, svg")
