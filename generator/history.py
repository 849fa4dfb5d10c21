"""What happened to papers and when: first seen, corrected, gone.

It is kept with their addresses, and written when these are frozen. A build reads it and no clock,
so that the same input gives the same bytes on any day.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.citations.key import keys
from generator.model import Paper
from generator.permalinks import Permalink


def frozen(links: Iterable[Permalink]) -> Mapping[str, str]:
    """Return the keys that `links` hold, by the ids of their papers."""
    return {link.id: link.key for link in links if link.key}


def days(links: Iterable[Permalink]) -> Mapping[str, str]:
    """Return the last day on which each paper came or was corrected, as far as that is known."""
    return {link.id: link.corrected or link.added for link in links if link.added}


def brought_up(
    links: Iterable[Permalink], papers: Iterable[Paper], today: str
) -> tuple[Permalink, ...]:
    """Return `links` with what happened to their papers, of which `papers` are those here now.

    What is seen now for the first time happened `today`, a day such as `2026-11-30`; where no day
    is given, as in a preview, nothing is noted. The days of papers that left before days were
    recorded are not known, and are not invented.
    """
    links, papers = tuple(links), tuple(papers)
    if not today:
        return links
    given = keys(papers, frozen(links))
    here = {paper.id: _fingerprint(paper) for paper in papers}
    return tuple(
        _present(link, given[link.id], here[link.id], today)
        if link.id in here
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
    """Return a digest of what the page of `paper` says of it, less what was derived."""
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
