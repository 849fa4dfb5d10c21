"""The tokenizer of the search, for texts here and for queries in the browser.

`overrides/assets/sheaf/search/terms.js` is the same in JavaScript; `tests/vectors/search.json`
and a property test keep the two the same.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise, starmap
from typing import NamedTuple

from generator.text import scripts, stop_words
from generator.text.folding import search_form

STOP_WORDS = stop_words.SEARCH
"""Words that are indexed in titles only; elsewhere they still take a place."""
LONGEST = 40
"""Characters of a term; the rest is cut off."""
LONGEST_JOINED = 24
"""Characters of a term that is joined from parts."""
MOST_JOINED = 4
"""Parts that are joined to one term, at most."""


class Chunk(NamedTuple):
    """A piece of text without inner space, as terms."""

    parts: tuple[str, ...]
    """Its terms; each takes a place in the text."""
    joined: str | None = None
    """All parts as one term, at the place of the first: `xlora` for `X-LoRA`."""
    also: tuple[str, ...] = ()
    """Further terms at the same place: `5` and `mg` for `5mg`."""


def split(text: str) -> list[str]:
    """Return the pieces of `text` between white space; a number and its unit are one piece."""
    # most texts have none, and this is ten times as fast
    return (_QUANTITY.sub(r"\1\2", text) if _MAY_BE_QUANTITY.search(text) else text).split()


_BLANK = " \u00a0\u2009\u202f"
_LETTER = "A-Za-z\u00b5\u03bc\u03a9\u2126\u00c5\u212b"
_MAY_BE_QUANTITY = re.compile(rf"[0-9][{_BLANK}][{_LETTER}]{{1,3}}(?![A-Za-z])")
_SHORT_STOP_WORDS = "|".join(
    "".join(f"[{letter}{letter.upper()}]" for letter in word)
    for word in sorted(STOP_WORDS)
    if len(word) <= 3
)
_QUANTITY = re.compile(
    rf"((?<![^{_BLANK}\t\n\r(\[~<>=±≈])[-\u2212+]?[0-9]+(?:[.,][0-9]+)*)[{_BLANK}]"
    rf"(?!(?:{_SHORT_STOP_WORDS})(?![A-Za-z]))"
    rf"([{_LETTER}]{{1,3}})(?![^{_BLANK}\t\n\r.,;:!?)\]}}/'\"”’–—×])"
)
"""A number followed by a short word, which may be a unit."""


def chunks(text: str) -> Iterator[Chunk]:
    """Yield the chunks of `text` in order, stop words included."""
    return chain.from_iterable(map(of_word, split(text)))


@lru_cache(maxsize=100_000)
def of_word(word: str) -> tuple[Chunk, ...]:
    """Return the chunks of a text without white space; cached, as most words recur.

    No chunk contains or looks beyond white space, so the chunks of a text are those of its words.
    """
    found = _of_spelling(word)
    if word.isascii():
        return found
    composed = unicodedata.normalize("NFC", word)
    spelled_out = composed.translate(_SPELLED_OUT)
    other = found if spelled_out == composed else _of_spelling(spelled_out)
    if len(found) != len(other):
        return found
    return tuple(starmap(_or, zip(found, other, strict=True)))


_SPELLED_OUT = str.maketrans(
    dict(
        zip("äöüøåÄÖÜØÅ", ("ae", "oe", "ue", "oe", "aa", "AE", "OE", "UE", "OE", "AA"), strict=True)
    )
)
"""Letters as people write them who do not have them: `Ueber`."""


def _or(chunk: Chunk, other: Chunk) -> Chunk:
    """Return `chunk`, which the terms of another spelling find too."""
    terms = (*other.parts, *filter(None, [other.joined]), *other.also)
    known = {*chunk.parts, chunk.joined, *chunk.also}
    more = (term for term in terms if term not in known and term not in STOP_WORDS)
    return chunk._replace(also=(*chunk.also, *more))


def _of_spelling(word: str) -> tuple[Chunk, ...]:
    text = search_form(word)
    pattern = _ASCII_CHUNK if text.isascii() else _any_chunk()
    if not _INNER.search(text):
        return tuple(map(_chunk, pattern.findall(text)))
    matches = tuple(pattern.finditer(text))
    found = [_chunk(match.group()) for match in matches]
    for first, end in _runs(text, [match.span() for match in matches]):
        if whole := _whole(found[first:end]):
            found[first] = found[first]._replace(also=(*found[first].also, whole))
    return tuple(found)


_MARKS = ";:./!*+·•"
"""Marks that people leave out of names: `Steins;Gate`, `A.C.L.`, `TCP/IP`."""
_INNER = re.compile(rf"[^\W_][{_MARKS}][^\W_]")


def _runs(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the runs of chunks with a single mark between each two."""
    first = 0
    for place, ((_, end), (start, _)) in enumerate(pairwise(spans), 1):
        if start - end != 1 or text[end] not in _MARKS:
            yield first, place
            first = place
    yield first, len(spans)


