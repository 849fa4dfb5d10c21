"""Where a paper was read: the entry that it has most facts from, and the others."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from generator.components import count, link
from generator.model import Merged, Paper
from generator.page import Element, Node, element


def source(paper: Paper, merged: Sequence[Merged], repository: str) -> Iterator[Element]:
    """Yield where `paper` was read, and its `merged` entries.

    Problems are reported to `repository`, where one is known.
    """
    yield element("h2", {"class": "sheaf-source", "id": "source"}, "Source")
    place: list[Node] = [
        element("code", "", paper.origin.file),
        f", line {paper.origin.line}.",
    ]
    if repository:
        place += [" ", link(_report(paper, repository), "Report a problem")]
    yield element("p", "", *place)
    if merged:
        yield _merged(merged)


def _report(paper: Paper, repository: str) -> str:
    body = f"{paper.origin.file}, line {paper.origin.line} (papers/{paper.id}/)\n\n"
    return f"{repository}/issues/new?{urlencode({'title': paper.title, 'body': body})}"


def _merged(merged: Sequence[Merged]) -> Element:
    """Return the other entries of the paper, what they have in common, and how to part them."""
    advice = (
        "If one of them is another paper, write its name under ",
        element("code", "", "apart:"),
        " in ",
        element("code", "", "curation.yml"),
        ".",
    )
    return element(
        "details",
        "sheaf-fold",
        element("summary", "", f"Also in {count(len(merged), 'other entry', 'other entries')}"),
        element("ul", "", *map(_entry, merged)),
        element("p", "", *advice),
    )


def _entry(merged: Merged) -> Element:
    name = element("small", "", "(", element("code", "", merged.name), ")")
    place = f", line {merged.line}: {merged.because} "
    return element("li", "", element("code", "", merged.file), place, name)
