"""Data sets and benchmarks that a paper names."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from generator.entities.dataset_names import beside_known, in_sentences, in_title
from generator.entities.definitions import Definition
from generator.entities.heads import HEADS
from generator.entities.known_names import LONGEST, Lexicon
from generator.entities.name_runs import Run
from generator.entities.paper_text import PaperText
from generator.model import Named
from generator.text.field_text import FieldText, evidence, places
from generator.text.folding import name_key
from generator.text.sentences import Span

MOST_EVIDENCE = 3
"""Places that are kept for each name."""


class DatasetMention(NamedTuple):
    """A place where a data set is named."""

    name: str
    """The name under which it is listed."""
    text: FieldText
    place: Span


def datasets(paper: PaperText) -> tuple[Named, ...]:
    """Return the data sets that `paper` names, in the order of its abstract."""
    found: dict[str, list[DatasetMention]] = {}
    shorts = {name_key(definition.long): short for short, definition in paper.defined.items()}
    for mention in _mentions(paper):
        short = shorts.get(name_key(mention.name), mention.name)
        name = paper.lexicon.datasets.get(name_key(short), short)
        found.setdefault(name_key(name), []).append(mention._replace(name=name))
    return tuple(_named(mentions, paper.defined) for mentions in found.values())


def _mentions(paper: PaperText) -> Iterator[DatasetMention]:
    """Yield all mentions, sorted, those in the abstract before those in the title."""
    abstract = paper.abstract
    found = [*_known(abstract, paper)]
    known = _runs(abstract, found)
    taken = {place for run in known for place in range(run.first, run.last + 1)}
    for run in chain(in_sentences(paper), beside_known(paper, known)):
        place = places(abstract, *run)
        if taken.isdisjoint(range(run.first, run.last + 1)):
            taken.update(range(run.first, run.last + 1))
            found.append(DatasetMention(abstract.text[place.start : place.end], abstract, place))
    yield from sorted(found, key=lambda mention: mention.place)
    yield from _known(paper.title, paper)
    for run in in_title(paper):
        place = places(paper.title, *run)
        yield DatasetMention(paper.title.text[place.start : place.end], paper.title, place)


def _runs(text: FieldText, mentions: Iterable[DatasetMention]) -> tuple[Run, ...]:
    """Return the words in which `mentions` are."""
    return tuple(
        Run(bisect_left(text.starts, place.start), bisect_left(text.starts, place.end) - 1)
        for _, _, place in mentions
    )


def _known(text: FieldText, paper: PaperText) -> Iterator[DatasetMention]:
    """Yield the mentions of data sets in the lexicon, the longest at each place."""
    lexicon = paper.lexicon
    done = -1
    for first in text.marked:
        if first <= done or name_key(text.words[first]) not in lexicon.openings:
            continue
        last = _longest(text, first, lexicon)
        if last is not None and not _is_something_else(text, Run(first, last), paper):
            place = places(text, first, last)
            name = lexicon.datasets[name_key(text.text[place.start : place.end])]
            yield DatasetMention(name, text, place)
            done = last


def _longest(text: FieldText, first: int, lexicon: Lexicon) -> int | None:
    """Return the last word of the longest known name that begins at `first`."""
    joined, best = "", None
    for last in range(first, min(first + LONGEST, len(text.words))):
        if (
            last > first
            and text.starts[last] - text.starts[last - 1] > len(text.words[last - 1]) + 1
        ):
            break
        joined += name_key(text.words[last])
        if joined in lexicon.datasets and text.words[last][-1].isalnum():
            best = last
    return best


def _is_something_else(text: FieldText, run: Run, paper: PaperText) -> bool:
    """Say whether the words have another meaning here: a common word or an explained acronym."""
    words = text.words[run.first : run.last + 1]
    definition = paper.defined.get(words[0]) if run.first == run.last else None
    if definition and not _is_a_data_set(definition, paper.lexicon):
        return True
    if name_key("".join(words)) not in paper.lexicon.weak:
        return all(map(str.islower, words)) and not any(map(str.isdigit, "".join(words)))
    before, after = (
        text.lowered[max(0, run.first - 2) : run.first],
        text.lowered[run.last + 1 : run.last + 3],
    )
    return HEADS.isdisjoint(before) and HEADS.isdisjoint(after)


def _is_a_data_set(definition: Definition, lexicon: Lexicon) -> bool:
    words = definition.long.lower().split()
    return (
        name_key(definition.long) in lexicon.datasets
        or words[-1] in HEADS
        or (lexicon.datasets.get(name_key(definition.short), "").lower() in definition.long.lower())
    )


def _named(mentions: list[DatasetMention], defined: Mapping[str, Definition]) -> Named:
    """Return one data set from all its places."""
    name = mentions[0].name
    written = [text.text[place.start : place.end] for _, text, place in mentions]
    longs = [defined[each].long for each in (*written, name) if each in defined]
    aliases = dict.fromkeys(each for each in (*written, *longs) if each != name)
    return Named(
        name=name,
        evidence=tuple(evidence(text, place) for _, text, place in mentions[:MOST_EVIDENCE]),
        aliases=tuple(aliases),
    )
