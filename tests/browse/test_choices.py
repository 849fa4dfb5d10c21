"""A choice of facets and the address that holds it."""

from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.javascript import ROOT, Scripts

BROWSE = ROOT / "overrides" / "assets" / "sheaf" / "browse"
"""The scripts of the list of papers."""

KNOWN = {
    "topic": ("a", "b", "c"),
    "group": ("g",),
    "author": ("Ana Li", "Doe, Jane", "100%", "año: x", "a"),
    "year": ("2019", "2020", "2022", "2023", "2024"),
    "venue": ("ICML", "year:2020"),
    "repairs": ("yes",),
}
"""The values of a made-up collection."""

GLUE = """
const KNOWN = (ids) => ({
  facets: Object.fromEntries(
    Object.entries(ids).map(([facet, all]) => [facet, new Map(all.map((id) => [id, { id }]))]),
  ),
  sorts: ["", "title", "newest"],
});
const read = (query, ids) => Sheaf.browse.address.read(query, KNOWN(ids));
const write = (choice, ids) => Sheaf.browse.address.write(choice, KNOWN(ids));
const act = (name, choice, value) => Sheaf.browse.choices[name](choice, value);
"""

Value: TypeAlias = tuple[str, str]


@pytest.fixture(scope="module")
def scripts() -> Scripts:
    """Return a world with the script of choices."""
    scripts = Scripts((BROWSE / "choice.js", BROWSE / "address.js"))
    scripts.run(GLUE)
    return scripts


def choice(*clauses: list[Value], **other: object) -> dict[str, object]:
    """Return a choice as the script has it."""
    every: dict[str, object] = {"words": "", "sort": "", "clauses": list(clauses), "not": []}
    return every | other


A, B, C = ("topic", "a"), ("topic", "b"), ("topic", "c")
Y2022, Y2023, Y2024 = ("year", "2022"), ("year", "2023"), ("year", "2024")

ADDRESSES = (
    # nothing
    ("", choice()),
    # both topics
    ("?tag=a&tag=b", choice([A], [B])),
    # one of them, and not a third
    ("?any=a,b&not=c", choice([A, B], **{"not": [C]})),
    # two such pairs
    ("?any=a,b&any=c,author:Ana+Li", choice([A, B], [C, ("author", "Ana Li")])),
    # a range of years; no paper is of 2021
    ("?year=2020..2023", choice([("year", "2020"), Y2022, Y2023])),
    # years apart
    ("?year=2019&year=2023..2024", choice([("year", "2019"), Y2023, Y2024])),
    # a paper has one venue, so that two mean either
    ("?venue=ICML&venue=year:2020", choice([("venue", "ICML"), ("venue", "year:2020")])),
    # a comma in a name
    ("?any=author:Doe%252C+Jane,a", choice([("author", "Doe, Jane"), A])),
    # a percent sign, a colon, a letter beyond ASCII
    ("?author=100%25&author=a%C3%B1o:+x", choice([("author", "100%")], [("author", "año: x")])),
    # all at once
    (
        "?q=x+y&tag=a&group=g&repairs=yes&not=b,year:2019&sort=title",
        choice(
            *([A], [("group", "g")], [("repairs", "yes")]),
            **{"words": "x y", "not": [B, ("year", "2019")], "sort": "title"},
        ),
    ),
)


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_address(scripts: Scripts, address: str, expected: object) -> None:
    """An address is read as a choice, and the choice is written as the same address."""
    plain = scripts.call("((x) => x)", expected)

    assert scripts.call("read", address, KNOWN) == {"choice": plain, "unknown": []}
    assert scripts.call("write", expected, KNOWN) == address


