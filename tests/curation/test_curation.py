"""Decisions are read with every mistake at its line, and applied."""

import dataclasses

import pytest

from generator import curation, taxonomy
from generator.curation import Choices, Decision, Merging, Placing
from generator.errors import MistakesError
from generator.model import (
    Certainty,
    Evidence,
    Link,
    Origin,
    Original,
    Paper,
    Person,
    Published,
    Repair,
    Tag,
)
from generator.text import identifiers

TOPICS = taxonomy.parse(
    "taxonomy.yml",
    """
groups:
  - id: models
    label: Models
    topics:
      - {id: gans, label: GANs, definition: Two nets., exact: [GAN], parent: generative}
      - {id: generative, label: Generative, definition: Makes things., aliases: [generative model]}
      - {id: robots, label: Robots, definition: Machines., aliases: [robot]}
""",
)
PAPERS = ("x-lora", "digirl")
SIGNED = {"x-lora": ["A. Li", "Bo Sen"], "digirl": ["Ana Li", "Bo Sen"]}


def parse(text: str) -> curation.Curation:
    """Return the decisions in `text` about our papers and topics."""
    return curation.parse(text, Choices(PAPERS, TOPICS.topics, signed=SIGNED))


WHOLE = """
papers:
  x-lora:
    pin: [generative]
    ban: [robots]
    title: X-LoRA, corrected
    authors: [Ana Li, Bo Sen]
    date: 2024-06
    venue: ICML
    links:
      - {kind: code, url: "https://example.org/code"}
    note: Read in March.
topics:
  ban: [robots]
  merge: {gans: generative}
  rename: {generative: Models that make things}
"""


def test_everything() -> None:
    """Every kind of decision is read."""
    decided = parse(WHOLE)

    assert decided.papers["x-lora"] == Decision(
        pins=("generative",),
        bans=frozenset({"robots"}),
        title="X-LoRA, corrected",
        authors=(Person("Ana Li"), Person("Bo Sen")),
        published=Published(2024, 6),
        placing=Placing("ICML"),
        links=(Link("code", "https://example.org/code"),),
        note="Read in March.",
    )
    assert decided.bans == {"robots"}
    assert decided.merges == {"gans": "generative"}
    assert decided.renames == {"generative": "Models that make things"}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_nothing(text: str) -> None:
    """A file without decisions decides nothing."""
    assert parse(text) == curation.NOTHING


def test_new_library() -> None:
    """A new library's file decides nothing, and shows all that can be decided, as it is written."""
    blank = curation.BLANK.read_text("utf-8")
    assert parse(blank) == curation.NOTHING

    example = blank[blank.index("# papers:") :].replace("# ", "", 1).replace("\n# ", "\n")
    names = ("biology-chemistry", "gans", "generative-models", "robotics", "text-classification")
    choices = Choices(
        ["the-last-part-of-its-address"],
        names,
        ["the-last-part-of-its-address", "another-address"],
        ["list.bib#smith2024"],
        {"another-address": ["A. O'Brien"]},
    )
    decided = curation.parse(example, choices)

    (decision,) = decided.papers.values()
    assert all(dataclasses.asdict(decision).values())
    assert all(dataclasses.asdict(decision.placing).values())
    assert {each.scheme for each in decision.identifiers} == set(identifiers.SCHEMES)
    assert all(dataclasses.asdict(decided).values())
    assert curation.read_merging(example) == Merging(
        {"another-address": "the-last-part-of-its-address"}, frozenset({"list.bib#smith2024"})
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("papers: {x-lra: {note: a}}", "1: the list of papers has no key `x-lra`; did"),
        ("papers: {x-lora: {pins: [a]}}", "1: `x-lora` has no key `pins`; did you mean `pin`?"),
        ("papers:\n  x-lora:\n    pin: [robot]", "3: there is no topic `robot`; did you mean"),
        ("papers: {x-lora: {date: May 2024}}", "1: `date` is a year, a month or a day"),
        ("papers: {x-lora: {date: 2024-13}}", "1: `date` is a year, a month or a day"),
        ("papers: {x-lora: {date: [2024]}}", "1: `date` is a year, a month or a day"),
        (
            "papers: {x-lora: {links: [{kind: cod, url: 'https://a.b'}]}}",
            "1: a link has a `kind`; did you mean `code`?",
        ),
        (
            "papers: {x-lora: {links: [{kind: code, url: 'javascript:alert(1)'}]}}",
            "1: a link has a `url` that begins with https://",
        ),
        ("names: {system: [A]}", "1: `names` has no key `system`; did you mean `systems`?"),
        ("names: {only: perhaps}", "1: `only` is true or false"),
        ("names: {terms: PCR}", "1: `terms` is a list"),
        ("people: {sane: {}}", "1: `people` has no key `sane`; did you mean `same`?"),
        ("people: {same: []}", "1: `same` contains names, each with a list in `[ ]`"),
        ("people: {same: {Ana Li: [A Li]}}", "1: no author is printed as `A Li`; did you mean"),
        ("people: {apart: {A. Li: {B: [x]}}}", "1: no paper `x` is by `A. Li`"),
        ("topics: {merge: {gans: gan}}", "1: there is no topic `gan`; did you mean `gans`?"),
        (
            "topics:\n  merge: {gans: robots, robots: generative}",
            "2: `gans` is merged into `robots`, which is itself merged",
        ),
        ("- a", "1: the curation is a set of `key: value` lines"),
        ("papers: [", "1: not valid YAML"),
    ],
)  # fmt: skip
def test_mistakes(text: str, expected: str) -> None:
    """What is wrong or matches nothing is reported with its line and the nearest match."""
    with pytest.raises(MistakesError) as caught:
        parse(text)

    assert str(caught.value).startswith(f"curation.yml:{expected}")


