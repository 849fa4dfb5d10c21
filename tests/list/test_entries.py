"""A reading list is read, written and merged without a word lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.javascript import ROOT, Scripts

LIST = ROOT / "overrides/assets/sheaf/list"
"""The scripts of the reading list."""

scripts = Scripts([LIST / "entries.js"])
scripts.run(
    """
    const { read, write, merged, joined, mergedNote, isId } = Sheaf.entries;
    const list = (pairs) => new Map(pairs.map(([id, one]) => [id, Sheaf.entries.entry(one)]));
    const again = (pairs) => [...read(write(list(pairs)))];
    const merge = (...lists) => [...merged(...lists.map(list))];
    const join = (...lists) => [...joined(...lists.map(list))];
    const refusal = (text) => {
        try { return [...read(text)]; } catch (error) { return [error.name, error.newer]; }
    };
    """
)

NAMES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
NOTES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=30)
LISTS = st.dictionaries(NAMES, NOTES, max_size=4)


def pairs(notes: dict[str, str]) -> list[tuple[str, dict[str, object]]]:
    """Return a list as the scripts take it, with a note for each paper."""
    return [(id_, {"note": note}) for id_, note in notes.items()]


def notes_of(made: object) -> dict[str, str]:
    """Return the note of each paper in what a script made."""
    assert isinstance(made, list)
    return {id_: entry["note"] for id_, entry in made}


@given(LISTS)
def test_round_trip(notes: dict[str, str]) -> None:
    """Any list is read back as it was written."""
    assert notes_of(scripts.call("again", pairs(notes))) == notes


@given(LISTS, LISTS)
def test_joining_keeps_every_note(mine: dict[str, str], theirs: dict[str, str]) -> None:
    """Whatever two lists say of a paper is in the joined one; joining again adds nothing."""
    made = notes_of(scripts.call("join", pairs(mine), pairs(theirs)))

    assert set(made) == set(mine) | set(theirs)
    for notes in (mine, theirs):
        assert all(note in made[id_] for id_, note in notes.items())
    assert notes_of(scripts.call("join", pairs(made), pairs(theirs))) == made


@given(NOTES, NOTES, NOTES)
def test_two_tabs(base: str, mine: str, theirs: str) -> None:
    """Of a note that two tabs changed, both versions are kept; of one change, that one."""
    made = scripts.call("mergedNote", base, mine, theirs)
    assert isinstance(made, str)

    if base in (mine, theirs):
        assert made == (theirs if mine == base else mine)
    else:
        assert mine in made
        assert theirs in made


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        # one tab adds, the other adds another
        ({}, {"a": "1"}, {"b": "2"}, {"a": "1", "b": "2"}),
        # one tab takes out, the other leaves alone
        ({"a": "", "b": ""}, {"b": ""}, {"a": "", "b": ""}, {"b": ""}),
        # one tab takes out, the other writes a note: the note wins
        ({"a": ""}, {}, {"a": "mind"}, {"a": "mind"}),
        # both write
        ({"a": "x"}, {"a": "x, mine"}, {"a": "theirs, x"}, {"a": "theirs, x\n\nx, mine"}),
    ],
)
def test_merging(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str], expected: dict[str, str]
) -> None:
    """What either tab did since the list was the same in both is done."""
    assert notes_of(scripts.call("merge", pairs(base), pairs(mine), pairs(theirs))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing is stored
        (None, []),
        # another program's, or damaged
        ("", ["Error", False]),
        ('{"version":1', ["Error", False]),
        ("[]", ["Error", False]),
        ("null", ["Error", False]),
        ('{"version":1,"papers":[]}', ["Error", False]),
        # from the future
        ('{"version":2,"papers":{}}', ["Error", True]),
        # what is unsound in it is left out
        ('{"version":1,"papers":{"../x":{},"__proto__":{},"b":7}}', []),
        (
            '{"version":1,"papers":{"a":{"note":7,"added":"soon","title":null}}}',
            [["a", {"note": "", "added": "", "title": "", "out": False}]],
        ),
        # `constructor` is a word like any other
        (
            '{"version":1,"papers":{"constructor":{"note":"n"}}}',
            [["constructor", {"note": "n", "added": "", "title": "", "out": False}]],
        ),
    ],
)
def test_reading(text: str | None, expected: object) -> None:
    """What is stored is read where it is sound, and refused where it is no list."""
    assert scripts.call("refusal", text) == expected
