"""What the head of a paper's page says of where it appeared, as Google Scholar reads it."""

from collections.abc import Mapping

from generator.citations.kinds import container_kind, kind, pages
from generator.citations.web_addresses import identifier
from generator.model import ContainerKind, EntryType, Paper

_CONTAINERS: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "journal_title",
    EntryType.PROCEEDINGS_PAPER: "conference_title",
    EntryType.CHAPTER: "inbook_title",
    EntryType.THESIS: "dissertation_institution",
    EntryType.REPORT: "technical_report_institution",
}
"""What the name of the container is, by what the paper is; a repository is none of these."""


def authors(paper: Paper) -> list[str]:
    """Return the authors in the form that readers of these tags expect: `van Last, First`."""
    return [
        f"{author.full_family}, {author.given}"
        if author.full_family and author.given and not author.is_body
        else author.name
        for author in paper.authors
    ]


def tags(paper: Paper) -> dict[str, str]:
    """Return the values of `citation_*` tags by the rest of their names; only what is known.

    Title, authors, date, DOI and arXiv identifier are not among them: every page may have those.
    """
    container = paper.container
    values = {scheme: identifier(paper, scheme) for scheme in ("pmid", "isbn")}
    if container:
        first, last = pages(paper)
        named = _CONTAINERS.get(kind(paper))
        is_known = named and container_kind(paper) is not ContainerKind.REPOSITORY
        values |= {named: container.name} if named and is_known else {}
        values |= {"volume": container.volume, "issue": container.issue}
        values |= {"firstpage": first, "lastpage": last, "publisher": container.publisher}
    values |= {"keywords": "; ".join(paper.keywords), "language": paper.language}
    return {name: value for name, value in values.items() if value}
