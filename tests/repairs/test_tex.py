"""Text-mode TeX becomes text."""

import pytest

from generator.repairs import tex
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Schr\\"{o}dinger', "Schrödinger"),
        ('Schr\\"odinger', "Schrödinger"),
        ("Erd\\H{o}s", "Erdős"),
        ("{\\'e}t\\'e", "été"),
        ("Mart\\'{\\i}n", "Martín"),
        ('na\\"\\i ve', "naï ve"),
        ("Fran\\c{c}ois", "François"),
        ("\\v{S}koda", "Škoda"),
        ("Ko{\\v s}ir", "Košir"),
        ("Gol'shte{\\u \\i}n", "Gol'shteĭn"),
        ("Tret'{\\t{ia}}kov", "Tret'i\u0361akov"),
        # no letter has that accent
        ("\\^q", "\\^q"),
        # a command that begins like one
        ("\\hbar \\vec{x} \\cite{x}", "\\hbar \\vec{x} \\cite{x}"),
    ],
)
def test_accents(text: str, expected: str) -> None:
    """Accents and their letters become one letter."""
    assert shown(tex.accents, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Stra{\\ss}e", "Straße"),
        ("Stra\\ss{}e", "Straße"),
        ("Stra\\ss e", "Straße"),
        ("S\\o ren", "Søren"),
        ("\\L{}ojasiewicz", "Łojasiewicz"),
        ("\\ssl highly", "\\ssl highly"),
        ("5 \\AA wide", "5 Å wide"),
    ],
)
def test_letters(text: str, expected: str) -> None:
    """Letters with names become letters; a longer name is another."""
    assert shown(tex.letters, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10\\times faster", "10× faster"),
        ("\\alpha-stable", "α-stable"),
        ("a \\leq b", "a ≤ b"),
        ("\\LaTeX{} and", "LaTeX and"),
        ("\\alphabet \\ssl", "\\alphabet \\ssl"),
        ("\\\\alpha", "\\\\alpha"),
    ],
)
def test_symbols(text: str, expected: str) -> None:
    """Signs with names become signs."""
    assert shown(tex.symbols, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10\\% of R\\&D in a\\_b \\#1 \\$5 \\{x\\}", "10% of R&D in a_b #1 $5 {x}"),
        ("a line\\\\% and more", "a line\\\\% and more"),
        ("10% of R&D", "10% of R&D"),
    ],
)
def test_escapes(text: str, expected: str) -> None:
    """Characters escaped for TeX lose their backslash."""
    assert shown(tex.escapes, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fig.~3 and Table~2", "Fig.‹ ›3 and Table‹ ›2"),
        ("5~$\\mu$m, 3~$5", "5‹ ›$\\mu$m, 3~$5"),
        ("10\\,000", "10‹ ›000"),
        ("i.e.\\ bees", "i.e.‹ ›bees"),
        ("end\\\\ of", "end‹ › of"),
        # about, distributed as, home
        ("by ~33.5% (~5)", "by ~33.5% (~5)"),
        ("X~N(0,1)", "X~N(0,1)"),
        ("~/bees", "~/bees"),
    ],
)
def test_spaces(text: str, expected: str) -> None:
    """Ties and thin spaces become blanks; a tilde that means about, or is a relation, stays."""
    assert shown(tex.spaces, text) == expected
