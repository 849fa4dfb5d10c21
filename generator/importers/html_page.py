"""Read a saved web page as a listing: its text, line by line, with the marks that Markdown has."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.listing import items, shown
from generator.listing.rows import without_hidden
from generator.model import Entry, Item, Origin, Rejected, Skipped, Source
from generator.syntax.html_text import lines

_MAY_BEGIN = re.compile(r"\s*(?:<|\{[{%:]|---)")
"""The start of a page, or hidden content before it, by which a page is recognised fast."""
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
"""Headings that are no HTML: such a text is Markdown with some tags in it."""
_FEWEST_BLOCKS = 3
"""Tags of blocks; a text with fewer is not a page."""


def recognises(source: Source) -> bool:
    """Say whether `source` is a page, or the inside of one."""
    if not _MAY_BEGIN.match(source.text):
        return False
    text = without_hidden(source.text)
    if _START.match(text):
        return True
    begins = _INSIDE.match(text) is not None
    blocks = len(_BLOCK.findall(text[:20_000]))
    return begins and blocks >= _FEWEST_BLOCKS and not _MARKDOWN.search(text)


def read(source: Source) -> Iterator[Item]:
    """Yield what the text of a page holds; line numbers are those of the page's source."""
    shown = list(lines(without_hidden(source.text)))
    numbers = [number for number, _ in shown]
    text = "\n".join(line for _, line in shown)
    for found in items.read(source.file, text, source.threshold):
        yield _placed(found.item, numbers)


def roles(source: Source) -> Iterator[str]:
    """Yield how each line of the text of a page is read, for people."""
    return shown.lines("\n".join(line for _, line in lines(without_hidden(source.text))))


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
