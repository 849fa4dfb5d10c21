"""The longest phrase is found at each place, from left to right."""

import pytest

from generator.text.phrases import Phrases, exact_key, folded_key
from generator.text.words import words

VOCABULARY = Phrases(
    folded=[
        (folded_key("neural network"), "net"),
        (folded_key("graph neural network"), "graph net"),
        (folded_key("graph"), "graph"),
        (folded_key("moe"), "eeny"),
    ],
    exact=[(exact_key("MoE"), "experts"), (exact_key("GPT-4"), "gpt")],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the longest, once
        ("Graph-neural networks", [("Graph-neural networks", "graph net")]),
        # shorter ones elsewhere
        ("a graph of neural networks", [("graph", "graph"), ("neural networks", "net")]),
        # nothing across punctuation
        ("graph, neural; network", [("graph", "graph")]),
        # a phrase that breaks off at the end
        ("the graph neural", [("graph", "graph")]),
        # what must be exact goes before what is folded
        ("MoE and moe", [("MoE", "experts"), ("moe", "eeny")]),
        ("GPT-4 and gpt-4", [("GPT-4", "gpt")]),
        # a longer one that breaks off leaves the shorter one that began it
        ("graph neural nets and graphs", [("graph", "graph"), ("graphs", "graph")]),
    ],
)
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    """Phrases do not overlap, and exact ones need their own capitals."""
    row = words(text)
    found = VOCABULARY.find(row)
    assert expected == [
        (text[row.starts[f.first] : row.ends[f.last - 1]], f.meaning) for f in found
    ]
