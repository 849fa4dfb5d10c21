"""A taxonomy is read as a whole, or every mistake in it is reported with its line."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import MistakesError
from generator.taxonomy import Taxonomy, Topic, parse

ROOT = Path(__file__).parent.parent
"""The repository."""
EXAMPLES = sorted((ROOT / "tests" / "examples" / "taxonomy").iterdir())
"""A folder for each rule: `taxonomy.yml`, and in `expected.txt` what is said of it."""

GOOD = """
groups:
  - id: learning
    label: Learning
    topics:
      - id: forests
        label: Forests
        definition: >-
          Many trees,
          joined.
        aliases: [random forest]
        exact: [RF]
        weak: [tree]
        never: [tree line]
      - {id: woods, label: Woods, definition: Fewer trees., parent: forests}
  - {id: bare, label: Bare, topics: []}
"""


def test_parse() -> None:
    """A topic has all that is written of it, and groups and topics keep their order."""
    taxonomy = parse("taxonomy.yml", GOOD)
    forests = Topic(
        id="forests",
        label="Forests",
        definition="Many trees, joined.",
        group="Learning",
        parent=None,
        aliases=("random forest",),
        exact=("RF",),
        weak=("tree",),
        never=("tree line",),
    )
    assert [(group.id, group.label) for group in taxonomy.groups] == [
        ("learning", "Learning"),
        ("bare", "Bare"),
    ]
    assert list(taxonomy.topics) == ["forests", "woods"]
    assert taxonomy.topics["forests"] == forests
    assert taxonomy.topics["woods"].parent == "forests"
    assert taxonomy.groups[0].topics == tuple(taxonomy.topics.values())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_mistakes(example: Path) -> None:
    """All mistakes are reported at once, each with its line and what to do."""
    text = (example / "taxonomy.yml").read_text(encoding="utf-8")
    with pytest.raises(MistakesError) as caught:
        parse("taxonomy.yml", text)
    assert (example / "expected.txt").read_text(encoding="utf-8") == f"{caught.value}\n"


@given(st.text(alphabet=st.sampled_from("groups: -[]{}\n#'\"&*!|>%@`,?abc\t")))
def test_any_text(text: str) -> None:
    """Any text is read, or its mistakes are reported; nothing else happens."""
    try:
        taxonomy: Taxonomy | None = parse("taxonomy.yml", text)
        lines = []
    except MistakesError as error:
        taxonomy = None
        lines = [mistake.line for mistake in error.mistakes]
    assert (taxonomy is None) == bool(lines)
    assert all(1 <= line <= len(text.splitlines()) + 1 for line in lines)


def test_ours() -> None:
    """The taxonomy that we ship is complete, and its definitions are short plain sentences."""
    taxonomy = parse("taxonomy.yml", (ROOT / "taxonomy.yml").read_text(encoding="utf-8"))
    assert len(taxonomy.groups) == 13
    assert len(taxonomy.topics) == 119
    for topic in taxonomy.topics.values():
        assert topic.aliases, f"{topic.id} has no alias that counts alone"
        assert re.fullmatch(r"[A-Z][^.!?;]{20,150}\.", topic.definition), topic.definition
        assert "papers" not in topic.definition
