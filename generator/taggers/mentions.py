"""Mentions of topics in papers, with weights by their place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.model import Evidence, Field, Paper
from generator.taxonomy import Taxonomy
from generator.text.acronyms import Acronym, acronyms
from generator.text.phrases import Key, Match, Phrases, exact_key, folded_key
from generator.text.sentences import Span, sentences
from generator.text.words import Words, cut, joined, without_marks, words

TITLE = 3.0
"""The weight of a phrase in the title."""
CUE = 2.5
"""The weight of a phrase in a sentence that says what the paper does."""
PLAIN = 1.0
"""The weight of a phrase elsewhere."""
WEAK = {TITLE: 1.65, CUE: 1.65, PLAIN: 0.5}
"""The weights of a weak phrase at the same places."""

_CUE_OPENINGS = frozenset(("We", "we", "This", "this", "In", "in", "Our", "Here", "here"))
"""The first words of cues, which are looked up first."""
_CUE = re.compile(
    r"\b(?:[Ww]e (?:\w+ly |also |first |further |then )?"
    r"(?:propose|present|introduce|study|develop|investigate|explore|consider|address|describe"
    r"|design|analy[sz]e|formali[sz]e|formulate|focus|argue|provide|aim|report|review|establish)"
    r"|[Tt]his (?:paper|work|article|study|survey|review)"
    r"|[Ii]n this (?:paper|work|article|study|survey|review)"
    r"|Our (?:\w+ )?(?:paper|work|article|study|contribution|goal|aim|idea|insight|method|approach"
    r"|framework|strategy|model)"
    r"|[Hh]ere,? we)\b"
)

_ASIDE = re.compile(
    r"\b(?:unlike|in contrast to|as opposed to|compared (?:to|with)|rather than|instead of"
    r"|such as|including|e\.g\.|inspired by|prior work|previous work|existing)\b"
)
"""From here on, such a sentence is about something else or gives examples."""
_NOWHERE = range(0)
"""The corresponding part of a sentence without a cue."""


class PhraseMeaning(NamedTuple):
    """What a phrase of the taxonomy means."""

    topic: str
    """The topic's id; empty if the phrase means something else."""
    weak: bool
    name: bool
    """Whether the phrase has capitals itself."""


class Mention(NamedTuple):
    """A mention of a topic in a paper."""

    topic: str
    weak: bool
    weight: float
    field: Field
    words: Span
    sentence: Span

    def evidence(self, paper: Paper) -> Evidence:
        """Return the words of the mention as they are in `paper`."""
        text = paper.title if self.field == "title" else paper.abstract
        return Evidence(
            field=self.field,
            start=self.words.start,
            words=text[self.words.start : self.words.end],
            sentence_start=self.sentence.start,
            sentence_end=self.sentence.end,
        )


def vocabulary(taxonomy: Taxonomy) -> Phrases[PhraseMeaning]:
    """Return the phrases of all topics, compiled for searching."""
    folded: list[tuple[Key, PhraseMeaning]] = []
    exact: list[tuple[Key, PhraseMeaning]] = []
    for topic in taxonomy.topics.values():
        strong = PhraseMeaning(topic.id, weak=False, name=False)
        folded += [(folded_key(phrase), strong) for phrase in topic.aliases]
        folded += [(folded_key(p), strong._replace(weak=True, name=_name(p))) for p in topic.weak]
        folded += [(folded_key(phrase), strong._replace(topic="")) for phrase in topic.never]
        exact += [(exact_key(phrase), strong) for phrase in topic.exact]
    return Phrases(folded, exact)


def _name(phrase: str) -> bool:
    return phrase != phrase.lower()


def mentions(paper: Paper, phrases: Phrases[PhraseMeaning]) -> Iterator[Mention]:
    """Yield the mentions of topics in `paper`, in reading order."""
    explained = acronyms(paper.abstract)
    abstract = words(paper.abstract)
    long = {acronym.short: _between(abstract, acronym.long) for acronym in explained}
    title = _expanded(words(paper.title), long, ())
    for found in _spoken(title, phrases):
        span = _span(title, found)
        weight = WEAK[TITLE] if found.meaning.weak else TITLE
        sentence = Span(0, len(paper.title))
        yield Mention(found.meaning.topic, found.meaning.weak, weight, "title", span, sentence)
    row = _expanded(abstract, long, explained)
    places = {acronym.long for acronym in explained}
    cues = topical_parts(paper.abstract, abstract)
    yield from _in_abstract(paper.abstract, _spoken(row, phrases), row, places, cues)


