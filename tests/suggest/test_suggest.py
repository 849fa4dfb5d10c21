"""Topics are proposed from what papers say, and can be pasted whatever that is."""

from hypothesis import given
from hypothesis import strategies as st

from generator import suggest
from generator.model import Neighbour, Origin, Paper
from generator.suggest import Suggestion, paste
from generator.taxonomy import Taxonomy, parse
from tests import strategies

HEAD = "groups:\n  - id: {}\n    label: New\n    topics:\n"
KNOWN = parse(
    "taxonomy.yml",
    "groups:\n  - id: g\n    label: G\n    topics:\n      - {id: glaciers, label: Glaciers,"
    " definition: Ice., aliases: [alpine glacier, ice sheet], exact: [GRACE],"
    " weak: [melt season]}\n",
)
NOTHING = Taxonomy((), {})


def papers(*texts: str) -> list[Paper]:
    """Return papers, each of a title, a bar and an abstract."""
    return [
        Paper(id=f"p{n}", title=title, abstract=abstract, origin=Origin("x.txt", 1))
        for n, (title, _, abstract) in enumerate(text.partition("|") for text in texts)
    ]


def proposed(*texts: str, topics: Taxonomy = NOTHING) -> list[str]:
    """Return the phrases proposed for papers with `texts`, beside six that have none."""
    rest = [f"Other {name}|It says {name}." for name in ("so", "no", "go", "do", "to", "lo")]
    found = suggest.suggestions(papers(*texts, *rest), topics, {})
    return [suggestion.phrase for suggestion in found]


def test_phrases_of_two_papers() -> None:
    """What two papers speak of is proposed; what one does, or grammar and prose, is not."""
    assert proposed(
        "On salt marshes|We propose a novel approach to salt marshes in Wales.",
        "Of tides|We propose a novel approach to salt-marshes and to estuaries.",
    ) == ["salt marshes"]


def test_more_than_a_quarter() -> None:
    """What more than a quarter of the papers say parts them badly."""
    assert proposed(*["On tides|We tell of salt marshes."] * 3) == []


def test_what_the_taxonomy_knows() -> None:
    """Phrases of a topic, in any place and of any kind, are not proposed, nor are parts of them."""
    texts = [
        "Alpine glaciers|The GRACE satellites saw the ice sheet after the melt season: a sheet.",
        "A glacier|GRACE satellites, ice-sheets, melt season; one sheet of an alpine glacier.",
    ]
    assert proposed(*texts, topics=KNOWN) == ["satellites"]


def test_phrases_stand_as_nouns_do() -> None:
    """A phrase that is only before a noun is a part of another, or a quality, or a verb."""
    assert proposed(
        "A|Here coastal erosion models are slow, and we dredge the harbour.",
        "B|There coastal erosion models are old, and they dredge the harbour.",
    ) == ["coastal erosion models", "harbour"]


def test_no_part_of_a_longer_word() -> None:
    """A hyphenated word is not cut."""
    assert proposed("A|We see tide-locked moons.", "B|They see ice-locked moons.") == ["moons"]


def test_addresses() -> None:
    """Words of an address are no phrase."""
    where = "It is at https://tidegauges.example/salt-marshes?estuaries for now."
    assert proposed(f"A|{where}", f"B|{where}") == []


def test_a_phrase_that_all_papers_have() -> None:
    """Where there are two papers, what both are about parts nothing, and is proposed all the same.

    Two papers are too few to say more.
    """
    found = suggest.suggestions(papers("Eels|An eel.", "Eels|An eel."), NOTHING, {})
    assert [suggestion.phrase for suggestion in found] == ["eel"]


def test_the_longer_phrase_speaks_for_its_parts() -> None:
    """Where most papers that have a phrase have a longer one, only that is proposed."""
    texts = ["Eel|See the river eel migration.", "Eel|Now river eel migration.", "C|Eel migration."]
    assert proposed(*texts)[0] == "river eel migration"
    assert "eel migration" not in proposed(*texts)


def test_a_phrase_takes_in_those_around_it() -> None:
    """A phrase beside which others are rare is proposed once, and names them."""
    texts = [
        "Eel migration|So eel migration and river eel migration.",
        "Eel migration|So eel migration and river eel migration.",
        *["Eel migration|All of eel migration."] * 3,
    ]
    rest = [f"Other {number}|Nothing." for number in range(30)]
    (found,) = suggest.suggestions(papers(*texts, *rest), NOTHING, {})
    assert (found.phrase, found.merged) == ("eel migration", ("river eel migration",))