def _whole(row: Sequence[Chunk]) -> str | None:
    """Return the parts of several chunks as one term, if they may be a name."""
    parts = [part for chunk in row for part in chunk.parts]
    whole = "".join(parts)
    fits = len(parts) <= MOST_JOINED or all(len(part) == 1 for part in parts)
    if len(row) < 2 or not fits or len(whole) > LONGEST_JOINED or whole in STOP_WORDS:
        return None
    return None if _DIGITS.fullmatch(whole) or _UNSPACED.search(whole) else whole


def _pattern(letter: str, word: str) -> re.Pattern[str]:
    """Return the pattern of a chunk, given the classes of letters and of word characters."""
    sign = rf"(?:{letter}|[0-9])" if letter == "[a-z]" else r"[^\W_]"
    function = rf"{letter}{{1,3}}\({sign}{{1,4}}(?:\^{sign}{{1,2}})?\)"
    minus = rf"(?:(?<!{word})-(?=[0-9]))?"
    inner = rf"(?:(?:[-'_&@]|\^-?|\.(?=[0-9])){word}+)*"
    suffix = rf"(?:\+\+|(?<!{sign}{sign})[#*](?!{sign}))?"
    return re.compile(f"{function}|{minus}{word}+{inner}{suffix}")


_ASCII_CHUNK = _pattern("[a-z]", "[a-z0-9]")


@cache
def _any_chunk() -> re.Pattern[str]:
    """Return the pattern for text beyond ASCII; built when first needed, as it takes a moment."""
    spans = (*range(0x370, 0x20000), *range(0xE0100, 0xE01F0))
    marks = "".join(c for c in map(chr, spans) if unicodedata.category(c)[0] == "M")
    return _pattern(_letter_class(), rf"(?:[^\W_]|[{re.escape(marks)}])")


def _letter_class() -> str:
    """Return the class of letters: word characters that are not numbers."""
    numbers = "".join(
        c for c in map(chr, range(0x80, 0x20000)) if unicodedata.category(c)[0] == "N"
    )
    return rf"[^\W_0-9{re.escape(numbers)}]"


_SEPARATOR = re.compile(r"[-'_^&@()]+")
_LETTERS = re.compile("[a-z]+")
_MICRO = re.compile(
    r"\A(-?[0-9]+(?:\.[0-9]+)?-?)"
    "(?:mu(?=(?:[acfghjlmnstvw]|bq|ci|ev|gy|hz|mol|pa|sv)(?![a-z]))|mc(?=g(?![a-z])))"
)
_OHM = re.compile(r"\A(-?[0-9]+(?:\.[0-9]+)?-?[gkmu]?)omega(?![a-z])")
_SUFFIX = re.compile(r"(?:\+\+|[#*])\Z")
_DIGITS = re.compile(r"[0-9.]+")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+[a-zα-ωа-я]*\Z")
_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?)([a-zα-ωа-я]+)\Z")
_POWER = re.compile(r"[0-9]+(?:\.[0-9]+)?\^-?[0-9]+\Z")
_NEGATIVE = re.compile(r"-[0-9]+(?:\.[0-9]+)?(?:\^-?[0-9]+)?[a-zα-ωа-я]*\Z")


