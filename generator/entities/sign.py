"""Signs that a name belongs to something that the paper introduces."""

from typing import NamedTuple

from generator.text.field_text import FieldText
from generator.text.sentences import Span

ENOUGH = 1.0
"""The least total weight of a system of the paper's own."""


class Sign(NamedTuple):
    """A reason to assume that a name is the paper's own."""

    rule: str
    """Signs of one rule count once."""
    weight: float
    text: FieldText
    place: Span
    """The place of the name."""
    name: str
    """Without the plural s of an acronym."""
