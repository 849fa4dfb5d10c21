"""Reasons are words that a reader finds in both papers."""

import pytest

from generator.related.reasons import Cause, TokenisedText, reasons
from generator.text.shared_words import TOKEN, folded


def read(text: str) -> TokenisedText:
    """Return `text`, taken apart."""
    found = list(TOKEN.finditer(text))
    starts, ends = [match.start() for match in found], [match.end() for match in found]
    return TokenisedText(text, starts, ends, [folded(match.group()) for match in found])


@pytest.mark.parametrize(
    ("here", "there", "words", "expected"),
    [
        # the longest phrase that both have
        (
            "We train large spiking neural networks on chips.",
            "Noise in large spiking neural networks of nerve cells.",
            ["spiking"],
            ("large spiking neural networks",),
        ),
        # also across a small word
        ("A mixture of experts.", "Any mixture of experts.", ["experts"], ("mixture of experts",)),
        # but not across two
        ("bees of to hives", "bees of to hives", ["bee"], ("bees",)),
        # written as here, with as few capitals as it has anywhere
        (
            "Backdoor Attacks: backdoor attacks",
            "backdoor attacks",
            ["attacks"],
            ("backdoor attacks",),
        ),
        # an abbreviation keeps its own
        ("An SNN.", "The SNNs.", ["snn"], ("SNN",)),
        # two letters are one in both, or nothing
        ("An RL agent.", "RL and more.", ["rl"], ("RL",)),
        ("A local expert (LE).", "Nous aimons le lac.", ["le"], ()),
        ("Nous aimons le lac.", "A local expert (LE).", ["le"], ()),
        # one and many: the form that is in both
        ("Two glaciers.", "One glacier.", ["glaciers"], ("glacier",)),
        # no part of a word with a hyphen
        ("The GPT-4 model", "The GPT-3 model", ["gpt"], ()),
        ("Our sub-glacial lakes", "A sub-tropical lake", ["sub"], ()),
        # the whole of it
        (
            "A privacy-preserving swarm",
            "Privacy-preserving bees",
            ["privacy"],
            ("privacy-preserving",),
        ),
        # a word that every field has is none
        ("The evaluation", "An evaluation", ["evaluation"], ()),
        # but it may be part of a phrase
        ("A reward model.", "The reward model", ["model"], ("reward model",)),
        # what is already said is not said again
        ("reward model, model", "reward model", ["reward", "model"], ("reward model",)),
        # a phrase without spaces
        ("研究神经形态计算", "神经形态芯片", ["神"], ("神经形态",)),
    ],
)
def test_phrases(here: str, there: str, words: list[str], expected: tuple[str, ...]) -> None:
    """A reason is the longest clear phrase around a shared word."""
    causes = [Cause(1 / (1 + rank), (folded(word),)) for rank, word in enumerate(words)]
    assert reasons(read(here), there, causes) == expected


def test_order() -> None:
    """The weightiest comes first, labels and words alike; equals in the order of the alphabet."""
    causes = [
        Cause(0.1, ("pollen",)),
        Cause(0.3, (), "Bees"),
        Cause(0.2, ("nectar",)),
        Cause(0.1, ("hive",)),
    ]
    text = "Hive, pollen, nectar"
    assert reasons(read(text), text, causes) == ("Bees", "nectar", "Hive", "pollen")


def test_label_says_it() -> None:
    """A word of a topic that has been named is not repeated, nor the other way round."""
    text = "honey bees"
    label, words = Cause(0.3, (), "Honey bees"), Cause(0.2, ("bee",))
    assert reasons(read(text), text, [label, words]) == ("Honey bees",)


def test_most() -> None:
    """There are at most five."""
    words = ["glacier", "pollen", "violin", "estuary", "nectar", "timbre"]
    text = ", ".join(words)
    causes = [Cause(1.0, (word,)) for word in words]
    assert len(reasons(read(text), text, causes)) == 5
