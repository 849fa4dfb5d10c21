"""Types of papers, and containers: what a paper appeared in."""

from dataclasses import dataclass
from enum import StrEnum


class EntryType(StrEnum):
    """The type of a publication, as far as citation formats distinguish types."""

    ARTICLE = "article"
    """In a journal."""
    PROCEEDINGS_PAPER = "proceedings-paper"
    """In the proceedings of a conference or workshop."""
    CHAPTER = "chapter"
    """In a book."""
    BOOK = "book"
    PROCEEDINGS = "proceedings"
    """A whole volume."""
    THESIS = "thesis"
    REPORT = "report"
    PREPRINT = "preprint"
    DATASET = "dataset"
    SOFTWARE = "software"
    OTHER = "other"
    """The source gives a type, but none of these."""


class ContainerKind(StrEnum):
    """The kind of a container."""

    JOURNAL = "journal"
    PROCEEDINGS = "proceedings"
    BOOK = "book"
    REPOSITORY = "repository"
    """Such as arXiv, or the archive of a university."""


@dataclass(frozen=True, slots=True)
class Container:
    """What a paper appeared in, and where in it."""

    name: str
    """Never empty: `Journal of Examples`, `Proceedings of the 3rd Workshop on Examples`."""
    kind: ContainerKind | None = None
    """`None` if the source does not give it, as a name may be misleading."""
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    """The first and last page with a hyphen between them, such as `12-34`, or an article number."""
    publisher: str | None = None
    series: str | None = None
    """Such as `Lecture Notes in Examples`."""
