"""The features of a line by itself, without its neighbours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.listing import lexicon
from generator.listing.bins import bin_number
from generator.listing.biography import biography_score, is_person, opening
from generator.listing.content_signs import signs
from generator.listing.name_share import NameShare, names
from generator.listing.rows import Row

_SEEN = 1500
"""Characters of a line that are examined."""
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]"
)
"""A letter of a script with no blanks between words, or few."""
_BREAK = re.compile(r"[a-zà-ÿа-я0-9)\]%’”\"][.!?][\"'”)\]]* (?=[A-ZÀ-ÞА-Я0-9“\"(])|[。！？](?=.)")
_ENDS = re.compile(r"(?<![.\s])[.!?。！？][\"'’”)\]]*$")
_STEM = re.compile(r"[^\W\d_]{4,}")
_TAG = re.compile(r"</?[a-zA-Z][\w:.-]{0,40}(?:\s[^<>]{0,300})?/?>")
_EDGES = ".,;:()[]\"'“”‘’«»!?*_"

_LINK = re.compile(r"!?\[[^\[\]]{0,80}\]\([^()\s]{1,500}\)")
_CUT = re.compile(r"(?:\.\.\.|…)(?:\W*(?:▽|△|More|Less|\[).{0,10})?$")
_LETTER = re.compile(r"[^\W_]")
_DIGIT = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉]")
_ODD = re.compile(r"[{}\[\]()=<>\\/_|;#$@*+\"]")
"""Characters that are rare in prose."""
_CONTRIBUTION = re.compile(r"\s[-–—|:·]\s|[.?!)]\s|\sby\s|\(|\t|\s/\s")


@dataclass(frozen=True, slots=True)
class LineFeatures:
    """The features of a line, and what the features of other lines are made from."""

    features: tuple[str, ...]
    words: int
    is_prose: bool
    """Whether it is long enough, with enough function words, for a sentence."""
    stems: frozenset[str]
    """The first letters of its longer words, which titles share with their abstracts."""
    shape: str
    """A summary of its form, which similar lines share."""
    names: NameShare
    function_words: float
    """The share of function words."""
    is_person: bool
    """Whether it names one person, perhaps with a place or an account, and nothing else."""
    life: int
    """Its `biography_score`."""


_FIRST_PART = re.compile(
    r"(?:backgrounds?|objectives?|aims?|purpose|context|introduction|importance|problem|rationale"
    r"|motivation|setting|goals?)(?: (?:and|&) [a-z]+)?\s?[:.–—-]\s",
    re.IGNORECASE,
)
_OTHER_PART = re.compile(
    r"(?<=[.?!)] )(?:(?:materials? and |patients? and )?methods?|design|results?|findings|"
    r"(?:main )?outcomes?|conclusions?|discussion|interpretation|implications|limitations)"
    r"(?: [a-z]+){0,3}\s?:\s",
    re.IGNORECASE,
)


def extract_line_features(row: Row, *, label_counts: bool) -> LineFeatures:
    """Return the features of `row`; without `label_counts`, its label is ignored."""
    shown = row.label if label_counts else None
    text = _TAG.sub("", (shown.rest if shown and shown.rest else row.core)[:_SEEN])
    words = text.split()
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    count = len(words) + unspaced // 2
    low = [word.strip(_EDGES).lower() for word in words[:80]]
    function_words = sum(word in lexicon.FUNCTION_WORDS for word in low) / max(1, len(low))
    breaks = len(_BREAK.findall(text))
    end = _end(text)
    size = bin_number(count, (1, 2, 4, 8, 14, 22, 40))
    capitals = bin_number(_capitals(words[:60], low), (-1, 0.1, 0.35, 0.65, 0.9))
    people = names(text[:400]) if count < 90 else NameShare(0.0, 0)
    named = bin_number(people.share, (0, 0.3, 0.6, 0.9))
    sentence = bin_number(function_words, (0, 0.12, 0.25, 0.38))
    about = lexicon.kinds(low)
    label = ""
    if shown:
        label = f"label:{shown.kind or 'other'}" + ("" if shown.rest else "!")
    features = [
        f"words:{size}",
        f"end:{end}",
        f"start:{_start(words)}",
        f"function:{sentence}",
        f"breaks:{min(breaks, 3)}",
        f"capitals:{capitals}",
        f"commas:{bin_number(text.count(',') / max(1, count), (0, 0.06, 0.15, 0.3))}",
        f"names:{named}",
        f"names:{bin_number(people.pieces, (1, 2, 4))}:{named}",
        f"digits:{bin_number(_share(text[:200], _DIGIT), (0, 0.05, 0.15, 0.4))}",
        f"signs:{bin_number(_share(text[:200], _ODD), (0.02, 0.06, 0.12))}",
        f"words:{size}end:{end}",
        f"words:{size}names:{named}",
        f"words:{size}capitals:{capitals}",
        f"words:{size}function:{sentence}",
        *signs(text[:600]),
        *sorted(about),
        *opening(row.core, words),
        *(f"{kind}words:{size}" for kind in sorted(about) if size <= 4),
        *_setting(row),
        *_more(text, words, unspaced, size),
    ]
    features += _parts(row.core[:_SEEN])
    if shown and label:
        features += [label, "label"]
        if not shown.is_certain:
            features.append("label:bare")
    is_prose = (
        count >= 30
        or (breaks >= 1 and function_words >= 0.2 and count >= 12)
        or (count >= 18 and function_words > 0.25 and end == "s")
        or unspaced > 60
    )
    if is_prose:
        features.append("prose")
    shape = _shape(row, features, size, named)
    stems = _stems(text, unspaced)
    return LineFeatures(
        features=tuple(features),
        words=count,
        is_prose=is_prose,
        stems=stems,
        shape=shape,
        names=people,
        function_words=function_words,
        is_person=not is_prose and not label and is_person(row.core),
        life=biography_score(row.core, text),
    )


def _parts(text: str) -> Iterator[str]:
    """Yield features of labelled parts: the first one at the start of `text`, and how many others.

    A text with several parts is a whole abstract.
    """
    if _FIRST_PART.match(text):
        yield "part:first"
    if others := len(_OTHER_PART.findall(text)):
        yield f"part:others:{min(others, 3)}"


def _more(text: str, words: Sequence[str], unspaced: int, size: int) -> Iterator[str]:
    """Yield rare features."""
    if text.isupper() and len(text) > 6:
        yield "upper"
    if ";" in text[:300]:
        yield "semicolon"
    if unspaced:
        yield "unspaced" if unspaced > len(text) * 0.25 else "some-unspaced"
    if _CUT.search(text[-40:]):
        yield "cut"
    if text.startswith(("…", "...")):
        yield "cut-before"
    first = words[0].strip(_EDGES).lower() if words else ""
    for kind, known in lexicon.FIRST_WORDS.items():
        if first in known:
            yield f"first:{kind}"
            yield f"first:{kind}words:{size}"
    if size <= 6:
        yield from _signed(text)


def _setting(row: Row) -> Iterator[str]:
    """Yield features of the form of a line."""
    yield from (f"mark:{mark}" for mark in row.marks or ("none",))
    if row.links and "](" in row.text and not _LETTER.search(_LINK.sub("", row.text)):
        yield f"links-only:{min(len(row.links), 3)}"
    if row.is_underlined:
        yield "underlined"
    if row.raw[:1] in (" ", "\t"):
        yield "indented"


def _signed(text: str) -> Iterator[str]:
    """Yield where the names of people are in a line that has other text too."""
    whole = names(text)
    if whole.share >= 0.9:
        return
    for seam in _CONTRIBUTION.finditer(text):
        before, after = (
            text[: seam.start() + 1].strip(" -–—|:·.(/"),
            text[seam.end() :].strip(" )."),
        )
        for side, one, other in (("front", before, after), ("back", after, before)):
            if len(one.split()) < 2 or len(other.split()) < 2:
                continue
            people = names(one)
            if people.share >= 0.9 and len(one.split()) <= 5 * people.pieces:
                sure = "+" if people.pieces > 1 else ""
                yield f"signed:{side}{sure}"


def _shape(row: Row, features: Sequence[str], size: int, named: int) -> str:
    shown = [
        feature
        for feature in features
        if feature in _IN_SHAPE or feature.startswith(("mark:", "label:"))
    ]
    gap = "apart" if row.gap else "close"
    return "|".join([*sorted(set(shown)), f"{min(size, 5) // 2}{named // 2}", gap])


_IN_SHAPE = frozenset(
    {"url", "mail", "doi", "arxiv", "time", "year", "place", "prose", "upper", "first:button"}
)


def _end(text: str) -> str:
    last = text[-1:]
    if text.endswith(("...", "…")):
        return "…"
    if last in "?!:;,-–)]" and last:
        return last
    if _ENDS.search(text[-10:]):
        return "s"
    return "d" if last.isdigit() else "a"


def _start(words: Sequence[str]) -> str:
    first = words[0] if words else ""
    if _UNSPACED.match(first or " "):
        return "unspaced"
    if first[:1].islower():
        return "low"
    if first[:1].isupper():
        return "upper" if len(first) > 1 and first.isupper() else "capital"
    return "digit" if first[:1].isdigit() else "sign"


def _capitals(words: Sequence[str], low: Sequence[str]) -> float:
    """Return the share of content words with a capital, or -1 if there are none."""
    weighty = capital = 0
    for word, small in zip(words, low, strict=False):
        if len(small) > 2 and word[0].isalpha() and small not in lexicon.FUNCTION_WORDS:
            weighty += 1
            capital += not word.islower() and word.lower() != word.upper()
    return capital / weighty if weighty else -1


def _share(text: str, pattern: re.Pattern[str]) -> float:
    """Return the share of characters that match `pattern`."""
    return len(pattern.findall(text)) / max(1, len(text))


def _stems(text: str, unspaced: int) -> frozenset[str]:
    stems = {word[:5].lower() for word in _STEM.findall(text)}
    if unspaced:
        seen = text[:400]
        stems |= {
            one + two
            for one, two in pairwise(seen)
            if _UNSPACED.match(one) and _UNSPACED.match(two)
        }
    return frozenset(stems)
