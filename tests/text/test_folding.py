"""The foldings compared: what each makes of the same spelling."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import folding
from tests.javascript import SEARCH, Scripts

FOLDINGS: Mapping[str, Callable[[str], str]] = {
    "surface": folding.surface,
    "quotable": folding.quotable_singular,
    "printed": folding.printed_form,
    "search": folding.search_form,
    "key": folding.comparison_key,
    "name": folding.name_key,
}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        # an abbreviation in the plural
        ("LLMs", {"surface": "LLM", "printed": "llms", "search": "llms", "key": "llm"}),
        # plurals of words
        ("classes", {"surface": "classes", "quotable": "classe", "key": "class"}),
        ("policies", {"surface": "policies", "quotable": "policy", "key": "policy"}),
        ("bias", {"key": "bias"}),
        ("analyses", {"quotable": "analyse", "key": "analysis"}),
        # accents
        ("Poincaré", {"printed": "poincare", "search": "poincare", "key": "poincare"}),
        ("poincaré", {"quotable": "poincaré", "name": "poincaré"}),
        # British spelling
        ("optimisation", {"search": "optimisation", "key": "optimization"}),
        # powers, ligatures, Greek
        ("10³", {"search": "10^3"}),
        ("ﬁlter", {"printed": "filter", "search": "filter", "key": "filter"}),
        ("β", {"search": "beta", "key": "β"}),
        # dots and hyphens
        ("A. B. Li", {"printed": "a b li", "name": "abli"}),
        ("NYUD-v2", {"surface": "NYUD-v2", "search": "nyud-v2", "name": "nyudv2"}),
    ],
)
def test_foldings(word: str, expected: dict[str, str]) -> None:
    """Each removes what its name and its place in the list say."""
    assert {name: FOLDINGS[name](word) for name in expected} == expected


@given(st.text(max_size=20))
def test_folded_once(text: str) -> None:
    """What was folded for comparing is not folded further."""
    for fold in (folding.surface, folding.name_key):
        assert fold(fold(text)) == fold(text)


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=("Cn", "Co", "Cs")), max_size=12))
def test_search_form_in_javascript(browser: Scripts, text: str) -> None:
    """The browser folds any text for search in the same way."""
    assert folding.search_form(text) == browser.call("folded", text)


@pytest.fixture(scope="module")
def browser() -> Scripts:
    """Make a world with the folding in it."""
    scripts = Scripts([SEARCH / "terms.js"])
    scripts.run("""
      const learn = (pairs) => Sheaf.terms.learn(new Map(Object.entries(pairs)));
      const folded = (text) => Sheaf.terms.lower(Sheaf.terms.fold(text));
    """)
    scripts.call("learn", dict(folding.simplified()))
    return scripts
