"""The origin of a collection's topics: written by somebody, or made from its abstracts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Basis:
    """Where the topics come from, and how well the written ones fit the papers."""

    is_found: bool = False
    """Whether they were made from the papers' own words."""
    is_tested: bool = False
    """Whether that was decided by how many papers the written ones explain."""
    explained: int = 0
    """Papers that have at least two specific topics among the written ones."""
    tested: int = 0
    """Papers that were tested, which may be a sample."""
    shared: tuple[tuple[str, int], ...] = ()
    """Phrases that are too common to be topics, and how many papers mention each."""


WRITTEN = Basis()
"""All topics were written by somebody."""


def sentence(basis: Basis, file: str) -> str:
    """Return a sentence on where the topics come from; `file` has the written ones."""
    end = "topics were made from the abstracts" if basis.is_found else "its topics are used"
    if basis.is_tested and basis.tested:
        return f"{file} explains {basis.explained:,} of {basis.tested:,} papers; {end}."
    return f"{end[0].upper()}{end[1:]}." if basis.is_found else ""
