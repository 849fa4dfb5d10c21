"""Decides which papers of a listing are doubtful, and why."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from generator.listing.biography import is_biography, is_person
from generator.listing.blocks import Block
from generator.listing.candidate_paper import CandidatePaper
from generator.listing.classifier import ClassifiedRow
from generator.listing.common_form import FEWEST, CommonForm
from generator.listing.labels import kind_of
from generator.listing.name_share import names, without_brackets
from generator.listing.odd_title import is_cut, is_session
from generator.listing.rejection_reasons import (
    BIOGRAPHY,
    CUT,
    CUT_TITLE,
    IS_LABEL,
    NAMES_PEOPLE,
    NO_ABSTRACT,
    NO_TITLE,
    OUT_OF_ORDER,
    RECURS,
    SESSION,
    TOO_LONG,
    TOO_SHORT,
    UNSURE,
    UNSURE_END,
)
from generator.listing.role import Role
from generator.text import scripts

SHORTEST = 8
"""Words of the shortest abstract."""
LONGEST_TITLE = 60
"""Words of the longest title."""


_PENDING = re.compile(
    r"(?i)\W*(?:tbd|tba|n/?a|to follow|to be (?:announced|confirmed|determined)|(?:no )?abstract"
    r"(?: not)?(?: yet)?(?: available)?\W*|abstract to follow|not available|coming soon|none)\W*$"
)
_ACCOUNT = re.compile(r"(?<![\w.])@\w|\s[-–—]\s?[a-z][\w.-]*$")
_CLOSED = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$|[)\]”\"»]$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_UNSPACED = re.compile(f"[{scripts.IN_LISTINGS}]")
CERTAIN = 0.9
"""The probability from which an abstract begins for certain, so that it must have a title."""
ONLY_ONE = 0.15
"""Added to the probability of a title of one line above such an abstract."""
FEWEST_BIOGRAPHIES = 3
"""Entries with a name as title; fewer may be papers about people."""
EXAMINED = 1000
"""Characters of an abstract that are searched for names."""
FEWEST_NAMES = 3
"""People in a text that counts as a list of people."""
MOSTLY_NAMES = 0.75
"""The share of its pieces that must look like names."""
FEWEST_OTHERS = 3
"""Entries that are not biographies; with fewer, a paper may be about a person's life."""
LONGEST_NAME = 5
"""Words."""
NAME_WITHIN = 12
"""Characters before a name, such as marks and a title of address."""
FEWEST_COMPARED = 8
"""Papers; with fewer, titles are not checked for being out of order."""
MOST_COMPARED = 60
"""Papers of a file whose titles are compared with all abstracts, at most."""
MUCH_MORE = 0.3
"""The share of a title's words that another abstract must have in addition to those of its own."""
MUCH_SHORTER = 0.3
"""The share of the median length below which an abstract is much shorter than usual."""
RARELY = 0.2
"""The share of titles that end in a full stop above which one that does shows nothing."""
SHORTEST_SENTENCE = 5
"""Words."""
NEXT_PAPER = 3
"""Lines from the end of an abstract to the next paper, with only blank lines between, at most."""
NEXT_PARAGRAPH = 2
"""Lines from the end of an abstract to a line that may continue it, at most."""


def confidence(block: Block) -> float:
    """Return the confidence in a paper: the lowest of the probabilities of its lines."""
    others = [line.probability for line in (*block.text, *block.fields, *block.beside)]
    title = [line.probability for line in block.title]
    title += [line.title_probability for line in block.title[:1]]
    if len(block.title) == 1 and block.text and _abstract_probability(block.text[0]) >= CERTAIN:
        # an abstract has a title, and only this line can be it
        title = [min(1.0, one + ONLY_ONE) for one in title]
    return min((*others, *title, block.boundary), default=0.0)


def _abstract_probability(line: ClassifiedRow) -> float:
    """Return the probability that an abstract begins in `line`, or below it if it is a heading."""
    return line.probability if line.role is Role.PART else line.abstract_probability


