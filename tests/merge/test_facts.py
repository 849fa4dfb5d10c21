"""A paper has each fact from the best of its entries."""

from dataclasses import replace

from generator import merge
from generator.model import (
    Certainty,
    Container,
    ContainerKind,
    Entry,
    EntryType,
    Link,
    Original,
    Paper,
    Person,
    Published,
    Repair,
)
from generator.text import person_names
from tests.merge.entries import ABSTRACT, ARXIV, JOURNAL, entry, identifier


def merged(*entries: Entry) -> Paper:
    """Return the one paper that `entries` become, in any order."""
    paper, other = (
        merge.paper("id", merge.work(enumerate(several)))
        for several in (entries, tuple(reversed(entries)))
    )
    assert replace(paper, entries=()) == replace(other, entries=())
    return paper


def test_published_first() -> None:
    """Facts of the published paper take precedence; a preprint adds those that it alone has."""
    preprint = entry(
        "A Compass for Bees", "arxiv:2401.00001", abstract=ABSTRACT, year=2023,
        container=ARXIV, type_=EntryType.PREPRINT, file="a.xml",
    )  # fmt: skip
    article = entry(
        "A Compass for Honeybees", "doi:10.1000/b", year=2024,
        container=JOURNAL, type_=EntryType.ARTICLE, file="b.bib",
    )  # fmt: skip
    paper = merged(preprint, article)

    assert (paper.title, str(paper.published)) == (article.title, "2024")
    assert (paper.container, paper.type) == (JOURNAL, EntryType.ARTICLE)
    assert paper.abstract == ABSTRACT
    assert paper.identifiers == (identifier("doi:10.1000/b"), identifier("arxiv:2401.00001"))
    assert paper.origin.file == "b.bib"


def test_title() -> None:
    """A title in capitals is the last choice, and one with its subtitle the first."""
    assert merged(entry("A COMPASS FOR BEES", year=2024), entry("A Compass for Bees")).title == (
        "A Compass for Bees"
    )
    long = "A Compass for Bees: Made of Wax"
    assert merged(entry("A Compass for Bees", year=2024), entry(long)).title == long


def test_abstract() -> None:
    """An abstract that breaks off is completed by one that goes on."""
    broken = entry(abstract=f"{ABSTRACT[:80]}…", year=2024, people="Li, Ana")
    assert merged(broken, entry(abstract=ABSTRACT)).abstract == ABSTRACT
    assert merged(broken, entry(abstract="Of something else.")).abstract == broken.abstract


def test_people() -> None:
    """The longest list of authors is kept, the one with names in parts, with all ORCIDs."""
    orcid = "0000-0002-1825-0097"
    in_order = entry(people="Li, Ana; Sen, Bo")
    known = replace(entry(), authors=(Person("Ana Li", orcid=orcid),), et_al=True)
    paper = merged(in_order, known, entry(people="Ana Li; Bo Sen", year=2024))

    assert paper.authors[0] == person_names.of_parts("Li", "Ana", orcid=orcid)
    assert [person.family for person in paper.authors] == ["Li", "Sen"]
    assert not paper.et_al


def test_people_in_full() -> None:
    """Of two lists as long, the one with given names in full is kept, not that with initials."""
    in_full = entry(people="Ana Li; Bo Sen")
    paper = merged(in_full, entry(people="Li, A.; Sen, B.", year=2024, container=JOURNAL))

    assert [person.name for person in paper.authors] == ["Ana Li", "Bo Sen"]


def test_date_and_container() -> None:
    """Others add the day and the pages where they agree with the first."""
    year = entry(year=2024, container=JOURNAL, people="Li, Ana")
    day = replace(
        entry(), published=Published(2024, 6, 5),
        container=Container("journal of bees", pages="1-9", volume="7"),
    )  # fmt: skip
    paper = merged(year, day)

    assert str(paper.published) == "2024-06-05"
    assert paper.container == Container(
        "Journal of Bees", ContainerKind.JOURNAL, volume="7", pages="1-9"
    )
    other = replace(entry(), published=Published(2020, 1, 1))
    assert str(merged(year, other).published) == "2024"


def test_lists() -> None:
    """Keywords and links are those of all, each once."""
    link, another = Link("code", "https://example.org/a"), Link("code", "https://example.org/b")
    paper = merged(
        replace(entry(year=2024), keywords=("Bees", "honey"), links=(link,)),
        replace(entry(), keywords=("bees", "wax"), links=(link, another)),
    )
    assert paper.keywords == ("Bees", "honey", "wax")
    assert paper.links == (link, another)


def test_repairs() -> None:
    """Each text brings its own repairs and its original."""
    change = Repair("dash", "title", 1, "--", "–", Certainty.CERTAIN)
    other = Repair("dash", "abstract", 0, "x", "y", Certainty.CERTAIN)
    title = replace(
        entry("A–B", people="Li, Ana", year=2024), repairs=(change,), original=Original("A--B", "")
    )
    abstract = replace(entry("A-B", abstract="y"), repairs=(other,), original=Original("A-B", "x"))
    paper = merged(title, abstract)

    assert (paper.title, paper.abstract) == ("A–B", "y")
    assert paper.repairs == (change, other)
    assert paper.original == Original("A--B", "x")
