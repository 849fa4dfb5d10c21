"""The items of a file, from the parts into which its syntax cuts it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from generator.drafts.entry import entry
from generator.drafts.facts import Draft
from generator.model import Item, Origin, Rejected, Skipped
from generator.syntax.record import Broken, Record, RecordPart

Value = TypeVar("Value")
DraftOrReason: TypeAlias = Draft | str
"""What a record states, or why it is not a paper."""


def items(
    file: str,
    parts: Iterable[RecordPart[Value]],
    drafts: Callable[[Value], DraftOrReason | Iterable[DraftOrReason]],
) -> Iterator[Item]:
    """Yield what each of `parts` of the file `file` becomes.

    `drafts` says what a record states, or in a sentence for people why it is not a paper; a record
    may hold several.
    """
    for part in parts:
        match part:
            case Record():
                origin = Origin(file, part.line)
                made = drafts(part.value)
                for each in (made,) if isinstance(made, Draft | str) else made:
                    if isinstance(each, Draft):
                        yield entry(each, origin, part.raw)
                    else:
                        yield Rejected(origin, each, part.raw)
            case Broken():
                yield Rejected(Origin(file, part.line), part.problem, part.raw)
            case _:
                yield Skipped(part.line, part.text)
