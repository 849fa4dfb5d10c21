"""An abstract shows its parts, abbreviations and units, and reads as it was given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.outputs.anatomy import inlines
from generator.page import Prose
from generator.text import escape
from tests.test_page import rendered
from tests.text.test_escape import texts


def shown(abstract: str) -> LexborHTMLParser:
    """Return what the page of a paper shows of `abstract`."""
    return LexborHTMLParser(rendered(Prose(abstract, "x", "abstract", inlines(abstract))))


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        # the first is at the top already
        (
            "Purpose: To see. Methods: We look.",
            [("Purpose:", "sheaf-label"), ("Methods:", "sheaf-label sheaf-label--opens")],
        ),
        # with the marks around them
        (
            "We see. [BACKGROUND] Old. [RESULTS] New.",
            [
                ("[BACKGROUND]", "sheaf-label sheaf-label--opens"),
                ("[RESULTS]", "sheaf-label sheaf-label--opens"),
            ],
        ),
        # each in a paragraph of its own
        (
            "**Aims:** Old.\n\n**Results:** New.",
            [("**Aims:**", "sheaf-label"), ("**Results:**", "sheaf-label")],
        ),
        # none
        ("We see.", []),
    ],
)
def test_labels(abstract: str, expected: list[tuple[str, str]]) -> None:
    """Labels that authors gave open paragraphs, unless they are where one begins."""
    assert expected == [
        (node.text(), node.attributes["class"]) for node in shown(abstract).css("b")
    ]


def test_keywords() -> None:
    """The keywords at the end are by themselves, all of them in one element."""
    page = shown("We see much. Keywords: deep nets, 3 GB")

    assert [node.text() for node in page.css(".sheaf-keywords")] == ["Keywords: deep nets, 3 GB"]
    assert [node.text() for node in page.css(".sheaf-keywords b")] == ["Keywords:"]
    assert [node.text() for node in page.css(".sheaf-keywords .sheaf-unit")] == ["3 GB"]


def test_abbreviations() -> None:
    """An abbreviation says what it means wherever it is used; Tab stops at its first use."""
    page = shown("We use deep nets (DN). A DN is one of many DNs.")

    assert [
        (node.text(), node.attributes["data-long"], node.attributes.get("tabindex"))
        for node in page.css("abbr")
    ] == [("DN", "deep nets", "0"), ("DNs", "deep nets", None)]


pieces = st.sampled_from(
    [
        "Purpose: To see.",
        "[RESULTS] New & <b>old</b>.",
        "deep nets (DN)",
        "DNs",
        "3 GB",
        "\n\n",
        "*a*",
        "_b_",
        "`code`",
        "Keywords: a, b",
        "e\u0301 & more",
    ]
)


@given(texts | st.lists(pieces, max_size=20).map(" ".join))
def test_any_text(abstract: str) -> None:
    """Whatever is found in an abstract, its text is the abstract, character for character."""
    paragraphs = [part for part in map(escape.clean, abstract.split("\n\n")) if part] or ["x"]
    text = "\n\n".join(paragraphs)

    assert text == shown(text).css("[data-abstract]")[0].text()