def _chunk(raw: str) -> Chunk:
    """Return one chunk, folded and in lower case, as terms."""
    if raw.isascii() and raw.isalpha():
        return Chunk((raw[:LONGEST],))
    typed = with_typed_unit(raw)
    if typed != raw:
        chunk = _chunk(typed)
        return chunk._replace(also=(*chunk.also, *_content_words(_LETTERS.findall(raw)[:1])))
    if raw.startswith("-"):
        return _negative(raw, _chunk(raw[1:]))
    if amount := _AMOUNT.match(raw):
        return Chunk((raw[:LONGEST],), None, _content_words(amount.groups()))
    suffix = match.group() if (match := _SUFFIX.search(raw)) else ""
    words = _words(raw.removesuffix(suffix).removesuffix("'s"))
    if any(map(_UNSPACED.search, words)):
        return _unspaced(words)
    joined = _joined(words, suffix)
    return joined._replace(joined=raw) if _POWER.match(raw) else joined


def with_typed_unit(amount: str) -> str:
    """Return `amount` with its unit as people type it: `5ug` for `5mug`, which was `5 µg`."""
    return _OHM.sub(r"\1ohm", _MICRO.sub(r"\1u", amount))


def _negative(raw: str, chunk: Chunk) -> Chunk:
    """Return `chunk` with the minus before it, if it is a number."""
    is_number = _NEGATIVE.match(raw) and len(raw) <= LONGEST_JOINED
    return chunk._replace(joined=raw) if is_number else chunk


def _content_words(terms: Sequence[str]) -> tuple[str, ...]:
    return tuple(term[:LONGEST] for term in terms if term not in STOP_WORDS)


def _words(body: str) -> list[str]:
    """Return the words of a chunk; points separate them, except in decimals after a number."""
    pieces = filter(None, _SEPARATOR.split(body))
    if not (body[:1].isascii() and body[:1].isdigit()):
        return [word for piece in pieces for word in piece.split(".") if word]
    return [
        word
        for piece in pieces
        for word in ([piece] if _DECIMAL.match(piece) else piece.split("."))
        if word
    ]


def _joined(words: list[str], suffix: str) -> Chunk:
    if suffix and len(words[-1]) == 1:
        words[-1] += suffix
        suffix = ""
    whole = "".join(words) + suffix
    several = 1 < len(words) <= MOST_JOINED and not all(map(_DIGITS.fullmatch, words))
    joined = whole if (suffix or several) and len(whole) <= LONGEST_JOINED else None
    return Chunk(tuple(word[:LONGEST] for word in words), joined, tuple(_neighbours(words)))


def _neighbours(words: Sequence[str]) -> Iterator[str]:
    """Yield neighbours in a longer compound as one term: `crossmodal` in `cross-modal-attention`.

    Only words with a meaning of their own: in `state-of-the-art` there are none.
    """
    seen = set()
    for size in range(2, min(len(words), MOST_JOINED)):
        for place in range(len(words) - size + 1):
            some = words[place : place + size]
            whole = "".join(some)
            if len(whole) > LONGEST_JOINED or whole in seen:
                continue
            if all(len(word) > 1 and word.isalpha() and word not in STOP_WORDS for word in some):
                seen.add(whole)
                yield whole


_UNSPACED = re.compile(f"[{scripts.PAIRED}]+")


def _unspaced(words: Sequence[str]) -> Chunk:
    """Return words in scripts without spaces; the last character of each run is a term too.

    So each character begins a term, and a single character can be found.
    """
    parts = tuple(part[:LONGEST] for word in words for part in _pieces(word))
    runs = (run for word in words for run in _UNSPACED.findall(word))
    return Chunk(parts, None, tuple(dict.fromkeys(run[-1] for run in runs if len(run) > 1)))


def _pieces(word: str) -> Iterator[str]:
    """Yield the runs of `word`; for scripts without spaces, pairs of characters."""
    start = 0
    for match in _UNSPACED.finditer(word):
        if match.start() > start:
            yield word[start : match.start()]
        run = match.group()
        yield from (run[i : i + 2] for i in range(max(1, len(run) - 1)))
        start = match.end()
    if start < len(word):
        yield word[start:]
