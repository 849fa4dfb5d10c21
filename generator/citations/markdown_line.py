"""Write Markdown: a line a paper, to paste into a list of readings."""

import re
from collections.abc import Iterator

from generator.citations.line import line as one_line
from generator.citations.web_addresses import web_addresses
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
    return f"- {_cited(paper, f'papers/{paper.id}/')}{END}"


def citation(paper: Paper) -> str:
    """Return `paper` as it is cited in a text that can be anywhere; a link only to itself."""
    return _cited(paper)


def _cited(paper: Paper, otherwise: str = "") -> str:
    """Return `paper`, linked to itself, or to `otherwise` where its address is not known."""
    return f"{'. '.join(_parts(paper, otherwise))}."


def _parts(paper: Paper, otherwise: str) -> Iterator[str]:
    title = text(paper.title).rstrip(".")
    address = next(iter(web_addresses(paper)), otherwise)
    yield f"[{title}]({_address(address)})" if address else title
    if authors := text(", ".join(author.name for author in paper.authors)).rstrip("."):
        yield authors
    facts = (text(paper.venue or "").rstrip("."), str(paper.published or ""))
    if known := ", ".join(fact for fact in facts if fact):
        yield known


def text(value: str) -> str:
    """Return `value` on one line, so that Markdown shows it as it is, with no link in it."""
    return _LINKED.sub(lambda match: _unlinked(match.group()), with_links(value))


def with_links(value: str) -> str:
    """Return `value` likewise; what looks like an address may be shown as a link to it."""
    escaped = _MARKUP.sub(r"\\\g<0>", one_line(value))
    return _DIALECTS.sub(lambda match: f"&#{ord(match.group())};", escaped)


def _unlinked(start: str) -> str:
    """Return the start of an address with its first character by number."""
    return f"&#{ord(start[0])};{start[1:]}"


def _address(url: str) -> str:
    return "".join(_UNSAFE.get(character, character) for character in url)
