"""The days on which papers were added, corrected and removed.

They are stored with the addresses. Builds read them instead of a clock, so that the same input
gives the same bytes on any day.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.citations.key import keys
from generator.model import Paper
from generator.permalinks import Permalink


def frozen(links: Iterable[Permalink]) -> Mapping[str, str]:
    """Return the citation keys in `links`, by the ids of papers."""
    return {link.id: link.key for link in links if link.key}


def days(links: Iterable[Permalink]) -> Mapping[str, str]:
    """Return the last day on which each paper was added or corrected, as far as known."""
    return {link.id: link.corrected or link.added for link in links if link.added}


def updated(
    links: Iterable[Permalink], papers: Iterable[Paper], today: str
) -> tuple[Permalink, ...]:
    """Return `links` with the days of all changes since they were stored; `papers` are all now.

    Changes are dated `today`, such as `2026-11-30`; if that is empty, as in a preview, nothing
    changes. Papers that were removed before days were stored get none.
    """
    links, papers = tuple(links), tuple(papers)
    if not today:
        return links
    cited = keys(papers, frozen(links))
    shown = {paper.id: _fingerprint(paper) for paper in papers}
    return tuple(
        _present(link, cited[link.id], shown[link.id], today)
        if link.id in shown
        else _absent(link, today)
        for link in links
    )


def _present(link: Permalink, key: str, shown: str, today: str) -> Permalink:
    is_corrected = link.shown not in ("", shown)
    return replace(
        link,
        key=key,
        added=link.added or today,
        corrected=today if is_corrected else link.corrected,
        removed="",
        shown=shown,
    )


def _absent(link: Permalink, today: str) -> Permalink:
    return replace(link, removed=link.removed or today) if link.added else link


def _fingerprint(paper: Paper) -> str:
    """Return a digest of the facts on the page of `paper`, without what is derived."""
    container = paper.container
    facts = (
        paper.title,
        paper.abstract,
        *(author.name for author in paper.authors),
        str(paper.published or ""),
        *(
            (container.name, container.volume, container.issue, container.pages)
            if container
            else ()
        ),
        *(f"{each.scheme}:{each.value}" for each in paper.identifiers),
    )
    text = "\0".join(fact or "" for fact in facts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
