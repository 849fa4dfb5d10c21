"""Data sets are recognised by known names, or by how sentences name them."""

from dataclasses import replace

import pytest

from generator import describing
from generator.curation import FieldNames
from generator.taxonomy import Taxonomy
from tests.entities import extract
from tests.seed import paper

NO_TOPICS = Taxonomy((), {})


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        # known, in any way of writing
        ("We train on CIFAR10 and ImageNet.", ["CIFAR-10", "ImageNet"]),
        ("It runs on NYUDv2 and on NYUD-v2.", ["NYUv2"]),
        ("We use Msmarco, and MS MARCO again.", ["MS MARCO"]),
        ("We use the 20 Newsgroups.", ["20 Newsgroups"]),
        # words that mean something else
        ("They race on the race.", []),
        ("We report RACE and gender.", []),
        ("We use the RACE dataset.", ["RACE"]),
        # an acronym that is explained as something else
        ("Slow stochastic cooling (SSC) helps. We use SSC.", []),
        # before the word for it
        ("We use the FooBar dataset.", ["FooBar"]),
        ("We use the FOO-1, BarQA and BazBench data sets.", ["BazBench", "BarQA", "FOO-1"]),
        ("We use the Little Green Frogs dataset.", ["Little Green Frogs"]),
        ("We use EEG datasets and an ABC dataset.", []),
        ("We use the Mongolian corpus.", []),
        # after it
        ("On three benchmarks: FooQA, BarQA, and BazQA, it wins.", ["FooQA", "BarQA", "BazQA"]),
        ("On benchmarks (FooQA and BarQA) it wins.", ["FooQA", "BarQA"]),
        ("On datasets such as FooQA it wins.", ["FooQA"]),
        ("We collect a new dataset, FooControl, of taps.", ["FooControl"]),
        ("We release a corpus called FooText.", ["FooText"]),
        # its own words
        ("We present FooQA, a large benchmark.", ["FooQA"]),
        ("On FooQA, a benchmark that is hard, it wins.", ["FooQA"]),
        ("We use the Small Frog Dataset (SFD).", ["SFD"]),
        # what results are measured on
        ("It has 58.6% accuracy on FooActs.", ["FooActs"]),
        ("It wins on MNIST and 3D-Rooms.", ["MNIST", "3D-Rooms"]),
        # other people's systems are none
        ("We use the BERT dataset.", []),
        # comparing is no benchmark
        ("We benchmark against FooNet.", []),
    ],
)
def test_datasets(abstract: str, expected: list[str]) -> None:
    """A name is that of a data set if it is known as one or is where theirs are."""
    found = [named.name for named in extract(paper(abstract=abstract)).datasets]
    assert sorted(found) == sorted(expected)


def test_acronym_and_long_form_are_one() -> None:
    """An acronym and what it is short for are one data set, under the name that is listed."""
    abstract = "We use Android-in-the-Wild (AitW). On AitW it wins."
    (named,) = extract(paper(abstract=abstract)).datasets
    assert named.name == "Android-in-the-Wild"
    assert named.aliases == ("AitW",)
    assert [shown.words for shown in named.evidence] == ["Android-in-the-Wild", "AitW", "AitW"]


def test_title_brings_a_data_set() -> None:
    """What is before `A … Dataset` in a title is one, and no system."""
    found = extract(paper("FooText: A Large Corpus for Reading", "We present FooText."))
    assert [named.name for named in found.datasets] == ["FooText"]
    assert found.systems == ()


def test_another_field() -> None:
    """People with another field give names of their own, and may forget those that we know."""
    abstract = "We propose QuuxKit, and use Little Frogs, MS MARCO and the frogs."
    own = paper(abstract=abstract)
    given = FieldNames(systems=("QuuxKit",), datasets=("Little Frogs | LF",))
    mine, alone = (
        describing.describer(NO_TOPICS, names)(own) for names in (given, replace(given, only=True))
    )

    assert [named.name for named in mine.datasets] == ["Little Frogs", "MS MARCO"]
    assert mine.systems == alone.systems == ()
    assert [named.name for named in alone.datasets] == ["Little Frogs"]
    assert [named.name for named in extract(own).systems] == ["QuuxKit"]
