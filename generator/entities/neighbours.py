"""Words around a name that show what it is."""

from collections.abc import Iterator

from generator.entities import cues
from generator.entities.name_runs import Run, is_made_up
from generator.entities.vocabulary import listed
from generator.text.field_text import FieldText, occurrences
from generator.text.word_lists import vocabulary

FAR = 2_000
"""Words; repetitions further away are ignored, which limits the time for long texts."""

_NEW = vocabulary("effective efficient first general new novel simple unified")
_NAMING = frozenset({"(", "called", "dubbed", "namely", "named", "termed"})
_RESULTS = listed("doing_verbs")


def is_brought_in(text: FieldText, run: Run) -> bool:
    """Say whether a verb of the authors introduces `run`, alone in brackets or not."""
    opening = _opening(text, run)
    return cues.is_brought_in(text, opening, loosely=opening < run.first)


def directness(text: FieldText, run: Run) -> float:
    """Return the weight of a verb that introduces `run`, which is less if `run` may be no name.

    Phrases may be common words, and capitals may be an adjective, as in `an ABC parser`.
    """
    if run.first < run.last:
        return 0.8
    word, before = text.words[run.first], text.lowered[max(0, run.first - 3) : run.first]
    after = text.words[run.last + 1 : run.last + 2]
    adjective = word.isupper() and word.isalpha() and bool(after) and cues.is_noun(after[0])
    return 0.6 if adjective and not {"a", "an"}.isdisjoint(before) else 1.0


def is_abbreviated(text: FieldText, run: Run) -> bool:
    """Say whether an abbreviation follows soon after `run`: `Two Words methods (or TWM)`."""
    after = text.words[run.last + 1 : run.last + 7]
    mark = next((n for n, word in enumerate(after) if word in _NAMING), len(after))
    return any(map(is_made_up, after[mark : mark + 3]))


def explains(text: FieldText, run: Run) -> bool:
    """Say whether `run` explains a name before it: `SWCC: a Simultaneous Weakly …`."""
    place = run.first - 1
    while place > 0 and text.lowered[place] in {"a", "an", "the", "novel", "new"}:
        place -= 1
    return place > 0 and text.words[place] in {":", ","} and is_made_up(text.words[place - 1])


def is_subject(text: FieldText, run: Run) -> bool:
    """Say whether `run`, or `run` with a noun, is the subject of a verb such as `achieves`."""
    after = text.lowered[run.last + 1 : run.last + 3]
    return bool(after) and (
        after[0] in _RESULTS or (after[0] in cues.NOUNS and after[-1] in _RESULTS)
    )


def _opening(text: FieldText, run: Run) -> int:
    """Return the opening bracket if `run` is alone in brackets, or else its first word."""
    before = text.lowered[max(0, run.first - 2) : run.first]
    if text.words[run.last + 1 : run.last + 2] == (")",) and "(" in before:
        return run.first - len(before) + before.index("(")
    return run.first


def is_apposed(text: FieldText, run: Run) -> bool:
    """Say whether `run` is X in `X, a novel …` or `X is a new …`."""
    after = text.lowered[run.last + 1 : run.last + 7]
    return (
        len(after) > 2
        and after[0] in {",", "is"}
        and after[1] in {"a", "an", "the"}
        and not _NEW.isdisjoint(after[2:])
    )


def is_part(text: FieldText, run: Run) -> bool:
    """Say whether `run` is X in a sentence that begins `The X module`, with mixed case in X."""
    word = text.words[run.first]
    return (
        run.first > 0
        and text.words[run.first - 1] == "The"
        and any(map(str.islower, word[:-1]))
        and "-" not in word
        and text.lowered[run.last + 1 : run.last + 2] != ()
        and text.lowered[run.last + 1] in cues.NOUNS
    )


def recurs(text: FieldText, run: Run) -> bool:
    """Say whether the words of `run` occur again in `text`, in any case."""
    wanted = text.lowered[run.first : run.last + 1]
    return any(
        text.lowered[first : first + len(wanted)] == wanted
        for first in range(run.last + 1, min(run.last + 1 + FAR, len(text.words)))
        if text.lowered[first] == wanted[0]
    )


def mentions(text: FieldText, name: str) -> Iterator[Run]:
    """Yield the places of the words of `name` in `text`, in any case, with hyphens or blanks."""
    wanted = tuple(name.lower().split())
    joined = "-".join(wanted)
    for first in occurrences(text, wanted[0]):
        if text.lowered[first : first + len(wanted)] == wanted:
            yield Run(first, first + len(wanted) - 1)
    if joined != wanted[0]:
        yield from (Run(place, place) for place in occurrences(text, joined))
