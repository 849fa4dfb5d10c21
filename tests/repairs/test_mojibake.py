"""Text that was read in the wrong encoding is read again."""

import pytest

from generator.repairs import mojibake
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A château by the Â river", "A château by the ‹› river"),
        ("the patientâs age, the âoldâ one", "the ⟦patientâ⟧s age, the ⟦âoldâ⟧ one"),
        ("5â10 mg, 1990â1995, l’âge mûr", "5⟦â⟧10 mg, 1990‹–›1995, l’âge mûr"),
        ("voilÃ la, SÃO", "voil‹à ›la, SÃO"),
    ],
)
def test_lost(text: str, expected: str) -> None:
    """What one byte of a character tells is repaired or pointed out."""
    assert shown(mojibake.lost, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        ("café “naïve” 10°", "café “naïve” 10°"),
        # quotes, dashes, accents, emoji
        ("donâ€™t", "don’t"),
        ("1â€“2", "1–2"),
        ("cafÃ©", "caf‹é›"),
        ("10Â°", "10‹°›"),
        ("ðŸ˜€", "😀"),
        # read as Latin-1
        ("donâ\x80\x99t", "don’t"),
        # a closing quote that lost its last byte
        ("â€œyesâ€ he said", "“yes‹”› he said"),
        # twice over: the second round finds the rest
        ("Ã¢â‚¬â„¢", "‹â›€™"),
        # letters whose last byte is a quotation mark, and letters of three bytes
        ("GdaÅ„sk, ErdÅ‘s, Î”9", "Gda‹ń›sk, Erd‹ő›s, ‹Δ›9"),
        ("æ—¥æœ¬èªž, Viá»‡t", "日本語, Vi‹ệ›t"),
        ("está»… él", "está»… él"),
        # capitals before a closing quote or a dash are words
        ("“CAFÉ”", "“CAFÉ”"),
        ("“IRMÃ”", "“IRMÃ”"),
        ("SÃO – PAULO", "SÃO – PAULO"),
        # bytes that are no character
        ("ð\x80\x80\x80", "ð\x80\x80\x80"),
        ("â€x", "â€x"),
    ],
)
def test_finds(text: str, expected: str) -> None:
    """Runs of bytes read one by one become the character that they were."""
    assert shown(mojibake.finds, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        ("don\x92t \x96 no\x85", "don‹’›t ‹–› no‹…›"),
        ("a\x81b", "a\x81b"),
    ],
)
def test_controls(text: str, expected: str) -> None:
    """Control characters that Windows-1252 has signs for become those."""
    assert shown(mojibake.controls, text) == expected
