"""Parses venues from lines such as `Journal of Examples 12(3), 45-60 (2021)`."""

import re

from generator.model import Container, ContainerKind

_YEAR = r"(?:19|20)\d\d"
_PAGES = r"(?P<pages>[A-Za-z]?\d{1,6}(?:\s?[-–]\s?[A-Za-z]?\d{1,6})?)"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # Journal of Examples 12(3), 45-60 (2021)
        (
            r"(?P<name>[^\d]{3,200}?),? (?P<volume>\d{1,4}) ?(?:\((?P<issue>[\w–-]{1,10})\))?"
            rf"(?:[,:] ?{_PAGES})?,? \(?{_YEAR}\)?\.?"
        ),
        # J Examples. 2022 Jun 3;12(3):45-60.
        (
            rf"(?P<name>[^\d.;]{{2,200}}?(?:\([^()]*\))?)\. {_YEAR}"
            r"(?: [A-Z][a-z]{2,8}(?:-[A-Z][a-z]{2,8})?)?(?: \d{1,2})?"
            rf"(?:;(?P<volume>\d{{1,4}})(?:\((?P<issue>[^()]{{1,20}})\))?)?(?::{_PAGES})?\..*"
        ),
        # Journal of Examples, vol. 12, no. 3, pp. 45-60, 2021
        (
            r"(?P<name>.{3,200}?),? (?:vol\.?|volume) ?(?P<volume>\d{1,4})"
            r"(?:,? (?:no\.?|issue) ?(?P<issue>[\w–-]{1,10}))?"
            rf"(?:,? (?:pp?\.?|pages) ?{_PAGES})?(?:,? \(?{_YEAR}\)?)?\.?"
        ),
        # In Proceedings of the Workshop, pages 3-9
        rf"(?P<name>.{{3,200}}?),? (?:pp?\.?|pages) ?{_PAGES}(?:,? \(?{_YEAR}\)?)?\.?",
        # a name, and a year or a date
        (
            rf"(?P<name>[^\d]{{3,200}}?)(?: ·|,|\.| –| -)? (?:\(?{_YEAR}\)?"
            rf"|(?:\d{{1,2}} )?[A-Z][a-z]{{2,8}} (?:\d{{1,2}}, )?{_YEAR})\.?"
        ),
    )
)
_IN = re.compile(
    r"^(?:In:?|Published in:?|Presented at:?|To appear in:?|Accepted (?:at|to|by|in):?)\s+(?=\S)",
    re.IGNORECASE,
)
_IDENTIFIER = re.compile(r"(?i)\s*(?:doi:?\s*)?10\.\d{4,9}/\S+|\s*https?://\S+|\s*\bdoi:?\s*$")
_NUMBER = re.compile(r"^\d{1,4}\.\s+")
_EPUB = re.compile(r"\s*(?:Epub|eCollection|Online ahead of print)\b.*$")
_PROCEEDINGS = re.compile(
    r"(?i)\b(?:proceedings|proc\.|conference|workshop|symposium|meeting|congress)\b"
)


def container(line: str) -> Container | None:
    """Return the container in `line`, or `None` if no name is left."""
    text = _EPUB.sub("", _IDENTIFIER.sub("", _NUMBER.sub("", line)))
    text = _IN.sub("", text.strip(" ;,")).strip()
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            parts = {"volume": None, "issue": None, "pages": None, **found.groupdict()}
            name = str(parts["name"]).strip(" ,.;·–-")
            return _made(name, parts["volume"], parts["issue"], parts["pages"]) if name else None
    return _made(text, None, None, None) if any(map(str.isalpha, text)) else None


def _made(name: str, volume: str | None, issue: str | None, pages: str | None) -> Container:
    kind = ContainerKind.PROCEEDINGS if _PROCEEDINGS.search(name) else None
    shown = re.sub(r"\s?[-–]\s?", "-", pages) if pages else None
    return Container(name, kind, volume, issue, shown)
