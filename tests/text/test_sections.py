"""The parts and the keywords that authors marked in an abstract are found where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sections import keywords, sections

Parts = list[tuple[str, str]]


def parts(text: str) -> Parts:
    """Return the labels in `text` with what is under them."""
    return [(text[a:b], text[c:d]) for (a, b), (c, d) in sections(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as authors write them
        ("Purpose: To see. Methods: We look.", [("Purpose", "To see."), ("Methods", "We look.")]),
        ("BACKGROUND: Old. RESULTS: New.", [("BACKGROUND", "Old."), ("RESULTS", "New.")]),
        ("[BACKGROUND] Old. [RESULTS] New.", [("BACKGROUND", "Old."), ("RESULTS", "New.")]),
        ("**Methods:** Old. **Results:** New.", [("Methods", "Old."), ("Results", "New.")]),
        ("Aims: Old.\n\nConclusions: New.", [("Aims", "Old."), ("Conclusions", "New.")]),
        ("Methods — Old. Results — New.", [("Methods", "Old."), ("Results", "New.")]),
        (
            "Materials and Methods: A. Results: B.",
            [("Materials and Methods", "A."), ("Results", "B.")],
        ),
        (
            (
                "Purpose: A. Design/methodology/approach: B. Findings: C. Research limitations/"
                "implications: D. Originality/value: E."
            ),
            [
                ("Purpose", "A."),
                ("Design/methodology/approach", "B."),
                ("Findings", "C."),
                ("Research limitations/implications", "D."),
                ("Originality/value", "E."),
            ],
        ),
        (
            (
                "Importance: A. Design, Setting, and Participants: B. Main Outcomes and Measures:"
                " C. Results: D. Conclusions and Relevance: E."
            ),
            [
                ("Importance", "A."),
                ("Design, Setting, and Participants", "B."),
                ("Main Outcomes and Measures", "C."),
                ("Results", "D."),
                ("Conclusions and Relevance", "E."),
            ],
        ),
        # what is before the first has no label, and the keywords are no part
        ("We see. Methods: A. Results: B. Keywords: c, d", [("Methods", "A."), ("Results", "B.")]),
        # one is none
        ("We report. Results: it works.", []),
        # out of order they are none
        ("Results: A. Purpose: B.", []),
        # within a sentence they are none
        ("We have the results: A. We like methods: B.", []),
        ("We have Methods: A, and Results: B.", []),
        ("", []),
    ],
)
def test_sections(text: str, expected: Parts) -> None:
    """Two labels or more, in their usual order, at the beginnings of sentences, make parts."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We see. Keywords: Deep Learning, Eyes", ["Deep Learning", "Eyes"]),
        ("We see.\nIndex Terms—Deep learning, eyes.", ["Deep learning", "eyes"]),
        ("We see. Key words: a, b; c, d; e", ["a, b", "c, d", "e"]),
        ("We see. **Keywords:** a, b", ["a", "b"]),
        ("Keywords: a. We see. Keywords: b, c", ["b", "c"]),
        # a sentence follows, or there are none
        ("Keywords: We look for words that people type and what they then get.", None),
        ("We look for keywords: a, b", None),
        ("We see. Keywords:", None),
        ("We see.", None),
    ],
)  # fmt: skip
def test_keywords(text: str, expected: list[str] | None) -> None:
    """Keywords are at the end, after their label, and are short."""
    tail = keywords(text)
    assert expected == (tail and [text[start:end] for start, end in tail.items])


@given(
    st.lists(
        st.sampled_from(
            ["Purpose:", "Methods:", "Results:", "[BACKGROUND]", "Keywords:", *"a,;\né。", "b."]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_any_text(text: str) -> None:
    """Parts are in their order, do not overlap, and are trimmed."""
    ends = [place for section in sections(text) for span in section for place in span]
    assert ends == sorted(ends)
    assert all(label and body == body.strip() for label, body in parts(text))
    if tail := keywords(text):
        assert all(text[a:b].strip() == text[a:b] != "" for a, b in tail.items)
