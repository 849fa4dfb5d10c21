"""Powers, indices and comparisons get their signs."""

import pytest

from generator.repairs import powers
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k_{ast} and k > k_{ast}", "k_* and k > k_*"),
        ("f^{ast}", "f^*"),
        ("x_{10}^{-2}", "x₁₀⁻²"),
        ("t_{max}", "t‹_max›"),
        ("n^{th}", "n‹th›"),
        ("L_{infty}", "L_∞"),
        ("90^{circ}", "90°"),
        ("90^circ", "90‹°›"),
        ("x^ast", "x‹^*›"),
        # English words inside braces, names, code
        ("{ast}", "{ast}"),
        ("k_max k_ast", "k_max k_ast"),
        ("a _{b}", "a _{b}"),
        ("x_{i,j}", "x_{i,j}"),
    ],
)
def test_scripts(text: str, expected: str) -> None:
    """What is raised or lowered in braces is shown without them."""
    assert shown(powers.scripts, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O(N^2) and O(n log n)", "O(N²) and O(n log n)"),
        ("R^2", "R‹²›"),
        ("10^6 and 10^-3", "10‹⁶› and 10‹⁻³›"),
        ("(a+b)^2", "(a+b)‹²›"),
        # names, notes, further mathematics
        ("file^2", "file^2"),
        ("Smith^1", "Smith^1"),
        ("x^2y", "x^2y"),
        ("x^2.5", "x^2.5"),
        ("x^{2}", "x^{2}"),
        ("2^n", "2^n"),
    ],
)
def test_powers(text: str, expected: str) -> None:
    """Powers of letters, numbers and brackets are raised."""
    assert shown(powers.powers, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(<= 1%) and (>= 99%)", "(≤ 1%) and (≥ 99%)"),
        ("x <= y", "x ≤ y"),
        ("1<=N<=3", "1‹≤›N‹≤›3"),
        ("a <=> b => c", "a <=> b => c"),
        ("numpy>=1.2", "numpy>=1.2"),
        ("a <== b", "a <== b"),
        ("<=", "<="),
    ],
)
def test_comparisons(text: str, expected: str) -> None:
    """Comparisons get one sign; arrows and versions of packages stay."""
    assert shown(powers.comparisons, text) == expected
