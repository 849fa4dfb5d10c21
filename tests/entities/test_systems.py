"""A paper's own systems are distinguished from those that it only mentions."""

import pytest

from tests.entities import extract
from tests.seed import paper

PLAIN = "Learning with little data"
"""A title that names nothing."""


@pytest.mark.parametrize(
    ("title", "abstract", "expected"),
    [
        # before the colon of a title
        ("FooNet: Learning fast", "We learn fast.", ["FooNet"]),
        ("Grasper: Learning to hold", "In tests Grasper holds eggs well.", ["Grasper"]),
        ("Swift Pruning: Less is more", "We propose a method, swift pruning, that cuts.", 1),
        ("FGH: Fine Graph Heuristics", "We use fine graph heuristics.", ["FGH"]),
        # after it, or in brackets at the end
        ("A network that leaves early: BAR-DNN", "It leaves early.", ["BAR-DNN"]),
        ("A network that leaves early (BarNet)", "Here BarNet leaves early.", ["BarNet"]),
        # a year, a question or a survey before the colon is no name
        ("Shared Task 2019: An overview", "We tell of the task.", []),
        ("Towards Better Nets: A survey", "We survey nets.", []),
        # a verb that brings it in
        (PLAIN, "We propose FooNet, which learns.", ["FooNet"]),
        (PLAIN, "This paper introduces a new and quick framework, FooNet, for it.", ["FooNet"]),
        (PLAIN, "We design and evaluate CATCH, a method.", ["CATCH"]),
        (PLAIN, "We introduce FooNet and BarNet.", ["FooNet", "BarNet"]),
        (PLAIN, "We introduce the stream-x algorithms for it.", ["stream-x"]),
        # an explanation on the spot
        (PLAIN, "We propose the Quick Tree Search (QTS) method.", ["QTS"]),
        (PLAIN, "We describe a way to plan, deep tree search (DTS), for robots.", ["DTS"]),
        # a name that is given
        (PLAIN, "We build a robot. We call it FooBot.", ["FooBot"]),
        (PLAIN, "It is a class of models that we dub BarFormers.", ["BarFormers"]),
        (PLAIN, "We propose a learning framework called patient teaching, which waits.", 1),
        # our own
        (PLAIN, "Our model, FooNet, learns.", ["FooNet"]),
        (PLAIN, "The proposed FooNet model learns.", ["FooNet"]),
        (PLAIN, "The PlanxLLM module then plans.", ["PlanxLLM"]),
        # shown, and the title begins with it
        ("Fast Linear Memory for sums", "We show that fast linear memory (FLM) sums.", ["FLM"]),
        # another's system
        (PLAIN, "We compare with FooNet and BarNet.", []),
        (PLAIN, "We use the recently proposed FooNet.", []),
        (PLAIN, "We propose a method for training FooNet.", []),
        (PLAIN, "We propose a defense that is based on FooNet.", []),
        ("Delays with Foo Bar Baz", "We learn with the recently proposed Foo Bar Baz (FBB).", []),
        (PLAIN, "We present an extension of the Foo Bar Baz (FBB).", []),
        # a kind of thing
        (PLAIN, "We propose an LLM for it.", []),
        (PLAIN, "Lost memory boxes (LMB) are in use. We propose an LMB that learns.", []),
        (PLAIN, "We propose a novel XYZ parser for it.", []),
        (PLAIN, "We introduce the missing value problem (MVP).", []),
        # nor is a team, or a data set
        (PLAIN, "We describe the submission of the FooLab team.", []),
        (PLAIN, "We introduce FooBench, a benchmark for it.", []),
    ],
)
def test_systems(title: str, abstract: str, expected: list[str] | int) -> None:
    """A name is a paper's own if its authors say so in one of a few ways."""
    found = extract(paper(title, abstract)).systems
    assert expected == (len(found) if isinstance(expected, int) else [n.name for n in found])


def test_alias() -> None:
    """The long form of an acronym is another way of writing the name."""
    (named,) = extract(paper(PLAIN, "We propose Quick Tree Searches (QTSs) for it.")).systems
    assert (named.name, named.aliases) == ("QTS", ("Quick Tree Searches",))


def test_evidence() -> None:
    """The sentence that brings the name in comes first, and the title last; three are kept."""
    abstract = (
        "Here FooNet is said to be quick. We propose FooNet, which learns."
        " Our FooNet model wins at once. FooNet."
    )
    found = extract(paper("FooNet: Learning fast", abstract))
    (named,) = found.systems
    assert found.sentence(named.evidence[0]) == "We propose FooNet, which learns."
    assert {shown.words for shown in named.evidence} == {"FooNet"}
    assert len(named.evidence) == 3


def test_well_known_name() -> None:
    """A system that everybody knows is its first paper's own all the same."""
    assert extract(paper(PLAIN, "We present Dreamer, an agent that dreams.")).systems
    assert not extract(paper(PLAIN, "We present results with Dreamer, an agent.")).systems
