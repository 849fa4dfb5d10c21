"""What pages print around an abstract: its heading, those of its parts, and notes on copyright."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely, unsure
from generator.text import word_lists

_FIRST = (
    r"(?:We|This|These|The|There|In|Our|It|To|Here|Although|Despite|While|When|With|As|For|By|Since"
    r"|Many|Most|Recent|Recently|Using|Background|Objectives?|Purpose|Introduction|Aims?)"
)
"""Words that begin abstracts and do not continue names such as Abstract Algebra."""
_FIRST_ELSEWHERE = (
    "(?:Die|Der|Das|Den|Im|In|Ziel|Hintergrund|Eine?|Wir|Diese[rs]?|El|La|Los|Las|En|Este|Esta|Se|Objetivos?"
    "|Introducción|Le|Les|Cet|Cette|Dans|Nous|Objectifs?|O|A|Os|As|Neste|Nesta|Introdução|Il|Lo|Gli|Questo)"
)
_WORDS = "|".join(
    sorted(map(re.escape, word_lists.read("generator.text", "abstract_headings")), key=len)[::-1]
)
_CAPITALS = (
    r"ABSTRACT|SUMMARY|RESUMEN|RÉSUMÉ|RESUMO|RIASSUNTO|ZUSAMMENFASSUNG|KURZFASSUNG|SAMENVATTING"
)
_HEADING = re.compile(
    # followed by punctuation or a line break, or in brackets
    rf"\A(?:(?P<open>[\[【〔(*_]{{1,3}})\s?)?(?P<word>{_WORDS}|{_CAPITALS})\b"
    r"(?:\s\([^()\n]{1,30}\))?(?(open)(?:\s?[:.：])?\s?[\]】〕)*_]{1,3})"
    r"(?:\n\n|\s?[:：—–]|\.(?=\s?[^\W\da-z])|\s?-{1,3}\s|(?(open)|(?!)))\s*(?=[^\W_a-z]|[“\"'‘«„¿¡(\[$])"
    # attached to the first word, or before it
    rf"|\A(?:{_CAPITALS})\s?(?=[A-ZÀ-Þ][a-zà-ÿ’']*\s[^A-Z]|A\s[a-z])"
    rf"|\A(?:Abstract|Summary)\s?(?={_FIRST}\b)"
    r"|\A(?:Zusammenfassung|Resumen|Résumé|Resumo|Riassunto)"
    rf"(?:(?=[A-ZÀ-Þ][a-zà-ÿ’']*\s)|\s(?={_FIRST_ELSEWHERE}\b))"
)
_GLUED_HEADING = re.compile(
    r"\A(?:Abstract|Summary)"
    r"(?=(?P<noun>[A-Z][a-z]{3,}(?:ed|s|al|ive|ous|ly|ity|ment|ness|ion))[ ,](?!is\b))"
)
"""Before a word that is unlikely as the second half of a name such as `AbstractNet`."""
_GLUED_PART = re.compile(
    rf"(?:{'|'.join(word_lists.lines('generator.text', 'part_headings'))})"
    r"(?=(?:[A-ZÀ-Þ][a-zß-ÿ’'-]+|A|I)\s[a-zß-ÿA-Z0-9(])"
)
_NOUNS = "|".join(word_lists.read("generator.text", "abstract_nouns"))
_BEFORE_A_NOUN = re.compile(
    rf"\A(?:Abstract|Summary)\s(?!(?:{_NOUNS})\b)"
    r"(?=(?P<noun>[A-Z][a-z]+(?:-[\w-]+)?),? (?:[a-z]|\())"
)
"""Before a noun that does not make a known name with the word."""
TAIL_WORDS = (
    *("©", "(c)", "(C)", "opyright", "omment", "rights", "ublished by"),
    *("open access", "pen Access", "Rechte", "derechos", "droits", "direitos", "diritti"),
    *("права", "版权", "版權", "prawa", "Author(s)", "rättigheter", "rettigheter", "rechten"),
    *("hakları", "PsycI", "PSYCI", "ABSTRACT FROM"),
    *("Elsevier", "Wiley", "Springer", "Blackwell", "The Author", "Lippincott", "Taylor"),
)
"""Strings; a note after an abstract contains at least one of them."""
_RESERVED = (
    "All rights (?:are )?reserved|Alle Rechte vorbehalten|Todos los derechos reservados"
    "|Tous droits réservés|Todos os direitos reservados|Tutti i diritti riservati"
    "|Все права защищены|版权所有|版權所有|Wszelkie prawa zastrzeżone|Alla rättigheter förbehållna"
    "|Alle rettigheter|Alle rechten voorbehouden|Tüm hakları saklıdır|No commercial re-use"
)
_PUBLISHERS = f"(?:{'|'.join(word_lists.lines('generator.text', 'publishers'))})"
_TAIL = re.compile(
    r"(?:(?<=[.!?)\]”\"'。] )|(?<=\n)|(?<=[.!?)\]。]))(?:"
    r"(?:(?:Crown |© ?)?Copyright(?:ed|s)? )?(?:©|\([cC]\)) ?"
    r"(?:(?:The )?Authors?\b|(?:Copyright )?[12]\d{3}\b|[A-Z][^\n.;]{0,80}\b[12]\d{3}\b)"
    r"|(?:Crown |© )?Copyright:? (?:\d{4}\b|of [A-Z])|This article is protected by copyright\b"
    r"|This is an? [Oo]pen[ -][Aa]ccess (?:article|paper|publication)\b|Comments?: \d+ pages"
    r"|(?:\d{4},? [A-Z][^.\n]{2,60}(?:\.[^.\n]{1,6}){0,2}\. ?)?All rights (?:are )?reserved\b"
    rf"|(?:{_RESERVED})|\(?Psyc(?:INFO|Info)\b|\[?ABSTRACT FROM (?:AUTHOR|PUBLISHER)"
    r"|(?:© )?(?:The )?Author(?:s|\(s\))?,? (?:\([^()]{1,30}\) )?\d{4}\b"
    rf"|\d{{4}},? {_PUBLISHERS}\b[^\n]{{0,60}}\Z"
    r"|Published by [A-Z][^\n]{2,90}\Z"
    r")(?=[^\n]{0,500}\Z)"
)


def headings(text: str) -> Iterator[Find]:
    """Find the word "Abstract" before an abstract, in many languages.

    Before a noun it may be part of a name, such as Abstract Algebra, which recurs then.
    """
    found = next(
        filter(None, (each.match(text) for each in (_HEADING, _BEFORE_A_NOUN, _GLUED_HEADING))),
        None,
    )
    if found and not (found.re is not _HEADING and _recurs(found[0] + found["noun"], text)):
        yield likely(found, "")


def _recurs(words: str, text: str) -> bool:
    return text.lower().count(words.lower()) > 1


def glued_parts(text: str) -> Iterator[Find]:
    """Find headings of parts that are attached to the first word of their text."""
    for match in _GLUED_PART.finditer(text):
        before = text[: match.start()].rstrip(" ")[-1:]
        if not before or before in ".!?)\n":
            yield likely(match, f"{match[0]}: ")


def tails(text: str) -> Iterator[Find]:
    """Find notes on copyright and on the number of pages after an abstract."""
    for match in _TAIL.finditer(text):
        yield unsure(match)
