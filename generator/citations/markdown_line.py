"""Write Markdown: a line a paper, to paste into a list of readings."""

import re
from collections.abc import Iterator

from generator.citations.address import addresses
from generator.citations.line import line as one_line
from generator.model import Paper

END = "\n"
"""What ends a line."""

_MARKUP = re.compile(r"[\\`*_\[\]>#{}]")
"""What Markdown takes for markup inside a line, and every dialect lets a backslash undo."""
_DIALECTS = re.compile(r"[<|~$&]")
"""What needs a number instead, as dialects differ about a backslash before it."""
_LINKED = re.compile(r"(https?|ftp)(?=://)|(www)(?=\.)|@", re.IGNORECASE)
"""What some dialects make a link of, though nothing says that it is one."""
_UNSAFE = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "`": "%60", "*": "%2A", "_": "%5F"}
"""What may not be in the address of a link."""


def line(paper: Paper) -> str:
    """Return `paper` as an item of a list: its title, linked, and what else is known of it.

    The link leads to the paper itself, or where that is nowhere told, to its page, from the root
    of the site.
    """
    return f"- {'. '.join(_parts(paper))}.{END}"


def _parts(paper: Paper) -> Iterator[str]:
    address = next(iter(addresses(paper)), f"papers/{paper.id}/")
    yield f"[{text(paper.title).rstrip('.')}]({_address(address)})"
    if authors := text(", ".join(author.name for author in paper.authors)).rstrip("."):
        yield authors
    facts = (text(paper.venue or "").rstrip("."), str(paper.published or ""))
    if known := ", ".join(fact for fact in facts if fact):
        yield known


def text(value: str) -> str:
    """Return `value` on one line, so that Markdown shows it as it is."""
    escaped = _MARKUP.sub(r"\\\g<0>", one_line(value))
    numbered = _DIALECTS.sub(lambda match: f"&#{ord(match.group())};", escaped)
    return _LINKED.sub(lambda match: _unlinked(match.group()), numbered)


def _unlinked(start: str) -> str:
    """Return the start of an address with its first character by number."""
    return f"&#{ord(start[0])};{start[1:]}"


def _address(url: str) -> str:
    return "".join(_UNSAFE.get(character, character) for character in url)
