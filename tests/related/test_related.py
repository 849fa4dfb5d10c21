"""Related papers are near, and say why."""

import os
import random
import subprocess
import sys
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Paper
from generator.related import MOST, compared, related
from generator.related.latent_semantics import FEWEST_PAPERS
from generator.related.reasons import MOST as MOST_REASONS
from tests.related.papers import SUBJECTS, library, paper

SPIKES = "Spiking neurons on neuromorphic chips"
"""A title."""


def test_near() -> None:
    """Papers that share their subject are neighbours, nearest first, with the words they share."""
    found = related(
        [
            paper("a", SPIKES, "Where spiking neurons save energy."),
            paper("b", "Training of spiking neurons", "We train spiking neurons with delays."),
            paper("c", "Delays in violin strings", "The timbre of a violin, bowed slowly."),
            paper("d", "Violin timbre", "How the timbre of a violin changes."),
        ]
    )
    assert [neighbour.id for neighbour in found["a"]] == ["b"]
    assert found["a"][0].because == ("spiking neurons",)
    assert [neighbour.id for neighbour in found["d"]] == ["c"]
    assert found["b"][0].id == "a"


def test_topics() -> None:
    """A topic in common brings papers nearer, and is a reason."""
    one = paper("a", "Bees in spring", "Pollen and nectar.", ["Pollination"])
    with_topic = paper("b", "Moths and nectar", "Of hawk moths.", ["Pollination"])
    without = paper("c", "Moths and nectar", "Of hawk moths.")
    found = related([one, with_topic, without])["a"]
    assert [neighbour.id for neighbour in found] == ["b"]
    assert found[0].because[0] == "Pollination"


def test_floor() -> None:
    """A paper that shares only words without weight with the others has no neighbours."""
    papers = [*library(40), paper("alone", "Sonnets", "We show results that hold for a word.")]
    assert related(papers)["alone"] == ()


def test_no_reason() -> None:
    """Papers that share only words of every field are not shown as related."""
    found = related([paper("a", "Evaluation"), paper("b", "Evaluation"), paper("c", "Bees")])
    assert found["a"] == ()


def test_small_words_of_other_languages() -> None:
    """Articles and prepositions of the language of two papers are nothing that they share."""
    papers = [
        paper("a", "Feinstaub in der Wohnung", "Die Messung von Staub mit dem Laser und der Uhr."),
        paper("b", "Wärme in der Tiefe", "Die Messung von Eis mit dem Laser und der Sonde."),
        paper("c", "Akten aus der Zeit", "Die Lage von Häfen mit dem Blick und der Karte."),
        paper("d", "Bees", "Pollen."),
        paper("e", "Moths", "Nectar."),
    ]
    found = related([replace(each, language="de") for each in papers[:3]] + papers[3:])
    assert [neighbour.id for neighbour in found["a"]] == ["b"]
    assert {word.casefold() for word in found["a"][0].because} == {"messung", "laser"}
    assert found["c"] == ()


def test_common_word() -> None:
    """Of many papers that share a word, those are found that share more."""
    papers = [
        paper(f"{n:03}", f"Pollen {n}", f"Pollen of field{n // 2} and bees.") for n in range(150)
    ]
    found = related(papers)
    assert all(neighbours[0].id == f"{int(name) ^ 1:03}" for name, neighbours in found.items())


@pytest.mark.parametrize("size", [0, 1])
def test_few(size: int) -> None:
    """A collection of one paper, or of none, has no neighbours to show."""
    papers = library(size)
    assert related(papers) == {paper.id: () for paper in papers}


def test_ties() -> None:
    """Papers that are equally near are in the order of their ids, and none is its own."""
    found = related([paper(name, SPIKES, "Spikes save energy.") for name in "gbfdaec"])
    assert [neighbour.id for neighbour in found["c"]] == ["a", "b", "d", "e", "f"]
    assert {neighbour.score for neighbour in found["c"]} == {1.0}


@pytest.mark.parametrize("size", [60, 240])
def test_groups(size: int) -> None:
    """Neighbours are of the same field, in small collections and in large ones."""
    for identifier, neighbours in related(library(size)).items():
        assert neighbours
        assert {neighbour.id.split("-")[0] for neighbour in neighbours} == {
            identifier.split("-")[0]
        }


@pytest.mark.parametrize("size", [60, 240])
def test_order_of_papers(size: int) -> None:
    """The order in which papers come changes nothing."""
    papers = library(size)
    shuffled = random.Random(3).sample(papers, len(papers))  # noqa: S311  no secret
    assert related(shuffled) == related(papers)


def test_machines() -> None:
    """Another run of Python gives the same bytes, and so does arithmetic for another processor."""
    code = (
        "from generator.related import compared\n"
        "from generator.related.map_of_papers import positions\n"
        "from tests.related.papers import library\n"
        "papers = library(210); found = compared(papers);"
        "print(found, positions(papers, found.nearest))"
    )
    machines = (
        {"PYTHONHASHSEED": "1", "OPENBLAS_NUM_THREADS": "1", "OPENBLAS_CORETYPE": "Nehalem"},
        {"PYTHONHASHSEED": "2", "OPENBLAS_NUM_THREADS": "2", "NPY_DISABLE_CPU_FEATURES": "AVX2"},
    )
    runs = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", code],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, **machine},
        ).stdout
        for machine in machines
    }
    assert len(runs) == 1


