"""Words for kinds of data sets, and their places in a text."""

from collections.abc import Iterator

from generator.entities.name_runs import Run, is_made_up
from generator.entities.vocabulary import listed
from generator.text.field_text import FieldText, among
from generator.text.word_lists import vocabulary

HEADS = listed("kinds_of_data_sets")
"""Words for kinds of data sets."""

_SET = vocabulary("set sets suite suites")
"""Such words only after one of `_OF_DATA`."""
_OF_DATA = vocabulary("challenge data diagnostic evaluation test")
_CONTESTS = vocabulary("challenge challenges")
"""Such words only after a made-up name."""
_ANY = HEADS | _SET | _CONTESTS
_VERB_BEFORE = vocabulary("we to and then also")


def heads(text: FieldText) -> Iterator[Run]:
    """Yield the places of words for data sets."""
    for place in among(text, _ANY):
        word, before = text.lowered[place], text.words[place - 1] if place else ""
        if word in _SET and before.lower() in _OF_DATA:
            yield Run(place - 1, place)
        elif (word in HEADS and not (word == "benchmark" and before.lower() in _VERB_BEFORE)) or (
            word in _CONTESTS and is_made_up(before.rstrip("0123456789"))
        ):
            yield Run(place, place)
