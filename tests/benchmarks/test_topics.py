"""Topics agree with authors' own keywords, on papers that no rule was tuned on."""

import pytest

from benchmarks import topics
from generator.taxonomy import parse
from tests import seed

SMALL = """
groups:
  - id: things
    label: Things
    topics:
      - {id: apples, label: Apples, definition: A fruit., aliases: [apple], exact: [RF]}
      - {id: pears, label: Pears, definition: A fruit., weak: [pear]}
"""


@pytest.mark.parametrize(
    ("keyword", "expected"),
    [
        # an abbreviation in any case
        ("rf", ["apples"]),
        # a phrase inside a keyword
        ("sweet apples", ["apples"]),
        # a weak phrase must be all of it
        ("pears", ["pears"]),
        ("sweet pears", []),
        ("nothing", []),
    ],
)
def test_named(keyword: str, expected: list[str]) -> None:
    """A keyword names the topics whose phrases it holds."""
    phrases = topics.keyword_phrases(parse("taxonomy.yml", SMALL))
    assert expected == list(topics.named(keyword, phrases))


@pytest.mark.skipif(not topics.PAPERS.exists(), reason=f"{topics.PAPERS} is not there")
def test_held_out() -> None:
    """On the half that no rule was tuned on, F1 against the authors' keywords is at least 0.60."""
    assert topics.measure(seed.taxonomy(), topics.halves()["held out"]).f1 >= 0.60
