"""What BibTeX escapes in its short fields is read as it was meant."""

import pytest

from generator.importers import read


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r"Fish \& Chips", "Fish & Chips"),
        (r"100\% {P}aper \#1", "100% Paper #1"),
        (r"Sets \{x\} of a\_b", "Sets {x} of a_b"),
        (r"Proceedings of~the {\'E}cole", "Proceedings of the École"),
        (r"Proc.\ of {BeeConf}", "Proc. of BeeConf"),
    ],
)
def test_escapes(written: str, expected: str) -> None:
    """A mark with a backslash is the mark, and braces that keep letters together are left out."""
    text = f"@article{{a, title = {{On eels}}, journal = {{{written}}}, year = 2020}}"
    (entry,) = read("list.bib", text.encode()).entries
    assert entry.container
    assert entry.container.name == expected


def test_missing_commas() -> None:
    """A field after a line without its comma is a field of its own; texts with `=` stay whole."""
    text = """@article{a,
      title = {Bees at {Night}}
      author = {Li, Ana}
      year = 2020,
      abstract = {We set
        k = {x}
        here.}
    }"""
    (entry,) = read("list.bib", text.encode()).entries

    assert (entry.title, [person.name for person in entry.authors]) == ("Bees at Night", ["Ana Li"])
    assert entry.published
    assert entry.published.year == 2020
    assert entry.abstract == "We set k = x here."


def test_strings() -> None:
    """Blanks at the ends of strings are kept where these are joined."""
    text = '@string{of = "Journal of "} @article{a, title = "On eels", journal = of # {Bees}}'
    (entry,) = read("list.bib", text.encode()).entries

    assert entry.container
    assert entry.container.name == "Journal of Bees"


def test_commands_in_protected_titles() -> None:
    """Braces around a whole title are left out, also if it begins with a command."""
    text = r"@article{a, title = {{\emph{Bees}: the {\'E}cole of {\LaTeX}}}}"
    (entry,) = read("list.bib", text.encode()).entries

    assert entry.title == r"\emph{Bees}: the {\'E}cole of {\LaTeX}"