def _in_abstract(
    text: str,
    found: Iterable[Match[PhraseMeaning]],
    row: Words,
    explained: set[Span],
    cues: Mapping[int, range],
) -> Iterator[Mention]:
    spans = sentences(text)
    starts = [span.start for span in spans]
    for phrase in found:
        span = _span(row, phrase)
        number = bisect_right(starts, span.start) - 1
        topic, weak, _ = phrase.meaning
        if weak and span not in explained and _is_name(row, phrase, starts[number]):
            continue
        weight = CUE if span.start in cues.get(starts[number], _NOWHERE) else PLAIN
        sentence = Span(starts[number], spans[bisect_right(starts, span.end - 1) - 1].end)
        yield Mention(topic, weak, WEAK[weight] if weak else weight, "abstract", span, sentence)


def _between(row: Words, span: Span) -> Words:
    """Return the words of `row` in `span`, without punctuation that separates phrases."""
    return without_marks(cut(row, *_numbers(row, span)))


def _numbers(row: Words, span: Span) -> tuple[int, int]:
    """Return the number of the first word of `row` in `span`, and that of the first after it."""
    return bisect_left(row.starts, span.start), bisect_left(row.starts, span.end)


def _expanded(row: Words, long: Mapping[str, Words], explained: Iterable[Acronym]) -> Words:
    """Return `row` with the words of explained abbreviations in their place.

    The brackets that explain one are left out, so that a phrase can run across them.
    """
    if not long:
        return row
    brackets = dict(_numbers(row, acronym.brackets) for acronym in explained)
    uses = [number for number, word in enumerate(row.exact) if word in long]
    pieces: list[Words] = []
    done = 0
    for number in sorted((*brackets, *uses)):
        if number >= done:
            pieces.append(cut(row, done, number))
            if number not in brackets:
                pieces.append(_placed_at(row, number, long[row.exact[number]]))
            done = brackets.get(number, number + 1)
    return joined((*pieces, cut(row, done, len(row.exact))))


def _placed_at(row: Words, number: int, long: Words) -> Words:
    """Return the words of `long` as if all were where the word of `row` with a number does."""
    times = len(long.exact)
    return long._replace(starts=(row.starts[number],) * times, ends=(row.ends[number],) * times)


def _spoken(row: Words, phrases: Phrases[PhraseMeaning]) -> Iterator[Match[PhraseMeaning]]:
    """Yield the phrases in `row` that mention a topic.

    Weak phrases that are only a part of the words of an abbreviation are left out.
    """
    for found in phrases.find(row):
        if found.meaning.topic and not (found.meaning.weak and _is_part(row, found)):
            yield found


def _is_part(row: Words, found: Match[PhraseMeaning]) -> bool:
    """Say whether a phrase is only a part of the words of an abbreviation."""
    starts, first, last = row.starts, found.first, found.last
    before = first > 0 and starts[first - 1] == starts[first]
    return before or (last < len(starts) and starts[last] == starts[last - 1])


def _is_name(row: Words, found: Match[PhraseMeaning], start: int) -> bool:
    """Say whether a phrase is part of a name: it has a capital inside a sentence for no reason."""
    if found.meaning.name or not row.exact[found.first][0].isupper():
        return False
    return row.starts[found.first] > start


def topical_parts(text: str, row: Words) -> dict[int, range]:
    """Return the parts of sentences that say what the paper does, by the start of the sentence."""
    spans = sentences(text)
    starts = [span.start for span in spans]
    parts: dict[int, range] = {}
    for place in [row.starts[n] for n, word in enumerate(row.exact) if word in _CUE_OPENINGS]:
        if cue := _CUE.match(text, place):
            sentence = spans[bisect_right(starts, place) - 1]
            if sentence.start not in parts:
                parts[sentence.start] = _until_aside(text, cue.end(), sentence)
    return parts


def _until_aside(text: str, cue: int, sentence: Span) -> range:
    """Return the part of `sentence` that the cue ending at `cue` introduces."""
    aside = _ASIDE.search(text, cue, sentence.end)
    return range(sentence.start, aside.start() if aside else sentence.end)


def _span(row: Words, found: Match[PhraseMeaning]) -> Span:
    return Span(row.starts[found.first], row.ends[found.last - 1])
