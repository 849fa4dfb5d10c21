"""Features of a single line that distinguish titles from prose."""

import re
from dataclasses import dataclass

_ENDS = re.compile(r"(?<![.\s])[.!?。！？]['\"’”)\]]*$|\.\.\.$|…$")
_SENTENCE_BREAK = re.compile(
    # It begins with the stop, for which a text is searched five times as fast.
    r"[.!?。！？](?:(?<=[a-z0-9)\]%][.!?])[\"'”)\]]* (?=[A-Z0-9“\"(])|(?<=[。！？])(?=.))"
)
_OPENS = re.compile(
    r"(?:We|Our|In this|This (?:paper|work|study|article|survey|thesis|report)|Here,? we"
    r"|Incremental(?:ly)?|However|Moreover|Furthermore|Despite|Although"
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
_SENTENCE_WORD = re.compile(
    r"(?<!\S)(?:we|our|is|are|was|were|been|has|have|had|which|that|this|these|those|they|their|its?"
    r"|can|may|such|also|while|show|propose)(?!\S)"
    r"|\((?:e\.g|i\.e|[A-Z][\w-]*[A-Z]s?\))"
)
_GOES_ON = re.compile(
    r"(?:Our|These|This|Such|It|They|Further|Furthermore|Moreover|Additionally|Also|Finally|Then"
    r"|Thus|Therefore|Hence|However|Here|Specifically|Experiments?|Experimental|Extensive|Results?"
    r"|Code|In (?:addition|particular|this|these|an?|the|our)|To (?:this|that) end|Through|Based on"
    r"|We(?! (?:present|propose|introduce|study|describe)))(?!\w)"
)
_LISTS = re.compile(r"\b(?:keywords?|key words|index terms) ?[:—–-]", re.IGNORECASE)
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""A letter of a script without blanks between words, about two of which make a word."""

LONGEST_TITLE = 60
"""Words; longer lines are not examined further."""


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a line."""

    words: int
    first_word: int
    """The length of the first word, in characters."""
    ends: bool
    """Whether it ends like a sentence."""
    is_full_stop: bool
    """Whether it ends with a full stop; titles may end with other marks."""
    is_open: bool
    """Whether it ends where no text can end: after a comma, a hyphen, an article, a preposition."""
    starts_low: bool
    """Whether it begins in lower case, as no sentence and few titles do."""
    breaks: int
    """The number of sentence ends inside it."""
    opens: bool
    """Whether it begins like an abstract or a sentence of one."""
    speaks: bool
    """Whether a sentence in it says what a paper does."""
    is_tail: bool
    """Whether it says where the code is, or has keywords: separate prose that may be short."""
    sentence_words: int
    """The number of words that are frequent in sentences and rare in titles."""
    commas: int
    goes_on: bool
    """Whether it begins as second paragraphs do more often than first ones."""
    lists: bool
    """Whether a list of keywords begins in it that may continue below."""
    capitals: int
    """The number of content words with a capital, without the first word."""
    weighty: int
    """The number of words that a title in title case would capitalise, without the first word."""
    first_capitals: int
    first_weighty: int
    """The same for the first word: 0 or 1."""

    @classmethod
    def of(cls, text: str) -> "Features":
        """Return the features of `text`, which must have folded white space and not be empty."""
        words = text.split(" ")
        weighty = [] if len(words) > LONGEST_TITLE else list(filter(_is_weighty, words[1:]))
        first = list(filter(_is_weighty, words[:1]))
        dense = len(_DENSE.findall(text[:4000]))
        return cls(
            words=len(words) + dense // 2,
            first_word=1 if _DENSE.match(text) else len(words[0]),
            ends=_ENDS.search(text, max(0, len(text) - 10)) is not None,
            is_full_stop=text.rstrip("'\"’”)]").endswith((".", "。")),
            is_open=_IS_OPEN.search(text, max(0, len(text) - 20)) is not None,
            starts_low=words[0].startswith(("(", ")", ",", ";", ":", "http"))
            or (words[0][0].isalpha() and words[0].islower()),
            breaks=len(_SENTENCE_BREAK.findall(text[:4000])),
            opens=_OPENS.match(text) is not None,
            speaks=_SPEAKS.match(text[:400]) is not None,
            is_tail=_TAIL.match(text[:400]) is not None,
            sentence_words=len(_SENTENCE_WORD.findall(text[:400])),
            commas=text.count(",", 0, 400),
            goes_on=_GOES_ON.match(text) is not None,
            lists=_LISTS.search(text[:400]) is not None,
            capitals=sum(not word.islower() for word in weighty),
            weighty=len(weighty),
            first_capitals=sum(not word.islower() for word in first),
            first_weighty=len(first),
        )


def _is_weighty(word: str) -> bool:
    has_case = word.lower() != word.upper()
    return has_case and _SMALL_WORD.fullmatch(word) is None