def doubts(candidates: Sequence[CandidatePaper], threshold: float) -> list[str]:
    """Return the reason for which each of `candidates` is rejected, or an empty text.

    Those with a confidence below `threshold`, from 0 to 1, are rejected.
    """
    alone = [_alone(candidate, threshold) for candidate in candidates]
    named = list(map(_begins_with_its_title, candidates))
    biographical = list(map(_is_biographical, candidates))
    if sum(named) < FEWEST_BIOGRAPHIES:
        named = [False] * len(named)
    if sum(biographical) < 2 or len(biographical) - sum(biographical) < FEWEST_OTHERS:
        biographical = [False] * len(biographical)
    alone = [
        why or (BIOGRAPHY if any(signs) or _has_account(one.title) else "")
        for one, why, *signs in zip(candidates, alone, named, biographical, strict=True)
    ]
    kept = [one for one, why in zip(candidates, alone, strict=True) if not why]
    recurring = _recurring(kept)
    if are_mixed([(one.title, one.abstract) for one in kept]):
        return [why or OUT_OF_ORDER for why in alone]
    alone = _with_lists(candidates, _with_cut(candidates, _with_halves(candidates, alone)))
    alone = _scraps(candidates, alone)
    form = CommonForm([one for one in kept if one.title not in recurring])
    return [
        why or (RECURS if one.title in recurring else form.difference(one))
        for one, why in zip(candidates, alone, strict=True)
    ]


