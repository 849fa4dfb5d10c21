"""The line of facts under the title of a paper, without unknown ones."""

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
"""The registries that a page links to, and their names."""

MOST_AUTHORS = 20
"""Authors that are all shown; of more, some unfold."""
AUTHORS_SHOWN = 12
"""Authors that do not unfold if there are more than `MOST_AUTHORS`."""


@dataclass(frozen=True, slots=True)
class FactPages:
    """The pages that the facts about a paper link to; `None` if there is none."""

    authors: Sequence[Address | None] = ()
    """For each author, in order."""
    year: Address | None = None
    venue: Address | None = None


def meta(paper: Paper, pages: FactPages) -> Element:
    """Return the line of facts about `paper`, with links to `pages`."""
    texts = (
        (str(paper.published or ""), pages.year),
        (appeared(paper.container) if paper.container else "", pages.venue),
        (extent(paper.abstract) if paper.abstract else "", None),
    )
    facts: list[Node] = [
        *_authors(_names(paper, pages.authors)),
        *(_linked(text, page) for text, page in texts if text),
    ]
    facts += _identifiers(paper)
    if paper.repairs:
        facts.append(element("a", {"href": "#repairs"}, repairs_panel.summary(paper)))
    facts.append(
        element("a", {"href": "#source"}, f"{paper.origin.file}, line {paper.origin.line}")
    )
    return items("sheaf-meta", facts)


def _linked(text: str, page: Address | None) -> Node:
    return link(page, text) if page else element("span", "", text)


def _names(paper: Paper, pages: Sequence[Address | None]) -> list[Node]:
    padded = (*pages, *repeat(None, len(paper.authors)))
    names: list[Node] = [
        link(page, author.name) if page else author.name
        for author, page in zip(paper.authors, padded, strict=False)
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
    """Yield the authors; if there are very many, the rest unfolds."""
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
    """Return where a paper appeared, such as `Journal of Examples 7(2), 12–34`."""
    issue = f"({container.issue})" if container.issue else ""
    name = " ".join(filter(None, (container.name, f"{container.volume or ''}{issue}")))
    return ", ".join(filter(None, (name, (container.pages or "").replace("-", "–"))))


def _identifiers(paper: Paper) -> Iterator[Element]:
    """Yield links to the paper in registries."""
    for name in paper.identifiers:
        url = registries.address(name) if name.scheme in REGISTRIES else None
        if url:
            yield link(url, f"{REGISTRIES[name.scheme]} {name.value}")
