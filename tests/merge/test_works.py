"""Entries become works: none is lost, and neither files nor their order matter."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import merge
from generator.merge.works import works
from generator.model import Entry, Origin
from tests.merge.entries import ABSTRACT, OTHER, entry

PEOPLE = "Li, Ana; Sen, Bo"


def titles(*entries: Entry) -> list[list[str]]:
    """Return the files of the entries of each paper."""
    return [[each.origin.file for each in paper.entries] for paper in merge.papers(entries).papers]


def test_copies() -> None:
    """A copy of a file adds no paper, and says so for each entry; so does a copy in one file."""
    first = [entry(abstract=ABSTRACT), entry("Honey", abstract=OTHER, line=9)]
    second = [replace(each, origin=Origin("b.bib", each.origin.line)) for each in first]
    made = merge.papers((*first, *second, replace(first[0], origin=Origin("a.bib", 20))))

    assert [paper.id for paper in made.papers] == ["a-compass-for-bees-in-the-meadow", "honey"]
    assert [(each.file, each.line, each.because) for each in made.merged] == [
        ("a.bib", 20, "the same, word for word"),
        ("b.bib", 1, "the same, word for word"),
        ("b.bib", 9, "the same, word for word"),
    ]
    assert made.owners == (*(paper.id for paper in made.papers),) * 2 + (made.papers[0].id,)


def test_initials() -> None:
    """Names with initials after them, as PubMed prints them, agree with full names."""
    full = entry("Nine Kinds of Bees", people=PEOPLE, year=2014, file="1")
    short = entry("Nine kinds of bees.", people="Li A; Sen BC", year=2014, file="2")
    assert titles(full, short) == [["1", "2"]]


def test_no_chain() -> None:
    """Two papers with one title are not joined by a third entry with too few facts."""
    old = entry("Generous Networks of Bees", people=PEOPLE, year=2014, abstract=ABSTRACT, file="1")
    new = entry("Generous Networks of Bees", people=PEOPLE, year=2020, abstract=OTHER, file="2")
    bare = entry("Generous Networks of Bees", people=PEOPLE, file="3")

    assert sorted(map(len, titles(old, new, bare))) == [1, 2]
    assert sorted(map(sorted, titles(old, new, bare))) == sorted(
        map(sorted, titles(bare, new, old))
    )


def test_by_hand() -> None:
    """People say that two papers are one, or that an entry is a paper of its own."""
    one, two = entry("Bees", file="a.bib"), entry("How Insects Go Home", file="b.bib")
    made = merge.papers((one, two), same={"bees": "how-insects-go-home"})
    assert [paper.id for paper in made.papers] == ["how-insects-go-home"]
    assert made.ids == ("bees", "how-insects-go-home")
    assert made.moved == {"bees": "how-insects-go-home"}
    assert {each.because for each in made.merged} == {"curation.yml says so"}

    twice = (entry(abstract=ABSTRACT), replace(entry(abstract=ABSTRACT), key="x"))
    (merged,) = merge.papers(twice).merged
    apart = merge.papers(twice, apart={merged.name})
    assert len(apart.papers) == 2
    assert not apart.merged


def test_names() -> None:
    """An entry is called by its file and its key or title, whatever line it is on."""
    entries = (
        entry("Bees"),
        entry("Bees", line=2),
        entry("Bees", line=2, file="b/b.bib"),
        replace(entry("Bees", line=3), key="Li:2024"),
    )
    names = merge.papers(entries).names
    assert names == ("a.bib#bees", "a.bib#bees-2", "b/b.bib#bees", "a.bib#li-2024")
    moved = (replace(each, origin=Origin(each.origin.file, 99)) for each in entries)
    assert merge.papers(moved).names == names


def test_addresses_live_on() -> None:
    """A paper keeps its address when a better entry joins it; one of two that join leads on."""
    bare = entry("A Compas for Bees in the Meadow", abstract=ABSTRACT, file="a.txt")
    full = entry("A Compass for Bees in the Meadow", "doi:10.1000/b", abstract=ABSTRACT, year=2024)
    known = merge.papers([bare]).permalinks
    joined = merge.papers([bare, full], known)
    assert [paper.id for paper in joined.papers] == ["a-compas-for-bees-in-the-meadow"]
    assert joined.papers[0].title == full.title

    two = merge.papers([bare, full], apart={"a.txt#a-compas-for-bees-in-the-meadow"})
    assert len(two.papers) == 2
    again = merge.papers([bare, full], two.permalinks)
    (paper,) = again.papers
    assert again.moved == {({each.id for each in two.papers} - {paper.id}).pop(): paper.id}


def facts() -> st.SearchStrategy[Entry]:
    """Return entries of which many are alike, with some facts and not others."""
    return st.builds(
        entry,
        st.sampled_from(
            ("A Compass for Bees in the Meadow", "A Compas for Bees in the Meadow", "Bees", "?!")
        ),
        st.sampled_from(("doi:10.1000/a", "doi:10.1000/b", "arxiv:2401.00001")),
        abstract=st.sampled_from(("", ABSTRACT, OTHER, f"{ABSTRACT} And more.")),
        people=st.sampled_from(("", PEOPLE, "Roe, Dan")),
        year=st.sampled_from((None, 2014, 2015, 2024)),
        file=st.sampled_from(("a", "b")),
        line=st.integers(1, 9),
    ) | st.builds(
        entry, st.sampled_from(("Bees", "Honey")), abstract=st.sampled_from(("", ABSTRACT))
    )


@settings(max_examples=60)
@given(
    st.lists(facts(), max_size=7).flatmap(
        lambda all_: st.tuples(st.just(all_), st.permutations(all_))
    )
)
def test_order(two_orders: tuple[list[Entry], list[Entry]]) -> None:
    """Any order of the entries gives the same papers, and each entry is in one of them."""
    one, other = map(works, two_orders)

    assert Counter((work.merged, work.entries) for work in one) == Counter(
        (work.merged, work.entries) for work in other
    )
    assert Counter(each for work in one for each in work.entries) == Counter(two_orders[0])
    assert sorted(place for work in one for place in work.places) == list(range(len(two_orders[0])))
    made = merge.papers(two_orders[0])
    assert len(made.papers) + len(made.merged) == len(two_orders[0])


@settings(max_examples=40)
@given(st.lists(facts(), max_size=6))
def test_copies_of_any_files(entries: list[Entry]) -> None:
    """A second copy of all files changes no paper."""
    copies = [replace(each, origin=Origin(f"copy of {each.origin.file}", 1)) for each in entries]
    before, after = merge.papers(entries), merge.papers((*entries, *copies))

    assert [replace(paper, entries=(), origin=Origin("", 0)) for paper in before.papers] == [
        replace(paper, entries=(), origin=Origin("", 0)) for paper in after.papers
    ]
