"""Signs of what a line contains: an address, an identifier, a year, code."""

import re
from collections.abc import Iterator

_SIGNS = (
    (
        "url",
        ("http", "www.", ".com", ".org", ".edu", ".net"),
        re.compile(r"https?://|www\.|\.(?:com|org|edu|net)\b"),
    ),
    ("mail", ("@",), re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
    ("doi", ("10.", "doi", "DOI"), re.compile(r"(?i)\bdoi\b|\b10\.\d{4,9}/")),
    ("arxiv", ("rxiv", "rXiv", "."), re.compile(r"(?i)arxiv[:./ ]|\b\d{4}\.\d{4,5}(?:v\d)?\b")),
    ("pmid", ("PM",), re.compile(r"\bPM(?:C?ID|C\d)")),
    ("year", ("19", "20"), re.compile(r"\b(?:19|20)\d\d\b")),
    ("time", (":", ".", "h"), re.compile(r"\b\d{1,2}[:.h]\d\d\b(?!\d)")),
    ("volume", ("(", ";", "-", "–", ":"), re.compile(r"\d+\s?\(\d+\)|\d;\d|\d+[-–]\d+|:\d+")),
    ("copyright", ("©", "(c)", "opyright", "(C)"), re.compile(r"©|\([cC]\) \d|(?i:copyright)")),
    ("place-number", ("(",), re.compile(r"\(\d{1,2}\)")),
    (
        "subject",
        ("(", "."),
        re.compile(
            r"\((?:cs|math|stat|physics|q-bio|q-fin|econ|eess|astro-ph|cond-mat|hep|gr-qc|quant-ph)[.\w-]*\)"
            r"|\b(?:cs|stat|math|eess|econ)\.[A-Z]{2}\b"
        ),
    ),
    ("bar", ("|", "·", "•", "]"), re.compile(r"\s[|·•]\s|\] ?\[")),
    ("percent", ("%", "<", "="), re.compile(r"\d ?%|[pP] ?[<=] ?0")),
    ("tex", ("\\",), re.compile(r"\\[a-zA-Z]+[{\[ ]")),
    ("assigns", ("=", "{", "(", ";"), re.compile(r"[=;{]\s*$|\w\(\)|==|!=|->|=>|^\s*[\w.]+ = ")),
    (
        "key",
        (":", "="),
        re.compile(r"^[\"']?[\w-]{2,30}[\"']?\s?[:=]\s?(?:[\"'\[{]|\d|true|false|null)"),
    ),
    (
        "quoted-speech",
        ("“", '"', "«", "‘", "„"),
        re.compile(r"[“\"«„‘][A-Z][^”\"»“’]{2,}[,.!?][”\"»“’]"),
    ),
)
_SUPERSCRIPT = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹†‡§∗]|\^\d|(?<=[a-z])[*\d]+(?=[,;\s]|$)")
_INITIALS = re.compile(r"\b[A-Z]\.(?:[ -]?[A-Z]\.)*(?=\s)|\b[A-Z]\.,?$|\b[A-Z]{1,2}(?=[,.;(]|$)")


def signs(text: str) -> Iterator[str]:
    """Yield the kinds of signs in `text`: `url`, `doi`, `year`, `initials`, ..."""
    has = text.__contains__
    for name, hints, pattern in _SIGNS:
        # most lines have no hint, and to look for one is much faster
        if any(map(has, hints)) and pattern.search(text):
            yield name
    if _SUPERSCRIPT.search(text):
        yield "superscript"
    if _INITIALS.search(text):
        yield "initials"
