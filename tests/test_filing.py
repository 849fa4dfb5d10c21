"""Papers are filed under authors, venues and years, and different people are kept separate."""

from generator import filing
from generator.model import Container, Origin, Paper, Person, Published
from generator.page import Address


def paper(id_: str, *authors: Person, year: int | None = None, venue: str = "") -> Paper:
    """Return a paper by `authors`."""
    return Paper(
        id=id_,
        title=id_.title(),
        abstract="",
        origin=Origin("f", 1),
        authors=authors,
        published=Published(year) if year else None,
        container=Container(venue) if venue else None,
    )


def named(*names: str) -> list[Person]:
    """Return people of whom nothing but the name is known."""
    return [Person(name) for name in names]


LI = "0000-0002-1825-0097"
SEN = "0000-0001-5109-3700"


def test_names() -> None:
    """A name is one whatever its case, accents and dots; the most frequent spelling is shown."""
    papers = [paper("a", *named("J.R. Müller")), paper("b", *named("J. R. Müller", "Bo Sen"))]
    papers.append(paper("c", *named("J R Muller")))
    mueller, sen = filing.of(papers).authors

    assert mueller.name == "J R Muller"
    assert set(mueller.also) == {"J. R. Müller", "J.R. Müller"}
    assert mueller.address == Address("authors/j-r-muller/")
    assert (mueller.letter, sen.letter) == ("M", "S")
    assert not mueller.is_one
    assert sen.address is None


def test_orcids() -> None:
    """An ORCID joins names, and separates people of one name."""
    jane, j_li = Person("Jane Li", orcid=LI), Person("J. Li", orcid=LI)
    papers = [paper("a", jane), paper("b", j_li), paper("c", Person("J. Li", orcid=SEN))]
    papers.append(paper("d", Person("J. Li")))
    authors = filing.of(papers).authors

    assert [(each.orcid, each.is_one, len(each.papers)) for each in authors] == [
        (None, False, 1),
        (SEN, True, 1),
        (LI, True, 2),
    ]


def test_an_orcid_on_some_papers() -> None:
    """Where one ORCID goes with a name on some papers, the others are filed with them, unsure."""
    papers = [paper("a", Person("Jane Li", orcid=LI)), paper("b", Person("Jane Li"))]
    (author,) = filing.of(papers).authors

    assert (author.orcid, author.is_one, len(author.papers)) == (LI, False, 2)


def test_order() -> None:
    """Authors are sorted by family names where they are known, else by last words."""
    berg = Person("Anna van der Berg", "Berg", "Anna", "van der")
    body = Person("The Hive Collaboration", is_body=True)
    papers = [paper("a", *named("Cy Wu", "Bo Sen"), berg, body, Person("李明"))]

    assert [author.name for author in filing.of(papers).authors] == [
        "Anna van der Berg",
        "The Hive Collaboration",
        "李明",
        "Bo Sen",
        "Cy Wu",
    ]


def test_order_by_the_name_that_is_shown() -> None:
    """An author is sorted by the most frequent spelling, not by the family name of another."""
    twice = Person("Ana Zeta", orcid=LI)
    once = Person("A. Zeta Alpha", "Alpha", "A. Zeta", orcid=LI)
    papers = [paper("a", once), paper("b", twice), paper("c", twice, Person("Bo Mid"))]

    assert [author.name for author in filing.of(papers).authors] == ["Bo Mid", "Ana Zeta"]


def test_keepers_know_better() -> None:
    """Curation joins names and separates people, whatever the names are."""
    jane = "Jane Li"
    papers = [
        paper("a", Person("J. Li", known_as=jane), Person("Bo Sen", known_as="Bo Sen (Oslo)")),
        paper("b", Person("Jane Li", known_as=jane), Person("Bo Sen")),
    ]
    authors = filing.of(papers).authors

    assert {each.name: (each.is_one, len(each.papers)) for each in authors} == {
        "Jane Li": (True, 2),
        "Bo Sen (Oslo)": (True, 1),
        "Bo Sen": (False, 1),
    }
    assert filing.of(papers).authors_of(papers[0])[0].name == jane


def test_addresses() -> None:
    """Two names with one slug have two addresses, and letters keep theirs."""
    authors = [*named("李明", "黎明", "S")]
    papers = [paper("a", *authors), paper("b", *authors)]

    assert {each.address and each.address.path for each in filing.of(papers).authors} == {
        "authors/liming/",
        "authors/liming-2/",
        "authors/s-2/",
    }


def test_venues_and_years() -> None:
    """Venues differ by more than case; years are listed from the latest."""
    papers = [
        paper("a", year=2020, venue="Journal of Bees"),
        paper("b", year=2021, venue="JOURNAL OF BEES"),
        paper("c", year=2021, venue="Suns"),
        paper("d"),
    ]
    filed = filing.of(papers)

    assert [(each.name, len(each.papers)) for each in filed.venues] == [
        ("JOURNAL OF BEES", 2),
        ("Suns", 1),
    ]
    assert filed.venue_pages["Journal of Bees"] == Address("venues/journal-of-bees/")
    assert [each.name for each in filed.years] == ["2021", "2020"]


def test_nothing_known() -> None:
    """Where no source names authors, venues or years, nothing is filed."""
    assert filing.of([paper("a")]) == filing.Filing()
