"""Reads a listing as papers, rejections and skipped lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.listing.author_places import with_authors_in_place
from generator.listing.blocks import Block, cut
from generator.listing.candidate_paper import CandidatePaper
from generator.listing.classifier import ClassifiedRow, classify
from generator.listing.crf import Model
from generator.listing.doubt import are_mixed, doubts
from generator.listing.facts import facts
from generator.listing.joining import Joiner
from generator.listing.named_lives import speakers_in_lives
from generator.listing.page_lines import with_facts
from generator.listing.people import mentions_more, people, people_of
from generator.listing.plain import is_plain
from generator.listing.plain import read as read_plain
from generator.listing.rejection_reasons import (
    AMONG_UNSURE,
    NO_TITLE,
    OUT_OF_ORDER,
    UNSURE,
    UNSURE_END,
)
from generator.listing.role import Role
from generator.listing.rows import BareLine, Row, rows
from generator.listing.texts import abstract, habits, title
from generator.listing.title_and_authors import TitleAndAuthors, split_authors
from generator.model import SURE_ENOUGH, Entry, Item, Origin, Rejected, Skipped
from generator.text.cut import excerpt

NOTHING = (
    "No title with an abstract was found in this text; put each title on a line of its own, and its"
    " abstract below it."
)
"""Why a whole file is rejected."""
MOSTLY = 0.5
"""The share of lines without use from which a file without papers is rejected as a whole."""
NEARLY_ALL = 0.7
"""The share of titles without authors from which the other titles may have authors too."""
FEWEST_UNSURE = 5
"""Entries in doubt from which on a few papers among them are in doubt as well."""


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item with the lines that it was made from."""

    item: Item
    rows: tuple[Row, ...]
    """Empty for a line without text, such as a rule."""


def read(
    file: str,
    text: str,
    threshold: float = SURE_ENOUGH,
    models: tuple[Model, ...] | None = None,
) -> list[FoundItem]:
    """Return the items of a listing, in order; every line that is not blank is in one.

    `models` replace those that ship with Sheaf.
    """
    lines, bare = rows(text)
    classified = with_facts(classify(lines, models))
    if is_plain(classified) and not any(any(map(str.isalnum, line.raw)) for line in bare):
        plain = [FoundItem(item, made_from) for item, made_from in read_plain(file, text, lines)]
        return sorted(_in_order(plain), key=_line)
    return _learned(file, text, _ClassifiedListing(lines, bare, classified), threshold)


def learned(
    file: str, text: str, threshold: float, models: tuple[Model, ...] | None = None
) -> list[FoundItem]:
    """Return the items of a listing, read by the learned model even if `is_plain`."""
    lines, bare = rows(text)
    return _learned(
        file, text, _ClassifiedListing(lines, bare, with_facts(classify(lines, models))), threshold
    )


class _ClassifiedListing(NamedTuple):
    """The lines of a listing with text, those without, and the roles of the former."""

    lines: Sequence[Row]
    bare: Sequence[BareLine]
    classified: Sequence[ClassifiedRow]


def _learned(
    file: str, text: str, listing: _ClassifiedListing, threshold: float
) -> list[FoundItem]:
    lines = listing.lines
    bare = [FoundItem(Skipped(line.number, line.raw), ()) for line in listing.bare]
    blocks = with_authors_in_place(cut(listing.classified).blocks)
    found = among_unsure(list(_papers(file, blocks, [line.text for line in lines], threshold)))
    used = {id(row) for one in found for row in one.rows}
    left = [line for line in lines if id(line) not in used]
    has_papers = any(isinstance(one.item, Entry) for one in found)
    if lines and not has_papers and len(left) >= MOSTLY * len(lines):
        # one rejection says more about such a text than many skipped lines
        return sorted((_nothing(file, text, lines), *bare), key=_line)
    found += bare
    found += [FoundItem(Skipped(row.number, row.raw), (row,)) for row in left]
    return sorted(found, key=_line)


def _in_order(plain: Sequence[FoundItem]) -> Iterator[FoundItem]:
    """Yield the items of a clean listing; if its titles are out of order, no papers."""
    entries = [found.item for found in plain if isinstance(found.item, Entry)]
    mixed = are_mixed([(entry.title, entry.abstract) for entry in entries])
    for found in plain:
        yield _not_a_paper(found, OUT_OF_ORDER) if mixed else found


