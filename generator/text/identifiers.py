"""Identifiers of papers in registries, validated and normalised.

This is our own code rather than `idutils`, which does not know the ACL Anthology, OpenReview, HAL,
DBLP or Semantic Scholar, nor extracts identifiers from addresses.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias
from urllib.parse import unquote

from generator.model import Identifier
from generator.text import registries

Normal: TypeAlias = Callable[[str], str | None]
"""Returns the normalised value, or `None` if it is not valid."""

_PREFIX = re.compile(r"(?i)(?:urn:)?(?:doi|arxiv|pmid|pmcid|isbn(?:-1[03])?|hdl|handle)\s*:\s*")
_END = ".,;:'\"”’)]}>"
"""Punctuation after an identifier in a sentence; a bracket stays if its partner is inside."""


def identifier(scheme: str, raw: str) -> Identifier | None:
    """Return the identifier `raw` of `scheme`, normalised, or `None` if it is not valid.

    `raw` may be the bare value, one with a prefix such as `doi:`, or an address. A DOI of arXiv
    becomes the arXiv identifier, and versions are removed: `2401.00001v2` is `2401.00001`.
    """
    scheme, raw = scheme.strip().lower(), raw.strip()
    if raw.lower().startswith(("http://", "https://", "www.")):
        found = of_url(raw)
        return found if found and found.scheme in {scheme, "arxiv"} else None
    value = _trimmed(_PREFIX.sub("", raw, count=1).strip())
    if scheme not in _NORMAL or len(value) > LONGEST:
        return None
    if scheme == "doi" and (own := _ARXIV_DOI.fullmatch(value)):
        scheme, value = "arxiv", own[1]
    normal = _NORMAL[scheme](value)
    return Identifier(scheme, normal) if normal else None


def of_url(url: str) -> Identifier | None:
    """Return the identifier in the address `url`, or `None`."""
    found = registries.name_at(url)
    return identifier(*found) if found else None


def in_text(text: str) -> Identifier | None:
    """Return the first identifier in `text` whose scheme is clear, such as `arXiv:2401.00001`.

    This is for fields that may hold any identifier. A number alone is not clear; an address, a DOI
    and a number after `PMC` are.
    """
    for match in _SELF_SAID.finditer(text):
        scheme, value = match["scheme"], match["value"]
        found = identifier(scheme, value) if scheme else _bare(match[0])
        if found:
            return found
    return None


_SELF_SAID = re.compile(
    r"(?i)\b(?P<scheme>doi|arxiv|pmid|pmcid|isbn|hal|wos|openreview|dblp)\s*[: ]\s*(?P<value>\S+)"
    r"|https?://\S+|\bPMC\d+\b|(?<![\w/.])10\.\d{4,9}(?:\.\d+)*/\S+"
)


def _bare(value: str) -> Identifier | None:
    if value.lower().startswith("http"):
        return of_url(_trimmed(value))
    return identifier("doi" if value.startswith("10.") else "pmcid", value)


def orcid(raw: str) -> str | None:
    """Return the ORCID in `raw`, an address or the bare number, or `None` if it is not valid.

    The last character is a check digit (ISO 7064 MOD 11-2).
    """
    match = re.search(r"(?<!\d)(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])(?!\d)", raw)
    if not match:
        return None
    digits = "".join(match.groups()).upper()
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return "-".join(match.groups()).upper() if digits[-1] == "0123456789X"[check] else None


LONGEST = 500
"""Characters of an identifier; nobody has a longer one."""


def _trimmed(value: str) -> str:
    """Return `value` without punctuation of the sentence around it."""
    while value and value[-1] in _END:
        partner = {")": "(", "]": "[", "}": "{", ">": "<"}.get(value[-1])
        if partner and value.count(partner) >= value.count(value[-1]):
            break
        value = value[:-1]
    return value


_ARXIV_DOI = re.compile(r"(?i)10\.48550/arxiv\.(.+)")
_ARXIV_NEW = re.compile(r"(\d\d)(\d\d)\.(\d{4,5})(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\])?")
_ARXIV_OLD = re.compile(r"([a-z-]+)(?:\.[a-z]{2})?/(\d\d(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?")
_ARCHIVES = re.compile(
    "acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas"
    "|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)"
    "|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con"
)
"""The archives with identifiers of the form `hep-th/9901001`, until March 2007."""


def _arxiv(value: str) -> str | None:
    """Accept what arXiv gives: https://info.arxiv.org/help/arxiv_identifier.html."""
    value = value.lower().strip("/")
    if new := _ARXIV_NEW.fullmatch(value):
        year, month, number = new.groups()
        digits = 4 if year < "15" else 5
        is_date = year >= "07" and "01" <= month <= "12"
        return f"{year}{month}.{number}" if is_date and len(number) == digits else None
    old = _ARXIV_OLD.fullmatch(value.removesuffix(".pdf"))
    return f"{old[1]}/{old[2]}" if old and _ARCHIVES.fullmatch(old[1]) else None


