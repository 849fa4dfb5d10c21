"""Markup around a line is removed and returned."""

import pytest

from generator.listing.line_markup import strip_markup


@pytest.mark.parametrize(
    ("line", "text", "marks"),
    [
        ("A Compass for Bees", "A Compass for Bees", ()),
        ("## A Compass", "A Compass", ("h2",)),
        ("### 1. [A Compass](https://example.org/1)", "A Compass", ("h3", "number", "link")),
        (r"\[12\] A Compass", "A Compass", ("number",)),
        ("• A Compass", "A Compass", ("bullet",)),
        ("P1.2 A Compass", "A Compass", ("code",)),
        ("Paper 7: A Compass", "A Compass", ("code",)),
        ("**A Compass**", "A Compass", ("bold",)),
        ("_A Compass_", "A Compass", ("italic",)),
        ("“A Compass”", "A Compass", ("quoted",)),
        ("<h3>A Compass</h3>", "A Compass", ("html",)),
        ("<p>Bees fly.</p><p>They rest.</p>", "Bees fly. They rest.", ("html",)),
        ("> Bees find it", "Bees find it", ("quote",)),
        ("A Compass {: #bees}", "A Compass", ()),
        ("| **A Compass** |", "A Compass", ("cell", "bold")),
        ("| **Speaker** | Mara Ellison |", "Speaker: Mara Ellison", ("cell",)),
        # no mark, but a part of the text
        ("| A | B | C |", "| A | B | C |", ()),
        ("GPT-4 is a model", "GPT-4 is a model", ()),
        ("*a* and *b*", "*a* and *b*", ()),
        ("CO<sub>2</sub> in moss", "CO<sub>2</sub> in moss", ()),
        ("##", "##", ()),
    ],
)
def test_strip_markup(line: str, text: str, marks: tuple[str, ...]) -> None:
    """Marks of Markdown and HTML, bullets and numbers are removed; text stays."""
    dress = strip_markup(line)
    assert (dress.text, dress.marks) == (text, marks)


def test_links_are_kept() -> None:
    """The addresses of links are returned, in Markdown and in HTML."""
    assert strip_markup("[A](https://a.example/x_(y)) [B](b.html)").links == (
        "https://a.example/x_(y)",
        "b.html",
    )
    assert strip_markup('<a href="https://a.example">A</a>').links == ("https://a.example",)
