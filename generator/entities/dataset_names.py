"""Names of data sets, recognised by the words around them: `on the X and Y benchmarks`."""

from collections.abc import Iterable, Iterator

from generator.entities import enumerations
from generator.entities.cues import is_noun
from generator.entities.heads import HEADS, heads
from generator.entities.name_runs import Run, has_made_up, is_made_up
from generator.entities.paper_text import PaperText, singular
from generator.entities.title_names import heading
from generator.entities.vocabulary import listed
from generator.text.field_text import occurrences
from generator.text.word_lists import vocabulary

_SETS = vocabulary("collection series set suite")
_LISTS = vocabulary(": ( including like namely such")
_CALLS = vocabulary("called named dubbed termed")
_BRINGS = listed("bringing_words")
_METRICS = listed("machine_learning_metrics")
_ENDS = vocabulary(". , ; ) : which that consisting comprising containing composed to for with")
_STOPS = vocabulary(". ; : of for that which on in with by from using we")


def in_sentences(paper: PaperText) -> Iterator[Run]:
    """Yield the names in the abstract that are near a word for data sets."""
    text = paper.abstract
    for run in paper.by_first.values():
        if run.last > run.first and text.lowered[run.last] in HEADS:
            yield from _capitalised(paper, run)
    yield from _measured(paper)
    for first, last in heads(text):
        yield from enumerations.before(paper, first)
        yield from _after(paper, last)
        yield from _explained(paper, first)


def _measured(paper: PaperText) -> Iterator[Run]:
    """Yield the names on which a result is measured: `58.6% accuracy on X and Y`."""
    text = paper.abstract
    for place in occurrences(text, "on"):
        if not _METRICS.isdisjoint(text.lowered[max(0, place - 3) : place]):
            following = place + 1 + (text.lowered[place + 1 : place + 2] == ("the",))
            run = paper.by_first.get(following)
            if run and not any(map(is_noun, text.words[run.last + 1 : run.last + 2])):
                yield from enumerations.unless_known(paper, run)


def beside_known(paper: PaperText, known: Iterable[Run]) -> Iterator[Run]:
    """Yield the made-up names in a list with `known` data sets: `on MNIST and X`."""
    text = paper.abstract
    for run in known:
        place = run.last + 1
        if "on" not in text.lowered[max(0, run.first - 4) : run.first]:
            continue
        while place < len(text.words) and text.words[place] in enumerations.LINKS:
            place += 1
        other = paper.by_first.get(place)
        if other and place > run.last + 1 and has_made_up(text, other):
            yield from enumerations.unless_known(paper, other)


def _capitalised(paper: PaperText, run: Run) -> Iterator[Run]:
    """Yield a name that ends in a capitalised word for data sets, or the acronym after it."""
    words = paper.abstract.words
    mark, short = (*words[run.last + 1 : run.last + 3], "", "")[:2]
    if mark == "(" and singular(short) in paper.defined:
        yield Run(run.last + 2, run.last + 2)
    elif all(map(is_made_up, words[run.first : run.last])):
        yield Run(run.first, run.last - 1)
    elif run.last - run.first > 1 or has_made_up(paper.abstract, Run(run.first, run.last - 1)):
        yield run


def _after(paper: PaperText, head: int) -> Iterator[Run]:
    """Yield the names of a list after the word `head`, or a name that is given there."""
    words, lowered = paper.abstract.words, paper.abstract.lowered
    place = head + 1
    following = lowered[place : place + 1]
    if following == (",",) and not _LISTS.isdisjoint(lowered[place + 1 : place + 2]):
        place += 1
        following = lowered[place : place + 1]
    if following and following[0] in _LISTS:
        yield from enumerations.after(paper, place)
    elif following and _is_new(paper, head):
        if following[0] in _CALLS or words[place] == ",":
            place += 1 + (lowered[place + 1 : place + 2] == ("the",))
        run = paper.by_first.get(place)
        if run and (lowered[run.last + 1 : run.last + 2] or (".",))[0] in _ENDS:
            yield from enumerations.unless_known(paper, run)


def _is_new(paper: PaperText, head: int) -> bool:
    """Say whether the sentence introduces the data set rather than uses it."""
    before = paper.abstract.lowered[max(0, head - 9) : head]
    begin = max((n + 1 for n, word in enumerate(before) if word == "."), default=0)
    return not _BRINGS.isdisjoint(before[begin:])


def in_title(paper: PaperText) -> Iterator[Run]:
    """Yield the name before the colon of a title that continues `A … Dataset`."""
    words = paper.title.lowered
    found = heading(paper.title, paper.lexicon)
    if found is None or found.run.first or ":" not in words:
        return
    for place in range(words.index(":") + 1, min(len(words), words.index(":") + 10)):
        if words[place] in _STOPS:
            return
        if words[place] in HEADS or words[place - 1 : place + 1] == ("data", "set"):
            after = words[place + 1 : place + 2]
            if not after or after[0] in _STOPS or not after[0][0].isalpha() or after == ("and",):
                yield found.run
            return


def _is_sure(paper: PaperText, run: Run) -> bool:
    """Say whether the single word of `run` is made up, or begins the title."""
    word = paper.abstract.words[run.first]
    return is_made_up(word) or paper.title.words[:2] == (word, ":")


def _begins_kind(words: tuple[str, ...]) -> bool:
    """Say whether `words` begin a description, as in `a …` or `the first …`."""
    return words[0] in {"a", "an", "our"} or words in {("the", "first"), ("the", "largest")}


def _explained(paper: PaperText, head: int) -> Iterator[Run]:
    """Yield the name before `, a … benchmark` or `is a … benchmark`."""
    lowered = paper.abstract.lowered
    for place in range(head - 2, max(0, head - 10), -1):
        if lowered[place] in _STOPS and not (
            lowered[place] == "of" and lowered[place - 1] in _SETS
        ):
            return
        if lowered[place] in {",", "is"} and _begins_kind(lowered[place + 1 : place + 3]):
            run = enumerations.ending_at(paper, place - 1)
            if run and (run.first < run.last or _is_sure(paper, run)):
                yield from enumerations.unless_known(paper, run)
            return
