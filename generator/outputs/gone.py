"""Pages at addresses that no paper and no topic has any more."""

from collections.abc import Iterator

from generator import components
from generator.catalogue import Catalogue
from generator.components import link, paper_address, topic_address
from generator.model import File
from generator.page import Address, Heading, Page, element, file
from generator.permalinks import Permalink


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield a page for each address whose paper or topic left or moved."""
    for permalink in catalogue.gone:
        here = paper_address(permalink.id)
        if permalink.moved_to is None:
            yield file(_left(permalink))
        else:
            yield file(_moved("This paper has moved", here, paper_address(permalink.moved_to)))
    filled = {filed.topic.id for filed in catalogue.filed_topics}
    for old, new in catalogue.merged_topics.items():
        target = topic_address(new) if new in filled else components.TOPICS
        yield file(_moved("This topic was merged into another", topic_address(old), target))


def _left(permalink: Permalink) -> Page:
    heading = "This paper is no longer in the collection"
    return Page(
        address=paper_address(permalink.id).path,
        title=heading,
        description=f"{permalink.title} is no longer in this collection.",
        layout="sheaf-prose",
        blocks=(
            Heading(heading),
            element("p", "", element("q", "", permalink.title), " was here and has been removed."),
            element("p", "", link(components.PAPERS, "All papers")),
        ),
    )


def _moved(heading: str, here: Address, target: Address) -> Page:
    return Page(
        address=here.path,
        title=heading,
        description="What was here now has another address.",
        layout="sheaf-prose",
        blocks=(Heading(heading), element("p", "", link(target, "Go to the new address"))),
        moved_to=target,
    )
