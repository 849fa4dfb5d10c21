"""Answers of the engine that ships, held against plain scans of the texts."""

import json
from collections.abc import Iterable

import pytest

from generator.search.document import Document, FacetValue, Other
from generator.search.writer import files
from tests.search.collection import Engine, seed, tiny, words

PAPERS = seed()

QUERIES = (
    "hidden trigger backdoor",
    "spikng neural networks",
    "what is a backdoor attack",
    '"spiking diffusion" model',
    "diffusion -spiking",
    "XLoRA",
    "Digi RL",
    "moe",
    "year:2020..2021 language",
    "tag:on-spiking -year:2019",
    "title:diffusion",
    "transform",
    "the effect of data scale",
    "神经形态 -x",
)
"""One of each kind of query."""


@pytest.fixture(scope="module")
def whole() -> Engine:
    """Open the seed as one file."""
    return Engine(files(PAPERS))


@pytest.fixture(scope="module")
def sharded() -> Engine:
    """Open the seed in shards."""
    return Engine(files(PAPERS, one_file=0))


def _titled(start: str) -> int:
    (found,) = [n for n, paper in enumerate(PAPERS) if paper.title.startswith(start)]
    return found


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("X-LoRA", "X-LoRA:"),
        ("xlora", "X-LoRA:"),  # without the hyphen
        ("x lora", "X-LoRA:"),  # with a space for it
        ("digirl", "DigiRL:"),
        ("digi rl", "DigiRL:"),  # a hump as a space
        ("Digi-RL", "DigiRL:"),  # a hump as a hyphen
        ("digirk", "DigiRL:"),  # a typing mistake
        ("spiking difusion models", "Spiking Diffusion Models"),
        ("Beating Backdoor Attack at Its Own Game", "Beating Backdoor Attack"),
        ("beating backdoor atack at its own game", "Beating Backdoor Attack"),
        ("unleashing the potential of spik", "Unleashing the Potential of Spiking"),
    ],
)
def test_first_answer(whole: Engine, query: str, title: str) -> None:
    """A name or a title, written as people write it, finds its paper first."""
    assert whole.ids(query)[0] == _titled(title)


def test_answers_are_few(whole: Engine) -> None:
    """A question does not return every paper that has one of its small words."""
    assert len(whole.ids("what is a backdoor attack")) < len(PAPERS) / 4


@pytest.mark.parametrize("query", QUERIES)
def test_cold_is_warm(sharded: Engine, query: str) -> None:
    """An answer does not depend on what earlier queries loaded."""
    sharded.forget()
    cold = sharded.answer(query)
    for other in QUERIES:
        sharded.ids(other)
    assert cold == sharded.answer(query)


@pytest.mark.parametrize("query", QUERIES)
def test_shards_are_one_file(whole: Engine, sharded: Engine, query: str) -> None:
    """The same papers are found, in the same order, in one file and in shards."""
    assert whole.ids(query) == sharded.ids(query)


def test_shards_save(sharded: Engine) -> None:
    """A query loads a few files of many."""
    sharded.forget()
    sharded.ids("hidden trigger backdoor")
    names = set(sharded.asked())
    assert "head" in names
    assert len([name for name in names if name.startswith("t")]) <= 4
    assert not [name for name in names if name.startswith("d")]


def _scan(phrase: list[str]) -> set[int]:
    """Return the papers in which the words are side by side."""
    size = len(phrase)
    return {
        number
        for number, paper in enumerate(PAPERS)
        for all_ in [words(paper)]
        if any(all_[place : place + size] == phrase for place in range(len(all_)))
    }


@pytest.mark.parametrize(
    "phrase",
    ["spiking neural networks", "large language models", "deep neural", "of-distribution data"],
)
def test_phrases(whole: Engine, phrase: str) -> None:
    """A phrase finds the papers that have it and no others."""
    expected = _scan(phrase.replace("-", " ").split())
    assert expected == set(whole.ids(f'"{phrase}"'))


