"""Web of Science's tagged format, also called ISI or Clarivate plain text."""

import re
from collections.abc import Iterator, Mapping

from generator.drafts import Draft, Fact, gathered, items
from generator.model import Item, Source
from generator.syntax import tagged

FACTS: Mapping[str, Fact] = {
    "TI": Fact.TITLE,
    "AB": Fact.ABSTRACT,
    "AU": Fact.PERSON,
    "AF": Fact.PERSON,
    "CA": Fact.BODY,
    "BE": Fact.EDITOR,
    "SO": Fact.VENUE,
    "SE": Fact.SERIES,
    **dict.fromkeys(("PY", "PD"), Fact.DATE),
    "VL": Fact.VOLUME,
    "IS": Fact.ISSUE,
    "BP": Fact.FIRST_PAGE,
    "EP": Fact.LAST_PAGE,
    **dict.fromkeys(("AR", "PS"), Fact.PAGES),
    "PU": Fact.PUBLISHER,
    "DI": Fact.DOI,
    "PM": Fact.PMID,
    "UT": Fact.WOS,
    "BN": Fact.ISBN,
    "DE": Fact.KEYWORD,
    "ID": Fact.KEYWORD,
    "LA": Fact.LANGUAGE,
    "DT": Fact.TYPE,
    "PT": Fact.TYPE,
}
"""What each tag states: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html."""

_HEAD = re.compile(r"\s*(?:FN .*\n)?(?:VR .*\n)?\s*PT [A-Z]\b|\s*FN .*\r?\n\s*VR ", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Say whether `source` begins like an export of Web of Science."""
    return _HEAD.match(source.text) is not None


def read(source: Source) -> Iterator[Item]:
    """Yield the records of an export of Web of Science."""
    return items(source.file, tagged.parts(source.text, tagged.WEB_OF_SCIENCE), draft)


def draft(fields: tagged.Fields) -> Draft:
    """Return the draft of a record; full names are used rather than initials."""
    has_full_names = any(field.tag == "AF" for field in fields)
    return Draft(
        facts=gathered(
            (FACTS[field.tag], text)
            for field in fields
            if field.tag in FACTS and not (field.tag == "AU" and has_full_names)
            for text in _texts(field)
        )
    )


def _texts(field: tagged.TaggedField) -> tuple[str, ...]:
    """Return the texts of a field; each line of authors is one."""
    return field.lines if field.tag in {"AU", "AF", "BE"} else (field.text,)
