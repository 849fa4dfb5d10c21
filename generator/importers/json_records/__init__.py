"""JSON, JSON Lines and lists in YAML.

A new dialect is a module with `NAME`, `claims` and `draft`, and a line in `DIALECTS`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.drafts import Draft, Fact, items
from generator.drafts.names_of_fields import NAMES
from generator.importers.json_records import (
    any_names,
    arxiv_dump,
    csl,
    datacite,
    doaj,
    europe_pmc,
    failures,
    hugging_face,
    inspire,
    openalex,
    openreview,
    paperlists,
    semantic_scholar,
    sheaf,
)
from generator.model import Item, Known, Origin, Rejected, Skipped, Source
from generator.syntax import json_text, yaml_text
from generator.syntax.json_text import Object
from generator.text.excerpt import excerpt


@dataclass(frozen=True, slots=True)
class JsonDialect:
    """What one program calls the facts of a paper in JSON."""

    name: str
    claims: Callable[[Object], bool]
    """Says whether a record is in it."""
    draft: Callable[[Object], Draft | str]
    """Returns what a record states, or why it is not a paper."""


DIALECTS: tuple[JsonDialect, ...] = (
    JsonDialect(sheaf.NAME, sheaf.claims, sheaf.draft),
    JsonDialect(arxiv_dump.NAME, arxiv_dump.claims, arxiv_dump.draft),
    JsonDialect(openalex.NAME, openalex.claims, openalex.draft),
    JsonDialect(semantic_scholar.NAME, semantic_scholar.claims, semantic_scholar.draft),
    JsonDialect(openreview.NAME, openreview.claims, openreview.draft),
    JsonDialect(hugging_face.NAME, hugging_face.claims, hugging_face.draft),
    JsonDialect(paperlists.NAME, paperlists.claims, paperlists.draft),
    JsonDialect(europe_pmc.NAME, europe_pmc.claims, europe_pmc.draft),
    JsonDialect(datacite.NAME, datacite.claims, datacite.draft),
    JsonDialect(doaj.NAME, doaj.claims, doaj.draft),
    JsonDialect(inspire.NAME, inspire.claims, inspire.draft),
    JsonDialect(csl.CROSSREF, csl.is_of_crossref, csl.draft),
    JsonDialect(csl.NAME, csl.claims, csl.draft),
    JsonDialect(any_names.NAME, any_names.claims, any_names.draft),
)
"""The first that claims a record reads it."""

_TITLES = tuple(name for name, fact in NAMES.items() if fact is Fact.TITLE)
MARKS = frozenset(
    (
        "paper",
        "content",
        "titles",
        "attributes",
        "bibjson",
        *(name.replace(" ", joint) for name in _TITLES for joint in (" ", "_", "")),
    )
)
"""Keys that only a record has, not an object around records."""

NO_RECORDS = (
    "No object in this JSON has a title, as papers have; Sheaf reads {known}, and lists of objects "
    "with `title`, `abstract` and `authors`."
)
"""Why a file is rejected."""

_BEGINS = re.compile(r"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")


def recognises(source: Source) -> bool:
    """Say whether `source` begins as JSON with objects does, or as a list in YAML."""
    return _BEGINS.match(source.text) is not None or yaml_text.is_list(source.text)


def read(source: Source) -> Iterator[Item | Known]:
    """Yield what the records of a file in JSON or YAML say."""
    met: Counter[str] = Counter()
    unread: dict[str, None] = {}

    def draft(record: Object) -> Draft | str:
        if failed := failures.failure(record):
            return failures.FAILED.format(message=failed)
        dialect = next(dialect for dialect in DIALECTS if dialect.claims(record))
        met[dialect.name] += 1
        if dialect.name == any_names.NAME:
            unread.update(dict.fromkeys(any_names.unread(record)))
        return dialect.draft(record)

    is_yaml = yaml_text.is_list(source.text)
    parts = yaml_text.parts(source.text) if is_yaml else json_text.parts(source.text, MARKS)
    found = tuple(items(source.file, parts, draft))
    if is_yaml or not all(isinstance(each, Skipped) for each in found):
        yield from found
    else:
        yield Rejected(Origin(source.file, 1), _without_records(source.text), excerpt(source.text))
    names = ["YAML"] if is_yaml else [name for name, _ in met.most_common(1)]
    yield from (Known(name, tuple(unread)) for name in names)


def _without_records(text: str) -> str:
    """Return why a file without any record is rejected."""
    if failed := failures.failure(json_text.decoded(text) or {}):
        return failures.FAILED.format(message=failed)
    return NO_RECORDS.format(known=", ".join(each.name for each in DIALECTS[:-1]))