def test_papers_near_each_other() -> None:
    """Of two phrases, that one is first whose papers are near each other."""
    found = papers("A|Wet sand. Dry moss.", "B|Wet sand. Dry moss.", "C|Wet sand.", "D|Dry moss.")
    rest = papers(*[""] * 16)[4:]
    near = {"p0": [Neighbour("p2", 0.5, ())], "p2": [Neighbour("p0", 0.5, ())]}
    both = suggest.suggestions((*found, *rest), NOTHING, near)
    assert [each.phrase for each in both] == ["Wet sand", "Dry moss"]


def test_a_suggestion() -> None:
    """A suggestion names its papers, those that speak of it most first, and shows a sentence."""
    texts = papers(
        "A walk|Far away. There and then it was CTD probes in the water one day!",
        "CTD probes|It was CTD probes in the sea. And so on.",
        *[""] * 8,
    )
    (found,) = suggest.suggestions(texts, NOTHING, {})
    assert found == Suggestion(
        id="ctd-probes",
        label="CTD probes",
        phrase="CTD probes",
        is_name=False,
        papers=(texts[1], texts[0]),
        sentence="It was CTD probes in the sea.",
        merged=(),
    )


def test_abbreviations() -> None:
    """An abbreviation counts as written; one that a paper explains is left to its long form."""
    texts = papers("A|We use CTDs.", "B|We use a CTD.", *[""] * 8)
    (found,) = suggest.suggestions(texts, NOTHING, {})
    assert (found.phrase, found.is_name, found.id) == ("CTD", True, "ctd")
    long = "We use a sea water gauge (SWG). The SWG is good."
    assert proposed(f"A|{long}", f"B|{long}") == ["sea water gauge"]


def test_paste() -> None:
    """What is printed says who speaks of a topic, and where."""
    texts = papers(*[f"Salt marshes {n}|In salt marshes." for n in range(6)], *[""] * 30)
    assert paste.text(suggest.suggestions(texts, NOTHING, {})) == (
        "# Topics that taxonomy.yml may lack, the best first. Paste those that you want"
        " below the\n"
        "# `topics:` of a group, and write what each is; `python -m generator check` names those"
        " to do.\n"
        "\n"
        "      # 6 papers:\n"
        "      # - Salt marshes 0\n"
        "      # - Salt marshes 1\n"
        "      # - Salt marshes 2\n"
        "      # - Salt marshes 3\n"
        "      # - Salt marshes 4\n"
        "      # - and 1 more\n"
        "      # Example: In salt marshes.\n"
        '      - id: "salt-marshes"\n'
        '        label: "Salt marshes"\n'
        '        definition: "To be written: one plain sentence that says what this is."\n'
        '        aliases: ["salt marshes"]\n'
    )
    assert paste.text(()).startswith("# No two papers share a phrase")


def test_merged_phrases_are_named() -> None:
    """A topic says which phrases it speaks for, and an overlong sentence is cut."""
    long = " ".join(["word"] * 99)
    made = Suggestion(
        id="eel",
        label="Eel",
        phrase="eel",
        is_name=False,
        papers=tuple(papers("A", "B")),
        sentence=long,
        merged=("river eel",),
    )
    told = paste.text([made])
    assert "# Also covers: river eel\n" in told
    assert max(map(len, told.splitlines())) < 330


WORDS = st.sampled_from(
    [*strategies.HOSTILE, "tide", "Tides", "CTD", "ctd", "salt", "marsh", "glacier", "on", "no: x"]
)
TEXTS = st.lists(WORDS | st.text(strategies.CHARACTERS, max_size=8), max_size=8).map(" ".join)
MADE = st.builds(
    Paper, id=st.just(""), title=TEXTS, abstract=TEXTS, origin=st.just(Origin("x.txt", 1))
)


@given(st.lists(MADE, min_size=2, max_size=4), st.sampled_from((NOTHING, KNOWN)))
def test_any_paper(made: list[Paper], topics: Taxonomy) -> None:
    """Whatever papers say, what is printed is read as the topics that were proposed."""
    found = suggest.suggestions([*made, *made], topics, {})
    lines = paste.text(found)
    if not found:
        return
    pasted = parse("taxonomy.yml", HEAD.format("new") + lines).topics
    assert list(pasted) == [suggestion.id for suggestion in found]
    assert pasted.keys().isdisjoint(topics.topics)
    for suggestion in found:
        topic = pasted[suggestion.id]
        assert (topic.aliases or topic.exact) == (suggestion.phrase,)
        assert topic.label == suggestion.label
