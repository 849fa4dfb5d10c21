"""What can be seen of one line that tells a title from prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ENDS = re.compile(r"(?<![.\s])[.!?。！？]['\"’”)\]]*$|\.\.\.$|…$")
_SENTENCE_BREAK = re.compile(
    # It begins with the stop, for which a text is searched five times as fast.
    r"[.!?。！？](?:(?<=[a-z0-9)\]%][.!?])[\"'”)\]]* (?=[A-Z0-9“\"(])|(?<=[。！？])(?=.))"
)
_OPENS = re.compile(
    r"(?:We|Our|In this|This (?:paper|work|study|article|survey|thesis|report)|Here,? we"
    r"|Recent(?:ly)?|However|Moreover|Furthermore|Despite|Although"
    r"|(?:Purpose|Background|Objectives?|Introduction|Motivation):)(?!\w)"
)
_SPEAKS = re.compile(
    r".*\b(?:we|this paper) (?:propose|present|introduce|show|study|describe|develop)\b",
    re.IGNORECASE,
)
_IS_OPEN = re.compile(
    r"[-,;:]$|(?<!\S)(?:an?|the|of|in|on|at|by|for|with|from|to|into|onto|over|under|as|and|or|nor"
    r"|but|than|that|which|whose|via|using|between|among|across|is|are|was|were|be|been|its|their"
    r"|our|this|these|those|can|may|we|it)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:code|codes|project|data|datasets?|videos?|demo|keywords?|key words|index terms)\b"
    r"|.*https?://\S+$",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(
    r"(?:an?|the|of|in|on|at|by|for|with|from|to|into|over|under|as|and|or|nor|but|than|via|per|vs"
    r"|is|are|be|not)\.?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")

LONGEST_TITLE = 60
"""Words; a line with more of them is looked at no further."""


@dataclass(frozen=True, slots=True)
class Features:
    """What can be seen of a line."""

    words: int
    first_word: int
    """The length of the first word, in characters."""
    ends: bool
    """It ends as a sentence does."""
    is_full_stop: bool
    """And it does so with a full stop: titles may ask and exclaim."""
    is_open: bool
    """It stops where nothing can end: after a comma, a hyphen, an article, a preposition."""
    starts_low: bool
    """It begins with a word in small letters, as no sentence and few titles do."""
    breaks: int
    """Ends of sentences inside it."""
    opens: bool
    """It begins as abstracts and their sentences do."""
    speaks: bool
    """It says what papers do, in a sentence."""
    is_tail: bool
    """It says where the code is, or gives keywords: prose of its own that may be short."""
    capitals: int
    """Words that begin with a capital, or hold one."""
    weighty: int
    """Words that a title in capitals would begin with a capital."""
    is_title_case: bool
    """It is set as titles are, with a capital to each weighty word."""

    @classmethod
    def of(cls, text: str) -> "Features":
        """Return what can be seen of `text`, its white space folded and not empty."""
        words = text.split(" ")
        weighty = [] if len(words) > LONGEST_TITLE else list(filter(_is_weighty, words))
        capitals = sum(not word.islower() for word in weighty)
        return cls(
            words=len(words),
            first_word=len(words[0]),
            ends=_ENDS.search(text, max(0, len(text) - 10)) is not None,
            is_full_stop=text.rstrip("'\"’”)]").endswith((".", "。")),
            is_open=_IS_OPEN.search(text, max(0, len(text) - 20)) is not None,
            starts_low=words[0][0].isalpha() and words[0].islower(),
            breaks=len(_SENTENCE_BREAK.findall(text[:4000])),
            opens=_OPENS.match(text) is not None,
            speaks=_SPEAKS.match(text[:400]) is not None,
            is_tail=_TAIL.match(text[:400]) is not None,
            capitals=capitals,
            weighty=len(weighty),
            is_title_case=len(weighty) > 2 and capitals >= 0.75 * len(weighty),
        )


def _is_weighty(word: str) -> bool:
    return _SMALL_WORD.fullmatch(word) is None and _LETTER.search(word) is not None


def title_price(parts: Sequence[Features]) -> float:
    """Return how surprising the lines `parts` are as one title; 0 is not at all."""
    first, last = parts[0], parts[-1]
    words = sum(part.words for part in parts)
    breaks = sum(part.breaks for part in parts) + sum(part.is_full_stop for part in parts[:-1])
    capitals, weighty = (sum(p.capitals for p in parts), sum(p.weighty for p in parts))
    return (
        0.2 * max(0, words - 16)
        + 2.0 * last.is_full_stop
        + 2.5 * min(2, breaks)
        + 1.5 * first.starts_low
        + 2.0 * last.is_open
        + 2.0 * (first.opens or first.speaks)
        + (0.5 if capitals < 0.6 * weighty else 0.0)
    )
