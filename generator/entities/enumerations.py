"""Lists of names before and after words for data sets: `A, B and C datasets`."""

from collections.abc import Iterator

from generator.entities.heads import HEADS
from generator.entities.name_runs import Run, has_made_up, is_made_up
from generator.entities.paper_text import PaperText, is_known, singular
from generator.entities.vocabulary import listed
from generator.text.word_lists import vocabulary

LINKS = vocabulary(", and or & ;")
"""Separators of the names in a list."""
LONGEST = 30
"""Names that are read in a list."""

_PLURAL = vocabulary("benchmarks corpora data-sets databases datasets sets treebanks")
_FILLERS = LINKS | listed("fillers")
_FILLED = 7
"""Words that may be between a word for data sets and the list after it."""
_ADJECTIVES = ("an", "ese", "ic", "ish")
"""Suffixes of adjectives of peoples and places."""


def before(paper: PaperText, head: int) -> Iterator[Run]:
    """Yield the names of a list that ends at the word `head`."""
    found: list[Run] = []
    place = head - 1
    while place >= 0 and len(found) < LONGEST and (run := ending_at(paper, place)):
        found.append(run)
        place = _start(paper, run) - 1
        if place < 0 or paper.abstract.words[place] not in LINKS:
            break
        while place >= 0 and paper.abstract.words[place] in LINKS:
            place -= 1
    definite = place >= 0 and paper.abstract.lowered[place] == "the"
    alone = len(found) == 1 and paper.abstract.lowered[head] not in _PLURAL
    for run in found:
        if _is_name(paper, run, definite=definite, alone=alone):
            yield _trimmed(paper, run)


def ending_at(paper: PaperText, place: int) -> Run | None:
    """Return the name that ends at `place`, also if it is in brackets there."""
    words = paper.abstract.words
    if words[place] == ")" and place > 1 and words[place - 2] == "(":
        return Run(place - 1, place - 1)
    return paper.by_last.get(place)


def _start(paper: PaperText, run: Run) -> int:
    """Return the first word of `run`, or of the words that it is short for."""
    definition = paper.defined.get(singular(paper.abstract.words[run.first]))
    if run.first and paper.abstract.words[run.first - 1] == "(":
        return definition.begins if definition else run.first - 1
    return run.first


def _trimmed(paper: PaperText, run: Run) -> Run:
    """Return the made-up words at the beginning of `run`, if there are any: `MNIST Handwritten`."""
    words, first = paper.abstract.words, run.first
    while first < run.last and is_known(words[first], paper.lexicon):
        first += 1
    end = first
    while end <= run.last and (is_made_up(words[end]) or words[end][0].isdigit()):
        end += 1
    return Run(first, end - 1 if end > first else run.last)


def _is_name(paper: PaperText, run: Run, *, definite: bool, alone: bool) -> bool:
    """Say whether `run` before a word for data sets is a name, not an adjective."""
    words = paper.abstract.words[run.first : run.last + 1]
    if all(is_known(word, paper.lexicon) for word in words):
        return False
    if has_made_up(paper.abstract, run) and not _is_explained(paper, run):
        odd = filter(is_made_up, words)
        return definite or not all(word.isalpha() and word.isupper() for word in odd)
    if len(words) == 1 and (not alone or words[0].endswith(_ADJECTIVES)):
        return False
    return definite and not _is_explained(paper, run)


def _is_explained(paper: PaperText, run: Run) -> bool:
    """Say whether the paper explains the acronym `run` as something else than a data set."""
    definition = paper.defined.get(singular(paper.abstract.words[run.first]))
    return (
        definition is not None
        and run.first == run.last
        and paper.abstract.starts[run.first] != definition.place.start
        and definition.long.lower().split()[-1] not in HEADS
    )


def after(paper: PaperText, place: int) -> Iterator[Run]:
    """Yield the names of a list that begins at the word `place` or soon after."""
    words = paper.abstract.words
    for _ in range(LONGEST):
        run = paper.by_first.get(_filled(paper, place))
        if run is None:
            return
        place = run.last + 1
        if words[place : place + 1] == ("(",) and words[place + 2 : place + 3] == (")",):
            run = Run(place + 1, place + 1)
            place += 3
        if has_made_up(paper.abstract, run):
            yield from unless_known(paper, run)
        if place >= len(words) or words[place] not in LINKS:
            return


def _filled(paper: PaperText, place: int) -> int:
    """Return the first word from `place` on that is not a filler."""
    lowered = paper.abstract.lowered
    for step in range(place, min(place + _FILLED, len(lowered))):
        if step in paper.by_first or lowered[step] not in _FILLERS:
            return step
    return min(place + _FILLED, len(lowered))


def unless_known(paper: PaperText, run: Run) -> Iterator[Run]:
    """Yield `run` unless one of its words is a kind of thing or another's system."""
    words = paper.abstract.words[run.first : run.last + 1]
    if not any(is_known(word, paper.lexicon) for word in words):
        yield run
