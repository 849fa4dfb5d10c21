"""Short names that a text explains: `Privacy-aware Tree (PAT)`."""

from bisect import bisect_left
from dataclasses import dataclass

from generator.text.acronyms import acronyms
from generator.text.field_text import FieldText
from generator.text.sentences import Span

_QUOTES = "\"'“”‘’`"


@dataclass(frozen=True, slots=True)
class Definition:
    """A short name and its explanation."""

    short: str
    """Without a plural s."""
    long: str
    """The words that it is short for, as written."""
    begins: int
    """The first word of the explanation."""
    ends: int
    """The first word after the brackets."""
    place: Span
    """The place of the short name in the brackets."""


def definitions(text: FieldText) -> dict[str, Definition]:
    """Return the definitions in `text` in order, by their short names."""
    return {
        short: Definition(
            short=short,
            long=" ".join(text.text[long.start : long.end].split()).strip(_QUOTES),
            begins=bisect_left(text.starts, long.start),
            ends=bisect_left(text.starts, brackets.end),
            place=_inside(text.text, short, brackets),
        )
        for short, long, brackets in acronyms(text.text)
    }


def _inside(text: str, short: str, brackets: Span) -> Span:
    """Return the place of `short`, with its plural s, in `brackets`."""
    start = text.index(short, brackets.start)
    end = start + len(short)
    return Span(start, end + text.startswith("s", end))
