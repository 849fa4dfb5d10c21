"""The words of all papers as a table in columns, a row for each word."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.arrays import Booleans, Integers
from generator.discovery import word_sets
from generator.discovery.explained import explained
from generator.model import Paper
from generator.taggers.mentions import topical_parts
from generator.text.acronyms import acronyms
from generator.text.words import Words, words

TAIL = 100
"""Characters at the start of an abstract in which no publisher's tail begins."""
_TAIL = re.compile(
    r"(?:©|\([Cc]\) ?\d{4}|\bCopyright\b|\bCrown Copyright|\bAll rights reserved|\bPublished by )"
    r"[^\n]{0,250}$"
)
_LONGEST_TAIL = 300
"""Characters."""
_LABEL = re.compile(
    r"\b(?:Background|Context|Purpose|Objectives?|Aims?|Introduction|Materials and Methods|Methods?"
    r"|Methodology|Design|Approach|Study design|Findings|Results|Discussion|Conclusions?"
    r"|Implications|Originality|Value|(?:Practical|Social|Research) (?:implications|limitations)"
    r"|Significance|Setting|Participants|Subjects|Interventions?|Main outcome measures?"
    r"|Measurements|Scope|Keywords|Abstract)(?:\s?/\s?[A-Za-z/ ]{1,40}?)?\s*[:\-–—]\s$",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"[A-Za-z]\s?[:\-–—]\s")
"""The end of a label. Searching for it and looking back is many times faster than searching for
labels."""
_LONGEST_LABEL = 80
"""Characters."""
_FOREIGN = re.compile(r"https?://\S+|www\.\S+|\\[A-Za-z]+|\$[^$\n]{1,200}\$")
_HYPHENS = tuple(map(ord, "-‐‑–_\\"))
FREE, BARRIER, SHORT = 0, 1, 2
"""The kinds of words: part of a phrase, separator of phrases, abbreviation of one."""
MARK = 0
"""The number of a mark, which is not a word."""
ENGLISH = 0.2
"""The least share of an English text's words that separate phrases."""
EVERYWHERE = 0.4
"""The share of the papers in other languages from which a word separates phrases."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of all papers in order, and the marks that separate phrases; a mark ends a text."""

    word: Integers
    """The number of its folded word."""
    paper: Integers
    in_title: Booleans
    start: Integers
    """Where it begins in its text, in characters."""
    end: Integers
    kind: Integers
    short: Integers
    """For an abbreviation, the number of the phrase among `longs`, else -1."""
    is_plural: Booleans
    is_capital: Booleans
    """Whether it is written as a name, within a sentence."""
    is_cue: Booleans
    """Whether the abstract says there what the paper is about."""
    is_glued: Booleans
    """Whether a hyphen joins it to what is before it."""
    names: Sequence[str]
    """The folded words by their numbers."""
    longs: Sequence[tuple[str, ...]]
    """The phrases that abbreviations are short for, folded."""
    shorts: Mapping[tuple[str, ...], tuple[str, ...]]
    """The abbreviations of each of these."""
    spelled: Mapping[tuple[str, ...], str]
    """The spelling of each."""


def tokens(papers: Sequence[Paper]) -> Tokens:
    """Return the words of `papers`."""
    known = explained(papers)
    shorts = known.longs
    longs = sorted(set(shorts.values()))
    rows = list(_rows(papers, shorts))
    lengths = np.array([len(row.exact) for _, _, _, row, _ in rows], dtype=np.int64)
    written: dict[str, int] = {}
    exact = np.fromiter(
        (written.setdefault(w, len(written)) for *_, row, _ in rows for w in row.exact),
        dtype=np.int64,
        count=int(lengths.sum()),
    )
    names, folded = _folded(rows, written)
    word = folded[exact]
    start = np.concatenate([np.array(row.starts, dtype=np.int64) for *_, row, _ in rows])
    end = np.concatenate([np.array(row.ends, dtype=np.int64) for *_, row, _ in rows])
    paper = np.repeat(np.array([number for number, *_ in rows], dtype=np.int64), lengths)
    codes, offset = _characters([text for _, _, text, _, _ in rows])
    begin = start + np.repeat(offset, lengths)
    kind = _kinds(names, word, paper)[word]
    kind[np.concatenate([hidden for *_, hidden in rows])] = BARRIER
    is_glued = np.isin(codes[np.maximum(begin - 1, 0)], _HYPHENS) & (start > 0)
    kind[_numbered(names, word, kind, is_glued)] = FREE
    short = np.array(
        [bisect_left(longs, shorts[w]) if w in shorts else -1 for w in written], dtype=np.int64
    )[exact]
    is_short = (short >= 0) & (kind == FREE)
    in_brackets = is_short & (codes[np.maximum(begin - 1, 0)] == ord("("))
    kind[is_short] = SHORT
    kind[in_brackets] = BARRIER
    after_mark = np.concatenate(([True], folded[exact][:-1] == MARK))
    by_long: dict[tuple[str, ...], list[str]] = {}
    for name, long in sorted(shorts.items()):
        by_long.setdefault(long, []).append(name)
    return Tokens(
        word=word,
        paper=paper,
        in_title=np.repeat(np.array([f for _, f, *_ in rows], dtype=np.bool_), lengths),
        start=start,
        end=end,
        kind=kind,
        short=np.where(kind == SHORT, short, -1),
        is_plural=_plural(written, names, folded)[exact],
        is_capital=_capital(written)[exact] & ~after_mark,
        is_cue=_cues(rows),
        is_glued=is_glued,
        names=names,
        longs=longs,
        shorts={long: tuple(some) for long, some in by_long.items()},
        spelled=known.spelled,
    )


