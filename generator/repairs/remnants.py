r"""Residue whose meaning the text does not show, such as `\ssl` and `~fu2020d4rl`."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, likely, unsure
from generator.text import word_lists

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
_GLUED_PART = re.compile(
    r"(?:Backgrounds?|Objectives?|Aims?|Purpose|Introduction|Context"
    r"|Methods?|Methodology|Design|Setting|Participants|Results?|Findings|Conclusions?|Discussion"
    r"|Significance|Interpretation|Limitations|Implications|Materials? and [Mm]ethods"
    r"|Study [Dd]esign"
    r"|Hintergrund|Methoden?|Methodik|Ergebnisse|Schlussfolgerungen?|Ziele?|Objetivos?|Métodos?"
    r"|Resultados"
    r"|Conclusiones|Conclusões|Conclusão|Contexte|Objectifs?|Méthodes?|Résultats)"
    r"(?=(?:[A-ZÀ-Þ][a-zß-ÿ’'-]+|A|I)\s[a-zß-ÿA-Z0-9(])"
)
_BEFORE_A_NOUN = re.compile(
    r"\A(?:Abstract|Summary)\s(?!(?:Meaning|Interpretation|Algebra|Syntax|Argument\w*|Dialectical|State"
    r"|Machines?|Data|Reasoning|Visual|Wiki\w*|Harmonic|Nonsense|Expressionis\w*|Art|Concepts?|Class"
    r"|Classes|Rewriting|Domains?|Models?|Types?|Games?|Text|Grammar|Objects?|Painting|Logics?"
    r"|Evolution|Cauchy|Differential|Nouns?|Words?|Thinking|Thought|Statistics|Evaluation|Sentences?"
    r"|Generation|Quality|Measures?|Receiver|Points?)\b)"
    r"(?=(?P<noun>[A-Z][a-z]+(?:-[\w-]+)?),? (?:[a-z]|\())"
)
"""Nouns of no name that is known."""
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
_PUBLISHERS = (
    "(?:The Authors?|Elsevier|Wiley|John Wiley|Blackwell|Springer|Taylor|Informa|Macmillan|Karger"
    "|Thieme|IEEE|Oxford University Press|Cambridge University Press|Royal Society|SAGE|Lippincott)"
)
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


def headings(text: str) -> Iterator[Find]:
    """Find the word "Abstract" before an abstract, in many languages.

    Before a noun it may be part of a name, such as Abstract Algebra, which recurs then.
    """
    found = _HEADING.match(text) or _BEFORE_A_NOUN.match(text)
    if found and not (found.re is _BEFORE_A_NOUN and _recurs(found[0] + found["noun"], text)):
        yield likely(found, "")


def _recurs(words: str, text: str) -> bool:
    return text.lower().count(words.lower()) > 1


def glued_parts(text: str) -> Iterator[Find]:
    """Find headings of parts that a page's text has glued to the first word behind them."""
    for match in _GLUED_PART.finditer(text):
        before = text[: match.start()].rstrip(" ")[-1:]
        if not before or before in ".!?)\n":
            yield likely(match, f"{match[0]}: ")


def tails(text: str) -> Iterator[Find]:
    """Find notes on copyright and on the number of pages after an abstract."""
    for match in _TAIL.finditer(text):
        yield unsure(match)
