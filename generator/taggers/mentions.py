"""Where a paper speaks of topics, and how much each place says."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model import Evidence, Field, Paper
from generator.taxonomy import Taxonomy
from generator.text.acronyms import Acronym, acronyms
from generator.text.phrases import Found, Key, Phrases, exact_key, folded_key
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
    r"|Our (?:\w+ )?(?:paper|work|article|study|contribution|goal|aim|idea|insight|method|approach"
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


class Mention(NamedTuple):
    """A place where a paper speaks of a topic."""

    topic: str
    weak: bool
    weight: float
    field: Field
    words: Span
    sentence: Span

    def evidence(self, paper: Paper) -> Evidence:
        """Return the words of the mention as they stand in `paper`."""
        text = paper.title if self.field == "title" else paper.abstract
        return Evidence(
            field=self.field,
            start=self.words.start,
            words=text[self.words.start : self.words.end],
            sentence=text[self.sentence.start : self.sentence.end],
        )


def vocabulary(taxonomy: Taxonomy) -> Phrases[Meaning]:
    """Return the phrases of all topics, made ready for finding."""
    folded: list[tuple[Key, Meaning]] = []
    exact: list[tuple[Key, Meaning]] = []
    for topic in taxonomy.topics.values():
        strong = Meaning(topic.id, weak=False, name=False)
        folded += [(folded_key(phrase), strong) for phrase in topic.aliases]
        folded += [(folded_key(p), strong._replace(weak=True, name=_name(p))) for p in topic.weak]
        folded += [(folded_key(phrase), strong._replace(topic="")) for phrase in topic.never]
        exact += [(exact_key(phrase), strong) for phrase in topic.exact]
    return Phrases(folded, exact)


def _name(phrase: str) -> bool:
    return phrase != phrase.lower()


def mentions(paper: Paper, phrases: Phrases[Meaning]) -> Iterator[Mention]:
    """Yield the places where `paper` speaks of topics, in reading order."""
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
    yield from _in_abstract(paper.abstract, _spoken(row, phrases), row, places)


def _in_abstract(
    text: str, found: Iterable[Found[Meaning]], row: Sequence[Word], explained: set[Span]
) -> Iterator[Mention]:
    spans = sentences(text)
    starts = [span.start for span in spans]
    cues = [_cue(text, span) for span in spans]
    for phrase in found:
        span = _span(row, phrase)
        number = bisect_right(starts, span.start) - 1
        topic, weak, _ = phrase.meaning
        if weak and span not in explained and _is_name(row, phrase, starts[number]):
            continue
        weight = CUE if span.start in cues[number] else PLAIN
        sentence = Span(starts[number], spans[bisect_right(starts, span.end - 1) - 1].end)
        yield Mention(topic, weak, WEAK[weight] if weak else weight, "abstract", span, sentence)


def _between(row: Sequence[Word], span: Span) -> Sequence[Word]:
    """Return the words of `row` in `span`, without parting marks."""
    first = bisect_left(row, span.start, key=lambda word: word.start)
    last = bisect_left(row, span.end, key=lambda word: word.start)
    return [word for word in row[first:last] if word.folded]


def _expanded(
    row: Sequence[Word], long: Mapping[str, Sequence[Word]], explained: Sequence[Acronym]
) -> Sequence[Word]:
    """Return `row` with the words of explained abbreviations in their place.

    The brackets that explain one are left out, so that a phrase can run across them.
    """
    if not long:
        return row
    brackets = {acronym.brackets.start: acronym.brackets.end for acronym in explained}
    result: list[Word] = []
    skipped = -1
    for word in row:
        skipped = brackets.get(word.start, skipped)
        if word.start < skipped:
            continue
        if word.exact in long:
            result += [part._replace(start=word.start, end=word.end) for part in long[word.exact]]
        else:
            result.append(word)
    return result


def _spoken(row: Sequence[Word], phrases: Phrases[Meaning]) -> Iterator[Found[Meaning]]:
    """Yield the phrases in `row` that speak of a topic.

    A weak phrase that is only a part of what one abbreviation stands for says nothing.
    """
    for found in phrases.find(row):
        if found.meaning.topic and not (found.meaning.weak and _is_part(row, found)):
            yield found


def _is_part(row: Sequence[Word], found: Found[Meaning]) -> bool:
    """Say whether a phrase is cut out of the words of one abbreviation."""
    start, end = row[found.first].start, row[found.last - 1].start
    before = found.first > 0 and row[found.first - 1].start == start
    return before or (found.last < len(row) and row[found.last].start == end)


def _is_name(row: Sequence[Word], found: Found[Meaning], start: int) -> bool:
    """Say whether a phrase is part of a name: it has a capital inside a sentence, not its own."""
    word = row[found.first]
    return not found.meaning.name and word.exact[0].isupper() and word.start > start


def _cue(text: str, sentence: Span) -> range:
    """Return the part of a sentence that tells what the paper does; empty where none does."""
    cue = _CUE.search(text, *sentence)
    if not cue:
        return range(0)
    aside = _ASIDE.search(text, cue.end(), sentence.end)
    return range(sentence.start, aside.start() if aside else sentence.end)


def _span(row: Sequence[Word], found: Found[Meaning]) -> Span:
    return Span(row[found.first].start, row[found.last - 1].end)
