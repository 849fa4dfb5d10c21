"""The names that sources have for types of papers."""

import re
from collections.abc import Mapping

from generator.drafts.facts import Fact
from generator.model import EntryType

CONTAINERS: Mapping[EntryType, Fact] = {
    EntryType.ARTICLE: Fact.JOURNAL,
    EntryType.PROCEEDINGS_PAPER: Fact.PROCEEDINGS,
    EntryType.CHAPTER: Fact.BOOK,
}
"""The fact that names the container of papers of a type."""
_NAMES: Mapping[EntryType, str] = {
    EntryType.ARTICLE: "article|journal article|article journal|journal|jour|jfull|ejour|mgzn"
    "|news|review|short survey|letter|editorial|note|j|article magazine|journalarticle"
    "|journal paper|academic journal|magazine article|zeitschriftenartikel|artículo|期刊论文",
    EntryType.PROCEEDINGS_PAPER: "inproceedings|conference paper|proceedings paper"
    "|paper conference|cpaper|conf|conference|proceedings article|conference article"
    "|conferencepaper|c|talk|conference proceedings|event paper|workshop paper|konferenzbeitrag"
    "|conference publication"
    "|会议论文",
    EntryType.CHAPTER: "chapter|chap|incollection|inbook|suppbook|book section|book chapter"
    "|booksection|bookchapter|echap|suppcollection|inreference|entry encyclopedia|encyc"
    "|书籍章节",
    EntryType.BOOK: "book|mvbook|collection|mvcollection|ebook|edbook|edited book|monograph|b"
    "|booklet|reference|manual|bookinbook",
    EntryType.PROCEEDINGS: "proceedings|mvproceedings",
    EntryType.THESIS: "thesis|thes|phdthesis|mastersthesis|dissertation|doctoral thesis"
    "|phd thesis|masters thesis|学位论文",
    EntryType.REPORT: "report|rprt|techreport|technical report|working paper"
    "|government document|technical documentation",
    EntryType.PREPRINT: "preprint|posted content|unpublished|unpb|unpd|unpublished work|manuscript",
    EntryType.DATASET: "dataset|data|data set|data paper|aggregated database|dbase",
    EntryType.SOFTWARE: "software|comp|computer program|computerprogram|code",
    EntryType.OTHER: "misc|gen|generic|other|online|elec|webpage|blog|patent|pat|video|document",
}
_TYPES = {name: type_ for type_, names in _NAMES.items() for name in names.split("|")}
_BETWEEN = re.compile(r"[\s_/-]+")
_FURTHER = re.compile(r"[;,]")


def type_called(name: str) -> EntryType | None:
    """Return the type that has a name such as `Conference Paper` or `CPAPER`, if known.

    In a list with commas or semicolons, the first that is known counts.
    """
    for part in _FURTHER.split(name):
        if found := _TYPES.get(_BETWEEN.sub(" ", part).strip().lower()):
            return found
    return None
