r"""Residue whose meaning cannot be known from the text alone, such as `\ssl` and `~fu2020d4rl`."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely, unsure

_KEY = r"[a-z][A-Za-z'-]{0,30}\d{4}[A-Za-z][\w-]{0,40}"
_CITATION = re.compile(rf"~(?<=[\w)\"'’”.]~){_KEY}(?:, ?{_KEY}){{0,9}}(?![\w~])")
_CITATION_COMMAND = re.compile(
    r"\\(?<!\\\\)(?:[cC]ite[a-zA-Z]{0,10}|[a-z]{0,8}ref|label|footnote(?:mark|text)?)\*?"
    r"(?:\[[^\[\]\n]{0,60}\]){0,2}\{[^{}\n]{0,200}\}"
)
_COMMENT = re.compile(r"%(?<!\S%)[A-Za-z]+(?: [A-Za-z]+)?")
_COMMAND = re.compile(r"\\(?<!\\\\)[A-Za-z]{1,40}\*?")
_FIRST = (
    r"(?:We|This|These|The|There|In|Our|It|To|Here|Although|Despite|While|When|With|As|For|By|Since"
    r"|Many|Most|Recent|Recently|Using|Background|Objectives?|Purpose|Introduction|Aims?)"
)
"""Words with which abstracts begin, and names such as Abstract Algebra do not go on."""
_HEADING = re.compile(
    r"\A(?:(?:Abstract|ABSTRACT)(?:\n\n|\s?[:—–]|\s?-{1,3}\s)|(?:Summary|SUMMARY)\s?:)\s?(?=[A-Z0-9“\"'(])"
    r"|\A(?:Zusammenfassung|Kurzfassung|Resumen|Résumé|Resumo|Riassunto)(?:\n\n|\s?[.:—–])\s?(?=[A-ZÀ-Þ])"
    r"|\A(?:Zusammenfassung|Resumen|Résumé|Resumo|Riassunto)(?=[A-ZÀ-Þ][a-zà-ÿ’']*\s)"
    # glued to the first word, or before it, if that is one with which no name goes on
    rf"|\A(?:Abstract|ABSTRACT|Summary|SUMMARY)(?={_FIRST}\b)|\A(?:Abstract|ABSTRACT)\.?\s(?={_FIRST}\b)"
)
HEADING_WORDS = (
    *("Abstract", "ABSTRACT", "Summary", "SUMMARY", "Zusammenfassung", "Kurzfassung", "Resumen"),
    *("Résumé", "Resumo", "Riassunto"),
)
"""What an abstract with a heading holds one of."""
TAIL_WORDS = ("©", "(c)", "(C)", "opyright", "omment", "rights")
"""What a note behind an abstract holds one of."""

_TAIL = re.compile(
    r"(?:(?<=[.!?)] )|(?<=\n))"
    r"(?:(?:(?:Crown )?Copyright )?(?:©|\([cC]\)) ?(?:The Authors?,? )?\d{4}\b"
    r"|(?:Crown )?Copyright \d{4}\b|This article is protected by copyright\b"
    r"|Comments?: \d+ pages|All rights reserved\b)(?=[^\n]{0,200}\Z)"
)


def citations(text: str) -> Iterator[Find]:
    """Find keys of citations, tied to a word; in `~33.5%` the tie means about."""
    for match in _CITATION.finditer(text):
        yield unsure(match)


def citation_commands(text: str) -> Iterator[Find]:
    r"""Find `\cite`, `\ref`, `\label` and `\footnote` with what they hold."""
    for match in _CITATION_COMMAND.finditer(text):
        yield unsure(match)


def comments(text: str) -> Iterator[Find]:
    """Find percent signs glued to the word behind: TeX's comments; a number's percent is none."""
    for match in _COMMENT.finditer(text):
        yield unsure(match)


def unknown_commands(text: str) -> Iterator[Find]:
    """Find TeX commands that only their authors know; dropping one may break the sentence."""
    for match in _COMMAND.finditer(text):
        yield unsure(match)


def headings(text: str) -> Iterator[Find]:
    """Find the word "Abstract" before an abstract."""
    for match in _HEADING.finditer(text):
        yield likely(match, "")


def tails(text: str) -> Iterator[Find]:
    """Find notes on copyright and on the number of pages behind an abstract."""
    for match in _TAIL.finditer(text):
        yield unsure(match)
