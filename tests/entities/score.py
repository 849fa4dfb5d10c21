"""How extracted names compare with those that a reader found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import Named


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
