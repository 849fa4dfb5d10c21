"""What the fields of Ovid's tagged text state; its databases write them differently."""

import re
from collections.abc import Iterator, Mapping

from generator.drafts import Fact, titles
from generator.text.dates import ENGLISH_MONTHS

FACTS: Mapping[str, Fact] = {
    "TI": Fact.TITLE,
    "AB": Fact.ABSTRACT,
    "AU": Fact.PERSON,
    "ED": Fact.EDITOR,
    "JN": Fact.JOURNAL,
    "SO": Fact.VENUE,
    **dict.fromkeys(("YR", "DP", "DG"), Fact.DATE),
    **dict.fromkeys(("DI", "DO"), Fact.DOI),
    "PG": Fact.PAGES,
    "IB": Fact.ISBN,
    **dict.fromkeys(("KW", "SH", "MH"), Fact.KEYWORD),
    "PU": Fact.PUBLISHER,
    **dict.fromkeys(("LG", "LA"), Fact.LANGUAGE),
    **dict.fromkeys(("PT", "DT"), Fact.TYPE),
    "XL": Fact.URL,
}

_KIND = re.compile(r"\.?\s{0,3}\[[A-Z][A-Za-z ,/-]{2,60}\]\.?$")
"""The kind of a paper, after its title."""
_MARKS = re.compile(r"\s?\[[^\[\]]*\]$|\s[\d*+][\d,*+]*$")
"""Roles and numbers of affiliations, after a name."""
_DEGREES = re.compile(
    r"(?:,?\s(?:Ph\.?\s?D|M\.?D|MPH|M\.?Sc?N?|B\.?Sc?N?|RN|FACSM|M\.?A|Ed\.?D|Psy\.?D)\.?(?=[,\s]|$))+$"
)
_STOP = re.compile(r"(?<=[a-z]{3})\.$")
"""A full stop after a name, not one of an initial."""
_TIME = rf"(?:(?:{'|'.join(ENGLISH_MONTHS)}|Spring|Summer|Autumn|Fall|Winter)[/ -]?){{0,2}}"
_SOURCES = (
    re.compile(
        rf"(?P<journal>.{{2,200}}?)\s(?P<date>{_TIME}\s?(?:\d{{1,2}},? )?[12]\d{{3}});\s?"
        r"(?P<volume>[^\s();:]{1,20})(?:\((?P<issue>[^()]{1,30})\))?"
        r"(?::(?P<pages>[\w.-]{1,30}))?\.?"
    ),
    re.compile(
        r"(?P<journal>.{2,200}?)\.\s(?:Vol\.)?(?P<volume>\d{1,5})(?:\((?P<issue>[^()]{1,30})\))?"
        r"(?::(?P<pages>[\w-]{1,30}))?,\s?(?P<date>[^;:()]{4,20}?)"
        r"(?:,\spp\.\s(?P<last>[\w-]{1,30}))?\.?"
    ),
)
"""The journal, and where in it a paper is, as most databases write it."""


def stated(fact: Fact, text: str) -> Iterator[tuple[Fact, str]]:
    """Yield what a field states, without what Ovid adds to titles and names."""
    text = text.strip()
    if fact is Fact.TITLE:
        yield fact, titles.of_pubmed(_KIND.sub("", text).strip())
    elif fact is Fact.PERSON:
        yield fact, _STOP.sub("", _DEGREES.sub("", _MARKS.sub("", text)))
    elif fact is Fact.VENUE:
        yield from _of_source(text)
    else:
        yield fact, text


def _of_source(text: str) -> Iterator[tuple[Fact, str]]:
    found = next(filter(None, (form.fullmatch(text) for form in _SOURCES)), None)
    if found is None:
        yield Fact.DATE, text
        return
    parts = found.groupdict("")
    yield Fact.JOURNAL, parts["journal"]
    yield Fact.DATE, parts["date"]
    yield Fact.VOLUME, parts["volume"]
    yield Fact.ISSUE, parts["issue"]
    yield Fact.PAGES, parts["pages"] or parts.get("last", "")
