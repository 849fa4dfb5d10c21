"""A published link works forever."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import permalinks
from generator.errors import SheafError
from generator.model import Entry, Identifier, Origin
from generator.permalinks import Permalink


def paper(title: str, abstract: str = "", **identifiers: str) -> Entry:
    """Return an entry with an abstract of its own."""
    return Entry(
        title=title,
        abstract=abstract or f"An abstract about {title}.",
        origin=Origin("list.txt", 1),
        identifiers=tuple(Identifier(scheme, value) for scheme, value in identifiers.items()),
    )


def assign(
    entries: Iterable[Entry], known: Sequence[Permalink]
) -> tuple[tuple[str, ...], tuple[Permalink, ...]]:
    """Return the ids of papers of one entry each, and all addresses known from now on."""
    return permalinks.assign(([entry] for entry in entries), known)


def ids(papers: list[Entry], known: tuple[Permalink, ...] = ()) -> list[str]:
    """Return the ids that `papers` are given."""
    return list(assign(papers, known)[0])


def test_new_papers() -> None:
    """A new paper's address comes from its title; a second of that title gets `-2`."""
    assert ids([paper("A: B", "one"), paper("A, B", "two")]) == ["a-b", "a-b-2"]


KEPT = [
    # a formula gets its dollar signs back
    (paper("WSe_2 in H_2O", "As k."), paper("WSe$_2$ in H$_2$O", "As $k$, which is new.")),
    # the title is corrected
    (paper("Traning nets", "We do."), paper("Training nets", "We do.")),
    # the abstract is corrected
    (paper("Nets", "We dö."), paper("Nets", "We do.")),
    # both are, but the paper has a number
    (paper("A", "x", arxiv="1"), paper("B", "y", arxiv="1")),
    # case, marks and white space count for nothing
    (paper("Nets: a view", "We do."), paper("NETS – A View", "We  do")),
]


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_kept(before: Entry, after: Entry) -> None:
    """A corrected paper keeps its address, beside papers that did not change."""
    other = paper("Other")
    _, known = assign([other, before], ())
    address = ids([other, before], known)[1]

    assert [address, "other"] == ids([after, other], known)


def test_order_does_not_matter() -> None:
    """Two papers of one title keep their addresses when they change places."""
    one, two = paper("Nets", "one"), paper("Nets", "two")
    _, known = assign([one, two], ())

    assert ids([two, one], known) == ["nets-2", "nets"]


def test_one_title() -> None:
    """Thousands of papers may have one title, also when all of their abstracts are edited."""
    numbers = range(20_000)
    before, known = assign([paper("Editorial", f"Issue {number}.") for number in numbers], ())
    after, _ = assign([paper("Editorial", f"Volume {number}.") for number in numbers], known)

    assert (before[0], before[-1]) == ("editorial", "editorial-20000")
    assert after == before


def test_gone() -> None:
    """The address of a removed paper stays known, and no other paper gets it."""
    old = paper("Nets", "one")
    _, known = assign([old], ())
    papers, links = assign([paper("Nets 2", "two"), paper("Nets", "three")], known)
    replaced, _ = assign([paper("Other")], known)

    assert list(papers) == ["nets-2", "nets"]
    assert not permalinks.gone(links, papers)
    assert known == permalinks.gone(known, replaced)


def test_moved() -> None:
    """An address that people moved is given to no paper."""
    known = (Permalink("nets", moved_to="other"), Permalink("other", title="Other"))
    papers, links = assign([paper("Nets"), paper("Other")], known)

    assert list(papers) == ["nets-2", "other"]
    assert known[:1] == permalinks.gone(links, papers)


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=8), st.text(max_size=3))))
@example([("👅", "", ""), ("", "", "")])
def test_assigning_again(facts: list[tuple[str, str, str]]) -> None:
    """Any papers get different addresses, the file keeps them, and the next run finds them."""
    papers = [
        replace(paper(title, abstract), identifiers=(Identifier("doi", doi),) if doi else ())
        for title, abstract, doi in facts
    ]
    named, links = assign(papers, ())
    again, links_again = assign(papers, permalinks.parse(permalinks.text(links)))

    assert len(set(named)) == len(papers)
    assert named == again
    assert links == links_again


def test_comments_stay() -> None:
    """What people wrote into the file stays where it is, and so does an address they moved."""
    _, known = assign([paper("Nets"), paper("Trees")], ())
    moved = "# Renamed in May.\nold-nets: {moved_to: nets}  # as agreed\n"
    content = permalinks.text(known).replace("trees:", f"{moved}# All about\n# trees.\ntrees:")
    content += "# The end.\n"
    _, links = assign([paper("Nets"), paper("Ponds")], permalinks.parse(content))
    new = permalinks.updated(content, links)

    ponds = next(link for link in links if link.id == "ponds")
    entry = permalinks.text([ponds]).removeprefix(permalinks.text(()))
    assert new == content.replace("# All about", f"{entry}# All about")
    assert permalinks.updated(new, links) == new


@given(
    st.lists(st.text("ab \n#:\u2028'", max_size=8), max_size=4),
    st.lists(st.text("ab \n#:\u2028'", max_size=8), max_size=4),
    st.lists(st.text(max_size=8).filter(str.isprintable), max_size=2),
)
def test_updated(before: list[str], after: list[str], comments: list[str]) -> None:
    """An updated file contains the new addresses and all earlier comments, whatever they are."""
    _, known = assign(list(map(paper, before)), ())
    above = "".join(f"# {text}\n" for text in comments)
    content = re.sub(r"(?m)^(?=[a-z0-9-]+:\n)", lambda _: above, permalinks.text(known))
    _, links = assign(list(map(paper, after)), permalinks.parse(content))
    new = permalinks.updated(content, links)

    assert permalinks.parse(new) == links
    assert all(new.count(f"# {text}\n") >= content.count(f"# {text}\n") for text in comments)


def test_written_in_another_way() -> None:
    """A file in YAML of another style is read, and rewritten in ours."""
    content = "{nets: {title: Nets, abstract: x}, 'old': {moved_to: nets}}"
    links = (*permalinks.parse(content), Permalink("ponds", title="Ponds"))
    assert permalinks.parse(permalinks.updated(content, links)) == links


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: [", "permalinks.yml:1: this is not YAML"),
        ("- a", "permalinks.yml:1: write each address as"),
        ("a:\n  title: x\nB: {title: x}", "permalinks.yml:3: `B` is not an address"),
        ("a: x", "permalinks.yml:1: `a` needs a title"),
        ("a: {moved_to: b}", "permalinks.yml:1: `a` is moved to `b`, which is not an address"),
        ("a: {moved_to: a}", "permalinks.yml:1: `a` is moved to `a`"),
        (
            "a: {moved_to: [a]}",
            "permalinks.yml:1: `a` is moved to something that is not an address",
        ),
        ("a: {title: {x: 1}}", "permalinks.yml:1: title, abstract and identifiers of `a` must be"),
        ("a: {identifiers: x}", "permalinks.yml:1: title, abstract and identifiers of `a` must be"),
    ],
)
def test_mistakes(content: str, expected: str) -> None:
    """A mistake is reported with its line and the remedy."""
    with pytest.raises(SheafError) as caught:
        permalinks.parse(content)

    assert str(caught.value).startswith(expected)
