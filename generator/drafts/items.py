"""Makes the items of a file from the parts that its parser yields."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

from generator.drafts.entry import entry
from generator.drafts.facts import Draft
from generator.model import Item, Origin, Rejected, Skipped
from generator.syntax.record import Broken, Record, RecordPart

Value = TypeVar("Value")
DraftOrReason: TypeAlias = Draft | str
"""A draft, or a sentence that says why a record is not a paper."""


def items(
    file: str,
    parts: Iterable[RecordPart[Value]],
    drafts: Callable[[Value], DraftOrReason | Iterable[DraftOrReason]],
) -> Iterator[Item]:
    """Yield the item or items that each of `parts` of the file `file` becomes.

    `drafts` returns the draft of a record or why it is not a paper, or several of these.
    """
    for part in parts:
        match part:
            case Record():
                origin = Origin(file, part.line)
                found = drafts(part.value)
                for each in (found,) if isinstance(found, Draft | str) else found:
                    if isinstance(each, Draft):
                        yield entry(each, origin, part.raw)
                    else:
                        yield Rejected(origin, each, part.raw)
            case Broken():
                yield Rejected(Origin(file, part.line), part.problem, part.raw)
            case _:
                yield Skipped(part.line, part.text)
