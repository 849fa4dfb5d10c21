"""Claims: sentences in which authors say how much better something is."""

import re
from collections.abc import Iterator

from generator.entities.vocabulary import listed
from generator.model import Evidence
from generator.text import word_lists
from generator.text.field_text import FieldText, evidence, sentence
from generator.text.sentences import Span

_NUMBER = re.compile(r"\d[\d,]*+")
_UNITS = "|".join(word_lists.read("generator.entities", "machine_learning_units"))
_AMOUNT = re.compile(
    r"\d[\d,]*(?:\.\d+)?"
    r"(?:\s?\\?%?\s?(?:-|–|--|to)\s?\d[\d,]*(?:\.\d+)?)?"
    r"(?:\s?\\?%|\s?[x×X](?![^\W_])"
    r"|[ -](?:percent|per cent|percentage|times|fold|points?|dB|orders? of magnitude)\b"
    rf"|\s(?:{_UNITS})\b)"
)
_BEFORE = re.compile(
    r"(?:\b(?:up to|as much as|at least|more than|less than|over|around|about|nearly|almost|only"
    r"|an average of|by)\s+)*[~≈+]?$"
)
_LONGEST_BEFORE = 30
"""Characters before an amount that may belong to it."""
_DIRECTION = listed("better")
_OWN = listed("results")
_MEASURED = listed("machine_learning_measures")
_LEVEL = re.compile(r"\b(?:more|less|fewer|higher|lower|larger|greater|better) than [~≈]?\d\S*")
"""Comparisons with a number rather than with another result."""
_WORD = re.compile(r"[a-z][\w-]*")


def claims(text: FieldText) -> tuple[Evidence, ...]:
    """Return the sentences of `text` that say how much better something is, and in what.

    Each is returned once, with its first amount.
    """
    found: list[Evidence] = []
    done = 0
    for match in _amounts(text.text):
        start, end = match.span()
        if start < done or (start and _continues(text.text[start - 1])):
            continue
        span = sentence(text, start)
        done = span.end
        if _is_claim(text, span):
            found.append(evidence(text, Span(_beginning(text.text, start, span), end)))
    return tuple(found)


def _amounts(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of `text` that have a unit.

    A number without one is skipped as a whole, as retrying from each digit would take quadratic
    time.
    """
    place = 0
    while number := _NUMBER.search(text, place):
        amount = _AMOUNT.match(text, number.start())
        if amount:
            yield amount
        place = (amount or number).end()


def _continues(character: str) -> bool:
    """Say whether a number after `character` is part of a longer word or number."""
    return character.isalnum() or character in "_.,-–"


def _beginning(text: str, start: int, span: Span) -> int:
    """Return the start of an amount with the words before it that belong to it: `by up to`."""
    floor = max(span.start, start - _LONGEST_BEFORE)
    match = _BEFORE.search(text, floor, start)
    return match.start() if match else start


def _is_claim(text: FieldText, span: Span) -> bool:
    """Say whether a sentence states that a result of the authors is better than another."""
    sentence_words = _LEVEL.sub("", text.text[span.start : span.end].lower())
    words = frozenset(_WORD.findall(sentence_words))
    if words.isdisjoint(_DIRECTION) or words.isdisjoint(_MEASURED):
        return False
    return not words.isdisjoint(_OWN) or span.start * 2 > len(text.text)
