"""Changes are made, undone, and put together."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Certainty, Repair
from generator.repairs.composing import apply, compose
from tests.repairs.undoing import undo

LETTERS = st.text("abc", max_size=12)


def change(start: int, before: str, after: str, rule: str = "first") -> Repair:
    """Make up a change."""
    return Repair(rule, "abstract", start, before, after, Certainty.CERTAIN)


@st.composite
def changes(draw: st.DrawFn, text: str, rule: str) -> list[Repair]:
    """Make up changes to `text` that change something, in order and without overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    made = [change(start, text[start:end], draw(LETTERS), rule) for start, end in spans]
    return [each for each in made if each.before != each.after]


@given(st.data())
def test_two_rounds_are_one(data: st.DataObject) -> None:
    """Two rounds put together do what they do one after the other, and undo it."""
    text = data.draw(LETTERS)
    first = data.draw(changes(text, "first"))
    between = apply(text, first)
    assert undo(between, first) == text
    second = data.draw(changes(between, "second"))
    both = compose(text, first, second)
    after = apply(between, second)
    assert apply(text, both) == after
    assert undo(after, both) == text
    assert all(text[c.start : c.start + len(c.before)] == c.before != c.after for c in both)


def test_changes_that_meet_are_one() -> None:
    """A place changed twice is one change, under the name of the first; others stay their own."""
    first = [change(0, "&lt;", "<"), change(9, "&amp;", "&")]
    second = [change(0, "<=", "≤", "second"), change(3, "x", "y", "second")]
    assert compose("&lt;= x, &amp;", first, second) == [
        change(0, "&lt;=", "≤"),
        change(6, "x", "y", "second"),
        change(9, "&amp;", "&"),
    ]


def test_changes_that_cancel_are_none() -> None:
    """A place that the second round puts back is no change."""
    assert compose("ab", [change(0, "a", "c")], [change(0, "c", "a")]) == []


def test_nothing_is_nothing() -> None:
    """No changes and no changes are none."""
    assert compose("ab", [], []) == []
