"""The labels of topics, and the phrases in which papers write them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.discovery.candidate_phrases import CandidatePhrase, Candidates
from generator.discovery.themes import Theme
from generator.discovery.tokens import Tokens
from generator.model import Paper
from generator.text.phrases import Key, folded_key

SMALL_LETTERS = 0.25
"""The uses in lower case, as a share of those in the commonest form, that show it is not a name."""
ENOUGH = 400
"""Places of a phrase that are read to find its spelling."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The papers, their tokens, and the runs found in them."""

    papers: Sequence[Paper]
    read: Tokens
    found: Candidates


def written(way: CandidatePhrase, source: Corpus) -> str:
    """Return the commonest spelling of a phrase; titles, with their capitals, decide last."""
    ways: Counter[str] = Counter()
    in_titles: Counter[str] = Counter()
    read, runs = source.read, source.found.runs
    for place in way.places[:ENOUGH].tolist():
        if runs.is_short[place]:
            continue
        first, last = runs.first[place], runs.last[place]
        paper = source.papers[int(read.paper[first])]
        is_title = bool(read.in_title[first])
        text = paper.title if is_title else paper.abstract
        piece = " ".join(text[int(read.start[first]) : int(read.end[last])].split())
        (in_titles if is_title else ways)[piece] += 1
    best = ways or in_titles
    if not best:
        return read.spelled.get(way.key) or " ".join(way.key)
    commonest = min(best, key=lambda piece: (-best[piece], piece))
    # many write capitals only where they explain an abbreviation
    plain = commonest.lower()
    return plain if best[plain] >= SMALL_LETTERS * best[commonest] else commonest


def label(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[0].upper() + text[1:]


def is_name(text: str) -> bool:
    """Say whether a phrase is an abbreviation, which counts only as it is written."""
    return " " not in text and sum(map(str.isupper, text)) > 1 and "-" not in text


def phrases(theme: Theme, source: Corpus) -> tuple[str, ...]:
    """Return the spellings of a topic that differ by more than case and number."""
    by_key: dict[Key, str] = {}
    for way in theme.ways:
        text = written(way, source)
        by_key.setdefault(folded_key(text), text)
    return tuple(by_key.values())
