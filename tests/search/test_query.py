"""How the browser parses a query."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.javascript import ENGINE, Scripts, vectors

VECTORS = vectors()


@pytest.fixture(scope="module")
def browser() -> Scripts:
    """Make a world with the engine in it."""
    scripts = Scripts(ENGINE)
    scripts.run("""
      const parsed = (text) => {
        const query = Sheaf.query.parse(text);
        return {
          units: query.units,
          pairs: query.pairs.map((pair) => pair.word),
          phrases: query.phrases.map((row) => row.map(([term]) => term)),
          filters: query.filters.map(({ sign, field, value }) => [sign, field, value]),
          not: query.not,
        };
      };
    """)
    return scripts


@pytest.mark.parametrize(("text", "expected"), VECTORS["queries"])
def test_grammar(browser: Scripts, text: str, expected: object) -> None:
    """A query is parsed as the vectors say."""
    assert expected == browser.call("parsed", text)


@pytest.mark.parametrize(("word", "expected"), VECTORS["plural"])
def test_plurals(browser: Scripts, word: str, expected: object) -> None:
    """A word's plural or singular is guessed as the vectors say."""
    assert expected == browser.call("Sheaf.words.plurals", word)


@pytest.mark.parametrize(("word", "expected"), VECTORS["stem"])
def test_stems(browser: Scripts, word: str, expected: object) -> None:
    """Words of one kind begin with one stem."""
    assert expected == browser.call("Sheaf.words.stem", word)


@pytest.mark.parametrize(("one", "other", "most", "expected"), VECTORS["distance"])
def test_distance(browser: Scripts, one: str, other: str, most: int, expected: object) -> None:
    """Typing mistakes are counted as the vectors say."""
    assert expected == browser.call("Sheaf.words.distance", one, other, most)


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("Year:2020..", [["+", "year", "2020.."]]),  # case does not matter
        ("year:..2020", [["+", "year", "..2020"]]),  # an open beginning
        ("year:soon", []),  # not a year, so it is text
        ("author:“Noah Smith”", [["+", "author", "Noah Smith"]]),  # typographic quotes
        ("note:this", []),  # not a field
    ],
)
def test_filters(browser: Scripts, text: str, filters: object) -> None:
    """A field is one of five, and its value follows without a space."""
    parsed = browser.call("parsed", text)
    assert isinstance(parsed, dict)
    assert filters == parsed["filters"]


@settings(max_examples=300)
@given(text=st.one_of(st.text(), st.text(st.sampled_from('ab "-:.year title+(*)'))))
def test_any_text_is_a_query(browser: Scripts, text: str) -> None:
    """Any text can be parsed, into no more units than there are words."""
    units = json.loads(browser.text("parsed", text))["units"]
    assert len(units) <= 32
