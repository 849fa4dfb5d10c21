"""Topics that sort badly are reported, and others are not."""

import pytest

from generator.catalogue import Catalogue, make_catalogue
from generator.check.topic_checks import findings
from generator.model import Origin, Paper, Tag
from generator.taxonomy import TO_BE_WRITTEN, Taxonomy, parse

GOOD = "What it is."


def taxonomy(*topics: tuple[str, str], definition: str = GOOD, aliases: str = "") -> Taxonomy:
    """Return a taxonomy of topics with these ids and labels, from line 5 on."""
    lines = "".join(
        f"      - {{id: {name}, label: '{label}', definition: '{definition}'{aliases}}}\n"
        for name, label in topics
    )
    return parse("taxonomy.yml", f"groups:\n  - id: g\n    label: G\n    topics:\n{lines}")


def catalogue(topics: Taxonomy, papers: list[str]) -> Catalogue:
    """Return papers `p0`, `p1`…, which have the topics that are in each of `papers`."""
    made = tuple(
        Paper(
            id=f"p{number}",
            title="T",
            abstract="A",
            origin=Origin("x.txt", 1),
            tags=tuple(Tag(name, name, "G", ()) for name in names.split()),
        )
        for number, names in enumerate(papers)
    )
    return make_catalogue("Small", made, topics)


def reported(topics: Taxonomy, papers: list[str]) -> list[str]:
    """Return what is reported for `topics`."""
    found = list(findings(topics.topics, catalogue(topics, papers)))
    assert not any(finding.stops for finding in found)
    return [finding.message for finding in found]


@pytest.mark.parametrize(
    ("one", "other", "is_reported"),
    [
        ("Graph neural networks", "Neural networks for graphs", True),  # another order
        ("Graph neural networks", "Graph neural nets", True),  # cut short
        ("Diffusion models", "Difusion model", True),  # mistyped, and in another number
        ("Robotics", "Robotic", True),
        ("Semi-supervised learning", "Self-supervised learning", False),
        ("Graph neural networks", "Graph transformers", False),
        ("Offline learning", "Learning", False),
    ],
)
def test_labels(one: str, other: str, *, is_reported: bool) -> None:
    """Two labels that say the same are reported at the second; labels that share words are not."""
    expected = (
        "taxonomy.yml:6: `b` may be the same as `a` (line 5); "
        "merge the two, or give them more distinct names"
    )
    assert reported(taxonomy(("a", one), ("b", other)), []) == ([expected] if is_reported else [])


def test_a_label_that_is_a_phrase_of_another() -> None:
    """A topic whose name another claims as a phrase is reported."""
    lines = taxonomy(("a", "Reading"), aliases=", aliases: [legibility]")
    both = {**lines.topics, **taxonomy(("b", "Legibility")).topics}
    (finding,) = findings(both, catalogue(lines, []))
    assert "`b` may be the same as `a`" in finding.message


def test_topics_with_the_same_papers() -> None:
    """Two topics that share nearly all of at least three papers are reported."""
    topics = taxonomy(("a", "Apples"), ("b", "Pears"), ("c", "Plums"))
    rest = [""] * 20
    assert reported(topics, ["a b", "a b", "a b c", "c", *rest]) == [
        (
            "taxonomy.yml:6: `b` and `a` (line 5) share 3 of their 3 papers; "
            "merge them, or give them more distinct aliases"
        )
    ]
    assert reported(topics, ["a b", "a b", "c", "c", *rest]) == []


def test_narrow_and_wide() -> None:
    """A topic with one paper is reported, and one that more than a quarter of all papers have."""
    topics = taxonomy(("a", "Apples"), ("b", "Pears"), ("c", "Plums"))
    assert reported(topics, ["a b", "a", "a c", "c", "", "", "", ""]) == [
        (
            "taxonomy.yml:5: `a` is on 3 of 8 papers, more than a quarter; "
            "split it, or mark its vaguest aliases as `weak`"
        ),
        (
            "taxonomy.yml:6: `b` has only one paper, `p0`; "
            "give it more aliases, or merge it into a wider topic"
        ),
    ]


def test_one_paper() -> None:
    """In a collection of one paper, nothing is reported for topics."""
    assert reported(taxonomy(("a", "Apples")), ["a"]) == []


def test_no_definition() -> None:
    """A topic that was pasted from a proposal is reported until it has a definition."""
    topics = taxonomy(("a", "Apples"), definition=TO_BE_WRITTEN)
    assert reported(topics, []) == [
        "taxonomy.yml:5: `a` has no definition yet; write one plain sentence"
    ]
