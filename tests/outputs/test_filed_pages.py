"""Authors, venues and years have lists and pages, where a source gives them."""

import pytest

from generator import bulk, catalogue, names, taxonomy
from generator.model import Container, Origin, Paper, Person, Published
from generator.outputs import (
    filed_index,
    filed_pages,
    home,
    list_exports,
    names_index,
    paper_pages,
)

NO_TOPICS = taxonomy.Taxonomy((), {})


def paper(number: int, *names: str) -> Paper:
    """Return a paper by authors with `names`."""
    return Paper(
        id=f"p{number}",
        title=f"Paper <{number}>",
        abstract="",
        origin=Origin("f", number),
        authors=tuple(map(Person, names)),
        published=Published(2000 + number % 3) if names else None,
        container=Container("Bees & Co") if names else None,
    )


def pages(*papers: Paper) -> dict[str, str]:
    """Return the pages of authors, venues and years, by path."""
    made = catalogue.make_catalogue("Bees", papers, NO_TOPICS)
    files = (*filed_index.files(made), *filed_pages.files(made))
    return {file.path: file.text for file in files}


def test_pages() -> None:
    """Authors and venues with two papers have pages; one with a single paper leads to it."""
    made = pages(paper(1, "Ana Li", "Bo <Sen>"), paper(2, "Ana Li"))

    assert set(made) == {
        *("authors/index.md", "venues/index.md", "years/index.md"),
        *("authors/ana-li.md", "venues/bees-co.md", "years/2001.md", "years/2002.md"),
    }
    assert (
        "Papers by authors named Ana Li. They may be several people." in made["authors/ana-li.md"]
    )
    assert "<li>Bo &lt;Sen&gt;<span" in made["authors/ana-li.md"].replace("&#60;", "&lt;").replace(
        "&#62;", "&gt;"
    )
    assert '<a href="ana-li/">Ana Li</a>' in made["authors/index.md"]
    assert 'href="../papers/p1/"' in made["authors/index.md"]


def test_long_lists() -> None:
    """Long lists go over several pages, each of which leads to the others."""
    made = pages(*(paper(number, "Ana Li") for number in range(101)))

    assert "authors/ana-li--2.md" in made
    assert made["authors/ana-li.md"].count("data-paper=") == 100
    assert made["authors/ana-li--2.md"].count("data-paper=") == 1
    assert 'href="../ana-li/"' in made["authors/ana-li--2.md"]


def test_authors_of_a_large_collection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of exports, the page of an author has a link to the papers by each spelling."""
    papers = paper(1, "Ana Li", "Bo Sen"), paper(2, "Ána Li"), paper(3, "Ana Li, Jr.", "Bo Sen")
    exported = "exports/authors/bo-sen.bib"
    made = catalogue.make_catalogue("Bees", papers, NO_TOPICS)
    assert exported in {file.path for file in list_exports.files(made)}
    assert exported in pages(*papers)["authors/bo-sen.md"]

    monkeypatch.setattr(bulk, "MUCH", 2)

    assert not any("authors" in file.path for file in list_exports.files(made))
    pages_now = pages(*papers)
    assert "exports" not in pages_now["authors/bo-sen.md"]
    assert "papers/?any=author%3ABo+Sen" in pages_now["authors/bo-sen.md"]
    assert "?any=author%3AAna+Li%2Cauthor%3A%C3%81na+Li" in pages_now["authors/ana-li.md"]


def test_many_names() -> None:
    """With very many names, each letter has a page of its own."""
    many = [f"{'AB'[number % 2]}{number}" for number in range(names.ONE_PAGE + 1)]
    made = pages(paper(1, *many))

    assert {"authors/a.md", "authors/b.md"} <= set(made)
    assert "sheaf-filed" not in made["authors/index.md"]
    assert 'href="a/"' in made["authors/index.md"]


def test_nothing_known() -> None:
    """Where no source names authors, venues and years, there are no pages and no links to them."""
    made = catalogue.make_catalogue("Bees", [paper(1)], NO_TOPICS)

    assert pages(paper(1)) == {}
    for file in (*home.files(made), *names_index.files(made)):
        assert "authors" not in file.text
        assert "years/" not in file.text


def test_names_lead_on() -> None:
    """The page of a paper leads to the pages of its authors, venue and year."""
    made = catalogue.make_catalogue(
        "Bees", [paper(1, "Ana Li", "Bo Sen"), paper(2, "Ana Li")], NO_TOPICS
    )
    first, _ = paper_pages.files(made)

    assert '<a href="../../authors/ana-li/">Ana Li</a>, Bo Sen' in first.text
    assert '<a href="../../venues/bees-co/">' in first.text
    assert '<a href="../../years/2001/">2001</a>' in first.text
