"""Parses dates in sources, with the precision that they have.

`05/06/2024` is in June or in May, depending on the country, so only its year is used.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache

from generator.model import Published

EARLIEST, LATEST = 1000, 2199
"""Years; other numbers are not years."""

ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = tuple(name[:3].lower() for name in ENGLISH_MONTHS)
"""As BibTeX calls them: `jan`, `feb` and so on."""

_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier janv enero ene gennaio janeiro",
            "february feb februar février fevrier févr fevr febrero febbraio fevereiro",
            "march mar märz maerz mrz mars marzo março",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet juil julio luglio julho",
            "august aug août aout agosto",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
"""In English, German, French, Spanish, Italian and Portuguese."""

_YEAR = r"(?P<year>1\d{3}|20\d{2}|21\d{2})"
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_NTH = r"(?:st|nd|rd|th|\.)?"
_LATE_DAY = r"(?P<day>1[3-9]|2\d|3[01])"
"""A day above 12, so that the order of numbers is clear."""
_RANGE = r"(?:\s*[-–—/]+\s*(?:\d{1,2}\b|[^\W\d]+\.?))?"
"""What may follow the first day or month of a range, of which only the first counts."""

_FORMS: tuple[tuple[re.Pattern[str], bool], ...] = tuple(
    (re.compile(form, re.IGNORECASE), is_whole)
    for form, is_whole in (
        (rf"{_YEAR}年(?:(?P<number>1[0-2]|0?[1-9])月)?(?:{_DAY}日)?", False),
        (rf"{_YEAR}(?P<mark>[-/. ])(?P<number>1[0-2]|0?[1-9])(?P=mark){_DAY}(?!\d)", False),
        (rf"{_YEAR}(?P<number>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])", True),
        (rf"{_YEAR}[-/.](?P<number>1[0-2]|0?[1-9])(?!\d)", False),
        (rf"{_YEAR}[\s,/-]+{_MONTH}{_RANGE}(?:[\s-]+{_DAY}(?!\d))?", False),
        (rf"{_YEAR}[\s,]+{_DAY}{_NTH}{_RANGE}[\s-]+{_MONTH}", False),
        (rf"\b{_DAY}{_NTH}{_RANGE}[\s-]+(?:de\s+)?{_MONTH}[\s,-]*(?:de\s+)?{_YEAR}", False),
        (rf"\b{_MONTH}\s+{_DAY}{_NTH}{_RANGE},?\s+{_YEAR}", False),
        (rf"\b{_MONTH}{_RANGE}[\s,.-]*(?:de\s+)?{_YEAR}", False),
        (rf"(?<!\d){_DAY}\.\s?(?P<number>1[0-2]|0?[1-9])\.\s?{_YEAR}(?!\d)", False),
        (rf"(?<!\d){_LATE_DAY}[/-](?P<number>1[0-2]|0?[1-9])[/-]{_YEAR}(?!\d)", False),
        (rf"(?<!\d)(?P<number>1[0-2]|0?[1-9])[/-]{_LATE_DAY}[/-]{_YEAR}(?!\d)", False),
        (rf"(?<![\d.]){_YEAR}(?!\d)", False),
    )
)  # fmt: skip
"""The most exact first; whether one counts only if it is all of the text."""


@lru_cache(maxsize=1 << 10)
def published(text: str) -> Published | None:
    """Return the date in `text`, or nothing where there is none.

    Of a range, it is the first day; a day or month that does not exist is left out.
    """
    text = text.strip()
    if _BEFORE_CHRIST.match(text):
        return None
    for form, is_whole in _FORMS:
        found = form.fullmatch(text) if is_whole else form.search(text)
        if found:
            return _published(found.groupdict())
    return None


_BEFORE_CHRIST = re.compile(r"[-−]\d")
"""A year before Christ, such as `-0200`, of which the digits must not be read as a year."""


def of_parts(year: int, month: int | None = None, day: int | None = None) -> Published | None:
    """Return the date with the valid parts of these, or `None` without a year."""
    if not EARLIEST <= year <= LATEST:
        return None
    if month is None or not 1 <= month <= 12:
        return Published(year)
    try:
        date(year, month, day or 1)
    except ValueError:
        return Published(year, month)
    return Published(year, month, day or None)


def of_epoch(milliseconds: int) -> Published | None:
    """Return the UTC date of a time in milliseconds since 1970."""
    try:
        at = datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return of_parts(at.year, at.month, at.day)


def _published(parts: Mapping[str, str | None]) -> Published | None:
    name = parts.get("month")
    month = _MONTHS[name.lower()] if name else _number(parts.get("number"))
    return of_parts(_number(parts["year"]) or 0, month, _number(parts.get("day")))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
