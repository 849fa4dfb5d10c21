"""Dates, venues, identifiers, links and keywords in the lines of a paper."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.listing import lexicon
from generator.listing.classifier import ClassifiedRow
from generator.listing.venues import container
from generator.model import Container, Identifier, Link, LinkKind, Published
from generator.text.dates import published
from generator.text.identifiers import identifier

_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s,;\"<>]*[^\s,;.\"<>)\]}])")
_ARXIV = re.compile(
    r"(?i)arxiv(?:\.org)?(?: ?id)?[:：./ ]*(?:abs/|pdf/)?"
    r"((?:[a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5}))(?:v\d+)?"
)
_PMID = re.compile(r"\bPMID[: ]\s*(\d{4,9})")
_PMCID = re.compile(r"\b(PMC\d{3,9})\b")
_URL = re.compile(r"(https?://[^\s<>\"“”]*[^\s<>\"“”.,;:)\]}'*]|www\.[^\s<>\"]+[^\s<>\".,;:)\]])")
_CODE = re.compile(r"(?i)//(?:www\.)?(?:github|gitlab|bitbucket|codeberg|huggingface)\.\w+/[^/]+/")
_PAGES = re.compile(
    r"(?i)(?:pages?:?|pp?\.|:)\s?[\d\s,–-]+|(?<![\d–-])\d+\s?[-–]\s?\d+\s?(?=$|[,.;(])"
)
EARLIEST, LATEST = 1900, 2100
"""The range of numbers that are years in a line without a month."""
_NO_VENUE = re.compile(
    r"(?i)^(?:\W*$|comments?\b|subjects?\b|categories\b|pages?\b|accepted\b.*pages|submitted\b"
    r"|received\b|published (?:on\b|\w+ \d)"
    r"|\d+ pages|cite\b|copy\b"
    r"|(?:long|short|oral|poster|keynote|talk|research|review|article|open"
    r"|journal article)[\w -]*$)"
)
_VENUE_LABELS = frozenset(
    [
        "venue",
        "journal",
        "conference",
        "proceedings",
        "publication",
        "source",
        "revista",
        "congreso",
        "revue",
        "conférence",
        "zeitschrift",
        "tagung",
        "期刊",
        "会议",
        "журнал",
        "rivista",
        "czasopismo",
        "雑誌",
        "会議",
    ]
) | {
    "journal reference",
    "journal-ref",
    "published in",
    "book title",
    "proceedings title",
    "conference name",
}
_KEYWORD_MARKS = ";；•·|、"


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """The facts about a paper in the lines around its title and its abstract."""

    published: Published | None = None
    container: Container | None = None
    identifiers: tuple[Identifier, ...] = ()
    links: tuple[Link, ...] = ()
    keywords: tuple[str, ...] = ()
    used: frozenset[int] = frozenset()
    """The numbers of the lines with facts."""


def facts(
    lines: Sequence[ClassifiedRow],
    keyword_lines: Sequence[ClassifiedRow],
    title: Sequence[ClassifiedRow],
) -> PaperFacts:
    """Return the facts in `lines`, in `keyword_lines`, and in the links of the title."""
    found = _Finder()
    for line in title:
        found.add_links(line.row.links, "paper", 0)
    for line in lines:
        found.add(line)
    return PaperFacts(
        published=found.published,
        container=found.container,
        identifiers=tuple(found.identifiers.values()),
        links=tuple(found.links.values()),
        keywords=tuple(_keywords(keyword_lines)),
        used=frozenset(found.used - {0}) | {line.row.number for line in keyword_lines},
    )


class _Finder:
    """Collects facts from lines; the first line with a fact decides."""

    def __init__(self) -> None:
        self.published: Published | None = None
        self.container: Container | None = None
        self.identifiers: dict[str, Identifier] = {}
        self.links: dict[str, Link] = {}
        self.used: set[int] = set()

    def add(self, line: ClassifiedRow) -> None:
        row, label = line.row, line.row.label
        text = row.core
        self._identify(text, row.number)
        self.add_links((*row.links, *_URL.findall(text)), "paper", row.number)
        self._date(text, row.number)
        content = label.rest if label and label.kind in ("venue", "date") else text
        is_named = label is not None and label.word in _VENUE_LABELS
        other_label = label is not None and not is_named
        if self.container is None and not other_label and (is_named or _is_venue(content)):
            self.container = container(content)
            self.used.add(row.number)

    def add_links(self, urls: Sequence[str], kind: LinkKind, number: int) -> None:
        """Add links; those to registries are identifiers as well."""
        for url in urls:
            address = url if url.startswith("http") else f"https://{url}"
            if not url.startswith(("http", "www.")):
                continue
            self._identify(address, number)
            chosen: LinkKind = "code" if _CODE.search(address) else kind
            self.links.setdefault(address, Link(chosen, address))
            self.used.add(number)

    def _identify(self, text: str, number: int) -> None:
        for scheme, pattern in (
            ("doi", _DOI),
            ("arxiv", _ARXIV),
            ("pmid", _PMID),
            ("pmcid", _PMCID),
        ):
            found = pattern.search(text)
            known = identifier(scheme, found[1]) if found else None
            if known:
                self.identifiers.setdefault(known.scheme, known)
                self.used.add(number)

    def _date(self, text: str, number: int) -> None:
        if self.published is None:
            self.published = date(text)
            if self.published:
                self.used.add(number)


def date(text: str) -> Published | None:
    """Return the date in `text`, as precise as it is; `None` where there is no year."""
    for pattern in (_URL, _DOI, _ARXIV):
        text = pattern.sub(" ", text)
    found = published(_PAGES.sub(" ", text))
    if found and found.month is None and not EARLIEST <= found.year <= LATEST:
        return None
    return found


def _is_venue(text: str) -> bool:
    if _URL.search(text) or _NO_VENUE.match(text) or "@" in text:
        return False
    words = [word.strip(".,;:()").lower() for word in text.split()]
    return "venue" in lexicon.kinds(words) and len(words) > 1 and len(text) < 300


def _keywords(lines: Sequence[ClassifiedRow]) -> Iterator[str]:
    text = ""
    for line in lines:
        label = line.row.label
        content = label.rest if label and label.rest and label.kind == "keywords" else line.row.core
        text = f"{text} {content}".strip()
    text = text.rstrip(".。 ")
    mark = next((mark for mark in _KEYWORD_MARKS if mark in text), "")
    seen: dict[str, None] = {}
    for piece in re.split(f"[{re.escape(mark)}]" if mark else r"[,，]", text):
        word = piece.strip(" .,;*_")
        if word:
            seen.setdefault(word)
    yield from seen
