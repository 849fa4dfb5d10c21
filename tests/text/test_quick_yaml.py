"""YAML is written as PyYAML writes it, only faster."""

from string import ascii_lowercase, digits
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.text import quick_yaml

Values: TypeAlias = dict[str, object]

PIECES = (
    "a",
    "B 2",
    ": ",
    " #",
    "-",
    "'",
    '"',
    "\\",
    "\n",
    "\n\n",
    "é",
    "–",
    "\U0001f600",
    "[",
    "~",
)
"""What decides how a text is written."""

texts = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES)).map("".join),
    st.sampled_from(("", "yes", "No", "null", "2024", "2024-06-05", "1:30", ".5", "=", "<<", "y")),
)
scalars = st.one_of(texts, st.booleans(), st.integers(), st.none())
SIGNS = ascii_lowercase + digits
words = st.builds(str.__add__, st.sampled_from(SIGNS), st.text(f"{SIGNS}-", max_size=80))
values = st.dictionaries(
    words,
    st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(st.one_of(scalars, st.dictionaries(words, inner))),
            st.dictionaries(words, inner),
        ),
        max_leaves=12,
    ),
    min_size=1,
)


@given(made=values, allow_unicode=st.booleans())
def test_any_values(made: Values, *, allow_unicode: bool) -> None:
    """Whatever the values are, they are written as PyYAML writes them."""
    expected = yaml.dump(
        made,
        Dumper=yaml.CSafeDumper,
        sort_keys=False,
        width=2**31 - 1,
        allow_unicode=allow_unicode,
    )
    assert quick_yaml.dump(made, allow_unicode=allow_unicode) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of bees, and (some) wasps", "Of bees, and (some) wasps"),
        ("Bees: a study of bees' ways", "'Bees: a study of bees'' ways'"),
        ("No", "'No'"),
        ("2024", "'2024'"),
        ("A “bee”", '"A \\u201Cbee\\u201D"'),
        ("x" * 20_000, "x" * 20_000),
    ],
)
def test_texts(text: str, expected: str) -> None:
    """A text is on one line, in quotes where it needs them, and is read as it was."""
    written = quick_yaml.dump({"title": text})

    assert written == f"title: {expected}\n"
    assert quick_yaml.load(written) == {"title": text}