def among_unsure(found: Sequence[FoundItem]) -> list[FoundItem]:
    """Return `found`, without papers if at least as many other entries are in doubt.

    Licences, manuals and lists of titles have a few paragraphs below headings, like papers.
    """
    papers = sum(isinstance(one.item, Entry) for one in found)
    reasons = [one.item.reason for one in found if isinstance(one.item, Rejected)]
    unsure = sum(reason in {UNSURE, UNSURE_END, NO_TITLE} for reason in reasons)
    if unsure < max(papers, FEWEST_UNSURE):
        return [*found]
    return [_not_a_paper(one, AMONG_UNSURE) for one in found]


def _not_a_paper(found: FoundItem, reason: str) -> FoundItem:
    """Return a paper as a rejection, and anything else as it is."""
    if not isinstance(found.item, Entry):
        return found
    raw = "\n".join(row.raw for row in found.rows)
    return FoundItem(Rejected(found.item.origin, reason, raw), found.rows)


def _line(found: FoundItem) -> int:
    item = found.item
    return item.line if isinstance(item, Skipped) else item.origin.line


def _nothing(file: str, text: str, lines: Sequence[Row]) -> FoundItem:
    origin = Origin(file, lines[0].number)
    return FoundItem(Rejected(origin, NOTHING, excerpt(text)), tuple(lines))


def _papers(
    file: str, blocks: Sequence[Block], texts: Sequence[str], threshold: float
) -> Iterator[FoundItem]:
    """Yield each block as a paper, or as a rejection."""
    habit, joiner = habits(blocks), Joiner(texts)
    titles = [title(block, habit, joiner) for block in blocks]
    parts = _parts(blocks, titles)
    candidates = []
    speakers = speakers_in_lives(blocks)
    for block, whole, split, told in zip(blocks, titles, parts, speakers, strict=True):
        signed = [line for line in block.fields if line.role is Role.AUTHORS]
        if split:  # what is above is the heading of a section
            signed = [line for line in signed if line.row.number > block.title[0].row.number]
        named, has_more = people(signed, max(len(line.row.raw) for line in block.lines))
        if split:
            named = tuple(dict.fromkeys((*people_of(split.authors), *named)))
            has_more = has_more or mentions_more(split.authors)
        named = named or told
        shown = split.title if split else whole
        text = abstract(block, habit, joiner)
        candidates.append(CandidatePaper(block, shown, text, named, has_more=has_more))
    sections = _sections(blocks)
    for one, reason in zip(candidates, doubts(candidates, threshold), strict=True):
        yield _rejected(file, one.block, reason) if reason else _entry(file, one, sections)


def _parts(blocks: Sequence[Block], titles: Sequence[str]) -> list[TitleAndAuthors | None]:
    """Return the title and authors of each block whose title line has both."""
    titled = [place for place, block in enumerate(blocks) if block.title]
    unsigned = [place for place in titled if not _has_authors(blocks[place])]
    # if nearly all titles contain their authors, those of the others are mistaken headings
    places = titled if len(unsigned) >= NEARLY_ALL * len(titled) else unsigned
    signed = [blocks[place].title[0].role is Role.SIGNED for place in places]
    found: list[TitleAndAuthors | None] = [None] * len(blocks)
    split = split_authors([titles[place] for place in places], signed)
    for place, parts in zip(places, split, strict=True):
        found[place] = parts
    return found


def _has_authors(block: Block) -> bool:
    return any(line.role is Role.AUTHORS for line in block.fields)


def _sections(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the headings of sections; a single one is the title of the page."""
    headings = frozenset(block.heading.row.core for block in blocks if block.heading)
    return headings if len(headings) > 1 else frozenset()


def _entry(file: str, one: CandidatePaper, sections: frozenset[str]) -> FoundItem:
    block = one.block
    known = facts(
        [line for line in block.fields if line.role in (Role.FACT, Role.AUTHORS)],
        [line for line in block.fields if line.role is Role.KEYWORDS],
        block.title,
    )
    heading = block.heading.row.core if block.heading else None
    entry = Entry(
        title=one.title,
        abstract=one.abstract,
        origin=Origin(file, block.title[0].row.number),
        authors=one.people,
        et_al=one.has_more,
        published=known.published,
        container=known.container,
        identifiers=known.identifiers,
        links=known.links,
        keywords=known.keywords,
        section=heading if heading in sections else None,
    )
    used = [
        line.row
        for line in block.fields
        if line.row.number in known.used or (line.role is Role.AUTHORS and one.people)
    ]
    return FoundItem(entry, tuple(line.row for line in (*block.title, *block.text)) + tuple(used))


def _rejected(file: str, block: Block, reason: str) -> FoundItem:
    lines = [line.row for line in block.lines]
    raw = "\n".join(line.raw for line in lines)
    return FoundItem(Rejected(Origin(file, lines[0].number), reason, raw), tuple(lines))