def _with_cut(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each paper whose last sentence was mistaken for a title.

    Such a sentence is right below the paper as the title of a doubtful one, and ends in a full
    stop, which few titles of the listing do.
    """
    titles = [one.title for one, why in zip(candidates, reasons, strict=True) if not why]
    found = list(reasons)
    if sum(map(_ends_sentence, titles)) > RARELY * len(titles):
        return found
    pairs = zip(pairwise(candidates), pairwise(reasons), strict=True)
    for place, ((above, below), (why_above, why_below)) in enumerate(pairs):
        is_rest = _ends_sentence(below.title) or above.abstract.endswith(":")
        if why_above or not why_below or not below.block.title or not is_rest:
            continue
        last, first = above.block.lines[-1].row.number, below.block.title[0].row.number
        if first - last <= NEXT_PARAGRAPH:
            found[place] = CUT
    return found


def _with_halves(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each paper right below another title, if these are rare.

    The title above may be the first half of its own.
    """
    halves = [
        place
        for place, (above, below) in enumerate(pairwise(candidates), start=1)
        if _is_right_below(above.block, below.block)
    ]
    found = list(reasons)
    if len(halves) <= RARELY * len(candidates):
        for place in halves:
            found[place] = found[place] or CUT_TITLE
    return found


def _is_right_below(above: Block, below: Block) -> bool:
    """Say whether `below` begins in the line after the title of `above`, which has no abstract."""
    if above.text or not above.title or not below.title:
        return False
    last, first = above.title[-1].row, below.title[0].row
    is_half = last.label is None and not last.core.endswith((".", "?", "!", ":"))
    return is_half and first.number == last.number + 1 and first.marks == last.marks


def _with_lists(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each abstract that ends in a colon although more follows it."""
    found = list(reasons)
    for place, (above, below) in enumerate(pairwise(candidates)):
        if found[place] or not above.abstract.endswith((":", "：")):
            continue
        if below.block.lines[0].row.number - above.block.text[-1].row.number > NEXT_PAPER:
            found[place] = CUT
    return found


def _ends_sentence(title: str) -> bool:
    return title.endswith(".") and len(title.split()) >= SHORTEST_SENTENCE


def _alone(candidate: CandidatePaper, threshold: float) -> str:
    if not candidate.title:
        return NO_TITLE
    if not candidate.abstract or _PENDING.match(candidate.abstract):
        return NO_ABSTRACT
    if odd := _odd(candidate):
        return odd
    # the text below the last heading of a part was mistaken for something else
    is_cut = candidate.block.text[-1].role is Role.PART
    if not is_cut and confidence(candidate.block) >= threshold:
        return ""
    return UNSURE_END if _is_labelled(candidate.block) else UNSURE


def _is_labelled(block: Block) -> bool:
    """Say whether the title and the abstract of a block have labels."""
    labels = [line.row.label for line in (block.title[0], block.text[0])]
    return [label.kind if label else "" for label in labels] == ["title", "abstract"]


def _odd(candidate: CandidatePaper) -> str:
    """Return why a title and an abstract cannot be those of a paper, or an empty text."""
    if _words(candidate.abstract) < SHORTEST:
        return TOO_SHORT
    if _words(candidate.title) > LONGEST_TITLE:
        return TOO_LONG
    if _names_people(candidate.abstract):
        return NAMES_PEOPLE
    if is_session(candidate.block.title[0].row.core):
        return SESSION
    if is_cut(candidate.title):
        return CUT_TITLE
    return IS_LABEL if kind_of(candidate.title.lower().strip(" :：.")) else ""


def _has_account(title: str) -> bool:
    """Say whether a title is the name of a person and of an account."""
    return _ACCOUNT.search(title) is not None and is_person(title)


def _scraps(candidates: Sequence[CandidatePaper], reasons: Sequence[str]) -> list[str]:
    """Return `reasons`, and one for each abstract that is very short and not a whole sentence."""
    kept = [_words(one.abstract) for one, why in zip(candidates, reasons, strict=True) if not why]
    if len(kept) < FEWEST:
        return list(reasons)
    usual = median(kept)
    return [
        why or (TOO_SHORT if _is_scrap(one.abstract, usual) else "")
        for one, why in zip(candidates, reasons, strict=True)
    ]


def _is_scrap(abstract: str, usual: float) -> bool:
    return _words(abstract) < MUCH_SHORTER * usual and not _CLOSED.search(abstract)


def _names_people(abstract: str) -> bool:
    """Say whether `abstract` is a list of people, perhaps with their places in brackets."""
    people = names(without_brackets(abstract[:EXAMINED]))
    return people.pieces >= FEWEST_NAMES and people.share >= MOSTLY_NAMES


def _begins_with_its_title(candidate: CandidatePaper) -> bool:
    """Say whether the title of an entry is a name, with which its text begins."""
    words = candidate.title.split()
    if not 2 <= len(words) <= LONGEST_NAME or names(candidate.title).share < 1:
        return False
    return words[-1].strip(".") in candidate.abstract[: 2 * len(candidate.title) + NAME_WITHIN]


def _is_biographical(candidate: CandidatePaper) -> bool:
    """Say whether the title of an entry is a name, and its text is a biography."""
    return is_person(candidate.title) and is_biography(candidate.abstract, candidate.abstract)


def are_mixed(papers: Sequence[tuple[str, str]]) -> bool:
    """Say whether most titles share more words with another abstract than with their own."""
    compared = papers[:: max(1, len(papers) // MOST_COMPARED)]
    if len(compared) < FEWEST_COMPARED:
        return False
    titles = [_stems(title) for title, _ in compared]
    abstracts = [_stems(abstract) for _, abstract in compared]
    mixed = 0
    for place, stems in enumerate(titles):
        shared = [len(stems & abstract) / max(1, len(stems)) for abstract in abstracts]
        mixed += max(shared) >= shared[place] + MUCH_MORE
    return mixed >= 0.5 * len(titles)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:5].lower() for word in _WORD.findall(text))


def _words(text: str) -> int:
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _recurring(candidates: Sequence[CandidatePaper]) -> frozenset[str]:
    """Return the titles of several different abstracts."""
    abstracts: dict[str, set[str]] = {}
    for one in candidates:
        abstracts.setdefault(one.title, set()).add(one.abstract)
    return frozenset(title for title, found in abstracts.items() if len(found) > 1)
