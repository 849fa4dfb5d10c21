"""The list of all papers."""

from collections.abc import Iterator

from generator import components
from generator.catalogue import Catalogue
from generator.components import count
from generator.model import File
from generator.page import Heading, Page, element, file


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page that lists every paper of `catalogue`."""
    number = len(catalogue.papers)
    shown = element("strong", {"data-paper-count": True}, f"{number}")
    noun = " paper" if number == 1 else " papers"
    yield file(
        Page(
            address=components.PAPERS.path,
            title="Papers",
            description=f"All {count(number, 'paper')} of {catalogue.collection}, with topics.",
            layout="sheaf-index",
            blocks=(
                Heading("Papers"),
                element("p", "sheaf-query__count", shown, noun),
                components.rows(catalogue.papers),
            ),
        )
    )
