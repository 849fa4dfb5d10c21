"""Markdown, with a line for each paper, to paste into a reading list."""

import re
from collections.abc import Iterator

from generator.citations.line import line as one_line
from generator.citations.web_addresses import web_addresses
from generator.model import Paper

END = "\n"
"""The end of a line."""

_MARKUP = re.compile(r"[\\`*_\[\]>#{}]")
"""Characters that all dialects of Markdown allow to be escaped by a backslash."""
_DIALECTS = re.compile(r"[<|~$&]")
"""Characters for which they do not, and which become numeric references."""
_LINKED = re.compile(r"(https?|ftp)(?=://)|(www)(?=\.)|@", re.IGNORECASE)
"""The beginning of what some dialects make links automatically."""
_UNSAFE = {"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "`": "%60", "*": "%2A", "_": "%5F"}
"""Characters that must be encoded in the address of a link."""


def line(paper: Paper) -> str:
    """Return `paper` as an item of a list: its title as a link, and the known facts.

    The link leads to the paper itself or, if its address is unknown, to its page on the site.
    """
    return f"- {_cited(paper, f'papers/{paper.id}/')}{END}"


def citation(paper: Paper) -> str:
    """Return a citation of `paper` for use anywhere, with a link only to the paper itself."""
    return _cited(paper)


def _cited(paper: Paper, page: str = "") -> str:
    """Return `paper` with a link to itself, or to `page` if its address is unknown."""
    return f"{'. '.join(_parts(paper, page))}."


def _parts(paper: Paper, page: str) -> Iterator[str]:
    title = text(paper.title).rstrip(".")
    address = next(iter(web_addresses(paper)), page)
    yield f"[{title}]({_address(address)})" if address else title
    if authors := text(", ".join(author.name for author in paper.authors)).rstrip("."):
        yield authors
    facts = (text(paper.venue or "").rstrip("."), str(paper.published or ""))
    if known := ", ".join(fact for fact in facts if fact):
        yield known


def text(value: str) -> str:
    """Return `value` on one line, escaped so that Markdown shows it as it is, without links."""
    return _LINKED.sub(lambda match: _unlinked(match.group()), with_links(value))


def with_links(value: str) -> str:
    """Return `value` as `text` does, but let Markdown turn addresses into links."""
    escaped = _MARKUP.sub(r"\\\g<0>", one_line(value))
    return _DIALECTS.sub(lambda match: f"&#{ord(match.group())};", escaped)


def _unlinked(start: str) -> str:
    """Return the start of an address with its first character as a numeric reference."""
    return f"&#{ord(start[0])};{start[1:]}"


def _address(url: str) -> str:
    return "".join(_UNSAFE.get(character, character) for character in url)