def test_stop_words_in_phrases(whole: Engine) -> None:
    """A stop word in a phrase matches any word."""
    found = set(whole.ids('"state of the art"'))
    assert _scan(["state", "of", "the", "art"]) <= found


@pytest.mark.parametrize("word", ["spiking", "language", "diffusion"])
def test_exclusions(whole: Engine, word: str) -> None:
    """An excluded word leaves out the papers that have it or its plural."""
    everything = set(whole.ids("-zzqx"))
    assert everything == set(range(len(PAPERS)))
    having = {n for n, p in enumerate(PAPERS) if {word, f"{word}s"} & set(words(p))}
    found = set(whole.ids(f"-{word}"))
    assert not found & having
    joined = {n for n in everything - found if n not in having}
    assert not joined


@pytest.mark.parametrize(
    ("query", "years"),
    [
        ("year:2020", {"2020"}),
        ("year:2020..2021", {"2020", "2021"}),
        ("year:2022..", {"2022", "2023"}),
        ("year:..2019", {"2019"}),
        ("-year:2020..", {"2019"}),
    ],
)
def test_years(whole: Engine, query: str, years: set[str]) -> None:
    """Years are filtered one by one, by ranges, and by open ranges."""
    expected = [n for n, p in enumerate(PAPERS) if _value(p, "year") in years]
    assert expected == whole.ids(query)


def _value(paper: Document, facet: str) -> str:
    return next(v.id for name, values in paper.facets.items() if name == facet for v in values)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("author:li", [0]),  # part of a name
        ('author:"Ana Li"', [0]),
        ("author:an", [0]),  # the beginning of one
        ('author:"an"', []),  # quoted, it is the whole
        ("title:poinc", [1]),
        ("title:mixture", []),  # that is only in an abstract
        ("tag:mo", [0]),
        ("tag:nothing", []),
    ],
)
def test_fields(query: str, expected: list[int]) -> None:
    """Fields look in one place only, by beginnings unless quoted."""
    assert expected == Engine(files(*tiny())).ids(query)


CHOICES: tuple[dict[str, tuple[tuple[str, str], ...]], ...] = (
    {},
    {"all": (("topic", "on-diffusion"),)},
    {"all": (("topic", "on-diffusion"), ("topic", "on-language"))},
    {"any": (("topic", "on-diffusion"), ("topic", "on-spiking"))},
    {"any": (("topic", "on-diffusion"), ("year", "2019"), ("year", "2020"))},
    {"not": (("topic", "on-language"),), "any": (("year", "2021"),)},
    {"all": (("topic", "no-such-topic"),)},
)


def _allows(paper: Document, choice: Iterable[tuple[str, tuple[tuple[str, str], ...]]]) -> bool:
    """Say whether a paper fits a choice, found without bits."""
    has = {(facet, v.id) for facet, values in paper.facets.items() for v in values}
    chosen = dict(choice)
    groups = {facet for facet, _ in chosen.get("any", ())}
    return (
        all(one in has for one in chosen.get("all", ()))
        and not any(one in has for one in chosen.get("not", ()))
        and all(
            any(one in has for one in chosen.get("any", ()) if one[0] == facet) for facet in groups
        )
    )


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("query", ["", '"language models"'])
def test_facets(whole: Engine, query: str, choice: dict[str, tuple[tuple[str, str], ...]]) -> None:
    """Choices and counts are what a scan of all papers finds."""
    base = _scan(["language", "models"]) if query else set(range(len(PAPERS)))
    expected = {n for n in base if _allows(PAPERS[n], choice.items())}
    assert expected == set(whole.ids(query, **choice))
    for facet, counts in whole.counts(query, **choice).items():
        free = {
            key: tuple(one for one in ones if key != "any" or one[0] != facet)
            for key, ones in choice.items()
        }
        left = [PAPERS[n] for n in base if _allows(PAPERS[n], free.items())]
        for value, count in counts.items():
            have = [
                p
                for p in left
                for name, vs in p.facets.items()
                for v in vs
                if (name, v.id) == (facet, value)
            ]
            assert count == len(have)


