"""Short forms that abstracts explain."""

import pytest

from generator.search.expansions import acronyms


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("A mixture of experts (MoE) is used.", "moe", "mixture experts"),  # a stop word inside
        ("large language models (LLMs)", "llm", "large language models"),  # a plural
        ("Self-supervised learning (SSL)", "ssl", "self supervised learning"),  # a hyphen
        ("the Low-Rank Adaptation (LoRA)", "lora", "low rank adaptation"),  # letters inside a word
        ("we train it (see below)", "see", ""),  # not a short form
        ("on the test set (TS)", "ts", "test set"),
        ("a fast and good method (ZQ)", "zq", ""),  # other letters
        ("(AB)", "ab", ""),  # nothing before it
    ],
)
def test_explained(text: str, short: str, long: str) -> None:
    """The words before a bracket are its long form if they hold its letters, in order."""
    expected = {short: (tuple(long.split()),)} if long else {}
    assert expected == acronyms([text])


def test_most_frequent() -> None:
    """The two most frequent long forms of a short one are kept, the first by letter in a tie."""
    texts = ["graph network (GN)", "gated node (GN)", "gating net (GN)", "graph network (GN)"]
    assert acronyms(texts) == {"gn": (("graph", "network"), ("gated", "node"))}
