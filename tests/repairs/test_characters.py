"""Characters that no page may hold are replaced, invisible ones go."""

import pytest

from generator.repairs import characters
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing to see
        ("Bees find home.", "Bees find home."),
        ("Two\n\nparagraphs.", "Two\n\nparagraphs."),
        # control characters, surrogates, noncharacters
        ("a\x00b\x7fc", "a�b�c"),
        ("a\ud800b", "a�b"),
        ("a\ufdd0\uffff", "a��"),
        # inside a word of small letters U+0002 is the hyphen of a printed line
        ("appli\x02cation", "appli‹›cation"),
        # elsewhere it is not
        ("a \x02 b", "a � b"),
        ("GPT\x02", "GPT�"),
    ],
)
def test_forbidden(text: str, expected: str) -> None:
    """What no page may hold becomes a replacement character, and a printed hyphen goes."""
    assert shown(characters.forbidden, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        # soft hyphens, zero-width spaces, byte order marks
        ("soft\xadware", "software"),
        ("data\u200bbase\ufeff", "database"),
        # marks of direction, which can forge a text
        ("abc\u202edef\u202c", "abcdef"),
        ("a\u200eb", "ab"),
        # a soft hyphen where a line ended, or where a hyphen was
        ("opti\xad mization", "opti‹›mization"),
        ("state \xadof \xadthe art", "state‹-›of‹-›the art"),
        # joiners between ASCII
        ("a\u200db", "ab"),
        # joiners between letters of Persian, and in an emoji
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🔬", "👩\u200d🔬"),
    ],
)
def test_invisible(text: str, expected: str) -> None:
    """What nobody sees is removed; what shapes letters and emoji stays."""
    assert shown(characters.invisible, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        ("10\xa0ms", "10 ms"),
        ("a\u2009\u2009b", "a b"),
        ("a\u2028b", "a b"),
        ("蜜蜂\u3000羅盤", "蜜蜂\u3000羅盤"),
    ],
)
def test_spaces(text: str, expected: str) -> None:
    """Spaces of any width become blanks, but the one of Chinese stays."""
    assert shown(characters.spaces, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        ("eﬃcient ﬁnding ﬂow oﬀ", "efficient finding flow off"),
        # letters of Danish and French stay
        ("œuvre æble", "œuvre æble"),
    ],
)
def test_ligatures(text: str, expected: str) -> None:
    """Ligatures become letters."""
    assert shown(characters.ligatures, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stiﬀ ness, diﬀ erent oﬀ ers", "sti‹ff›ness, di‹ff›erent o‹ff›ers"),
        ("the cliﬀ is high, oﬀ the road", "the cliﬀ is high, oﬀ the road"),
        ("Staﬀ and Cliﬀ", "Staﬀ and Cliﬀ"),
        ("an o ﬃce, E ﬃciency", "an o‹›ﬃce, E‹›ﬃciency"),
    ],
)
def test_parted_ligatures(text: str, expected: str) -> None:
    """A blank beside a ligature is removed inside a word, and kept at the end of one."""
    assert shown(characters.parted_ligatures, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bees find home.", "Bees find home."),
        ("cross‐lingual non‑linear", "cross-lingual non-linear"),
        ("1–2 − 3", "1–2 − 3"),
    ],
)
def test_hyphens(text: str, expected: str) -> None:
    """Typographic hyphens become the hyphens of keyboards; dashes and minus signs stay."""
    assert shown(characters.hyphens, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("café", "café"),
        ("café au lait", "café au lait"),
        ("한글 가", "한글 가"),
        ("5 Å", "5 Å"),
        # a mark without a composed letter stays
        ("x̂", "x̂"),
        # the longer form is the normal one
        ("क़", "क़"),
    ],
)
def test_normal_form(text: str, expected: str) -> None:
    """Letters and their marks are put together, in the fewest runs."""
    assert shown(characters.normal_form, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo."),
        (" a  b ", "a b"),
        ("a\tb\nc", "a b c"),
        ("a \n\n\n b", "a\n\nb"),
        ("\n\na", "a"),
    ],
)
def test_blanks(text: str, expected: str) -> None:
    """White space is one blank or one empty line, and none at the ends."""
    assert shown(characters.blanks, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Compass for Bees", "A Compass for Bees"),
        ("A Compass \n\n for Bees", "A Compass for Bees"),
    ],
)
def test_line_breaks(text: str, expected: str) -> None:
    """A title is on one line."""
    assert shown(characters.line_breaks, text) == expected
