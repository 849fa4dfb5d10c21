"""Words as search sees them: what is indexed here is what a query becomes in the browser.

`overrides/assets/sheaf/search/terms.js` is the same in JavaScript; `tests/vectors/search.json`
and a property test hold the two together, so a change here is a change there.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

STOP_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been being but by can could did do does for from had has have how i"
        " if in into is it its may me my no nor not of on or our should so such than that the their"
        " them then there these they this those to too us was we were what when where which while"
        " who whom whose why will with would you your",
    )
)
"""Words that say nothing alone; they are not indexed but keep their place."""
LONGEST = 40
"""Characters of a term; the rest is cut off."""
LONGEST_JOINED = 24
"""Characters of the parts of a chunk written as one term."""
MOST_JOINED = 4
"""Parts of a chunk that are also written as one term."""


class Chunk(NamedTuple):
    """A piece of text without inner space, as terms."""

    parts: tuple[str, ...]
    """Each takes the next place in the text."""
    joined: str | None
    """All parts as one term, at the place of the first: `xlora` for `X-LoRA`."""


_DROPPED = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
_ASCII = str.maketrans(
    {
        **dict(zip("ßæœþẞÆŒÞ", ("ss", "ae", "oe", "th", "SS", "AE", "OE", "TH"), strict=True)),
        **dict(zip("øđðłıŋħςØĐÐŁŊĦ", "oddlinhσODDLNH", strict=True)),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\uff07", "'"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


def fold(text: str) -> str:
    """Return `text` without accents, ligatures, invisible characters and thousands commas."""
    if not text.isascii():
        text = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
        text = unicodedata.normalize("NFC", text).translate(_ASCII)
    return _THOUSANDS.sub("", text)


_GREEK = {
    letter: unicodedata.name(letter).removeprefix("GREEK SMALL LETTER ").lower()
    for letter in "αβγδεζηθικμνξοπρστυφχψω"
} | {"λ": "lambda"}
_LONE_GREEK = re.compile("(?<![α-ω])[α-ω](?![α-ω])")


def lower(text: str) -> str:
    """Return folded text in lower case, each Greek letter that stands alone by its name."""
    text = text.lower()
    if text.isascii():
        return text
    return _LONE_GREEK.sub(lambda match: _GREEK[match.group()], text.replace("ς", "σ"))


def chunks(text: str) -> Iterator[Chunk]:
    """Yield the chunks of `text` in order, stop words included."""
    return chain.from_iterable(map(of_word, text.split()))


@lru_cache(maxsize=100_000)
def of_word(word: str) -> tuple[Chunk, ...]:
    """Return the chunks of a text without white space; most words come many times.

    No chunk has white space in it or depends on what is beyond it, so that the chunks of a text
    are those of its words.
    """
    text = lower(fold(word))
    pattern = _ASCII_CHUNK if text.isascii() else _any_chunk()
    return tuple(map(_chunk, pattern.findall(text)))


def _pattern(letter: str, word: str) -> re.Pattern[str]:
    """Return what a chunk is, given the classes of a letter and of any character of a word."""
    sign = rf"(?:{letter}|[0-9])" if letter == "[a-z]" else r"[^\W_]"
    function = rf"{letter}{{1,3}}\({sign}{{1,4}}(?:\^{sign}{{1,2}})?\)"
    inner = rf"(?:(?:[-'_^&@]|\.(?=[0-9])){word}+)*"
    suffix = rf"(?:\+\+|(?<!{sign}{sign})[#*](?!{sign}))?"
    return re.compile(f"{function}|{word}+{inner}{suffix}")


_ASCII_CHUNK = _pattern("[a-z]", "[a-z0-9]")


@cache
def _any_chunk() -> re.Pattern[str]:
    """Return the pattern for text beyond ASCII; built when first needed, as it takes a moment."""
    spans = (*range(0x370, 0x20000), *range(0xE0100, 0xE01F0))
    marks = "".join(c for c in map(chr, spans) if unicodedata.category(c)[0] == "M")
    return _pattern(_letter_class(), rf"(?:[^\W_]|[{re.escape(marks)}])")


def _letter_class() -> str:
    """Return letters: characters of a word that are not numbers."""
    numbers = "".join(
        c for c in map(chr, range(0x80, 0x20000)) if unicodedata.category(c)[0] == "N"
    )
    return rf"[^\W_0-9{re.escape(numbers)}]"


_SEPARATOR = re.compile(r"[-'_^&@.()]+")
_SUFFIX = re.compile(r"(?:\+\+|[#*])\Z")
_NUMBER = re.compile(r"[0-9]+\.[0-9]+\Z")


def _chunk(raw: str) -> Chunk:
    """Return one chunk, folded and in lower case, as terms."""
    if raw.isascii() and raw.isalnum():
        return Chunk((raw[:LONGEST],), None)
    if _NUMBER.match(raw):
        return Chunk((raw[:LONGEST],), None)
    suffix = match.group() if (match := _SUFFIX.search(raw)) else ""
    body = raw.removesuffix(suffix).removesuffix("'s")
    words = [word for word in _SEPARATOR.split(body) if word]
    if any(map(_UNSPACED.search, words)):
        return Chunk(tuple(part[:LONGEST] for word in words for part in _pieces(word)), None)
    return _joined(words, suffix)


def _joined(words: list[str], suffix: str) -> Chunk:
    if suffix and len(words[-1]) == 1:
        words[-1] += suffix
        suffix = ""
    whole = "".join(words) + suffix
    several = 1 < len(words) <= MOST_JOINED and not all(map(_is_digits, words))
    joined = whole if (suffix or several) and len(whole) <= LONGEST_JOINED else None
    return Chunk(tuple(word[:LONGEST] for word in words), joined)


def _is_digits(word: str) -> bool:
    return word.isascii() and word.isdigit()


_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U000323af]+"
)


def _pieces(word: str) -> Iterator[str]:
    """Yield the runs of `word`; one in a script without spaces as its pairs of characters."""
    start = 0
    for match in _UNSPACED.finditer(word):
        if match.start() > start:
            yield word[start : match.start()]
        run = match.group()
        yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))
        start = match.end()
    if start < len(word):
        yield word[start:]
