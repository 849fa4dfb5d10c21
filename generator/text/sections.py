"""The parts into which authors divide an abstract: `Methods: …`, and `Keywords: …` at its end."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.text.sentences import Span

_WHY = (
    r"aims?(?: and objectives?|/background)?|context|goals?"
    r"|background(?: and (?:aims?|objectives?|purpose)|/(?:aims?|objectives?|purpose))?"
    r"|importance|introduction|motivation|objectives?|problem(?: statement)?|purpose|rationale"
)
_HOW = (
    r"approach|data(?: sources?)?|design(?:/methodology(?:/approach)?|, settings?,? and \w+)?"
    r"|evidence (?:acquisition|synthesis)|interventions?|main outcomes?(?: and)? measures?"
    r"|(?:materials?|patients|subjects) and methods?|methodology(?:/approach)?"
    r"|methods?(?: and materials?)?|participants|procedures?|setting|study design"
)
_WHAT = r"(?:main )?findings|main results|outcomes?|results?(?: and discussion)?"
_SO = (
    r"conclusions?(?: and (?:relevance|significance))?|discussion|interpretation|limitations"
    r"|(?:(?:managerial|practical|research|social|theoretical) )?implications"
    r"|originality(?:/value)?|research limitations(?:/implications)?|significance|summary"
    r"|trial registration"
)
_PARTS = (_WHY, _HOW, _WHAT, _SO)
"""Labels by what they announce; they must come in this order."""
_LABEL = re.compile(
    # nothing else is tried without a capital at the start of a word: fifteen times as fast
    r"(?-i:(?=[A-Z\[*]))(?<!\w)(?=(?:\[|\*\*)?(?-i:[A-Z]))"
    r"(?P<open>\[|\*\*)?(?:" + "|".join(f"({part})" for part in _PARTS) + r")\b"
    r"(?(open)\s*(?:\]|[:.]?\*\*)\s*[:.—–-]?|\s?[:：—–])\s*",
    re.IGNORECASE,
)
_AFTER = ":：—–]*"
"""One of these marks is after each label."""
_KEYWORDS = re.compile(
    r"(?:\*\*)?(?:key ?-?words(?: and phrases)?|index terms)(?:\*\*)?\s*"
    r"(?:[:：—–-]+|\n)(?:\*\*)?\s*",
    re.IGNORECASE,
)
_IN_LOWER_CASE = ("keyword", "key word", "key-word", "index terms")
"""One of them is in every text with keywords; searching for them is much faster."""
_BEFORE = frozenset('.!?:;。"”’)]*')
"""After these marks a sentence may begin."""
_LONGEST_KEYWORD = 80
"""Characters; a longer text is a sentence."""
_MOST_WORDS = 8
"""Words; the same."""
_MOST_KEYWORDS = 30
"""Keywords; more are prose."""


class Section(NamedTuple):
    """A part of an abstract that its authors labelled."""

    label: Span
    """The label without the marks around it."""
    body: Span


class Tail(NamedTuple):
    """The keywords with which an abstract ends."""

    label: Span
    """From the label to the first keyword."""
    items: tuple[Span, ...]


def sections(text: str) -> tuple[Section, ...]:
    """Return the labelled parts of `text`, or nothing unless there are two in their usual order.

    Text before the first label belongs to no part; keywords at the end are left out.
    """
    if sum(map(text.count, _AFTER)) < 2:
        return ()
    found = tuple(_labels(text))
    ranks = [rank for rank, _, _ in found]
    if len(found) < 2 or ranks != sorted(ranks) or ranks[0] == ranks[-1]:
        return ()
    tail = keywords(text)
    last = tail.label.start if tail and tail.label.start >= found[-1][2].end else len(text)
    ends = [*(whole.start for _, _, whole in found[1:]), last]
    return tuple(
        Section(label, _trimmed(text, whole.end, end))
        for (_, label, whole), end in zip(found, ends, strict=True)
    )


def keywords(text: str) -> Tail | None:
    """Return the keywords at the end of `text`, if its authors gave any there."""
    lowered = text.lower()
    if not any(label in lowered for label in _IN_LOWER_CASE):
        return None
    match = max(_KEYWORDS.finditer(text), key=re.Match.start, default=None)
    if match is None or not _begins_sentence(text, match.start()):
        return None
    items = tuple(_items(text, match.end()))
    if not items or len(items) > _MOST_KEYWORDS or any(_is_long(text, item) for item in items):
        return None
    return Tail(Span(*match.span()), items)


def _is_long(text: str, item: Span) -> bool:
    """Say whether `item` is too long for a keyword."""
    start, end = item
    return end - start > _LONGEST_KEYWORD or len(text[start:end].split()) > _MOST_WORDS


def _labels(text: str) -> Iterator[tuple[int, Span, Span]]:
    """Yield the labels of `text`: rank, the word alone, and with its marks."""
    for match in _LABEL.finditer(text):
        rank = next(n for n in range(len(_PARTS)) if match.group(n + 2))
        label = Span(*match.span(rank + 2))
        if text[label.start].isupper() and _begins_sentence(text, match.start()):
            yield rank, label, Span(*match.span())


def _begins_sentence(text: str, place: int) -> bool:
    """Say whether a sentence can begin at `place`."""
    before = place
    while before and text[before - 1].isspace():
        before -= 1
    return before == 0 or "\n" in text[before:place] or text[before - 1] in _BEFORE


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return the place from `start` to `end` without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _items(text: str, start: int) -> Iterator[Span]:
    """Yield the keywords that are from `start` to the end of `text`."""
    mark = next((mark for mark in ";•·|\n" if mark in text[start:].strip()), ",")
    last = len(text.rstrip())
    while start < len(text):
        end = text.find(mark, start)
        item = _trimmed(text, start, len(text) if end < 0 else end)
        if text[item.end - 1 : item.end] == "." and (end < 0 or end + 1 >= last):
            item = _trimmed(text, item.start, item.end - 1)
        if item.end > item.start:
            yield item
        start = len(text) if end < 0 else end + 1
