"""A paper is repaired with a list of changes that undoes it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Original, Repair
from generator.repairs import RULES, repair
from generator.repairs.composing import apply
from generator.repairs.shield import addresses
from generator.text import escape
from tests.examples import check, folders, name, unknown
from tests.repairs import changes, flags, paper
from tests.repairs.undoing import undo

VISIBLE_DAMAGE = r"""
k_{ast} varepsilon epsilon 1920times1080 10times 5sigma p_theta lambda_0 = kappa
\% \_ \ssl \ss \alpha \times \, \\ \( \) \emph{ \textbf{x} \url{ \href{a}{b} {\'e}
\"{o} \'s \" {\em {scriptsize mathcal{O} widetilde{O}( } { $ $x^2$ $10$ ` `` '' x
<= >= < > O(N^2) ^ _ ~fu2020d4rl ~33.5% ~ %In & &amp; &amp;lt; &lt; &#60; &nbsp;
<jats:p> </jats:p> <i> </i> <sub>2</sub> ** **b** -- --- - opti- mization
https://a.org/c_{ast}--d. http://b.org/~u/?q=10%25 (https://c.org/). a@b.org
"""
FRAGMENTS = [
    *VISIBLE_DAMAGE.split(),
    *["â€™", "Ã©", "Ã¢â‚¬â„¢", "ï»¿", "ð\x9f\x98\x80", "\x85", "\x92", "\x00", "\x02", "\ud800"],
    *["ﬁ", "\u00ad", "\u200b", "\u200d", "\ufeff", "\u00a0", "\u2028", "\u202e", "\ufdd0"],
    *["e", "\u0301", "\u1100\u1161", "\u212b", "\U000e0041", "\u2010", "Abstract:", "© 2024"],
    *[" ", "  ", "\n\n", "\t", "a", "Word", "5", "12", ".", ",", "(", ")", '"', "'", "東京"],
]
"""Damage of every kind, and what is around it."""

DAMAGED = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join)
TEXTS = st.text() | DAMAGED | st.lists(st.sampled_from(FRAGMENTS), max_size=9).map(" ".join)

SMALL_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
REFERENCE = re.compile(r"&(?:amp;)*[#A-Za-z0-9]+;")


@pytest.mark.parametrize("folder", folders("repairs"), ids=name)
def test_example(folder: Path, update: bool) -> None:  # noqa: FBT001 - a fixture
    """A text is repaired as its folder, named for the rule, expects, and by that rule."""
    (rule,) = (rule for rule in RULES if rule.id == folder.name)
    text = (folder / "input.txt").read_bytes().decode()
    damaged = paper("Bees.", text) if rule.only == "title" else paper(text)
    repaired = repair(damaged)
    entries = [
        [entry.rule, entry.start, entry.before, entry.after, entry.certainty.value]
        for entry in repaired.repairs
    ]
    after = repaired.title if rule.only == "title" else repaired.abstract
    check(folder, {"text": after, "repairs": entries}, update=update)
    assert rule.id in {entry.rule for entry in repaired.repairs}
    assert not list(unknown(folder))


def test_every_rule_has_an_example() -> None:
    """Each rule has a name of its own, and a folder."""
    assert sorted(rule.id for rule in RULES) == [folder.name for folder in folders("repairs")]


def test_sound_paper_is_untouched() -> None:
    """A paper without damage is returned as it is."""
    sound = paper(
        "Bees find their way by the sun: 10% of R&D, 3.25 times, k_max, ~33.5% (p < 0.05)."
    )
    assert repair(sound) is sound


def test_flags_change_nothing() -> None:
    """A paper with flags only has no original, for nothing was changed."""
    flagged = repair(paper(r"The reason making \ssl highly useful."))
    assert flagged.original is None
    assert not changes(flagged)
    assert [flag.before for flag in flags(flagged)] == [r"\ssl"]


def test_changes_are_ordered() -> None:
    """The changes have the title first, then the abstract, each by place."""
    repaired = repair(paper(r"10\% of ``bees''", r"A \emph{Compass} -- for Bees"))
    assert [(entry.field, entry.start) for entry in repaired.repairs] == [
        ("title", 2),
        ("title", 15),
        ("title", 17),
        ("abstract", 2),
        ("abstract", 8),
        ("abstract", 14),
    ]
    assert repaired.title == "A Compass – for Bees"
    assert repaired.original == Original(r"A \emph{Compass} -- for Bees", r"10\% of ``bees''")


def test_titles_keep_their_typos() -> None:
    """A title keeps what its authors wrote: a typo, a blank before a colon, its first word."""
    for title in (
        "Unauthorized Traning",
        "A Dynamic Neural Network : JEI-DNN",
        "Abstract: A Title",
    ):
        assert repair(paper("Bees.", title)).title == title


def test_addresses_are_shielded() -> None:
    """No rule looks inside an address."""
    text = "https://a.org/k_{ast} https://a.org/x--y~fu2020d4rl (www.b.org/a--b). a--b@c.org"
    repaired = repair(paper(text))
    assert repaired.abstract == text
    assert not flags(repaired)


def test_damage_inside_damage() -> None:
    """Damage that a repair uncovers is repaired as well, in one entry with a place of its own."""
    repaired = repair(paper("days (&amp;lt;= 1&#37;) of cafÃƒÂ©"))
    assert repaired.abstract == "days (≤ 1%) of café"
    assert [(entry.before, entry.after) for entry in repaired.repairs] == [
        ("&amp;lt;=", "≤"),
        ("&#37;", "%"),
        ("Ãƒ\u00c2©", "é"),
    ]


def test_deeply_wrapped_damage_ends() -> None:
    """Damage wrapped in damage without end is repaired only so far, so that it ends."""
    depth = 40
    text = "\\tex" * depth + "\\textbf{}" + "tbf{}" * depth
    assert len(repair(paper(text)).abstract) < len(text)


@given(TEXTS, TEXTS)
def test_undoing_gives_the_original(title: str, abstract: str) -> None:
    """Undoing the changes gives back what was received, character for character."""
    received = paper(abstract, title)
    repaired = repair(received)
    for before, after, field in (
        (title, repaired.title, "title"),
        (abstract, repaired.abstract, "abstract"),
    ):
        made = [change for change in changes(repaired) if change.field == field]
        assert apply(before, made) == after
        assert undo(after, made) == before
    changed = repaired.original is not None
    assert changed == ((title, abstract) != (repaired.title, repaired.abstract))
    assert not changed or repaired.original == Original(title, abstract)


@given(TEXTS)
def test_places_hold(abstract: str) -> None:
    """Each entry is where it says in the text received, in order and without overlap."""
    repaired = repair(paper(abstract))
    for entry in repaired.repairs:
        assert abstract[entry.start : _end(entry)] == entry.before != ""
        assert (entry.before == entry.after) == (entry in flags(repaired))
    for one, other in pairwise(repaired.repairs):
        assert _end(one) <= other.start


def _end(entry: Repair) -> int:
    return entry.start + len(entry.before)


@given(TEXTS, TEXTS)
def test_repairing_twice_is_repairing_once(title: str, abstract: str) -> None:
    """A repaired text, received as if it were new, is not changed again."""
    repaired = repair(paper(abstract, title))
    assert repair(repaired) == repaired
    again = repair(paper(repaired.abstract, repaired.title))
    assert (again.title, again.abstract) == (repaired.title, repaired.abstract)


@given(TEXTS)
def test_digits_survive(abstract: str) -> None:
    """Every run of digits survives, raised and lowered ones read as digits."""
    after = repair(paper(abstract)).abstract.translate(SMALL_DIGITS)
    # the digits of `&#60;` are not the author's
    for digits in re.findall(r"[0-9]+", REFERENCE.sub(" ", abstract)):
        assert digits in after


@given(TEXTS)
def test_addresses_survive(abstract: str) -> None:
    """Every address survives."""
    after = repair(paper(abstract)).abstract
    for start, end in addresses(abstract):
        assert abstract[start:end] in after


@given(TEXTS, TEXTS)
def test_pages_show_what_is_repaired(title: str, abstract: str) -> None:
    """The gate to the pages finds nothing left to clean in a repaired text."""
    repaired = repair(paper(abstract, title))
    for text in (repaired.title, *repaired.abstract.split("\n\n")):
        assert escape.clean(text) == text


@given(st.lists(st.sampled_from(["Bees", "fly", "home", "by", "the", "sun"]), min_size=1))
def test_plain_words_are_untouched(words: list[str]) -> None:
    """Plain words have no damage."""
    sound = paper(" ".join(words))
    assert repair(sound) is sound