def _rows(
    papers: Sequence[Paper], shorts: Container[str]
) -> Iterator[tuple[int, bool, str, Words, Booleans]]:
    """Yield each text: its paper, whether it is a title, the text, its words, which are hidden.

    An abbreviation is hidden if its paper explains it and it is not among `shorts`.
    """
    for number, paper in enumerate(papers):
        own = {each.short for each in acronyms(paper.abstract) if each.short not in shorts}
        for in_title, text in ((True, paper.title), (False, paper.abstract)):
            row = words(text)
            size = len(text)
            row = Words((*row.folded, ""), (*row.exact, ""), (*row.starts, size), (*row.ends, size))
            hidden = np.array([word in own for word in row.exact], dtype=np.bool_)
            for first, last in _hidden(text, in_title=in_title):
                hidden[bisect_left(row.starts, first) : bisect_left(row.starts, last)] = True
            yield number, in_title, text, row, hidden


def _hidden(text: str, *, in_title: bool) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text that are not prose: addresses, formulas, labels, the tail."""
    for found in _FOREIGN.finditer(text):
        yield found.span()
    if not in_title:
        for end in _LABEL_END.finditer(text):
            before = max(0, end.end() - _LONGEST_LABEL)
            if label := _LABEL.search(text[: end.end()], before):
                yield label.span()
        if tail := _TAIL.search(text, max(TAIL, len(text) - _LONGEST_TAIL)):
            yield tail.start(), len(text)


def _folded(
    rows: Sequence[tuple[int, bool, str, Words, Booleans]], written: Mapping[str, int]
) -> tuple[list[str], Integers]:
    """Return the folded words sorted, after a mark, and the number of each of the `written`."""
    of = {e: f for *_, row, _ in rows for e, f in zip(row.exact, row.folded, strict=True)}
    names = ["", *sorted(set(of.values()) - {""})]
    numbers = {name: number for number, name in enumerate(names)}
    return names, np.array([numbers[of[w]] for w in written], dtype=np.int64)


def _characters(texts: Sequence[str]) -> tuple[NDArray[np.uint32], Integers]:
    """Return the code points of all texts, end to end, and where each text begins."""
    data = "".join(texts).encode("utf-32-le", "surrogatepass")
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    codes = np.frombuffer(data, dtype=np.uint32) if data else np.zeros(1, dtype=np.uint32)
    return codes, np.cumsum(lengths) - lengths


def _kinds(names: Sequence[str], word: Integers, paper: Integers) -> Integers:
    """Return the kind of each word."""
    stop = word_sets.grammar()
    kinds = np.array([FREE if _is_free(name, stop) else BARRIER for name in names], dtype=np.int64)
    kinds[_everywhere(word, paper, kinds, names)] = BARRIER
    return kinds


def _is_free(name: str, stop: frozenset[str]) -> bool:
    is_word = name.isalpha() or (name.isalnum() and not name.isdigit())
    return is_word and len(name) > 1 and name not in stop


def _numbered(names: Sequence[str], word: Integers, kind: Integers, is_glued: Booleans) -> Booleans:
    """Return which words are numbers that belong to the word before them, as in `COVID-19`."""
    is_number = np.array([name.isdigit() for name in names], dtype=np.bool_)[word]
    is_number[1:] &= is_glued[1:] & (kind[:-1] == FREE)
    is_number[:1] = False
    return is_number


def _everywhere(word: Integers, paper: Integers, kinds: Integers, names: Sequence[str]) -> Booleans:
    """Return which words separate phrases in other languages, for which there are no lists."""
    papers = int(paper.max(initial=-1)) + 1
    is_word = word != MARK
    total = np.bincount(paper[is_word], minlength=papers)
    barriers = np.bincount(paper[is_word & (kinds[word] == BARRIER)], minlength=papers)
    foreign = (total > 0) & (barriers < ENGLISH * total)
    pairs = np.unique(word[foreign[paper]] * papers + paper[foreign[paper]])
    with_it = np.bincount(pairs // max(1, papers), minlength=len(names))
    several = max(2.0, EVERYWHERE * float(foreign.sum()))
    return (with_it > several) & np.array([len(name) < 5 for name in names], dtype=np.bool_)


def _cues(rows: Sequence[tuple[int, bool, str, Words, Booleans]]) -> Booleans:
    """Return which words are in the part of an abstract that says what the paper is about."""
    columns = []
    for _, in_title, text, row, _ in rows:
        column = np.zeros(len(row.exact), dtype=np.bool_)
        for span in () if in_title else topical_parts(text, row).values():
            column[bisect_left(row.starts, span.start) : bisect_left(row.starts, span.stop)] = True
        columns.append(column)
    return np.concatenate(columns)


def _plural(written: Mapping[str, int], names: Sequence[str], folded: Integers) -> Booleans:
    lowered = [w.lower() for w in written]
    pairs = zip(lowered, folded.tolist(), strict=True)
    return np.array([w != names[f] and w.endswith("s") for w, f in pairs], dtype=np.bool_)


def _capital(written: Mapping[str, int]) -> Booleans:
    return np.array([w[:1].isupper() and w[1:2].islower() for w in written], dtype=np.bool_)
