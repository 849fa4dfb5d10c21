"""What shows that two entries are of one work, and what does not."""

import pytest

from generator.merge.agreement import Agreement, abstracts
from generator.merge.likeness import likeness
from generator.merge.traits import Traits
from generator.model import Container, ContainerKind, Entry
from tests.merge.entries import ABSTRACT, OTHER, entry

PEOPLE = "Li, Ana; Sen, Bo; Wu, Cy"
BOOK = Container("A Book of Bees", ContainerKind.BOOK, pages="1-9")
LATER = Container("A Book of Bees", ContainerKind.BOOK, pages="10-19")

SAME: list[tuple[Entry, Entry, str]] = [
    # an identifier and the title, or one that is near
    (entry("Bees", "doi:10.1000/bees"), entry("BEES", "doi:10.1000/BEES"), "the same DOI"),
    (entry("On Bees", "arxiv:2401.00001v1"), entry("On Bees.", "doi:10.48550/arXiv.2401.00001"),
     "the same arXiv identifier"),
    (entry("On the Traning of Bees", "pmid:1"), entry("On the Training of Bees", "pmid:1"),
     "the same PubMed identifier"),
    (entry("P", "acl:2020.bees-1.1"), entry("P", "doi:10.18653/v1/2020.bees-1.1"),
     "the same acl identifier"),
    # an identifier and the abstract: it was given another title
    (entry("Bees", "arxiv:2401.00001", abstract=ABSTRACT),
     entry("How Insects Go Home", "arxiv:2401.00001", abstract=ABSTRACT + " Code is on the web."),
     "the same arXiv identifier and abstract"),
    # one title
    (entry(abstract=ABSTRACT), entry(abstract=ABSTRACT.upper()), "the same title and abstract"),
    (entry("A compass for bees in the mead-ow", people=PEOPLE), entry(people="A. Li; B. Sen"),
     "the same title and authors"),
    (entry(people=PEOPLE, year=2024), entry(people="Ana Li, Bo Sen".replace(",", ";"), year=2022),
     "the same title and authors"),
    (entry(year=2024), entry(year=2024, people=PEOPLE), "the same title and year"),
    # letters without their marks, in both ways of writing them
    (entry("Über die Bienen im Schnee", people="Müller, Jörg; Sørensen, Bo"),
     entry("Ueber die Bienen im Schnee", people="Mueller, J.; Soerensen, B."),
     "the same title and authors"),
    (entry("Bees", people="Müller, Ana"), entry("Bees", people="Muller, A."),
     "the same title and authors"),
    # a preprint has a DOI of its own
    (entry("T", "doi:10.1101/2020.1", people=PEOPLE), entry("T", "doi:10.1000/t", people=PEOPLE),
     "the same title and authors"),
    # printed again, whatever else is said
    (entry("T", "doi:10.1000/a", abstract=ABSTRACT, year=2014),
     entry("T", "doi:10.1000/b", abstract=ABSTRACT, year=2020), "the same title and abstract"),
    # titles that are near
    (entry("A Compass for Bees on the Meadow", abstract=ABSTRACT), entry(abstract=ABSTRACT),
     "nearly the same title, and the same abstract"),
    (entry("A Compas for Bees in the Meadow", people=PEOPLE, year=2024),
     entry(people=PEOPLE, year=2025), "nearly the same title, and the same authors"),
]  # fmt: skip

DIFFERENT: list[tuple[Entry, Entry]] = [
    # the chapters of a book share its identifiers
    (entry("Bees at Home", "doi:10.1000/book"), entry("Honey for Breakfast", "doi:10.1000/book")),
    (entry("Bees", "isbn:9783161484100"), entry("Bees", "isbn:9783161484100")),
    (entry("Preface", "doi:10.1000/book", people="Li, Ana"),
     entry("Preface", "doi:10.1000/book", people="Sen, Bo")),
    (entry("Preface", "doi:10.1000/book", container=BOOK),
     entry("Preface", "doi:10.1000/book", container=LATER)),
    (entry("Bees in the North of the Country", "doi:10.1000/book"),
     entry("Bees in the South of the Country", "doi:10.1000/book")),
    (entry("On Bees: A Survey of the Field", "doi:10.1000/b"), entry("On Bees and the Field",
     "doi:10.1000/b", people=PEOPLE)),
    # two papers share a title
    (entry("Generous Bee Networks", people=PEOPLE, year=2014),
     entry("Generous Bee Networks", people=PEOPLE, year=2020)),
    (entry(abstract=ABSTRACT, year=2024), entry(abstract=OTHER, year=2024)),
    (entry(people=PEOPLE, year=2024), entry(people="Roe, Dan; Poe, Eve", year=2024)),
    (entry("T", "doi:10.1000/a", people=PEOPLE), entry("T", "doi:10.1000/b", people=PEOPLE)),
    (entry("Editorial", year=2024), entry("Editorial", year=2024)),
    (entry("Editorial", year=2024, people=PEOPLE), entry("Editorial", year=2023, people=PEOPLE)),
    (entry("Editorial", people=PEOPLE, container=BOOK),
     entry("Editorial", people=PEOPLE, container=LATER)),
    (entry(), entry()),
    # titles that are near, but say something else
    (entry("A Compass for Bees, Part I", abstract=ABSTRACT),
     entry("A Compass for Bees, Part II", abstract=ABSTRACT)),
    (entry("Learning with GPT-3 at Home", people=PEOPLE, year=2024),
     entry("Learning with GPT-4 at Home", people=PEOPLE, year=2024)),
    (entry("Supervised Dances of the Bees", people=PEOPLE, year=2024),
     entry("Unsupervised Dances of the Bees", people=PEOPLE, year=2024)),
    (entry("Bees in the North of the Country", people=PEOPLE, year=2024),
     entry("Bees in the South of the Country", people=PEOPLE, year=2024)),
    (entry("A Compas for Bees in the Meadow", people=PEOPLE, year=2024, abstract=ABSTRACT),
     entry(people=PEOPLE, year=2024, abstract=OTHER)),
    # two of a series
    (entry("Tidal Gauges for Bees in Wales", abstract=f"In Wales we have bees. {ABSTRACT}"),
     entry("Tidal Gauges for Bees in Maine", abstract=f"In Maine we have bees. {ABSTRACT}")),
    # the abstract alone
    (entry("Bees", abstract=ABSTRACT), entry("How Insects Go Home", abstract=ABSTRACT)),
    # titles of signs alone
    (entry("?!", year=2024), entry("...", year=2024)),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "because"), SAME)
def test_same(one: Entry, other: Entry, because: str) -> None:
    """The two are of one work, in either order, for the reason given."""
    found = likeness(Traits(one), Traits(other))
    assert found == likeness(Traits(other), Traits(one))
    assert (found.because if found else "") == because


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: Entry, other: Entry) -> None:
    """Nothing shows that the two are of one work."""
    assert likeness(Traits(one), Traits(other)) is None
    assert likeness(Traits(other), Traits(one)) is None


def test_short_abstracts() -> None:
    """An abstract of a few words neither agrees with a long one nor differs from it."""
    long, short = Traits(entry(abstract=ABSTRACT)), Traits(entry(abstract="Bees find home."))
    assert abstracts(long, short) is Agreement.UNKNOWN
    assert abstracts(short, long) is Agreement.UNKNOWN
