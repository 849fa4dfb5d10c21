"""Pages at addresses that no paper has any more."""

from collections.abc import Iterator

from generator import components
from generator.catalogue import Catalogue
from generator.components import link, paper_address
from generator.model import File
from generator.page import Heading, Page, element, file
from generator.permalinks import Permalink


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield a page for each address that was published and whose paper left or moved."""
    for permalink in catalogue.gone:
        yield file(_left(permalink) if permalink.moved_to is None else _moved(permalink))


def _left(permalink: Permalink) -> Page:
    heading = "This paper has left the collection"
    return Page(
        address=paper_address(permalink.id).path,
        title=heading,
        description=f"{permalink.title} is no longer in this collection.",
        layout="sheaf-prose",
        blocks=(
            Heading(heading),
            element("p", "", element("q", "", permalink.title), " was here, and was taken out."),
            element("p", "", link(components.PAPERS, "All papers")),
        ),
    )


def _moved(permalink: Permalink) -> Page:
    target = paper_address(permalink.moved_to or "")
    return Page(
        address=paper_address(permalink.id).path,
        title="This paper has moved",
        description="This paper has another address now.",
        layout="sheaf-prose",
        blocks=(
            Heading("This paper has moved"),
            element("p", "", link(target, "Go to its page")),
        ),
        moved_to=target,
    )
