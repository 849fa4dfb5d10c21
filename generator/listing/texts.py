"""The title and the abstract of a block of lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.listing import common
from generator.listing.blocks import Block
from generator.listing.joining import Joiner
from generator.listing.labels import kind_of
from generator.listing.reader import ReadRow
from generator.listing.role import Role
from generator.listing.undress import undress

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
"""Numbers that only titles of a list have before them."""


@dataclass(frozen=True, slots=True)
class Habits:
    """The labels and numbers that titles and abstracts of one listing have in common."""

    title_word: str
    abstract_word: str
    titles_numbered: bool
    """Whether titles have numbers or codes, which `undress` has removed."""
    more_numbers: bool
    """Whether they have numbers that it has left."""
    abstract_marked: bool
    """Whether most abstracts begin with a bullet or a number, which is not part of them."""


def habits(blocks: Sequence[Block]) -> Habits:
    """Return the habits of the titles and abstracts of `blocks`."""
    titles = [block.title[0] for block in blocks if block.title]
    starts = [block.text[0] for block in blocks if block.text]
    numbered = sum(bool(told.row.numbering) for told in titles)
    undressed = [_said(told, "title") for told in titles]
    marked = sum(any(mark in ("bullet", "number") for mark in told.row.marks) for told in starts)
    is_numbered = numbered >= 0.6 * len(titles) and numbered > 0
    return Habits(
        title_word=common.word(undressed),
        abstract_word=_no_part(common.word([_said(told, "abstract") for told in starts])),
        titles_numbered=is_numbered,
        more_numbers=not is_numbered and common.numbered(undressed),
        abstract_marked=marked >= 0.6 * len(starts) and marked > 1,
    )


def _no_part(word: str) -> str:
    """Return `word`, unless it announces a part of an abstract, with which many may begin."""
    return "" if kind_of(word) == "part" else word


def title(block: Block, habit: Habits, joiner: Joiner) -> str:
    """Return the title of `block`; empty if it has none."""
    text = ""
    for told in block.title:
        text = joiner.join(text, told.row.core if text else _first_of_title(told, habit))
    bare = _BUTTON_BEFORE.sub("", _BUTTON.sub("", text)).strip()
    if bare != text:
        bare = undress(bare).text if bare else text
    return _NOTE_MARK.sub("", bare).strip()


def _first_of_title(told: ReadRow, habit: Habits) -> str:
    row = told.row
    text = _said(told, "title")
    if row.numbering and not _number_goes(row.numbering, habit):
        text = f"{row.numbering} {text}"
    elif habit.more_numbers:
        text = common.without_number(text)
    tex = _TEX.match(text)
    text = tex[1] if tex else text
    text = _TIME_BEFORE.sub("", text)
    return common.without_word(text, habit.title_word)


def _number_goes(number: str, habit: Habits) -> bool:
    return habit.titles_numbered or _SURE_NUMBER.match(number) is not None


def _said(told: ReadRow, kind: str) -> str:
    """Return the text of a line without its label, if that is of this `kind`."""
    label = told.row.label
    if label and label.rest and label.kind in (kind, ""):
        return (
            undress(label.rest).text
            if kind == "title" and label.kind
            else (label.rest if label.kind else told.row.core)
        )
    return told.row.core


def abstract(block: Block, habit: Habits, joiner: Joiner) -> str:
    """Return the abstract of `block`, with an empty line between paragraphs."""
    paragraphs: list[str] = []
    part = ""
    for told in block.text:
        row = told.row
        if told.role is Role.PART:
            part = f"{part} {_head(row.core)}".strip()
            continue
        if told.role is Role.GOES_ON and paragraphs and not part:
            said = row.core if "quote" in row.marks else row.text
            paragraphs[-1] = joiner.join(paragraphs[-1], said)
            continue
        said = _first_of_abstract(told, habit) if not paragraphs else _paragraph(told)
        paragraphs.append(f"{part} {said}".strip())
        part = ""
    if part and paragraphs:
        paragraphs.append(part)
    return _BUTTON.sub("", "\n\n".join(paragraphs)).strip()


def _head(core: str) -> str:
    return core if core.endswith((":", "：", ".")) else f"{core}:"


def _paragraph(told: ReadRow) -> str:
    row = told.row
    return row.core if {"quote", "html"} & set(row.marks) else row.text


def _first_of_abstract(told: ReadRow, habit: Habits) -> str:
    row, label = told.row, told.row.label
    if label and label.rest and label.kind in ("abstract", "title"):
        return label.rest
    text = row.core
    if row.numbering and not habit.abstract_marked:
        text = f"{row.numbering} {text}"
    return common.without_word(text, habit.abstract_word)
