"""Formulas that cannot be shown as mathematics; they stay as they are, and are pointed out."""

from collections.abc import Iterator

from generator.model import Certainty
from generator.repairs.find import Find
from generator.text import formulas as mathematics


def formulas(text: str) -> Iterator[Find]:
    """Find formulas with a mistake, or with a command that nobody but their authors knows."""
    for formula in mathematics.formulas(text):
        if mathematics.mathml(formula.tex) is None:
            written = text[formula.start : formula.end]
            yield Find(formula.start, written, written, Certainty.UNSURE)
