"""Signs that a name is that of something the paper itself brings, each with its weight."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.entities import cues
from generator.entities.definitions import Definition
from generator.entities.headings import Heading, heading
from generator.entities.lexicon import Lexicon
from generator.entities.names import Run, is_made_up
from generator.entities.prose import Prose, places
from generator.entities.reading import Reading, is_known
from generator.entities.stories import HEADS
from generator.entities.vocabulary import vocabulary
from generator.text.sentences import Span
from generator.text.words import exact

ENOUGH = 1.0
"""Weight in sum that makes a name a system of the paper's own."""

_NEW = vocabulary("effective efficient first general new novel simple unified")
_NO_SYSTEMS = HEADS | vocabulary("challenge competition conference project set sets task workshop")
"""Words that end the names of other things than systems."""
_RESULTS = vocabulary(
    """
    achieves attains consistently enables generates improves incorporates obtains outperforms
    produces reaches reduces significantly surpasses yields
    """
)


class Sign(NamedTuple):
    """One reason to take a name for the paper's own."""

    rule: str
    """Signs of one rule count once."""
    weight: float
    text: Prose
    place: Span
    """Where the name stands."""
    name: str
    """Without the plural s of an acronym."""


def signs(paper: Reading) -> Iterator[Sign]:
    """Yield all signs that the names in `paper` have, those of the abstract first."""
    yield from _of_definitions(paper)
    yield from _of_runs(paper)
    yield from _of_mentions(paper)
    if found := heading(paper.title, paper.lexicon):
        yield from _of_heading(paper, found)


def _of_definitions(paper: Reading) -> Iterator[Sign]:
    """Yield the signs of short names that are explained on the spot."""
    text, title = paper.abstract, paper.title.text.casefold()
    for short, definition in paper.defined.items():
        if short in paper.lexicon.terms or short in paper.lexicon.names:
            continue
        begins, ends = definition.begins, definition.ends
        made = (text, definition.place, short)
        if cues.is_brought_in(text, begins, loosely=True):
            yield Sign("brought in", 1.0, *made)
        if cues.is_called(text, begins):
            yield Sign("called", 1.0, *made)
        if cues.is_own(text, begins, ends - 1):
            yield Sign("own", 1.0, *made)
        if cues.is_shown(text, begins):
            yield Sign("shown", 0.6, *made)
        if title.startswith(_spelt_out(definition, paper.defined)):
            yield Sign("title begins", 0.6, *made)


def _spelt_out(definition: Definition, defined: Mapping[str, Definition]) -> str:
    """Return what an acronym stands for, without the acronyms in it or a plural s."""
    words = (
        defined[exact(word)].long if exact(word) in defined and word != definition.short else word
        for word in definition.long.split()
    )
    return " ".join(words).casefold().removesuffix("s")


def _of_runs(paper: Reading) -> Iterator[Sign]:
    """Yield the signs of names that stand in the abstract without an explanation."""
    text = paper.abstract
    explained = {place for d in paper.defined.values() for place in range(d.begins - 1, d.ends)}
    for run in paper.by_first.values():
        if run.first in explained or not _is_free(text, run, paper.lexicon):
            continue
        if run.first < run.last and (_is_abbreviated(text, run) or _explains(text, run)):
            continue
        made = (text, places(text, *run), _name(text, run))
        sure = run.first == run.last
        if cues.is_called(text, run.first):
            yield Sign("called", 1.0, *made)
        if made[-1] not in paper.defined and _is_brought_in(text, run):
            yield Sign("brought in", _directness(text, run), *made)
        if cues.is_own(text, run.first, run.last):
            yield Sign("own", 0.6 if made[-1] in paper.defined else 1.0, *made)
        if _is_apposed(text, run):
            yield Sign("a novel", 0.6, *made)
        if _is_subject(text, run):
            yield Sign("result", 0.3, *made)
        if sure and _is_part(text, run):
            yield Sign("part", 1.0, *made)


def _is_brought_in(text: Prose, run: Run) -> bool:
    opening = _opening(text, run)
    return cues.is_brought_in(text, opening, loosely=opening < run.first)


def _directness(text: Prose, run: Run) -> float:
    """Return how much it says that a verb brings `run` in: less where it may be an adjective.

    Phrases may be common words, and bare capitals mean a kind of thing in `an ABC parser`.
    """
    if run.first < run.last:
        return 0.8
    word, before = text.words[run.first], text.lowered[max(0, run.first - 3) : run.first]
    after = text.words[run.last + 1 : run.last + 2]
    adjective = word.isupper() and word.isalpha() and bool(after) and cues.is_noun(after[0])
    return 0.6 if adjective and not {"a", "an"}.isdisjoint(before) else 1.0


def _is_abbreviated(text: Prose, run: Run) -> bool:
    """Say whether brackets soon after `run` give it a made-up name: `Two Words methods (or TWM)`."""
    after = text.words[run.last + 1 : run.last + 7]
    return "(" in after and any(map(is_made_up, after[after.index("(") :][:3]))


