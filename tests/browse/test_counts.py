"""The papers that a choice leaves, and their counts by facet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browse.test_choices import BROWSE
from tests.javascript import Scripts

SIZE = 8
"""Papers in a made-up collection."""
FACETS = {"topic": "abcd", "author": "xyz", "year": "12"}
"""The values of its facets, one letter each."""
VALUES = [(facet, id_) for facet, ids in FACETS.items() for id_ in ids]

GLUE = """
const facetsOf = (rows) => Object.fromEntries(
  Object.entries(rows).map(([facet, values]) => [
    facet, new Map(Object.entries(values).map(([id, ids]) => [id, { id, ids }])),
  ]),
);
const left = (choice, rows, size, found) => {
  const narrowed = Sheaf.browse.counts.narrow(choice, facetsOf(rows), size, found);
  return Array.from({ length: size }, (_, id) => id).filter(narrowed.left);
};
const counted = (choice, rows, size, found, values) => {
  const { total, count, within } = Sheaf.browse.counts.narrow(choice, facetsOf(rows), size, found);
  return [total, values.map(count), values.map(within)];
};
const act = (name, choice, value) => Sheaf.browse.choices[name](choice, value);
"""

Collections = st.fixed_dictionaries(
    {
        facet: st.fixed_dictionaries({id_: st.sets(st.integers(0, SIZE - 1)) for id_ in ids})
        for facet, ids in FACETS.items()
    }
)
Found = st.none() | st.lists(st.integers(0, SIZE - 1), unique=True)
Steps = st.lists(st.tuples(st.sampled_from(("choose", "exclude")), st.sampled_from(VALUES)))


@pytest.fixture(scope="module")
def scripts() -> Scripts:
    """Return a world with the scripts of choices and counts."""
    scripts = Scripts((BROWSE / "choice.js", BROWSE / "counts.js"))
    scripts.run(GLUE)
    return scripts


@given(rows=Collections, found=Found, steps=Steps, swaps=st.lists(st.integers(0, 5), max_size=3))
def test_a_count_is_what_a_click_leaves(
    scripts: Scripts,
    rows: dict[str, dict[str, set[int]]],
    found: list[int] | None,
    steps: list[tuple[str, tuple[str, str]]],
    swaps: list[int],
) -> None:
    """For any choice: the right papers, and beside each value as many as choosing it leaves."""
    made: dict[str, object] = {"words": "", "sort": "", "clauses": [], "not": []}
    for name, value in steps:
        made = _act(scripts, name, made, value)
    for place in swaps:
        if place < len(_flat(made)) - 1:
            made = _act(scripts, "swap", made, place)
    lists = {f: {id_: sorted(ids) for id_, ids in v.items()} for f, v in rows.items()}

    shown = scripts.call("left", made, lists, SIZE, found)
    counted = scripts.call("counted", made, lists, SIZE, found, VALUES)

    assert shown == _left(made, rows, found)
    assert counted == [
        len(_left(made, rows, found)),
        [len(_left(_chosen(scripts, made, value), rows, found)) for value in VALUES],
        [len(rows[facet][id_].intersection(_left(made, rows, found))) for facet, id_ in VALUES],
    ]


def _act(
    scripts: Scripts, name: str, choice: dict[str, object], value: object
) -> dict[str, object]:
    changed = scripts.call("act", name, choice, value)
    assert isinstance(changed, dict)
    return changed


def _flat(choice: dict[str, object]) -> list[tuple[str, str]]:
    assert isinstance(choice["clauses"], list)
    return [(facet, id_) for clause in choice["clauses"] for facet, id_ in clause]


def _chosen(
    scripts: Scripts, choice: dict[str, object], value: tuple[str, str]
) -> dict[str, object]:
    return choice if value in _flat(choice) else _act(scripts, "choose", choice, value)


def _left(
    choice: dict[str, object], rows: dict[str, dict[str, set[int]]], found: list[int] | None
) -> list[int]:
    """Return the papers that a choice leaves, by its plain meaning."""
    clauses, excluded = choice["clauses"], choice["not"]
    assert isinstance(clauses, list)
    assert isinstance(excluded, list)
    return [
        paper
        for paper in range(SIZE)
        if (found is None or paper in found)
        and all(any(paper in rows[facet][id_] for facet, id_ in clause) for clause in clauses)
        and not any(paper in rows[facet][id_] for facet, id_ in excluded)
    ]