_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/(?=.*[^\W_])[^\s\"{}\\^`|]+")


def _doi(value: str) -> str | None:
    """Accept a prefix and a suffix; case makes no difference between two DOIs."""
    value = unquote(value) if "%2f" in value.lower() else value
    return value.lower() if _DOI.fullmatch(value) else None


def _isbn(value: str) -> str | None:
    """Accept 10 or 13 digits with a valid check digit; the result has 13."""
    digits = re.sub(r"[\s‐-–-]", "", value).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = [10 if digit == "X" else int(digit) for digit in digits]
        if sum(weight * each for weight, each in zip(range(10, 0, -1), values, strict=True)) % 11:
            return None
        body = f"978{digits[:9]}"
        return f"{body}{_isbn_check(body)}"
    is_valid = re.fullmatch(r"97[89]\d{10}", digits) and _isbn_check(digits[:12]) == digits[12]
    return digits if is_valid else None


def _isbn_check(body: str) -> str:
    return str(-sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10)


def _acl(value: str) -> str | None:
    value = value.removesuffix(".pdf").removesuffix(".bib")
    new = re.fullmatch(r"(\d{4}\.[a-z][\w-]*-[\w-]+\.\d+)(?:v\d+)?", value, re.ASCII)
    old = re.fullmatch(r"([A-Z]\d\d-\d{4,5})(?:v\d+)?", value.upper())
    return new[1] if new else old[1] if old else None


def _matching(pattern: str, write: Callable[[str], str] = str) -> Normal:
    """Return the function that accepts a full match of `pattern`, and writes its first group."""
    compiled = re.compile(pattern, re.IGNORECASE | re.ASCII)

    def normal(value: str) -> str | None:
        match = compiled.fullmatch(value)
        return write(match[1]) if match else None

    return normal


def _s2(value: str) -> str:
    return re.sub(r"(?i)corpusid:\s*", "CorpusID:", value) if ":" in value else value.lower()


_NORMAL: Mapping[str, Normal] = {
    "doi": _doi,
    "arxiv": _arxiv,
    "pmid": _matching(r"0*([1-9]\d{0,8})"),
    "pmcid": _matching(r"(?:PMC)?([1-9]\d{2,9})(?:\.\d+)?", "PMC{}".format),
    "acl": _acl,
    "openreview": _matching(r"([\w-]{6,40})"),
    "s2": _matching(r"([0-9a-f]{40}|CorpusID:\s*\d+)", _s2),
    "openalex": _matching(r"(W[1-9]\d{3,11})", str.upper),
    "dblp": _matching(r"(?:DBLP:)?((?:conf|journals|books|phd|series|reference|tr|data)/[\w./-]+)"),
    "hal": _matching(r"((?!10)[a-z_]+-\d{6,9})(?:v\d+)?", str.lower),
    "bibcode": _matching(r"(\d{4}[a-z0-9.&]{14}[a-z.])"),
    "handle": _matching(r"(\d{4,9}(?:\.\d+)*/[^\s<>\"{}\\]+)"),
    "wos": _matching(r"(?:WOS:)?([0-9A-Z]{15})", str.upper),
    "isbn": _isbn,
}
SCHEMES: tuple[str, ...] = tuple(_NORMAL)
"""All schemes, by how surely they identify one paper."""