def test_chinese() -> None:
    """Text without spaces has neighbours too, by what is side by side in it."""
    found = related(
        [
            paper("a", "神经形态计算的研究", "我们研究脉冲神经网络。"),
            paper("b", "脉冲神经网络", "神经形态芯片上的训练。"),
            paper("c", "小提琴的音色", "弓弦与音色。"),
        ]
    )
    assert [neighbour.id for neighbour in found["a"]] == ["b"]
    assert "脉冲神经网络" in found["a"][0].because
    assert found["c"] == ()


def test_long_abstract() -> None:
    """An abstract of 50,000 words neither takes long nor draws all papers to itself."""
    chance = random.Random(1)  # noqa: S311  no secret
    words = " ".join(SUBJECTS).split() + [f"term{number}" for number in range(5_000)]
    found = related(
        [*library(40), paper("long", "Everything", " ".join(chance.choices(words, k=50_000)))]
    )
    firsts = [neighbours[0].id for identifier, neighbours in found.items() if identifier != "long"]
    assert "long" not in firsts


@given(
    st.lists(
        st.tuples(
            st.text(max_size=40),
            st.text(
                alphabet=st.one_of(st.characters(), st.sampled_from("ab \n-'’神经s.")), max_size=80
            ),
            st.lists(st.sampled_from(["Bees", "Ice", "’s"]), unique=True, max_size=2),
        ),
        max_size=8,
    )
)
def test_any_text(texts: list[tuple[str, str, list[str]]]) -> None:
    """Whatever papers say, neighbours keep their promises."""
    papers = [paper(str(number), *text) for number, text in enumerate(texts)]
    by_id = {paper.id: paper for paper in papers}
    found = related(papers)
    assert set(found) == set(by_id)
    for identifier, neighbours in found.items():
        scores = [neighbour.score for neighbour in neighbours]
        assert len(neighbours) <= MOST
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)
        for neighbour in neighbours:
            assert neighbour.id != identifier
            assert 0 < len(neighbour.because) <= MOST_REASONS
            assert all(
                _stands_in(reason, by_id[identifier]) and _stands_in(reason, by_id[neighbour.id])
                for reason in neighbour.because
            )


def _stands_in(reason: str, paper: Paper) -> bool:
    """Say whether a reader finds `reason` in the paper's texts or among its topics."""
    texts = (" ".join(text.split()).casefold() for text in (paper.title, paper.abstract))
    return reason in {tag.label for tag in paper.tags} or any(reason.casefold() in t for t in texts)


def test_neighbours_are_known_again() -> None:
    """Known neighbours are reused, and the result is the same as before."""
    papers = library(12)
    first = compared(papers)
    assert compared(papers, known=first.packed) == first
    nothing = msgspec.msgpack.encode(((), ()))
    found = compared(papers, known=dict.fromkeys(first.packed, nothing))
    assert set(found.related.values()) == {()}


def test_neighbours_follow_an_edit() -> None:
    """After an edit in one field, neighbours in that field are found again, and only there."""
    papers = library(12)
    known = compared(papers).packed
    papers[3] = replace(papers[3], abstract=f"{papers[7].abstract} {papers[3].abstract}")
    found = compared(papers, known=known)
    assert found == compared(papers)
    assert 0 < len(found.packed.keys() - known.keys()) <= 12 / 4


def test_neighbours_follow_themes() -> None:
    """Where themes count, neighbours that are known from before an edit change nothing."""
    papers = library(FEWEST_PAPERS)
    known = compared(papers).packed
    papers[3] = replace(papers[3], abstract=f"{papers[7].abstract} {papers[3].abstract}")
    assert compared(papers, known=known) == compared(papers)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (paper("b", "Bees in spring", "Nectar."), paper("c", "Bees in spring", "Nectar.")),
        (paper("b", "Bees in spring", "Nectar."), paper("b", "Bees: in spring", "Nectar.")),
        (
            paper("b", "Bees in spring", "Nectar.", ["Bees"]),
            paper("b", "Bees in spring", "Nectar.", ["Moths"]),
        ),
        (
            paper("b", "Abeille hiver", "Nectar sur fleurs."),
            replace(paper("b", "Abeille hiver", "Nectar sur fleurs."), language="fr"),
        ),
    ],
)
def test_everything_about_a_paper_counts(before: Paper, after: Paper) -> None:
    """If anything changes that papers are compared by or shown with, they are compared again."""
    other = paper("a", "Nectar for bees", "Moths.", ["Bees", "Moths"])
    known = compared([other, before]).packed
    assert not compared([other, after]).packed.keys() & known.keys()


def test_half_a_character() -> None:
    """Papers with half of a character, as damaged sources have, are compared like others."""
    halves = [paper(name, f"Honey\ud83d bees \ud83d{name}", "Honey\ud83d bees.") for name in "ab"]
    (neighbour,) = compared(halves).related["a"]
    assert neighbour.id == "b"
