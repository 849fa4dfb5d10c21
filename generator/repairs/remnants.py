r"""Residue whose meaning the text does not show, such as `\ssl` and `~fu2020d4rl`."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, unsure

_KEY = r"[a-z][A-Za-z'-]{0,30}\d{4}[A-Za-z][\w-]{0,40}"
_CITATION = re.compile(rf"~(?<=[\w)\"'’”.]~){_KEY}(?:, ?{_KEY}){{0,9}}(?![\w~])")
_CITATION_COMMAND = re.compile(
    r"\\(?<!\\\\)(?:[cC]ite[a-zA-Z]{0,10}|[a-z]{0,8}ref|label|footnote(?:mark|text)?)\*?"
    r"(?:\[[^\[\]\n]{0,60}\]){0,2}\{[^{}\n]{0,200}\}"
)
_COMMENT = re.compile(r"%(?<!\S%)[A-Za-z]+(?: [A-Za-z]+)?")
_COMMAND = re.compile(r"\\(?<!\\\\)[A-Za-z]{1,40}\*?")


def citations(text: str) -> Iterator[Find]:
    """Find citation keys after a tie, but not numbers as in `~33.5%`."""
    for match in _CITATION.finditer(text):
        yield unsure(match)


def citation_commands(text: str) -> Iterator[Find]:
    r"""Find `\cite`, `\ref`, `\label` and `\footnote` with their arguments."""
    for match in _CITATION_COMMAND.finditer(text):
        yield unsure(match)


def comments(text: str) -> Iterator[Find]:
    """Find TeX comments: a percent sign directly before a word and not after a number."""
    for match in _COMMENT.finditer(text):
        yield unsure(match)


def unknown_commands(text: str) -> Iterator[Find]:
    """Find unknown TeX commands; removing one may break the sentence."""
    for match in _COMMAND.finditer(text):
        yield unsure(match)
