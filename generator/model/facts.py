"""Dates, identifiers and links."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Published:
    """A date as precise as the source gives it."""

    year: int
    month: int | None = None
    day: int | None = None
    """Only if the month is known."""

    def __str__(self) -> str:
        """Return `2024`, `2024-06` or `2024-06-05`."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part))
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Identifier:
    """The identifier of a paper in a registry; `generator.text.identifiers` makes valid ones."""

    scheme: str
    """Such as `arxiv` or `doi`."""
    value: str
    """Normalised, so that equal identifiers are equal strings."""


LinkKind: TypeAlias = Literal["code", "project", "data", "paper"]
"""What a link leads to."""


@dataclass(frozen=True, slots=True)
class Link:
    """A web address that belongs to a paper."""

    kind: LinkKind
    url: str
    by_hand: bool = False
    """Whether people added it; otherwise it is from the paper's text or its source."""
