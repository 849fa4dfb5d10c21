"""Saved web pages, whose text is read as a listing with Markdown's marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.listing import items, role_table
from generator.listing.rows import without_hidden
from generator.model import Entry, Item, Origin, Rejected, Skipped, Source
from generator.syntax.html_text import lines

_MAY_BEGIN = re.compile(r"\s*(?:<|\{[{%:]|---)")
"""The start of a page, or of hidden content before it: a fast check."""
_START = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_INSIDE = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:p|div|h[1-6]|ul|ol|dl|table|main|nav|center|font|span|a|img)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK = re.compile(r"<(?:p|div|h[1-6]|li|td|dd|section)\b[^<>]*>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6} |\*\*\S.*\*\*\s*$)", re.MULTILINE)
"""Headings that show that a text is Markdown with some tags in it."""
_FEWEST_BLOCKS = 3
"""Block elements; a text with fewer is not a page."""


def recognises(source: Source) -> bool:
    """Say whether `source` is a page or the body of one."""
    if not _MAY_BEGIN.match(source.text):
        return False
    text = without_hidden(source.text)
    if _START.match(text):
        return True
    begins = _INSIDE.match(text) is not None
    blocks = len(_BLOCK.findall(text[:20_000]))
    return begins and blocks >= _FEWEST_BLOCKS and not _MARKDOWN.search(text)


def read(source: Source) -> Iterator[Item]:
    """Yield the items in the text of a page; line numbers are those of its HTML."""
    shown = list(lines(without_hidden(source.text)))
    numbers = [number for number, _ in shown]
    text = "\n".join(line for _, line in shown)
    for found in items.read(source.file, text, source.threshold):
        yield _placed(found.item, numbers)


def roles(source: Source) -> Iterator[str]:
    """Yield, for people, how each line of the text of a page is read."""
    return role_table.lines("\n".join(line for _, line in lines(without_hidden(source.text))))


def _placed(item: Item, numbers: list[int]) -> Item:
    """Return `item` with the line of the page where it begins."""
    match item:
        case Skipped(line, text):
            return Skipped(_line(numbers, line), text)
        case Rejected(origin, reason, raw):
            return Rejected(Origin(origin.file, _line(numbers, origin.line)), reason, raw)
        case Entry():
            place = Origin(item.origin.file, _line(numbers, item.origin.line))
            return replace(item, origin=place)


def _line(numbers: list[int], line: int) -> int:
    return numbers[line - 1] if line <= len(numbers) else 1
