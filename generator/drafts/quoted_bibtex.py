"""When and where a paper was published, from an entry of BibTeX that another record quotes."""

import re
from collections.abc import Iterator, Mapping

from generator import repairs
from generator.drafts.facts import Fact
from generator.text.tex_fields import without_groups

_FACTS: Mapping[str, Fact] = {
    "booktitle": Fact.PROCEEDINGS,
    "journal": Fact.JOURNAL,
    "volume": Fact.VOLUME,
    "pages": Fact.PAGES,
    "publisher": Fact.PUBLISHER,
    "doi": Fact.DOI,
}
_FIELD = re.compile(
    rf"^[ \t]*({'|'.join(_FACTS)}|year|month)[ \t]*=[ \t]*[{{\"]?(.{{1,500}}?)[}}\"]?,?[ \t]*\}}?$",
    re.MULTILINE | re.IGNORECASE,
)
"""A field on a line of its own, as services print entries; no abstract is parsed for it."""


def facts(text: str) -> Iterator[tuple[Fact, str]]:
    """Yield when and in what the paper of the entry `text` was published."""
    fields = {name.lower(): value for name, value in _FIELD.findall(text)}
    for name, fact in _FACTS.items():
        if value := without_groups(fields.get(name, "")):
            yield fact, repairs.plain(value) if "\\" in value else value
    yield Fact.DATE, " ".join(filter(None, map(fields.get, ("year", "month"))))