def _explains(text: Prose, run: Run) -> bool:
    """Say whether `run` tells what a name before it means: `SWCC: a Simultaneous Weakly …`."""
    place = run.first - 1
    while place > 0 and text.lowered[place] in {"a", "an", "the", "novel", "new"}:
        place -= 1
    return place > 0 and text.words[place] in {":", ","} and is_made_up(text.words[place - 1])


def _is_subject(text: Prose, run: Run) -> bool:
    """Say whether `run`, perhaps with the kind of thing that it is, does what results do."""
    after = text.lowered[run.last + 1 : run.last + 3]
    return bool(after) and (
        after[0] in _RESULTS or (after[0] in cues.NOUNS and after[-1] in _RESULTS)
    )


def _opening(text: Prose, run: Run) -> int:
    """Return the bracket that holds `run` alone, or the first word of `run`."""
    before = text.lowered[max(0, run.first - 2) : run.first]
    if text.words[run.last + 1 : run.last + 2] == (")",) and "(" in before:
        return run.first - len(before) + before.index("(")
    return run.first


def _is_free(text: Prose, run: Run, lexicon: Lexicon) -> bool:
    """Say whether `run` can be a new name: one made-up word, or a phrase that is not all known."""
    words = text.words[run.first : run.last + 1]
    known = [is_known(word, lexicon) for word in words]
    if text.lowered[run.last + 1 : run.last + 2] == ("team",):
        return False
    if len(words) == 1:
        return is_made_up(words[0]) and not known[0]
    return not all(known) and not known[-1] and words[-1].lower() not in _NO_SYSTEMS


def _name(text: Prose, run: Run) -> str:
    place = places(text, *run)
    return exact(" ".join(text.text[place.start : place.end].split()))


def _is_apposed(text: Prose, run: Run) -> bool:
    """Say whether `X, a novel …` or `X is a new …` stands there."""
    after = text.lowered[run.last + 1 : run.last + 7]
    return (
        len(after) > 2
        and after[0] in {",", "is"}
        and after[1] in {"a", "an", "the"}
        and not _NEW.isdisjoint(after[2:])
    )


def _is_part(text: Prose, run: Run) -> bool:
    """Say whether a sentence begins with `The X module` where X mixes capitals and small letters."""
    word = text.words[run.first]
    return (
        run.first > 0
        and text.words[run.first - 1] == "The"
        and any(map(str.islower, word[:-1]))
        and "-" not in word
        and text.lowered[run.last + 1 : run.last + 2] != ()
        and text.lowered[run.last + 1] in cues.NOUNS
    )


def _of_mentions(paper: Reading) -> Iterator[Sign]:
    """Yield the signs of names that come back, or stand in the title."""
    text = paper.abstract
    counts = Counter(_name(text, run) for run in paper.by_first.values())
    title = {exact(word) for word in paper.title.words}
    for run in paper.by_first.values():
        name = _name(text, run)
        if counts[name] and _is_free(text, run, paper.lexicon):
            made = (text, places(text, *run), name)
            if counts[name] > 1:
                yield Sign("comes back", 0.3 if counts[name] > 2 else 0.2, *made)
            if name in title or (
                run.last > run.first and name.casefold() in paper.title.text.casefold()
            ):
                yield Sign("in the title", 0.5, *made)
        counts[name] = 0


def _of_heading(paper: Reading, found: Heading) -> Iterator[Sign]:
    """Yield the signs of the name that the title begins or ends with."""
    title, text = paper.title, paper.abstract
    name = _name(title, found.run)
    made = (title, places(title, *found.run), name)
    weight = 1.0 if found.sure else 0.4
    if name in paper.lexicon.names:
        weight = 0.4
    yield Sign("heading", weight, *made)
    for run in _mentions(text, name):
        place = places(text, *run)
        again = (text, place, name)
        if cues.is_called(text, run.first):
            yield Sign("called", 1.0, *again)
        if cues.is_brought_in(text, run.first):
            yield Sign("brought in", 1.0, *again)
        if cues.is_own(text, run.first, run.last):
            yield Sign("own", 1.0, *again)
        yield Sign("heading comes back", _weight(paper, text, run), *again)


def _weight(paper: Reading, text: Prose, run: Run) -> float:
    """Return how much a mention of the title's beginning says: more if it is written as a name."""
    words = text.words[run.first : run.last + 1]
    made_up = any(is_made_up(word) and word not in paper.lexicon.terms for word in words)
    opens = text.starts[run.first] in {span.start for span in text.sentences}
    single = len(words) == 1 and words[0][0].isupper() and not opens
    return 0.6 if made_up or single else 0.2


def _mentions(text: Prose, name: str) -> Iterator[Run]:
    """Yield the places in `text` where the words of `name` stand, in any case."""
    wanted = tuple(name.lower().split())
    for first, word in enumerate(text.lowered):
        if word == wanted[0] and text.lowered[first : first + len(wanted)] == wanted:
            yield Run(first, first + len(wanted) - 1)
