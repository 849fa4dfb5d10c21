"""Titles keep the capitals that matter, and every text prints as it was given."""

import pytest
from hypothesis import assume, given

from generator.citations import tex
from generator.citations.line import line
from generator.text.formulas import formulas
from tests import strategies
from tests.citations import readers


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # a word in capitals, and capitals inside a word
        ("The LLM and LoRA", "The {LLM} and {LoRA}"),
        # the hyphenated: a lone capital stays, the start of a word does not
        ("X-LoRA and Low-Rank Q-learning", "{X-LoRA} and Low-Rank {Q-learning}"),
        # digits
        ("GPT-3.5 in 3D and 2d", "{GPT-3.5} in {3D} and 2d"),
        # languages that end in signs
        ("C++ and C# (and R)", "{C++} and {C#} (and {R})".replace("#", "\\#")),
        # the article is no name
        ("Learning A Metric", "Learning A Metric"),
        # in a title with capitals throughout, a capital says nothing
        ("A Survey of German Texts", "A Survey of German Texts"),
        # where words are written small, it makes a name, but not behind a colon
        ("Models of texts: Older German verse", "Models of texts: Older {German} verse"),
        # the full stop of an abbreviation is outside
        ("Parsing by NATO.", "Parsing by {NATO}."),
        # letters of other scripts
        ("Über ÄÖ und Σ", "Über {ÄÖ} und {Σ}"),
        # an at sign is never before a brace
        ("Us @ BERT, mail@BERT", "Us {@} {BERT}, {mail@BERT}"),
        # braces of the title's own
        ("The {BERT} and } and {", r"The \{{BERT}\} and \textbraceright{} and \textbraceleft{}"),
        # nested ones
        ("{{a}", r"\textbraceleft{}\{a\}"),
        # formulas, which are TeX already
        ("Flow in WSe$_2$ at $R_{xy}$ for $5", r"Flow in {WSe}{$_2$} at {$R_{xy}$} for \$5"),
        # nothing
        ("", ""),
    ],
)
def test_title(title: str, expected: str) -> None:
    """Braces protect the capitals that must stay, and no others."""
    assert tex.title(title) == expected


@given(strategies.texts())
def test_any_text_is_read_back(text: str) -> None:
    """What a text or a title prints is the text on one line, character for character."""
    assume(not any(formulas(line(text))))
    assert readers.printed(tex.text(text)) == line(text)
    assert readers.printed(tex.title(text)) == line(text)


@given(strategies.texts())
def test_any_text_is_balanced(text: str) -> None:
    """Braces are balanced, whether or not a reader minds backslashes, and none follows an `@`."""
    for value in (f"{{{tex.text(text)}}}", f"{{{tex.title(text)}}}"):
        for minds_backslashes in (False, True):
            end = readers.closing_brace(value, 0, minds_backslashes=minds_backslashes)
            assert end == len(value) - 1
        assert "@{" not in value
        assert "\n" not in value
