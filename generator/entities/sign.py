"""A sign that a name belongs to something that the paper itself introduces."""

from typing import NamedTuple

from generator.text.field_text import FieldText
from generator.text.sentences import Span

ENOUGH = 1.0
"""The total weight from which a name is a system of the paper's own."""


class Sign(NamedTuple):
    """One reason to take a name for the paper's own."""

    rule: str
    """Signs of one rule count once."""
    weight: float
    text: FieldText
    place: Span
    """Where the name is."""
    name: str
    """Without the plural s of an acronym."""
