"""The `citation_*` tags in the head of a paper's page, which Google Scholar reads."""

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
"""The tag for the container's name, by the type of the paper; repositories have none."""


def authors(paper: Paper) -> list[str]:
    """Return the authors in the form that these tags need: `van Last, First`."""
    return [
        f"{author.full_family}, {author.given}"
        if author.full_family and author.given and not author.is_body
        else author.name
        for author in paper.authors
    ]


def tags(paper: Paper) -> dict[str, str]:
    """Return the values of known `citation_*` tags, by the rest of their names.

    Title, authors, date, DOI and arXiv identifier are not included; the template writes them.
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
