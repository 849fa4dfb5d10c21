"""The texts of a paper, split into words and prepared for finding names."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.entities.definitions import Definition, definitions
from generator.entities.known_names import Lexicon
from generator.entities.name_runs import Run, runs
from generator.model import Paper
from generator.text.field_text import FieldText, field_text
from generator.text.folding import surface

singular = surface
"""Returns a word as written, without the plural s of an acronym."""


@dataclass(frozen=True, slots=True)
class PaperText:
    """The texts of a paper, and possible names in its abstract."""

    title: FieldText
    abstract: FieldText
    by_first: Mapping[int, Run]
    """The runs of words in the abstract that are written like names, by their first words."""
    by_last: Mapping[int, Run]
    """The same by their last words."""
    defined: Mapping[str, Definition]
    """The short names that the abstract explains."""
    lexicon: Lexicon


def paper_text(paper: Paper, lexicon: Lexicon) -> PaperText:
    """Return the texts of `paper`; `lexicon` has the well-known names."""
    abstract = field_text("abstract", paper.abstract)
    found = tuple(runs(abstract))
    return PaperText(
        title=field_text("title", paper.title),
        abstract=abstract,
        by_first={run.first: run for run in found},
        by_last={run.last: run for run in found},
        defined=definitions(abstract),
        lexicon=lexicon,
    )


def is_known(word: str, lexicon: Lexicon) -> bool:
    """Say whether `word`, without a plural s, is a term or a well-known system."""
    single = singular(word)
    return single in lexicon.terms or single in lexicon.names or word in lexicon.terms