def test_all_mistakes_at_once() -> None:
    """All mistakes in the file are reported in one run."""
    with pytest.raises(MistakesError) as caught:
        parse("papers:\n  nobody: {}\n  x-lora: {pin: [nothing]}\ntopics: {ban: [none]}\n")

    assert [mistake.line for mistake in caught.value.mistakes] == [2, 3, 4]


def test_all_mistakes_about_an_unknown_paper() -> None:
    """Decisions on a paper that is not there are checked all the same."""
    with pytest.raises(MistakesError) as caught:
        parse("""\
papers:
  nobody:
    stars: 5
    pin: [nothing]
    date: soon
    links:
      - {kind: code, url: "javascript:alert(1)"}
""")

    assert [mistake.line for mistake in caught.value.mistakes] == [2, 3, 4, 5, 7]


def test_taxonomy() -> None:
    """A banned topic is gone, a merged one passes its phrases on, a renamed one has a new label."""
    curated = curation.taxonomy(TOPICS, parse(WHOLE))

    assert list(curated.topics) == ["generative"]
    topic = curated.topics["generative"]
    assert topic.label == "Models that make things"
    assert topic.exact == ("GAN",)


PAPER = Paper(
    id="made",
    title="X–LoRA",
    abstract="We do.",
    origin=Origin("list.txt", 1),
    original=Original("X--LoRA", "We do."),
    repairs=(Repair("dash", "title", 1, "--", "–", Certainty.CERTAIN),),
    tags=(
        Tag("robots", "Robots", "Models", (Evidence("abstract", 0, "We", 0, 6),)),
        Tag("gans", "GANs", "Models", (Evidence("abstract", 3, "do", 0, 6),)),
    ),
)


def test_corrected_title() -> None:
    """A corrected title is among the repairs, and the original is kept."""
    corrected = curation.correct(PAPER, Decision(title="X-LoRA", note="Read."))

    assert corrected.title == "X-LoRA"
    assert corrected.original == PAPER.original
    assert [(repair.rule, repair.before, repair.after) for repair in corrected.repairs] == [
        ("correction-by-hand", "X--LoRA", "X-LoRA")
    ]
    assert corrected.note == "Read."


def test_same_title() -> None:
    """A correction that changes nothing is not listed."""
    assert curation.correct(PAPER, Decision(title="X–LoRA")) == PAPER


def test_pins_and_bans() -> None:
    """A pinned topic comes first, with its words if it has any; a banned one is gone."""
    decision = Decision(pins=("generative", "gans"), bans=frozenset({"robots"}))
    tags = curation.retag(PAPER, decision, TOPICS).tags

    assert [tag.id for tag in tags] == ["generative", "gans"]
    assert not tags[0].evidence
    assert tags[1] == PAPER.tags[1]


def test_everything_banned() -> None:
    """A paper may be left without any topic."""
    decision = Decision(bans=frozenset(TOPICS.topics))

    assert not curation.retag(PAPER, decision, TOPICS).tags


def test_people() -> None:
    """One person may have several names, and several people one."""
    people = parse(
        "people: {same: {Ana Li: [A. Li]}, apart: {Bo Sen: {Bo Sen (Oslo): [digirl]}}}"
    ).people
    paper = Paper(
        id="digirl",
        title="T",
        abstract="",
        origin=Origin("f", 1),
        authors=(Person("A. Li"), Person("Bo Sen"), Person("Cy Wu")),
    )
    other = dataclasses.replace(paper, id="x-lora")

    assert [each.known_as for each in curation.identify(paper, people).authors] == [
        "Ana Li",
        "Bo Sen (Oslo)",
        None,
    ]
    assert [each.known_as for each in curation.identify(other, people).authors] == [
        "Ana Li",
        None,
        None,
    ]
