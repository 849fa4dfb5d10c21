"""One list gives the same papers, however it was copied."""

import textwrap
from collections.abc import Callable

import pytest

from generator.importers import read
from generator.model import Entry

PAPERS = (
    (
        "Slow Tides in Narrow Estuaries",
        "Mara Ellison, Tomas Brandt",
        (
            "Estuaries that narrow towards the sea hold water longer than models predict. We "
            "measured levels at eleven gauges over two winters and found a delay of forty "
            "minutes that no existing formula explains."
        ),
    ),
    (
        "Graph Colouring with Bounded Memory",
        "Yuki Tanabe, Rafael Ortiz",
        (
            "We present an algorithm that colours sparse graphs while it keeps only a fixed "
            "number of vertices in memory. The number of colours stays within twice the optimum"
            " for planar inputs."
        ),
    ),
    (
        "Lichen Growth on Abandoned Slate Quarries",
        "Oona Virtanen, Ines Coelho, Paul Weber",
        (
            "Abandoned quarries offer surfaces of known age. We surveyed forty slate tips and "
            "measured the largest thallus of three common lichens on each, and dated all of "
            "them to a decade."
        ),
    ),
    (
        "What Village Schools Remember",
        "Ruth Okafor, Jan Novák",
        (
            "Registers of village schools are kept in few archives. We read nine thousand pages"
            " of them and show that pupils left school in years of poor harvests, but came back"
            " afterwards."
        ),
    ),
)


def browser() -> str:
    """Return the list as it comes off a page."""
    return "Accepted Papers\n\n" + "\n".join(
        f"{number}. {title}\n{people}\nAbstract\n{abstract}\nPDF | Code\n"
        for number, (title, people, abstract) in enumerate(PAPERS, start=1)
    )


def terminal() -> str:
    """Return the list as a program prints it."""
    return "\n\n".join(
        f"[{number}] {title}\n    Authors: {people}\n\n"
        + textwrap.indent(textwrap.fill(abstract, 76), "    ")
        for number, (title, people, abstract) in enumerate(PAPERS, start=1)
    )


def markdown() -> str:
    """Return the list as a Markdown file."""
    return "# Accepted papers\n\n" + "\n".join(
        f"## [{title}](https://example.org/{number})\n\n**{people}**\n\n> {abstract}\n"
        for number, (title, people, abstract) in enumerate(PAPERS, start=1)
    )


def page() -> str:
    """Return the list as a saved page."""
    return (
        "<!DOCTYPE html><html><body><h1>Accepted papers</h1>"
        + "".join(
            f"<div><h3>{title}</h3>\n<p><em>{people}</em></p>\n<p>{abstract}</p></div>\n"
            for title, people, abstract in PAPERS
        )
        + "</body></html>"
    )


@pytest.mark.parametrize("copied", [browser, terminal, markdown, page])
def test_copies_of_one_list(copied: Callable[[], str]) -> None:
    """A page, a terminal's output and a Markdown file give the same titles, people, abstracts."""
    reading = read("list.txt", copied().encode())
    assert [_shown(entry) for entry in reading.entries] == list(PAPERS)
    assert not reading.rejected


def _shown(entry: Entry) -> tuple[str, str, str]:
    return entry.title, ", ".join(person.name for person in entry.authors), entry.abstract
