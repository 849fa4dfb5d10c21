"""What cannot be known from the text alone is pointed out and left."""

import pytest

from generator.repairs import remnants
from tests.repairs import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("benchmarks~fu2020d4rl, certain", "benchmarks⟦~fu2020d4rl⟧, certain"),
        ("work~a2020b, c2021d.", "work⟦~a2020b, c2021d⟧."),
        ("by ~33.5%", "by ~33.5%"),
        ("Table~2", "Table~2"),
        ("in ~2020s", "in ~2020s"),
        ("Section~two", "Section~two"),
    ],
)
def test_citations(text: str, expected: str) -> None:
    """Keys of citations are pointed out; a tilde before a number means about."""
    assert shown(remnants.citations, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in \\citep[see][]{fu2020} and \\ref{a}", "in ⟦\\citep[see][]{fu2020}⟧ and ⟦\\ref{a}⟧"),
        ("\\footnote{A note.}", "⟦\\footnote{A note.}⟧"),
        ("\\cite alone", "\\cite alone"),
        ("\\emph{x}", "\\emph{x}"),
    ],
)
def test_citation_commands(text: str, expected: str) -> None:
    """Commands that cite and refer are pointed out with what they hold."""
    assert shown(remnants.citation_commands, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agents. %In particularly, we", "agents. ⟦%In particularly⟧, we"),
        ("%TODO", "⟦%TODO⟧"),
        ("2.5% compared", "2.5% compared"),
        ("10 % of", "10 % of"),
        ("10\\%", "10\\%"),
        ("a%b", "a%b"),
        ("100%.", "100%."),
    ],
)
def test_comments(text: str, expected: str) -> None:
    """A percent sign glued to the word behind it is pointed out; a percentage never is."""
    assert shown(remnants.comments, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("making \\ssl highly", "making ⟦\\ssl⟧ highly"),
        ("\\ours{x}", "⟦\\ours⟧{x}"),
        ("10\\% \\\\ssl", "10\\% \\\\ssl"),
    ],
)
def test_unknown_commands(text: str, expected: str) -> None:
    """Commands that only their authors know are pointed out."""
    assert shown(remnants.unknown_commands, text) == expected
