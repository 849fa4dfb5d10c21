"""Papers near in meaning: who votes, in what order papers are listed, and which of them count."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import File, Near, Origin, Paper
from generator.related import compared
from generator.search.document import Document
from generator.search.writer import files
from tests.javascript import ENGINE, Scripts
from tests.search.collection import Engine, seed

QUESTIONS = (
    "how can an attacker hide a trigger in the training data of a language model",
    "which methods let a spiking network learn from images with little energy",
    "what makes a large language model call tools and plan its next steps",
    "backdoor",
    "X-LoRA",
)


def _with_nearest(documents: Sequence[Document]) -> tuple[Document, ...]:
    papers = [
        Paper(id=d.slug, title=d.title, abstract=d.abstract, origin=Origin("list.txt", 1))
        for d in documents
    ]
    nearest = compared(papers).nearest
    return tuple(replace(d, nearest=nearest[d.slug]) for d in documents)


PAPERS = _with_nearest(seed())


@pytest.fixture(scope="module")
def whole() -> Engine:
    """Open the seed as one file."""
    return Engine(files(PAPERS))


@pytest.fixture(scope="module")
def sharded() -> Engine:
    """Open the seed in shards."""
    return Engine(files(PAPERS, one_file=0))


@dataclass(frozen=True, slots=True)
class Case:
    """What a query of so many units has found among ten papers."""

    units: int
    found: tuple[tuple[int, float, float], ...]
    """The number, the score and the share of each paper."""
    near: Mapping[int, Mapping[int, float]]
    allowed: tuple[int, ...]


def _listed(case: Case) -> tuple[list[int], int]:
    """Return the list, and how many of its papers count, as the design defines them."""
    quorum = max(0.2, 0.6 - 0.06 * (case.units - 1))
    score = {number: score for number, score, _ in case.found}
    share = {number: share for number, _, share in case.found}
    best = max(score.values())
    voters = sorted(score, key=lambda number: (-score[number], number))[:10]
    votes: dict[int, float] = {}
    for voter in voters:
        weight = (score[voter] / best) ** 2
        for number, nearness in {voter: 1.0, **case.near.get(voter, {})}.items():
            votes[number] = votes.get(number, 0) + weight * nearness
    most = max(votes.values())

    def counts(number: int) -> bool:
        return share.get(number, 0) >= quorum

    def key(number: int) -> tuple[float, int]:
        level = score.get(number, 0) / best
        if share.get(number, 0) >= 0.79:
            return -(10 + level), number
        ahead = 5 if case.units < 5 and counts(number) else 0
        return -round(level + 0.7 * votes.get(number, 0) / most + ahead, 9), number

    pool = {*score, *(number for number in votes if number in case.allowed)}
    order = sorted(pool, key=key)
    first = next((number for number in order if counts(number)), order[0])
    order = [first, *(number for number in order if number != first)]
    order = [*order[:50], *(number for number in order[50:] if counts(number))]
    total = next((at for at, number in enumerate(order) if not counts(number)), len(order))
    return order, total


_PARTS = st.integers(1, 8).map(lambda eighths: eighths / 8)
_SCORES = st.dictionaries(st.integers(0, 9), st.tuples(_PARTS, _PARTS), min_size=1)
_CASES = st.builds(
    lambda units, scores, near, allowed: Case(
        units=units,
        found=tuple((number, *each) for number, each in scores.items()),
        near={n: {o: v for o, v in row.items() if o != n} for n, row in near.items()},
        allowed=tuple({*allowed, *scores}),
    ),
    st.integers(1, 20),
    _SCORES,
    st.dictionaries(st.integers(0, 9), st.dictionaries(st.integers(0, 9), _PARTS)),
    st.sets(st.integers(0, 9)),
)

LIST = """
const list = async ({ units, found, near, allowed, quorum }) => {
  const index = {
    docs: 10,
    nearestOf: async (ids) => ids.map((id) => (near[id] ?? [])),
  };
  const part = (at) => found.map((row) => row[at]);
  const papers = {
    ids: Int32Array.from(part(0)), scores: Float64Array.from(part(1)),
    shares: Float64Array.from(part(2)), quorum,
  };
  const mask = Uint8Array.from({ length: 10 }, (_, id) => (allowed.includes(id) ? 1 : 0));
  const { total, size, first, parted } = await Sheaf.meaning.list(papers, units, index, mask);
  const { ids, near: others } = parted();
  return [first(size), total, ids, others];
};
"""


@pytest.fixture(scope="module")
def world() -> Scripts:
    """Make a world with the engine in it."""
    scripts = Scripts(ENGINE)
    scripts.run(LIST)
    return scripts


@settings(max_examples=150, deadline=None)
@given(case=_CASES)
def test_order_is_that_of_the_design(world: Scripts, case: Case) -> None:
    """What is found, and what its neighbours are, comes in the order of the formula."""
    quorum = max(0.2, 0.6 - 0.06 * (case.units - 1))
    given_case = {
        "units": case.units,
        "found": case.found,
        "near": {number: list(row.items()) for number, row in case.near.items()},
        "allowed": case.allowed,
        "quorum": quorum,
    }
    order, total = _listed(case)
    found = world.call("list", given_case)
    assert isinstance(found, list)
    assert found[1] == total
    assert sorted(found[0]) == sorted(order)
    # papers that are equal but for the last digit may change places
    share = {number: share for number, _, share in case.found}
    enough = [n for n in found[0] if share.get(n, 0) >= quorum]
    assert found[2:] == [enough, [number for number in found[0] if number not in enough]]
    keys = {number: place for place, number in enumerate(order)}
    assert [keys[number] for number in found[0]] == sorted(keys.values())


def test_name_keeps_its_one_result(whole: Engine) -> None:
    """A name finds its paper; those near to it follow, and are not counted."""
    answer = json.loads(whole.answer("DigiRL"))
    assert answer["total"] == 1
    assert answer["papers"][0]["address"] == f"papers/{_slug('DigiRL')}/"
    neighbours = {near.id for near in PAPERS[_number("DigiRL")].nearest}
    near = {paper["address"].split("/")[1] for paper in answer["papers"][1:]}
    assert near
    assert near <= neighbours
    assert not any(paper["missing"] for paper in answer["papers"][1:])


def _number(start: str) -> int:
    (found,) = [n for n, paper in enumerate(PAPERS) if paper.title.startswith(start)]
    return found


def _slug(start: str) -> str:
    return PAPERS[_number(start)].slug


@pytest.mark.parametrize("query", QUESTIONS)
def test_shards_are_one_file(whole: Engine, sharded: Engine, query: str) -> None:
    """An answer is the same from one file and from shards, cold and warm."""
    sharded.forget()
    cold = sharded.answer(query, 60)
    for other in QUESTIONS:
        sharded.answer(other)
    assert cold == sharded.answer(query, 60) == whole.answer(query, 60)


@pytest.mark.parametrize("query", ["'a' ", *QUESTIONS])
def test_first_papers_do_not_depend_on_how_many_are_shown(whole: Engine, query: str) -> None:
    """Who asks for more papers gets more at the end."""
    few, many = (json.loads(whole.answer(query, limit)) for limit in (10, 77))
    assert few["papers"] == many["papers"][:10]
    assert many["size"] == few["size"] == len(many["papers"])


def test_phrases_and_exclusions_hold(whole: Engine) -> None:
    """No paper comes in by its neighbours that the query excludes."""
    for query in ('"spiking neural networks"', "spiking -diffusion", "spiking year:2020"):
        found = whole.ids(query)
        near = whole.near(query)
        assert not set(found) & set(near)
        if query.startswith('"'):
            assert not near
        if "-" in query:
            texts = [f"{PAPERS[n].title} {PAPERS[n].abstract}".lower() for n in near]
            assert not any("diffusion " in text for text in texts)
        if ":" in query:
            assert all(PAPERS[n].facets["year"][0].id == "2020" for n in near)


def _quoted(words: int) -> str:
    abstract = PAPERS[_number("DigiRL")].abstract
    return f'how does "{" ".join(abstract.split()[:words])}" work'


def test_a_long_quotation_is_no_phrase(whole: Engine) -> None:
    """A passage in a question finds its paper even if a word of it is another."""
    passage = _quoted(30).replace("training", "teaching", 1)
    assert whole.ids(passage)[0] == _number("DigiRL")
    assert len(whole.ids(passage)) + len(whole.near(passage)) > 1
    assert whole.ids('"hidden trigger spiking language diffusion"') == []


def test_words_that_carry_a_question() -> None:
    """In a sentence they weigh less than others, and are not mistaken for words of papers."""
    papers = [Document(slug=word, title="On", abstract=word) for word in ("give", "bees", "plane")]
    engine = Engine(files(papers))

    assert engine.listed("what do bees give ", 3) == [1]
    assert engine.listed("bees give ", 3) == [0, 1]
    assert json.loads(engine.answer("how do bees place "))["corrections"] == []
    assert json.loads(engine.answer("bees plame "))["corrections"] != []


def _old(indexed: Sequence[File]) -> list[File]:
    """Return an index as it was written before papers knew their neighbours."""
    earlier = [replace(d, nearest=()) for d in PAPERS]
    return list(files(earlier, one_file=0)) if len(indexed) > 1 else list(files(earlier))


@pytest.mark.parametrize("one_file", [0, 400_000])
def test_an_index_of_an_earlier_version(one_file: int) -> None:
    """An index in a browser's cache that knows of no neighbours is read all the same."""
    indexed = tuple(files(PAPERS, one_file=one_file))
    engine = Engine(_old(indexed))
    assert engine.ids("DigiRL") == [_number("DigiRL")]
    assert engine.near("DigiRL") == []
    assert all(engine.ids(question) for question in QUESTIONS)