def test_rank_within_a_choice(whole: Engine) -> None:
    """A choice leaves the papers in rank order, the best of those that it allows first."""
    found = whole.ids("diffusion", all=[("year", "2020")])
    free = [n for n in whole.ids("diffusion") if _value(PAPERS[n], "year") == "2020"]
    assert free == [n for n in found if n in free]


def test_nothing_fits(whole: Engine) -> None:
    """Words that no paper has, or is near to having, find nothing, and are no error."""
    answer = json.loads(whole.answer("zzqx"))
    assert answer["total"] == 0
    assert answer["papers"] == []


def test_corrections_are_said(whole: Engine) -> None:
    """A corrected word is reported, so that a reader can insist."""
    answer = json.loads(whole.answer("spikng"))
    assert answer["corrections"] == [{"from": "spikng", "to": "spiking"}]
    assert json.loads(whole.answer('"spikng"'))["total"] == 0


def test_rare_word_near_a_frequent_one() -> None:
    """A rare word that may be a mistake is left as it is, and a frequent one offered."""
    documents = [
        Document(slug=f"p{n}", title=f"Paper {n}", abstract="A transformer learns.")
        for n in range(20)
    ]
    odd = Document(slug="odd", title="Odd", abstract="A transforner fails.")
    answer = json.loads(Engine(files([*documents, odd])).answer("transforner "))
    assert answer["suggestion"] == {"from": "transforner", "to": "transformer"}
    assert [paper["address"] for paper in answer["papers"]] == ["papers/odd/"]


def test_marks() -> None:
    """The words of a query are marked where they are, forms and humps included."""
    answer = json.loads(Engine(files(*tiny())).answer("xlora expert"))
    (paper,) = answer["papers"][:1]
    assert paper["title"] == [["X-LoRA", True], [": mixing ", False], ["experts", True]]
    assert "".join(text for text, _ in paper["snippet"]) in tiny()[0][0].abstract


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("It took 5 mg, or 7mg.", "5mg", ["5 mg"]),
        ("It took 5 g, or 7mg.", "7 mg", ["7mg"]),
        ("We saw (Steins;Gate), again.", "steinsgate", ["Steins;Gate"]),
        ("There are 10³ of them.", "10^3", ["10³"]),
        ("It froze at −5 °C there.", "-5", ["−5"]),
        ("CO$_2$ is a gas.", "co2", ["CO$_2"]),
        ("机器学习。", "機器學習", ["机器学习"]),
        ("State-of-the-art maps", "art", ["art"]),
    ],
)
def test_marks_are_where_the_words_are(text: str, query: str, marked: list[str]) -> None:
    """What was found is marked as it is written, and nothing is called missing."""
    answer = json.loads(
        Engine(files([Document(slug="p", title="Odd", abstract=text)])).answer(query)
    )
    (paper,) = answer["papers"]
    assert [text for text, is_marked in paper["snippet"] if is_marked] == marked
    assert paper["missing"] == []


def test_snippets_are_the_authors_words(whole: Engine) -> None:
    """A snippet is a part of the abstract, with an ellipsis where it was cut."""
    for query in QUERIES:
        for paper in json.loads(whole.answer(query))["papers"]:
            text = "".join(piece for piece, _ in paper["snippet"])
            abstract = PAPERS[paper["id"]].abstract
            assert text.removeprefix("… ").removesuffix(" …") in abstract
            assert len(text) <= 300


def test_pages_whose_title_was_asked_for() -> None:
    """A page is exact if its whole title is the query, and no more than four are given."""
    others = [Other("topic", f"Graph {name}", f"tags/{name}/") for name in "abcdef"]
    documents = [Document(slug="p", title="A graph", abstract="We draw a graph.")]
    answer = json.loads(Engine(files(documents, others)).answer("graph d"))
    first, *rest = answer["others"]
    assert first["address"] == "tags/d/"
    assert first["exact"]
    assert len(rest) <= 3
    assert not any(other["exact"] for other in rest)


