"""The title and the abstract of a block of lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.listing import common_prefixes
from generator.listing.blocks import Block
from generator.listing.classifier import ClassifiedRow
from generator.listing.joining import Joiner
from generator.listing.labels import kind_of
from generator.listing.line_markup import strip_markup
from generator.listing.role import Role

_BUTTON = re.compile(
    r"(?:\s*(?:△ Less|▽ More|Download PDF|Expand|Show More|Read more|\(abstract\)|PDF"
    r"|\[\[?(?:pdf|slides|video|code|paper|poster|talk|arxiv|website|link|supp|bibtex|html)\]?\]))+\s*$",
    re.IGNORECASE,
)
_BUTTON_BEFORE = re.compile(r"^(?:\[(?:PDF|HTML|BOOK|CITATION)\]\s*)+")
_NOTE_MARK = re.compile(r"(?<=[\w)?!\"”])[*†‡]+$")
_TIME_BEFORE = re.compile(
    r"^\d{1,2}[:.]\d\d(?:\s?[ap]m)?(?:\s?[-–—]\s?\d{1,2}[:.]\d\d(?:\s?[ap]m)?)?\s*[|:–-]?\s+(?=\S)",
    re.IGNORECASE,
)
_TEX = re.compile(r"^\\(?:title|section|subsection|chapter|paper|talk)\*?\{(.*)\}\s*$")
_SURE_NUMBER = re.compile(
    r"\\?[\[(#]?\d{1,4}\\?[\]).:]*$|(?:Paper|Talk|Poster|Vortrag|Charla|Submission)\s.*$"
)
"""Numbers of list items, which are never part of a title."""


@dataclass(frozen=True, slots=True)
class Habits:
    """The labels and numbers that titles and abstracts of one listing have in common."""

    title_word: str
    abstract_word: str
    titles_numbered: bool
    """Whether titles have numbers or codes that `strip_markup` removed."""
    more_numbers: bool
    """Whether they have numbers that it kept."""
    abstract_marked: bool
    """Whether most abstracts begin with a bullet or a number, which is not part of them."""


def habits(blocks: Sequence[Block]) -> Habits:
    """Return what the titles and abstracts of `blocks` have in common."""
    titles = [block.title[0] for block in blocks if block.title]
    starts = [block.text[0] for block in blocks if block.text]
    numbered = sum(bool(line.row.numbering) for line in titles)
    undressed = [_without_label(line, "title") for line in titles]
    marked = sum(any(mark in ("bullet", "number") for mark in line.row.marks) for line in starts)
    is_numbered = numbered >= 0.6 * len(titles) and numbered > 0
    return Habits(
        title_word=common_prefixes.word(undressed),
        abstract_word=_no_part(
            common_prefixes.word([_without_label(line, "abstract") for line in starts])
        ),
        titles_numbered=is_numbered,
        more_numbers=not is_numbered and common_prefixes.numbered(undressed),
        abstract_marked=marked >= 0.6 * len(starts) and marked > 1,
    )


def _no_part(word: str) -> str:
    """Return `word`, unless it is the heading of a part, with which many abstracts may begin."""
    return "" if kind_of(word) == "part" else word


def title(block: Block, habit: Habits, joiner: Joiner) -> str:
    """Return the title of `block`; empty if it has none."""
    text = ""
    for line in block.title:
        text = joiner.join(text, line.row.core if text else _first_of_title(line, habit))
    bare = _BUTTON_BEFORE.sub("", _BUTTON.sub("", text)).strip()
    if bare != text:
        bare = strip_markup(bare).text if bare else text
    return _NOTE_MARK.sub("", bare).strip()


def _first_of_title(line: ClassifiedRow, habit: Habits) -> str:
    row = line.row
    text = _without_label(line, "title")
    if row.numbering and not _number_goes(row.numbering, habit):
        text = f"{row.numbering} {text}"
    elif habit.more_numbers:
        text = common_prefixes.without_number(text)
    tex = _TEX.match(text)
    text = tex[1] if tex else text
    text = _TIME_BEFORE.sub("", text)
    return common_prefixes.without_word(text, habit.title_word)


def _number_goes(number: str, habit: Habits) -> bool:
    return habit.titles_numbered or _SURE_NUMBER.match(number) is not None


def _without_label(line: ClassifiedRow, kind: str) -> str:
    """Return the text of a line without its label, if that is of this `kind`."""
    label = line.row.label
    if label and label.rest and label.kind in (kind, ""):
        return (
            strip_markup(label.rest).text
            if kind == "title" and label.kind
            else (label.rest if label.kind else line.row.core)
        )
    return line.row.core


def abstract(block: Block, habit: Habits, joiner: Joiner) -> str:
    """Return the abstract of `block`, with an empty line between paragraphs."""
    paragraphs: list[str] = []
    part = ""
    for line in block.text:
        row = line.row
        if line.role is Role.PART:
            part = f"{part} {_head(row.core)}".strip()
            continue
        if line.role is Role.GOES_ON and paragraphs and not part:
            content = row.core if "quote" in row.marks else row.text
            paragraphs[-1] = joiner.join(paragraphs[-1], content)
            continue
        content = _first_of_abstract(line, habit) if not paragraphs else _paragraph(line)
        paragraphs.append(f"{part} {content}".strip())
        part = ""
    if part and paragraphs:
        paragraphs.append(part)
    return _BUTTON.sub("", "\n\n".join(paragraphs)).strip()


def _head(core: str) -> str:
    return core if core.endswith((":", "：", ".")) else f"{core}:"


def _paragraph(line: ClassifiedRow) -> str:
    row = line.row
    return row.core if {"quote", "html"} & set(row.marks) else row.text


def _first_of_abstract(line: ClassifiedRow, habit: Habits) -> str:
    row, label = line.row, line.row.label
    if label and label.rest and label.kind in ("abstract", "title"):
        return label.rest
    text = row.core
    if row.numbering and not habit.abstract_marked:
        text = f"{row.numbering} {text}"
    return common_prefixes.without_word(text, habit.abstract_word)