def test_scripts_of_an_earlier_version() -> None:
    """What an earlier version reads of a paper is where it was: its languages come sixth."""
    near = (Near("b", 0.5),)
    german = Document(slug="a", title="Netz", abstract="", languages=("", "de"), nearest=near)
    (head,) = files([german, Document(slug="b", title="B", abstract="", nearest=(Near("a", 0.5),))])
    assert '["Netz"," a","","",""," de","$C"],["B"," b","","","","","#C"]' in head.text


HARD = {
    "300 words": " ".join(f"{d.title} {d.abstract}" for d in PAPERS[:3]).split()[:300],
    "one word 300 times": ["spiking"] * 300,
    "Chinese": ["脉冲神经网络如何从图像中学习并节省能量"],
    "nothing known": ["zzqx", "qqzv", "vvkx", "xxzw", "kkqz", "wwzx"],
}


@pytest.mark.parametrize("name", HARD)
def test_hard_questions(whole: Engine, sharded: Engine, name: str) -> None:
    """A question of any length and language has an answer, in which no paper comes twice."""
    question = " ".join(HARD[name])
    for engine in (whole, sharded):
        listed = [*engine.ids(question), *engine.near(question)]
        assert len(set(listed)) == len(listed)
        if name == "300 words":
            assert listed[0] in range(3)
        if name in {"Chinese", "nothing known"}:
            assert not listed


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("A spiking network learns.",),
        ("A spiking network learns.", "A halting problem stops."),
        ("A spiking network learns to see.",) * 30,
        tuple(f"Word{n} other{n} more{n}." for n in range(20)),
    ],
)
def test_small_and_odd_collections(texts: tuple[str, ...]) -> None:
    """Few papers, papers all the same, and papers without neighbours are no errors."""
    documents = _with_nearest(
        [Document(slug=f"p{n:02}", title=f"P{n}", abstract=text) for n, text in enumerate(texts)]
    )
    engine = Engine(files(documents))
    question = "how does a spiking network learn to see and to halt"
    listed = [*engine.ids(question), *engine.near(question)]
    assert len(set(listed)) == len(listed)
    having = [n for n, text in enumerate(texts) if "spiking" in text]
    assert listed[: len(having)] == having


def test_written_as_numbers() -> None:
    """Of each paper's neighbours, the gap and the nearness are written, in the order of numbers."""
    documents = [
        Document(slug="a", title="A", abstract="", nearest=(Near("d", 1.0), Near("b", 0.5))),
        *(Document(slug=slug, title=slug.upper(), abstract="") for slug in "bcd"),
    ]
    (head,) = files(documents)
    assert '["A"," a","","","","","$C$b"]' in head.text
    assert '["B"," b","","",""]' in head.text
