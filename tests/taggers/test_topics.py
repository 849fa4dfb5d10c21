"""A paper gets the topics that it mentions, with the words that mention them."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import Evidence, Paper
from generator.taggers import tagger
from generator.taxonomy import parse
from tests.seed import paper, papers, taxonomy

SMALL = """
groups:
  - id: things
    label: Things
    topics:
      - {id: apples, label: Apples, definition: A fruit., aliases: [apple, apple tree], exact: [AP]}
      - {id: pears, label: Pears, definition: A fruit., aliases: [pear], weak: [green fruit]}
      - {id: figs, label: Figs, definition: A fruit., aliases: [fig], never: [fig leaf]}
      - {id: plums, label: Plums, definition: A fruit., weak: [plum, Victoria]}
"""
PLAIN = "Much has been written. "
"""A sentence that speaks of nothing."""

TOPICS = taxonomy()
small = tagger(parse("taxonomy.yml", SMALL))
whole = tagger(TOPICS)
again = tagger(TOPICS)


@pytest.mark.parametrize(
    ("title", "abstract", "expected"),
    [
        # a title is enough
        ("On apples", PLAIN, ["apples"]),
        # so is a sentence that says what the paper does
        ("Untitled", "We propose to plant apples. And more.", ["apples"]),
        # and being said twice
        ("Untitled", "Apples are red. Some say that apples are green.", ["apples"]),
        # the best that is said once makes up for too few
        ("Untitled", "Some say that apples are green.", ["apples"]),
        # but not beyond two
        ("Apples and pears", "Some say that figs are sweet.", ["apples", "pears"]),
        # the most certain come first
        ("On pears", "Apples. We study apples and the apple tree here.", ["apples", "pears"]),
        # the longest phrase counts, and what means something else does not
        ("On the fig leaf", "Some say that the fig leaf is green.", []),
        # abbreviations need their capitals
        ("An ap of APs", PLAIN, ["apples"]),
        # weak words never count alone
        ("On plums", PLAIN, []),
        # nor when a sentence that says what the paper does has them once
        ("Untitled", "We propose to plant plums here. And more.", []),
        # but in the title and said again where it matters
        ("On plums", "We propose to plant plums here. And more.", ["plums"]),
        # or beside a strong one
        ("Green fruit", "Some say that pears are green fruit and sweet.", ["pears"]),
        # a capital inside a sentence makes a weak word a name
        ("On plums", "We propose the Great Plum Method here. And more.", []),
        # unless its capital is its own
        ("On Victorias", "We propose to plant a Victoria here. And more.", ["plums"]),
        # what an aside speaks of is not what the paper does
        ("On figs", "We plant pears. We propose a method, unlike apples.", ["figs", "pears"]),
        ("Figs and pears", "We study fruit such as apples in this land.", ["figs", "pears"]),
        # an explained abbreviation speaks of what it is short for
        ("AT: a study", "Some like an apple tree (AT) very much.", ["apples"]),
        # even against the taxonomy
        ("On APs", "We know that access points (AP) are everywhere, and APs fail.", []),
        # and a phrase runs across the brackets
        ("Untitled", "One apple (AP) tree. An apple (AP) tree.", ["apples"]),
        # a weak word in the middle of an abbreviation says nothing
        ("BPT", "We propose a blue plum thing (BPT) here. We study BPT, BPT and BPT.", []),
    ],
)
def test_tags(title: str, abstract: str, expected: list[str]) -> None:
    """Each place where a topic is named has its weight."""
    assert expected == [tag.id for tag in small(paper(title, abstract)).tags]


def test_evidence() -> None:
    """A tag shows at most three places, the strongest first, each in its whole sentence."""
    abstract = "Apples are red. Some say that apples are green! We study every apple tree. Apples."
    (tag,) = small(paper("On apples", abstract)).tags
    assert (tag.label, tag.group) == ("Apples", "Things")
    assert tag.evidence == (
        Evidence("title", 3, "apples", 0, 9),
        Evidence("abstract", 63, "apple tree", 48, 74),
        Evidence("abstract", 0, "Apples", 0, 47),
    )


PIECES = (
    *("large language models", "(LLM)", "LLMs", "spiking neural networks", "(SNN", ")", "SNNs"),
    *("We propose", "Optimization", "attention", "RAG", "神经网络。", "<b>", ".", "\n\n", "-"),
)
"""Topics, abbreviations and what is between them."""
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
"""Any text, and texts that are full of topics."""


@given(title=TEXTS, abstract=TEXTS)
@example(title="", abstract="")
@example(title="one", abstract="word")
@example(title="<script>", abstract="<p><b>&amp;</b></p>" * 10)
@example(title="脉冲神经网络", abstract="我们提出了一种新的方法。结果表明该方法有效。")
def test_any_text(title: str, abstract: str) -> None:
    """In any text, evidence is where it says, in its sentence, and a second run is the same."""
    tagged = whole(paper(title, abstract))
    assert_sound(tagged)
    assert tagged == whole(tagged)
    assert tagged == again(paper(title, abstract))


def test_seed_evidence() -> None:
    """All evidence of the seed is where it says."""
    for one in papers():
        assert_sound(whole(one))


def assert_sound(tagged: Paper) -> None:
    """Fail unless the tags are few and their evidence is in the texts."""
    texts = {"title": tagged.title, "abstract": tagged.abstract}
    assert len(tagged.tags) <= 6
    assert len({tag.id for tag in tagged.tags}) == len(tagged.tags)
    for tag in tagged.tags:
        assert 1 <= len(tag.evidence) <= 3
        for evidence in tag.evidence:
            text = texts[evidence.field]
            assert evidence.words == text[evidence.start :][: len(evidence.words)]
            assert evidence.words
            assert evidence.words in tagged.sentence(evidence)
            assert evidence.sentence_end <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["We propose language models. ", "word ", "a(AB) ", "Large Language Models (LLM) ", "(", ". "],
)
def test_long(piece: str) -> None:
    """A text of 50,000 words takes no longer for each than a short one, however it is made."""
    words = 50_000 // max(1, len(piece.split()))
    start = time.process_time()
    assert_sound(whole(paper("", piece * words)))
    assert time.process_time() - start < 10
