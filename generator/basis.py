"""What the topics of a collection are: those that somebody wrote, or made from its abstracts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Basis:
    """What topics come from, and how well those that somebody wrote explain the papers."""

    is_found: bool = False
    """Whether they were made from the papers' own words."""
    is_tested: bool = False
    """Whether that was decided by how many papers the written ones explain."""
    explained: int = 0
    """Papers with at least two written topics that say something about them."""
    tested: int = 0
    """Papers that were tested; a sample where there are many."""
    shared: tuple[tuple[str, int], ...] = ()
    """What nearly all papers mention, which is not a topic, and how many do."""


WRITTEN = Basis()
"""All topics were written by somebody."""


def sentence(basis: Basis, file: str) -> str:
    """Return a sentence on where the topics come from; written ones are in `file`."""
    end = "topics were made from the abstracts" if basis.is_found else "its topics are used"
    if basis.is_tested and basis.tested:
        looked = f"{basis.explained:,} of {basis.tested:,} papers"
        return f"{file} explains {looked}; {end}."
    return f"{end[0].upper()}{end[1:]}." if basis.is_found else ""
