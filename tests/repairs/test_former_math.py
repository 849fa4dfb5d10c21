"""Names that were mathematics become signs, where that is sure."""

import pytest

from generator.repairs import former_math
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the budget varepsilon is varepsilon-small", "the budget ε is ε-small"),
        ("x leq y", "x ‹≤› y"),
        ("L_infty", "L_‹∞›"),
        # longer words, commands
        ("varepsilons leqx", "varepsilons leqx"),
        ("\\varepsilon", "\\varepsilon"),
        ("epsilon alpha in to times", "epsilon alpha in to times"),
    ],
)
def test_names_of_signs(text: str, expected: str) -> None:
    """Names that are words in no language become signs."""
    assert shown(former_math.names_of_signs, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1920times1080", "1920×1080"),
        # the second round finds the rest
        ("2times3times4", "2×3times4"),
        ("10times faster", "10‹×› faster"),
        ("0.5pm0.1", "0.5‹±›0.1"),
        ("approx10 and sim5%", "‹≈›10 and ‹∼›5%"),
        ("5sigma", "5‹σ›"),
        # English
        ("3.25 times better", "3.25 times better"),
        ("at 5pm sharp", "at 5pm sharp"),
        ("xapprox10 esim5", "xapprox10 esim5"),
        ("v2times", "v2times"),
        ("timestamp 10timestamps", "timestamp 10timestamps"),
        ("alpha2 max10", "alpha2 max10"),
    ],
)
def test_glued(text: str, expected: str) -> None:
    """Names glued to a number become signs; with a blank they are words."""
    assert shown(former_math.glued, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p_theta(x)", "p_‹θ›(x)"),
        ("lambda_{t} and lambda_0", "‹λ›_{t} and ‹λ›_0"),
        ("alpha^2", "‹α›^2"),
        # names of programs
        ("lambda_max", "lambda_max"),
        ("my_alpha alpha_beta_gamma", "my_alpha alpha_beta_gamma"),
        ("the alpha of the pack", "the alpha of the pack"),
    ],
)
def test_beside(text: str, expected: str) -> None:
    """Greek letters with, or as, an index become letters."""
    assert shown(former_math.beside, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("varepsilon, for epsilon", "varepsilon, for ⟦epsilon⟧"),
        ("t = kappa a, chi, approx 16", "t = ⟦kappa⟧ a, ⟦chi⟧, ⟦approx⟧ 16"),
        ("k_{ast} and lambda", "k_{ast} and ⟦lambda⟧"),
        # no trace
        ("intervals for epsilon", "intervals for epsilon"),
        ("Cohen's kappa = 0.7", "Cohen's kappa = 0.7"),
        ("approx 16 of PixArt-delta", "approx 16 of PixArt-delta"),
        # parts of names beside a trace
        ("varepsilon PixArt-delta alpha-beta", "varepsilon PixArt-delta alpha-beta"),
    ],
)
def test_unsure_names(text: str, expected: str) -> None:
    """Names that are words, too, are pointed out beside a sure trace of mathematics only."""
    assert shown(former_math.unsure_names, text) == expected
