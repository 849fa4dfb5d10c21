"""Finds the signs of names that a paper introduces, and weighs them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.entities import cues, neighbours
from generator.entities.definitions import Definition
from generator.entities.heads import HEADS
from generator.entities.known_names import Lexicon
from generator.entities.name_runs import Run, is_made_up
from generator.entities.paper_text import PaperText, is_known, singular
from generator.entities.phrase_names import of_phrases
from generator.entities.sign import Sign
from generator.entities.title_names import TitleName, heading
from generator.entities.vocabulary import listed
from generator.text.field_text import FieldText, places, sentence
from generator.text.sentences import Span

LONGEST_TITLE = 500
"""Characters that are searched for phrases."""

_NO_SYSTEMS = HEADS | listed("no_systems")
"""Last words of names of other things than systems."""


class _CandidateName(NamedTuple):
    """A run of words in the abstract that is written like a name."""

    run: Run
    name: str
    """Without the plural s of an acronym."""
    is_free: bool
    """Whether it can be a new name."""


def signs(paper: PaperText) -> Iterator[Sign]:
    """Yield all signs of names in `paper`, those in the abstract first."""
    candidates = tuple(_candidates(paper))
    yield from _of_definitions(paper)
    yield from _of_runs(paper, candidates)
    yield from _of_mentions(paper, candidates)
    yield from of_phrases(paper)
    if found := heading(paper.title, paper.lexicon):
        yield from _of_heading(paper, found)


def _candidates(paper: PaperText) -> Iterator[_CandidateName]:
    text = paper.abstract
    for run in paper.by_first.values():
        yield _CandidateName(run, _name(text, run), _is_free(text, run, paper.lexicon))


def _of_definitions(paper: PaperText) -> Iterator[Sign]:
    """Yield the signs of short names that the abstract explains."""
    text, title = paper.abstract, paper.title.text.casefold()
    for short, definition in paper.defined.items():
        if short in paper.lexicon.terms or short in paper.lexicon.names:
            continue
        if definition.long.lower().split()[-1] in _NO_SYSTEMS:
            continue
        begins, ends = definition.begins, definition.ends
        where = (text, definition.place, short)
        if cues.is_brought_in(text, begins, loosely=True):
            yield Sign("brought in", 1.0, *where)
        if cues.is_called(text, begins):
            yield Sign("called", 1.0, *where)
        if cues.is_own(text, begins, ends - 1):
            yield Sign("own", 1.0, *where)
        if cues.is_shown(text, begins):
            yield Sign("shown", 0.6, *where)
        if title.startswith(_spelt_out(definition, paper.defined)):
            yield Sign("title begins", 0.6, *where)


def _spelt_out(definition: Definition, defined: Mapping[str, Definition]) -> str:
    """Return the words that an acronym is short for, with acronyms in them spelt out, singular."""
    words = (
        word if word == definition.short else _long(singular(word), defined) or word
        for word in definition.long.split()
    )
    return " ".join(words).casefold().removesuffix("s")


def _long(short: str, defined: Mapping[str, Definition]) -> str:
    return defined[short].long if short in defined else ""


def _of_runs(paper: PaperText, candidates: Iterable[_CandidateName]) -> Iterator[Sign]:
    """Yield the signs of names that the abstract does not explain."""
    text = paper.abstract
    explained = {place for d in paper.defined.values() for place in range(d.begins - 1, d.ends)}
    for run, name, is_free in candidates:
        if run.first in explained:
            continue
        if is_free:
            yield from _of_run(paper, run, (text, places(text, *run), name))
        elif cues.is_presented(text, run.first, run.last) and _can_be_own(paper, run):
            yield Sign("presented", 1.0, text, places(text, *run), name)


def _of_run(paper: PaperText, run: Run, where: tuple[FieldText, Span, str]) -> Iterator[Sign]:
    """Yield the signs around the new name `run`."""
    text, explained, phrase = paper.abstract, where[-1] in paper.defined, run.first < run.last
    if phrase and (neighbours.is_abbreviated(text, run) or neighbours.explains(text, run)):
        return
    if not explained and neighbours.is_brought_in(text, run):
        yield Sign("brought in", neighbours.directness(text, run), *where)
        if phrase and neighbours.recurs(text, run):
            yield Sign("comes back", 0.2, *where)
    for rule, weight, is_true in (
        ("called", 1.0, cues.is_called(text, run.first)),
        ("own", 0.6 if explained else 1.0, cues.is_own(text, run.first, run.last)),
        ("a novel", 0.6, neighbours.is_apposed(text, run)),
        ("result", 0.3, neighbours.is_subject(text, run)),
        ("part", 1.0, not phrase and neighbours.is_part(text, run)),
    ):
        if is_true:
            yield Sign(rule, weight, *where)


def _is_free(text: FieldText, run: Run, lexicon: Lexicon) -> bool:
    """Say whether `run` can be a new name: one made-up word, or a phrase that is not all known."""
    last = text.words[run.last]
    if is_known(last, lexicon) or text.lowered[run.last + 1 : run.last + 2] == ("team",):
        return False
    return is_made_up(last) if run.first == run.last else last.lower() not in _NO_SYSTEMS


def _can_be_own(paper: PaperText, run: Run) -> bool:
    """Say whether `run` is one word that is a well-known system and not a term."""
    word = paper.abstract.words[run.first]
    return run.first == run.last and singular(word) in paper.lexicon.names - paper.lexicon.terms


def _name(text: FieldText, run: Run) -> str:
    if run.first == run.last:
        return singular(text.words[run.first])
    place = places(text, *run)
    return singular(" ".join(text.text[place.start : place.end].split()))


def _of_mentions(paper: PaperText, candidates: Sequence[_CandidateName]) -> Iterator[Sign]:
    """Yield the signs of names that recur or are in the title."""
    text = paper.abstract
    counts = Counter(candidate.name for candidate in candidates)
    title = set(map(singular, paper.title.words))
    heading_text = paper.title.text[:LONGEST_TITLE].casefold()
    for run, name, is_free in candidates:
        if is_free and counts[name]:
            where = (text, places(text, *run), name)
            if counts[name] > 1:
                yield Sign("comes back", 0.3 if counts[name] > 2 else 0.2, *where)
            if name in title or (run.last > run.first and name.casefold() in heading_text):
                yield Sign("in the title", 0.5, *where)
        counts[name] = 0


def _of_heading(paper: PaperText, found: TitleName) -> Iterator[Sign]:
    """Yield the signs of the name that the title begins or ends with."""
    title, text = paper.title, paper.abstract
    name = _name(title, found.run)
    where = (title, places(title, *found.run), name)
    yield Sign("heading", 1.0 if found.sure else 0.4, *where)
    for run in neighbours.mentions(text, name):
        again = (text, places(text, *run), name)
        if cues.is_called(text, run.first) or cues.is_brought_in(text, run.first):
            yield Sign("brought in", 1.0, *again)
        if cues.is_own(text, run.first, run.last):
            yield Sign("own", 1.0, *again)
        yield Sign("heading comes back", _weight(paper, text, run), *again)


def _weight(paper: PaperText, text: FieldText, run: Run) -> float:
    """Return the weight of a mention of the title's beginning, more if written like a name."""
    words = text.words[run.first : run.last + 1]
    made_up = any(is_made_up(word) and word not in paper.lexicon.terms for word in words)
    opens = sentence(text, text.starts[run.first]).start == text.starts[run.first]
    single = len(words) == 1 and words[0][0].isupper() and not opens
    return 0.6 if made_up or single else 0.2
