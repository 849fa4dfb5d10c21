"""Topics that the taxonomy lacks, from the phrases of the collection itself."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Neighbour, Paper
from generator.suggest.candidates import Place, candidates
from generator.suggest.ranking import Ranked, ranked
from generator.taxonomy import Taxonomy
from generator.text.phrases import Key, Phrases, exact_key, folded_key
from generator.text.sentences import Span, sentences
from generator.text.slug import slug, unique
from generator.text.words import exact

MOST = 20
"""Topics proposed unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A topic that people may want."""

    id: str
    label: str
    phrase: str
    """As the papers write it."""
    is_name: bool
    """Whether the phrase counts only as written, being an abbreviation."""
    papers: tuple[Paper, ...]
    """Those that speak of it most first."""
    sentence: str
    """One that holds the phrase."""
    merged: tuple[str, ...]
    """Phrases that the papers use too, and that hold this one or are part of it."""


def suggestions(
    papers: Sequence[Paper],
    topics: Taxonomy,
    related: Mapping[str, Iterable[Neighbour]],
    most: int = MOST,
) -> tuple[Suggestion, ...]:
    """Return what `papers` speak of and `topics` do not know, the most telling first.

    `related` holds the papers near each, by its id.
    """
    folded, exact_keys = _phrases(papers, topics)
    known = Phrases(((key, True) for key in folded), ((key, True) for key in exact_keys))
    found = candidates(papers, known, {word for key in folded for word in key})
    taken = set(topics.topics)
    made = []
    for phrase in ranked(found, papers, related)[:most]:
        suggestion = _suggestion(phrase, found, papers, taken)
        taken.add(suggestion.id)
        made.append(suggestion)
    return tuple(made)


def _phrases(papers: Iterable[Paper], topics: Taxonomy) -> tuple[list[Key], list[Key]]:
    """Return what needs no topic: all phrases of topics, and the names of systems and data sets.

    The first may be written in any way, the second only as they are.
    """
    folded: list[Key] = []
    exact_keys: list[Key] = []
    for topic in topics.topics.values():
        folded += map(folded_key, (topic.label, *topic.aliases, *topic.weak, *topic.never))
        exact_keys += map(exact_key, topic.exact)
    for paper in papers:
        exact_keys += (exact_key(named.name) for named in (*paper.systems, *paper.datasets))
    return list(filter(None, folded)), list(filter(None, exact_keys))


def _suggestion(
    phrase: Ranked,
    found: Mapping[Key, Sequence[Place]],
    papers: Sequence[Paper],
    taken: set[str],
) -> Suggestion:
    written = _written(phrase.places, papers)
    is_name = len(phrase.key) == 1 and sum(map(str.isupper, written)) > 1
    written = exact(written) if is_name else written
    return Suggestion(
        id=unique(slug(written), taken),
        label=written[0].upper() + written[1:],
        phrase=written,
        is_name=is_name,
        papers=tuple(papers[number] for number in phrase.papers),
        sentence=_sentence(phrase, papers),
        merged=tuple(_written(found[key], papers) for key in phrase.merged),
    )


def _written(places: Iterable[Place], papers: Sequence[Paper]) -> str:
    """Return the commonest way of writing a phrase; titles, with their capitals, count last."""
    ways: Counter[str] = Counter()
    in_titles: Counter[str] = Counter()
    for place in places:
        text = " ".join(_text(place, papers)[place.start : place.end].split())
        (in_titles if place.field == "title" else ways)[text] += 1
    ways = ways or in_titles
    return min(ways, key=lambda way: (-ways[way], way))


def _text(place: Place, papers: Sequence[Paper]) -> str:
    paper = papers[place.paper]
    return paper.title if place.field == "title" else paper.abstract


def _sentence(phrase: Ranked, papers: Sequence[Paper]) -> str:
    """Return the shortest sentence with the phrase, or a title where it stands in titles only."""
    texts = [(place, _text(place, papers)) for place in phrase.places if place.field == "abstract"]
    found = [text[span.start : span.end] for place, text in texts for span in _around(text, place)]
    return (
        min(found, key=lambda text: (len(text), text), default="") or papers[phrase.papers[0]].title
    )


def _around(text: str, place: Place) -> Iterator[Span]:
    """Yield the sentence around a place."""
    return (s for s in sentences(text) if s.start <= place.start < s.end)
