"""Rows that scripts make say what rows of the page say."""

from hypothesis import given
from hypothesis import strategies as st

from generator.components import lead
from tests import seed
from tests.browse.test_choices import BROWSE
from tests.javascript import ENGINE, Scripts

PIECES = ("We study it. ", "A word ", "e.g. Figs. ", "An end? ", "x" * 120, "\n\n", " ", "(Yes.) ")


def _scripts() -> Scripts:
    return Scripts((*ENGINE, BROWSE / "row.js"))


SCRIPTS = _scripts()
"""A world with the scripts of rows."""


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_lead(abstract: str) -> None:
    """The first sentences of any abstract are the same in Python and in JavaScript."""
    assert SCRIPTS.call("Sheaf.browse.row.lead", abstract) == lead(abstract)


def test_leads_of_the_seed() -> None:
    """The first sentences of the seed's abstracts are the same in both, too."""
    abstracts = [entry.abstract for entry in seed.entries()]

    leads = SCRIPTS.call("((all) => all.map(Sheaf.browse.row.lead))", abstracts)

    assert leads == [lead(abstract) for abstract in abstracts]
