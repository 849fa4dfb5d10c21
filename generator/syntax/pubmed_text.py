"""The text that PubMed saves as `Abstract (text)`: records of blocks, wrapped at eighty columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.syntax.record import Record, RecordPart, Stray
from generator.text.lines import LINE_END

_CITATION = re.compile(r"\d{1,6}\. \S.{0,400}\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"(?:PMID|PMCID|DOI): ?\S")
_PMID = re.compile(r"PMID: ?\d{1,9}\b")
_OTHER = re.compile(
    r"(?:Author information:|Collaborators?:|Conflict of interest statement:|Summary for patients"
    r"|(?:Comment|Erratum|Update|Republished|Corrected and republished|Retraction|Reprint)"
    r" (?:in|on|of|for|from)\b|Expression of concern|Original report in|Dataset (?:use|described)"
    r"|\[(?:Article|Indexed)\b[^\]]*\]$)"
)
"""The beginning of blocks that are neither title, authors nor abstract."""
_RIGHTS = re.compile(
    r"(?:Copyright|\(c\)|Crown [Cc]opyright|Published (?:by|\d{4})|This article is protected)\b|©"
)
_OF_A_NAME = re.compile(
    r"\(\d+\)(?=[,.;]|$)|\b[A-Z]{1,4}(?: \d?(?:[JS]r|[23](?:nd|rd)|II|III))?(?=[,.;]|$)"
)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The parts of a record, as wrapped lines."""

    citation: Sequence[str]
    title: Sequence[str]
    authors: Sequence[str]
    abstract: Sequence[str]
    numbers: Sequence[str]
    """DOI, PMID and the like."""


def is_pubmed(text: str) -> bool:
    """Say whether `text` begins like such an export, and has a PubMed number."""
    first = next((line for line in LINE_END.split(text[:2000]) if line.strip()), "")
    return _CITATION.match(first) is not None and bool(re.search(rf"(?m)^{_PMID.pattern}", text))


def parts(text: str) -> Iterator[RecordPart[Blocks]]:
    """Yield the records of `text`, and the lines above the first."""
    lines = LINE_END.split(text)
    starts = [*_starts(lines), len(lines)]
    for number, line in enumerate(lines[: starts[0]], start=1):
        if line.strip():
            yield Stray(number, line)
    for start, end in pairwise(starts):
        yield Record(start + 1, "\n".join(lines[start:end]).strip("\n"), _blocks(lines[start:end]))


def _starts(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines at which records begin: citations at the top or after another record."""
    is_open = False
    for place, line in enumerate(lines):
        is_apart = place == 0 or not lines[place - 1].strip()
        if is_apart and not is_open and _CITATION.match(line):
            yield place
            is_open = True
        elif _PMID.match(line):
            is_open = False


def _blocks(lines: Sequence[str]) -> Blocks:
    blocks: list[list[str]] = []
    is_apart = True
    for line in lines:
        if not line.strip():
            is_apart = True
            continue
        if is_apart:
            blocks.append([])
        blocks[-1].append(line.strip())
        is_apart = False
    citation, *rest = blocks
    numbers = [line for block in rest if _NUMBER.match(block[0]) for line in block]
    texts = [block for block in rest if not _NUMBER.match(block[0]) and not _OTHER.match(block[0])]
    title, *texts = texts or [[]]
    authors = texts.pop(0) if texts and _names_people(texts[0]) else []
    abstract = [line for block in texts if not _RIGHTS.match(block[0]) for line in [*block, ""]]
    return Blocks(citation, title, authors, abstract, numbers)


def _names_people(block: Sequence[str]) -> bool:
    """Say whether a block consists of names such as `Ellison M(1), Brandt T(2)`."""
    text = " ".join(block)
    return len(_OF_A_NAME.findall(text)) >= max(1, len(re.split("[,;]", text)) * 0.6)
