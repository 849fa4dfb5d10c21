"""The line of known facts under the title of a paper; unknown ones are absent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

from generator import repairs_panel
from generator.components import items, link
from generator.model import Container, Paper
from generator.page import Address, Element, Node, element
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


@dataclass(frozen=True, slots=True)
class FactPages:
    """The pages to which the facts about a paper lead; `None` where there is none."""

    authors: Sequence[Address | None] = ()
    """For each author, in their order."""
    year: Address | None = None
    venue: Address | None = None


def meta(paper: Paper, ways: FactPages) -> Element:
    """Return the line of what is known of `paper`, with `ways` to more."""
    texts = (
        (str(paper.published or ""), ways.year),
        (appeared(paper.container) if paper.container else "", ways.venue),
        (extent(paper.abstract) if paper.abstract else "", None),
    )
    known: list[Node] = [
        *_authors(_names(paper, ways.authors)),
        *(_linked(text, way) for text, way in texts if text),
    ]
    known += _identifiers(paper)
    if paper.repairs:
        known.append(element("a", {"href": "#repairs"}, repairs_panel.summary(paper)))
    known.append(
        element("a", {"href": "#source"}, f"{paper.origin.file}, line {paper.origin.line}")
    )
    return items("sheaf-meta", known)


def _linked(text: str, way: Address | None) -> Node:
    return link(way, text) if way else element("span", "", text)


def _names(paper: Paper, ways: Sequence[Address | None]) -> list[Node]:
    padded = (*ways, *repeat(None, len(paper.authors)))
    names: list[Node] = [
        link(way, author.name) if way else author.name
        for author, way in zip(paper.authors, padded, strict=False)
    ]
    return [*names, "et al."] if names and paper.et_al else names


def _listed(names: Sequence[Node]) -> Element:
    """Return `names` with commas between them."""
    parts: list[Node] = []
    for name in names:
        if isinstance(name, str) and parts and isinstance(parts[-1], str):
            parts[-1] += f", {name}"
        else:
            parts += [", ", name] if parts else [name]
    return element("span", "", *parts)


def _authors(names: Sequence[Node]) -> Iterator[Node]:
    """Yield the authors; of very many, all but the first unfold."""
    if len(names) <= MOST_AUTHORS:
        if names:
            yield _listed(names)
        return
    summary = element("summary", "", f"{len(names) - AUTHORS_SHOWN:,} more authors")
    rest = _listed(names[AUTHORS_SHOWN:])
    yield element(
        "div",
        "",
        _listed(names[:AUTHORS_SHOWN]),
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
