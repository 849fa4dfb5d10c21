"""The line of what is known of a paper, under its title; what is not known is absent."""

from collections.abc import Iterator, Mapping, Sequence

from generator import repairs_panel
from generator.components import items, link
from generator.model import Container, Paper
from generator.page import Element, Node, element
from generator.text import registries
from generator.text.extent import extent

REGISTRIES: Mapping[str, str] = {
    "doi": "DOI",
    "arxiv": "arXiv",
    "pmid": "PubMed",
    "pmcid": "PMC",
    "acl": "ACL Anthology",
    "openreview": "OpenReview",
    "hal": "HAL",
    "handle": "Handle",
}
"""The registries to whose addresses a page links, and what they are called."""

MOST_AUTHORS = 20
"""Authors that are all shown at once."""
AUTHORS_SHOWN = 12
"""Of more, so many are shown at once, and the rest unfolds."""


def meta(paper: Paper) -> Element:
    """Return the line of what is known of `paper`."""
    texts = (
        str(paper.published or ""),
        appeared(paper.container) if paper.container else "",
        extent(paper.abstract) if paper.abstract else "",
    )
    known: list[Node] = [
        *_authors(_names(paper)),
        *(element("span", "", text) for text in texts if text),
    ]
    known += _identifiers(paper)
    if paper.repairs:
        known.append(element("a", {"href": "#repairs"}, repairs_panel.summary(paper)))
    known.append(
        element("a", {"href": "#source"}, f"{paper.origin.file}, line {paper.origin.line}")
    )
    return items("sheaf-meta", known)


def _names(paper: Paper) -> list[str]:
    names = [author.name for author in paper.authors]
    return [*names, "et al."] if names and paper.et_al else names


def _authors(names: Sequence[str]) -> Iterator[Node]:
    """Yield the authors; of very many, all but the first unfold."""
    if len(names) <= MOST_AUTHORS:
        if names:
            yield element("span", "", ", ".join(names))
        return
    summary = element("summary", "", f"{len(names) - AUTHORS_SHOWN:,} more authors")
    rest = element("span", "", ", ".join(names[AUTHORS_SHOWN:]))
    yield element(
        "div",
        "",
        element("span", "", ", ".join(names[:AUTHORS_SHOWN])),
        element("details", "sheaf-fold", summary, rest),
    )


def appeared(container: Container) -> str:
    """Return where a paper is: `Journal of Examples 7(2), 12–34`."""
    issue = f"({container.issue})" if container.issue else ""
    name = " ".join(filter(None, (container.name, f"{container.volume or ''}{issue}")))
    return ", ".join(filter(None, (name, (container.pages or "").replace("-", "–"))))


def _identifiers(paper: Paper) -> Iterator[Element]:
    """Yield links to where registries keep the paper."""
    for name in paper.identifiers:
        url = registries.address(name) if name.scheme in REGISTRIES else None
        if url:
            yield link(url, f"{REGISTRIES[name.scheme]} {name.value}")
