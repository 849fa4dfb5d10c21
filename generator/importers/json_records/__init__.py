"""JSON, JSON Lines and lists in YAML.

A new dialect is a module with `NAME`, `claims` and `draft`, and a line in `DIALECTS`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.drafts import SERVICE_ERROR, Draft, Fact, items
from generator.drafts.names_of_fields import NAMES
from generator.importers.json_records import (
    any_names,
    arxiv_dump,
    csl,
    datacite,
    dblp_search,
    doaj,
    europe_pmc,
    failures,
    hal,
    hugging_face,
    inspire,
    openalex,
    openreview,
    paperlists,
    semantic_scholar,
    sheaf,
)
from generator.model import Item, Origin, Rejected, Skipped, Source, SourceInfo
from generator.syntax import json_text, yaml_text
from generator.syntax.json_text import Object
from generator.syntax.record_places import Marks
from generator.text.cut import excerpt


@dataclass(frozen=True, slots=True)
class JsonDialect:
    """The records of one service or program."""

    name: str
    claims: Callable[[Object], bool]
    """Says whether a record is in this dialect."""
    draft: Callable[[Object], Draft | str]
    """Returns the draft of a record, or why it is not a paper."""


DIALECTS: tuple[JsonDialect, ...] = (
    *(
        JsonDialect(module.NAME, module.claims, module.draft)
        for module in (
            *(sheaf, arxiv_dump, openalex, semantic_scholar, openreview, hugging_face),
            *(paperlists, europe_pmc, datacite, dblp_search, doaj, inspire, hal),
        )
    ),
    JsonDialect(csl.CROSSREF, csl.is_of_crossref, csl.draft),
    JsonDialect(csl.NAME, csl.claims, csl.draft),
    JsonDialect(any_names.NAME, any_names.claims, any_names.draft),
)
"""The first that claims a record reads it."""


def _keys(fact: Fact) -> frozenset[str]:
    """Return the keys for `fact`, with blanks between their words, with underscores, or without."""
    names = [name for name, stated in NAMES.items() if stated is fact]
    return frozenset(name.replace(" ", joint) for name in names for joint in (" ", "_", ""))


MARKS = Marks(
    titles=_keys(Fact.TITLE) | {"paper", "content", "titles", "attributes", "bibjson", *hal.MARKS},
    people=_keys(Fact.AUTHOR) | {"authorships", "authorstring"},
    texts=_keys(Fact.ABSTRACT) | {"abstracttext", "abstract_inverted_index"},
)
"""Keys of records."""

NO_RECORDS = (
    "No object in this JSON has a title, as papers have; Sheaf reads {known}, and lists of objects "
    "with `title`, `abstract` and `authors`."
)
"""The reason for rejecting a file."""

_BEGINS = re.compile(r"\s*(?:\{\s*(?:\"|\})|\[\s*(?:\{|\]))")


def recognises(source: Source) -> bool:
    """Say whether `source` begins like JSON with objects, or is a list in YAML."""
    return _BEGINS.match(source.text) is not None or yaml_text.is_list(source.text)


def read(source: Source) -> Iterator[Item | SourceInfo]:
    """Yield the records of a file in JSON or YAML."""
    dialects: Counter[str] = Counter()
    unread: dict[str, None] = {}

    def draft(record: Object) -> Draft | str:
        if failed := failures.failure(record):
            return SERVICE_ERROR.format(message=failed)
        dialect = next(dialect for dialect in DIALECTS if dialect.claims(record))
        dialects[dialect.name] += 1
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
    names = ["YAML"] if is_yaml else [name for name, _ in dialects.most_common(1)]
    yield from (SourceInfo(name, tuple(unread)) for name in names)


def _without_records(text: str) -> str:
    """Return why a file without any record is rejected."""
    if failed := failures.failure(json_text.decoded(text) or {}):
        return SERVICE_ERROR.format(message=failed)
    return NO_RECORDS.format(known=", ".join(each.name for each in DIALECTS[:-1]))
