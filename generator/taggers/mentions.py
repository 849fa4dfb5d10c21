"""Where a paper speaks of topics, and how much each place says."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model import Evidence, Field, Paper
from generator.taxonomy import Taxonomy
from generator.text.acronyms import Acronym, acronyms
from generator.text.phrases import Found, Phrases, exact_key, folded_key
from generator.text.sentences import Span, sentences
from generator.text.words import Word, words

TITLE = 3.0
"""What a phrase in the title says."""
CUE = 2.5
"""What a phrase says in a sentence that tells what the paper does."""
PLAIN = 1.0
"""What a phrase says elsewhere."""
WEAK = {TITLE: 1.65, CUE: 1.65, PLAIN: 0.5}
"""What a weak phrase says at the same places."""

_CUE = re.compile(
    r"\b(?:[Ww]e (?:\w+ly |also |first |further |then )?"
    r"(?:propose|present|introduce|study|develop|investigate|explore|consider|address|describe"
    r"|design|analy[sz]e|formali[sz]e|formulate|focus|argue|provide|aim|report|review|establish)"
    r"|[Tt]his (?:paper|work|article|study|survey|review)"
    r"|[Ii]n this (?:paper|work|article|study|survey|review)"
    r"|[Oo]ur (?:\w+ )?(?:paper|work|article|study|contribution|goal|aim|idea|insight|method|approach"
    r"|framework|strategy|model)"
    r"|[Hh]ere,? we)\b"
)

_ASIDE = re.compile(
    r"\b(?:unlike|in contrast to|as opposed to|compared (?:to|with)|rather than|instead of"
    r"|such as|including|e\.g\.|inspired by|prior work|previous work|existing)\b"
)
"""From here on such a sentence speaks of something else, or gives examples."""


class Meaning(NamedTuple):
    """What a phrase of the taxonomy stands for."""

    topic: str
    """The topic's id, or empty where the phrase means something else."""
    weak: bool
    name: bool
    """Whether the phrase is written with capitals of its own."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a paper speaks of a topic."""

    topic: str
    weak: bool
    weight: float
    evidence: Evidence


def vocabulary(taxonomy: Taxonomy) -> Phrases[Meaning]:
    """Return the phrases of all topics, made ready for finding."""
    folded: list[tuple[tuple[str, ...], Meaning]] = []
    exact: list[tuple[tuple[str, ...], Meaning]] = []
    for topic in taxonomy.topics.values():
        folded += [
            (folded_key(a), Meaning(topic.id, weak=False, name=False)) for a in topic.aliases
        ]
        folded += [
            (folded_key(a), Meaning(topic.id, weak=True, name=a != a.lower())) for a in topic.weak
        ]
        folded += [(folded_key(a), Meaning("", weak=True, name=False)) for a in topic.never]
        exact += [(exact_key(a), Meaning(topic.id, weak=False, name=True)) for a in topic.exact]
    return Phrases(folded, exact)


def mentions(paper: Paper, phrases: Phrases[Meaning]) -> Iterator[Mention]:
    """Yield the places where `paper` speaks of topics, in reading order."""
    found = acronyms(paper.abstract)
    abstract = words(paper.abstract)
    long = {a.short: _between(abstract, a.long) for a in found}
    whole = {a.long for a in found}
    title = _expanded(words(paper.title), long, ())
    yield from _in_title(paper.title, title, phrases)
    yield from _in_abstract(paper.abstract, _expanded(abstract, long, found), phrases, whole)


def _between(row: Sequence[Word], span: Span) -> tuple[Word, ...]:
    return tuple(w for w in row if w.folded and span.start <= w.start and w.end <= span.end)


def _expanded(
    row: Sequence[Word], long: Mapping[str, Sequence[Word]], explained: Sequence[Acronym]
) -> list[Word]:
    """Return `row` with the words of explained abbreviations in their place.

    The brackets that explain one are left out, so that a phrase can run across them.
    """
    brackets = {a.brackets.start: a.brackets.end for a in explained}
    result: list[Word] = []
    skipped = -1
    for word in row:
        skipped = brackets.get(word.start, skipped)
        if word.start < skipped:
            continue
        if word.exact in long:
            result += [w._replace(start=word.start, end=word.end) for w in long[word.exact]]
        else:
            result.append(word)
    return result


def _in_title(text: str, row: Sequence[Word], phrases: Phrases[Meaning]) -> Iterator[Mention]:
    for found in phrases.find(row):
        if found.meaning.topic:
            span = Span(row[found.first].start, row[found.last - 1].end)
            yield _mention("title", text, found, span, TITLE, Span(0, len(text)))


def _in_abstract(
    text: str, row: Sequence[Word], phrases: Phrases[Meaning], whole: set[Span]
) -> Iterator[Mention]:
    spans = sentences(text)
    starts = [span.start for span in spans]
    cues = [_cue(text, span) for span in spans]
    for found in phrases.find(row):
        span = Span(row[found.first].start, row[found.last - 1].end)
        number = bisect_right(starts, span.start) - 1
        if not found.meaning.topic or _is_name(row, found, span in whole, starts[number]):
            continue
        weight = CUE if span.start in cues[number] else PLAIN
        yield _mention("abstract", text, found, span, weight, spans[number])


def _cue(text: str, sentence: Span) -> range:
    """Return the part of a sentence that tells what the paper does; empty where none does."""
    cue = _CUE.search(text, *sentence)
    if not cue:
        return range(0)
    aside = _ASIDE.search(text, cue.end(), sentence.end)
    return range(sentence.start, aside.start() if aside else sentence.end)


def _is_name(row: Sequence[Word], found: Found[Meaning], whole: bool, start: int) -> bool:
    """Say whether a weak phrase is part of a name, of which it says little.

    It is, if it has a capital inside a sentence, or is not all of an abbreviation's words.
    """
    if not found.meaning.weak or found.meaning.name or whole:
        return False
    first, last = row[found.first], row[found.last - 1]
    before, after = row[max(0, found.first - 1)], row[min(found.last, len(row) - 1)]
    part = first.start in (
        before.start if found.first else -1,
        after.start if after is not last else -1,
    )
    return part or (first.exact[0].isupper() and first.start > start)


def _mention(
    field: Field, text: str, found: Found[Meaning], span: Span, weight: float, sentence: Span
) -> Mention:
    evidence = Evidence(
        field=field,
        start=span.start,
        words=text[span.start : span.end],
        sentence=text[sentence.start : sentence.end],
    )
    meaning = found.meaning
    return Mention(meaning.topic, meaning.weak, WEAK[weight] if meaning.weak else weight, evidence)