@pytest.mark.parametrize(
    ("address", "unknown"),
    [
        ("?tag=nope&tag=a", [["tag", "nope"]]),
        ("?any=a,nope,author:Nobody", [["tag", "nope"], ["author", "Nobody"]]),
        ("?not=nope&tag=a", [["tag", "nope"]]),
        ("?year=1990..2000&tag=a", [["year", "1990..2000"]]),
        ("?year=..&tag=a&sort=length", [["sort", "length"]]),
        ("?system=x&tag=a", [["system", "x"]]),
        ("?tag=__proto__&tag=a", [["tag", "__proto__"]]),
        # of two contraries the first counts
        ("?tag=a&not=a", [["tag", "a", True]]),
        ("?not=b&any=a,b", [["tag", "b", True]]),
        ("?tag=a&tag=a&not=b,b", []),
        # others' parameters, and empty ones, are no mistakes of the reader's
        ("?utm_source=x&tag=&tag=a&any=&not=", []),
    ],
)
def test_unknown(scripts: Scripts, address: str, unknown: object) -> None:
    """Values that the collection does not have are returned apart; the others count."""
    read = scripts.call("read", address, KNOWN)

    assert isinstance(read, dict)
    assert read["unknown"] == unknown
    assert ["topic", "a"] in [value for clause in read["choice"]["clauses"] for value in clause]


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        # topics narrow
        (choice([A]), B, choice([A], [B])),
        # unless the last ones are joined by "or"
        (choice([A, B]), C, choice([A, B, C])),
        # years widen, as no paper has two
        (choice([Y2022]), Y2023, choice([Y2022, Y2023])),
        # other facets narrow
        (choice([A, B]), Y2023, choice([A, B], [Y2023])),
        # what was excluded is no more
        (choice([A], **{"not": [B]}), B, choice([A], [B])),
    ],
)
def test_choose(scripts: Scripts, before: object, value: Value, after: object) -> None:
    """A value that is chosen narrows the list, or widens a clause of its kind."""
    assert scripts.call("act", "choose", before, value) == scripts.call("((x) => x)", after)


@pytest.mark.parametrize(
    ("before", "place", "after"),
    [
        (choice([A], [B]), 0, choice([A, B])),
        (choice([A, B]), 0, choice([A], [B])),
        (choice([A, B, C]), 1, choice([A, B], [C])),
        (choice([A, B], [C]), 1, choice([A, B, C])),
        (choice([A], [B], [C, Y2022]), 1, choice([A], [B, C, Y2022])),
    ],
)
def test_swap(scripts: Scripts, before: object, place: int, after: object) -> None:
    """An "and" becomes an "or" and back; all else stays."""
    assert scripts.call("act", "swap", before, place) == scripts.call("((x) => x)", after)
    assert scripts.call("act", "swap", after, place) == scripts.call("((x) => x)", before)


VALUES = [(facet, id_) for facet, ids in KNOWN.items() for id_ in ids]
STEPS = st.lists(
    st.tuples(st.sampled_from(("choose", "exclude", "drop", "swap")), st.sampled_from(VALUES))
)


@given(steps=STEPS, words=st.text(st.characters(codec="utf-8")))
def test_any_choice_is_shared(scripts: Scripts, steps: list[tuple[str, Value]], words: str) -> None:
    """Whatever was clicked, its address leads to the same choice, however often it is shared."""
    made: object = choice(words=words)
    for name, value in steps:
        if name != "swap":
            made = scripts.call("act", name, made, value)
    address = scripts.call("write", made, KNOWN)
    read = scripts.call("read", address, KNOWN)

    assert isinstance(read, dict)
    assert isinstance(made, dict)
    assert read["unknown"] == []
    assert _meaning(read["choice"]) == _meaning(made)
    assert scripts.call("write", read["choice"], KNOWN) == address


def _meaning(choice: dict[str, object]) -> object:
    clauses, excluded = choice["clauses"], choice["not"]
    assert isinstance(clauses, list)
    assert isinstance(excluded, list)
    return (
        sorted(sorted(map(tuple, clause)) for clause in clauses),
        sorted(map(tuple, excluded)),
        choice["words"],
    )
