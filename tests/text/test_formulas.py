"""Formulas are found where they are some, and only listed markup is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import formulas
from generator.text.formulas import MathElement

FOUND: tuple[tuple[str, list[str]], ...] = (
    ("WSe$_2$ bilayers", ["_2"]),
    (r"$R_{xy} = h/e^2$ at \(T = 20\,\mathrm{mK}\)", ["R_{xy} = h/e^2", r"T = 20\,\mathrm{mK}"]),
    ("$$x^2$$ and \\[y = 1\\]", ["x^2", "y = 1"]),
    ("$k$-means with $10\\%$ of $n$", ["k", "10\\%", "n"]),
    (r"for $x$ if $\text{it is so}$", ["x", r"\text{it is so}"]),
    # money
    ("$5 and $10", []),
    ("from $5-$6 to 7$", []),
    ("it was $5, a meal was 10$", []),
    ("$5–10 (or 7$)", []),
    ("$10. The H$_2$O of $x$", ["_2", "x"]),
    # prose between dollar signs
    ("it was 10$ and the price is 20$ now", []),
    # what somebody escaped
    (r"\$x\$ and \\(y\\)", []),
    ("[links\\]", []),
)

REFUSED = (
    r"\unknown{x}",
    "x_{",
    r"\href{javascript:alert(1)}{x}",
    r"\textsc{x}",  # comes with a style
    r"\newcommand{\a}{\a\a}\a",
    r"\def\x{\x}\x",
    "x" * 301,
)


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found(text: str, expected: list[str]) -> None:
    """What is between dollar signs is mathematics, unless it is money or prose."""
    assert [formula.tex for formula in formulas.formulas(text)] == expected


@pytest.mark.parametrize("tex", REFUSED)
def test_refused(tex: str) -> None:
    """What cannot be shown as it is meant is not shown as something else."""
    assert formulas.mathml(tex) is None


@pytest.mark.parametrize(
    "tex", [r"O(n \log n)", r"\sin x", r"\textrm{ME}_{\textrm{all}}", r"\mathcal{O}(1) < \lim x"]
)
def test_shown(tex: str) -> None:
    """Functions before what they are of, and upright words, are shown."""
    assert formulas.mathml(tex) is not None


def test_mathml() -> None:
    """A formula becomes elements, and its text stays text."""
    assert formulas.mathml("_2") == MathElement(
        "math",
        {},
        (MathElement("msub", {}, (MathElement("mrow", {}, ()), MathElement("mn", {}, ("2",)))),),
    )
    assert formulas.mathml(r"\text{<b onclick=x>}") == MathElement(
        "math", {}, (MathElement("mtext", {}, ("<b\xa0onclick=x>",)),)
    )


SPELT: tuple[tuple[str, list[str]], ...] = (
    ("Superconductivity in WSe$_2$.", ["WSe_2", "WSe2"]),
    (r"$\mathrm{H}_2\mathrm{O}$ and \(\mathrm{WSe}_{2}\)", ["H_2O", "H2O", "WSe_2", "WSe2"]),
    ("the $k$-means of H2O for $5", []),
)


@pytest.mark.parametrize(("text", "expected"), SPELT)
def test_spellings(text: str, expected: list[str]) -> None:
    """A word with a formula is also found as people type it."""
    assert list(formulas.spellings(text)) == expected


@given(st.text(alphabet=r"${}\_^ab1<>&\"() =-é中", max_size=60) | st.text())
def test_any_text(text: str) -> None:
    """In any text formulas are in order and do not overlap, and nothing raises."""
    end = 0
    for formula in formulas.formulas(text):
        assert end <= formula.start < formula.end
        assert formula.tex in text[formula.start : formula.end]
        formulas.mathml(formula.tex)
        end = formula.end
    list(formulas.spellings(text))
