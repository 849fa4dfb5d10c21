"""The tables that databases and programs export, and what is special in each."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import unquote

from generator.drafts import Fact, titles
from generator.drafts.names_of_fields import plain
from generator.syntax.table import Header

Facts: TypeAlias = dict[Fact, list[str]]
NamedCells: TypeAlias = Mapping[str, str]
"""The cells of a row by the names of their columns, as `plain` returns these."""


def _same_cells(cells: tuple[str, ...], _header: Header) -> tuple[str, ...]:
    return cells


def _same_facts(facts: Facts, _cells: NamedCells) -> Facts:
    return facts


@dataclass(frozen=True, slots=True)
class KnownTable:
    """A kind of table."""

    name: str
    columns: frozenset[str]
    """Columns that only this kind has."""
    cells: Callable[[tuple[str, ...], Header], tuple[str, ...]] = _same_cells
    """Returns the cells of a row below the columns to which they belong."""
    facts: Callable[[Facts, NamedCells], Facts] = _same_facts
    """Returns the facts of a row, where they differ from what the names of columns say."""


@lru_cache(maxsize=1 << 6)
def known(header: Header) -> KnownTable | None:
    """Return the kind of table with this header, if it is known."""
    found = frozenset(map(plain, header))
    return next((each for each in _TABLES if each.columns <= found), None)


def _of_scopus(cells: tuple[str, ...], header: Header) -> tuple[str, ...]:
    """Leave out further texts on funding, for which the header has no column."""
    further = len(cells) - len(header)
    places = [place for place, name in enumerate(header) if plain(name).startswith("funding text")]
    if further < 1 or not places or not cells[-1].startswith("2-s2.0-"):
        return cells
    after = places[-1] + 1
    return cells[:after] + cells[after + further :]


def _of_pubmed(facts: Facts, _cells: NamedCells) -> Facts:
    """Remove the full stops that PubMed adds to titles and lists of authors."""
    for fact in (Fact.TITLE, Fact.AUTHOR):
        facts[fact] = [titles.without_stop(text) for text in facts.get(fact, ())]
    return facts


def _of_old_pubmed(facts: Facts, cells: NamedCells) -> Facts:
    """Take the authors from `Description`, as PubMed had them before 2020."""
    facts.pop(Fact.ABSTRACT, None)
    facts[Fact.AUTHOR] = [cells.get("description", "")]
    facts.setdefault(Fact.ANY_IDENTIFIER, []).append(cells.get("details", ""))
    return facts


_GLUED = re.compile(
    r"(?<=[a-zß-ÿ])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bDi)(?<!\bLa)(?<!\bLe)(?<!\bVan)(?<!\bDu)"
    r"(?<!\bFitz)(?=[A-ZÀ-ÖØ-Þ][\w.])"
)
"""Where an author ends and the next begins in the CSV of SpringerLink, without a separator."""


def _of_springer(facts: Facts, _cells: NamedCells) -> Facts:
    """Separate the names of authors."""
    facts[Fact.AUTHOR] = [_GLUED.sub("; ", text) for text in facts.get(Fact.AUTHOR, ())]
    return facts


_EMBASE_SOURCE = re.compile(
    r"(?P<journal>.{1,300}?) \((?P<year>\d{4})\)"
    r"(?: (?P<volume>[\w-]{1,20})(?::(?P<issue>[^\s():]{1,30}))?)?"
    r"(?: \((?P<pages>[^()]{1,40})\))?(?:\. Article Number: (?P<article>[^.\s]{1,40}))?"
    r"(?:\. Date of Publication: (?P<date>.{4,40}))?"
)
_EMBASE_DOI = re.compile(r"\bid=doi:(10\.[^&]{1,200})")


def _of_embase(facts: Facts, cells: NamedCells) -> Facts:
    """Take journal, volume, pages and date from `Source`, and the DOI from a link."""
    if doi := _EMBASE_DOI.search(cells.get("open url link", "")):
        facts.setdefault(Fact.DOI, []).append(unquote(doi[1]))
    if source := _EMBASE_SOURCE.fullmatch(cells.get("source", "").strip().rstrip(".")):
        stated = {
            Fact.JOURNAL: source["journal"],
            Fact.VOLUME: source["volume"],
            Fact.ISSUE: source["issue"],
            Fact.PAGES: source["pages"] or source["article"],
            Fact.DATE: source["date"] or source["year"],
        }
        return {**facts, **{fact: [text] for fact, text in stated.items() if text}}
    return facts


_TABLES = tuple(
    KnownTable(name, frozenset(columns.split("|")), cells, facts)
    for name, columns, cells, facts in (
        ("Zotero CSV", "item type|publication title|manual tags", _same_cells, _same_facts),
        ("Scopus CSV", "source title|author keywords|document type", _of_scopus, _same_facts),
        ("Web of Science table", "article title|ut unique wos id", _same_cells, _same_facts),
        ("Web of Science table", "pt|ti|ut", _same_cells, _same_facts),
        ("PubMed CSV", "pmid|title|citation|journal book", _same_cells, _of_pubmed),
        ("PubMed CSV", "title|url|description|details", _same_cells, _of_old_pubmed),
        ("SpringerLink CSV", "item title|item doi|content type", _same_cells, _of_springer),
        ("Embase CSV", "author names|source|open url link", _same_cells, _of_embase),
        ("IEEE Xplore CSV", "document title|ieee terms|pdf link", _same_cells, _same_facts),
        ("Mini-Conf CSV", "uid|title|authors|abstract", _same_cells, _same_facts),
    )
)