def test_topic_labels_find_papers() -> None:
    """A paper is found by the words of its topics' labels too."""
    paper = Document(
        slug="p",
        title="A title",
        abstract="Some words.",
        facets={"topic": (FacetValue("vision", "Computer vision"),)},
    )
    assert Engine(files([paper])).ids("computer vision") == [0]


def _published() -> Engine:
    """Open papers of which authors, venue and year are known, and one whose topic alone is."""
    signed = Document(
        slug="signed",
        title="Doors of halls",
        abstract="We open them.",
        authors=("Ana Maria Li", "Bo Attack"),
        facts=("Annual Meeting of Carpenters", "2021"),
    )
    topic = Document(
        slug="topic",
        title="Backdoor hinges",
        abstract="A backdoor is hung.",
        names=("HingeNet",),
        facets={"topic": (FacetValue("backdoor-attacks", "Backdoor attacks"),)},
    )
    attack = Document(slug="attack", title="Backdoor talk", abstract="An attack of laughter.")
    return Engine(files([signed, topic, attack]))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("backdoor -attack", [1]),  # the topic's label is no word of the paper
        ("-attack", [1]),  # but the name of an author is
        ("backdoor -hingenet", [2]),  # and so is what it presents
        ('backdoor "attack"', [2]),
        ("backdoor attack", [1, 2]),  # the label finds it all the same
        ("-carpenters", [1, 2]),
        ("-the", [0, 1, 2]),  # a stop word excludes nothing
    ],
)
def test_own_words(query: str, expected: list[int]) -> None:
    """What is excluded, or quoted, is a word of the paper; the label of its topic is not one."""
    assert expected == _published().ids(query)


@pytest.mark.parametrize(
    "query",
    [
        "ana li",
        '"Ana Maria Li"',
        "li 2021",
        "carpenters",
        "meeting of carpenters 2021",
        '"annual meeting of carpenters"',
    ],
)
def test_authors_and_venues(query: str) -> None:
    """A paper is found by who wrote it, where and when, and these words are not called missing."""
    answer = json.loads(_published().answer(query))
    assert [paper["address"] for paper in answer["papers"]] == ["papers/signed/"]


@pytest.mark.parametrize("query", ['"li bo"', '"halls open"', '"carpenters 2021"'])
def test_no_phrase_spans_two_texts(query: str) -> None:
    """A phrase is in one text: one title, abstract, author or fact."""
    assert _published().ids(query) == []


HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "__proto__",
    "constructor",
    "hasOwnProperty toString",
    "\U0001f600 \u202e \x00 \x7f",
    "((((((((((*++",
    '"""""" - -- -"',
    "a" * 5000,
    "word " * 2000,
    'year:9999..0000 tag: title:"',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_queries(whole: Engine, sharded: Engine, text: str) -> None:
    """Any query has an answer, and finds a paper with that text as its title."""
    for engine in (whole, sharded):
        assert json.loads(engine.answer(text))["total"] >= 0
    paper = Document(slug="p", title=text, abstract=text)
    answer = json.loads(Engine(files([paper], one_file=0)).answer("-zzqx"))
    assert "".join(piece for piece, _ in answer["papers"][0]["title"]) == text


@pytest.mark.parametrize("one_file", [0, 400_000])
def test_languages(one_file: int) -> None:
    """A paper that is not in English comes with the languages of its texts, in any index."""
    papers = (
        Document(slug="netze", title="Netze", abstract="Ein Netz.", languages=("", "de")),
        Document(slug="nets", title="Nets", abstract="Ein Netz of nets."),
    )
    engine = Engine(files(papers, one_file=one_file))
    found = json.loads(engine.answer("netz"))["papers"]

    languages = {paper["id"]: (paper["titleLanguage"], paper["language"]) for paper in found}
    assert languages == {0: ("", "de"), 1: ("", "")}
