"""Papers to extract from, and how what is found compares with what a reader finds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import Named, Origin, Paper

ROOT = Path(__file__).parent.parent.parent
"""The repository."""
SEED = ROOT / "abstracts" / "hugging-face-papers.txt"
"""Titles and abstracts in turn, after five blocks of the page they were copied from."""
FURNITURE = 5
"""Blocks before the first title."""


def paper(title: str = "A title", abstract: str = "") -> Paper:
    """Return a paper of which only the texts matter."""
    return Paper(title=title, abstract=abstract, origin=Origin("listing.txt", 1))


def seed() -> tuple[Paper, ...]:
    """Return the papers of the seed."""
    text = SEED.read_text(encoding="utf-8")
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()][FURNITURE:]
    pairs = zip(blocks[::2], blocks[1::2], strict=True)
    return tuple(paper(title, abstract) for title, abstract in pairs)


@dataclass(frozen=True, slots=True)
class Score:
    """How names that were found compare with a reader's."""

    right: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """The share of right names among those found."""
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """The share of the reader's names that were found."""
        return self.right / (self.right + len(self.missed))


def total(scores: Iterable[Score]) -> Score:
    """Return the score of all papers together."""
    every = tuple(scores)
    return Score(
        right=sum(score.right for score in every),
        wrong=tuple(name for score in every for name in score.wrong),
        missed=tuple(name for score in every for name in score.missed),
    )


def score(found: tuple[Named, ...], reading: Mapping[str, list[str]]) -> Score:
    """Return how `found` compares with the names that must and may be found."""
    must = {line: _ways(line) for line in reading.get("must", ())}
    may = {way for line in reading.get("may", ()) for way in _ways(line)}
    written = {named.name: _written(named) for named in found}
    met = {line for line, ways in must.items() if any(ways & own for own in written.values())}
    fair = may.union(*must.values())
    return Score(
        right=len(met),
        wrong=tuple(name for name, own in written.items() if not own & fair),
        missed=tuple(line for line in must if line not in met),
    )


def _ways(line: str) -> set[str]:
    """Return the ways of writing a name that a line of a reading gives."""
    return {way.strip().casefold() for way in line.split("|")}


def _written(named: Named) -> set[str]:
    return {way.casefold() for way in (named.name, *named.aliases)}
