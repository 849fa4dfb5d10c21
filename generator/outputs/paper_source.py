"""The section on the source of a paper, with the entries that were merged into it."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from generator.components import count, link
from generator.model import Merged, Paper
from generator.page import Element, Node, element


def source(paper: Paper, merged: Sequence[Merged], repository: str) -> Iterator[Element]:
    """Yield the section for `paper` and its `merged` entries.

    Problems are reported to `repository`, if it is not empty.
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
    """Return the merged entries, why they were merged, and how to separate them."""
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
