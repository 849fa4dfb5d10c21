"""Cues: words around a name by which authors show that it is their own."""

from generator.entities.name_runs import FUNCTION, is_made_up
from generator.entities.vocabulary import listed
from generator.text.field_text import FieldText
from generator.text.word_lists import vocabulary

REACH = 18
"""The greatest number of words between a verb and the name that it introduces."""

_SURE = vocabulary(
    "propose proposes proposing introduce introduces introducing present presents presenting"
)
"""Verbs that introduce something of the authors' own, whatever their subject."""

_WITH_SUBJECT = listed("bringing_verbs")
"""Verbs that do so only if the authors are their subject."""

_SUBJECTS = listed("subjects")

_STOPS = listed("stops")
"""Words that end the search for a verb."""

_COLLECTIVE = listed("collectives")
"""Words whose `of` is skipped."""
_IDEAS = listed("ideas")
"""Words whose `of` is never skipped."""
_VARIANTS = vocabulary("adaptation extension generalization modification variant variation version")
"""Words whose `of` is skipped only before a comma and a name."""
_SKIPPED = vocabulary("and for in of on to with")
"""Words that are skipped before a comma and an explained name."""
_PRAISE = listed("praise")
"""Adjectives that are joined by `and`."""
_NOTHING: frozenset[str] = frozenset()

CALLS = listed("naming_verbs")
"""Verbs that give names."""
_CALLED_AS = vocabulary("refer referred denote denoted abbreviate abbreviated")
_BETWEEN_CALL = listed("before_names")

NOUNS = listed("kinds_of_systems")
"""Kinds of systems."""

_OWNERS = vocabulary("our proposed resulting")
_OLD = listed("old")
_QUOTES = vocabulary("\" ' “ ‘ ` ( :")


def is_noun(word: str) -> bool:
    """Say whether `word` after a name can be the kind of thing that it names."""
    return word.islower() and word.isalpha() and word not in _STOPS and word not in FUNCTION


def is_brought_in(text: FieldText, first: int, *, loosely: bool = False) -> bool:
    """Say whether a verb of the authors introduces the name that begins at the word `first`.

    Only adjectives, nouns and commas may be between. `loosely` is for names that are explained
    there: then `of` may be between too, and other words if a comma separates them from the name.
    """
    lowered = text.lowered
    apposed = lowered[first - 1 : first] == (",",)
    skipped = _SKIPPED if loosely and apposed else _NOTHING
    for place in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = lowered[place]
        if word in _SURE:
            return not _is_noun(lowered, place)
        if word in _WITH_SUBJECT and _has_subject(lowered, place):
            return True
        if word in skipped or (word == "as" and "well" in lowered[max(0, place - 2) : place + 2]):
            continue
        if word == "and" and not _joins(text, place):
            return False
        if word == "of" and place and _is_skipped(lowered[place - 1], loosely, apposed):
            continue
        if word in _STOPS:
            return False
    return False


def _is_skipped(before: str, loosely: bool, apposed: bool) -> bool:  # noqa: FBT001 - private
    """Say whether an `of` after the word `before` may be between a verb and a name."""
    if before in _VARIANTS:
        return apposed
    return before in _COLLECTIVE or (loosely and before not in _IDEAS)


def is_presented(text: FieldText, first: int, last: int) -> bool:
    """Say whether the name is in `we present X, a …`, which is never others' work."""
    return (
        text.lowered[first - 1 : first] != ()
        and text.lowered[first - 1] in _SURE
        and text.words[last + 1 : last + 2] == (",",)
        and text.lowered[last + 2 : last + 3] in {("a",), ("an",), ("the",), ("our",)}
    )


def _is_noun(lowered: tuple[str, ...], place: int) -> bool:
    return lowered[place] == "present" and lowered[place - 1 : place] in {("the",), ("at",)}


def _has_subject(lowered: tuple[str, ...], place: int) -> bool:
    """Say whether the authors or their paper are the subject of the verb at `place`."""
    return not _SUBJECTS.isdisjoint(lowered[max(0, place - 6) : place]) and lowered[
        place - 1
    ] not in {"the", "recently", "a", "an", "been", "was", "previously"}


def _joins(text: FieldText, place: int) -> bool:
    """Say whether the `and` at `place` joins two verbs, names or adjectives."""
    before = text.words[place - 1] if place else ""
    return (
        before.lower() in _SURE | _WITH_SUBJECT | _PRAISE
        or is_made_up(before)
        or text.lowered[place + 1] in _SURE | _WITH_SUBJECT
    )


def is_called(text: FieldText, first: int) -> bool:
    """Say whether the name at the word `first` is given by a verb: `we call it X`."""
    lowered = text.lowered
    for place in range(first - 1, max(-1, first - 7), -1):
        word = lowered[place]
        if word in CALLS:
            return not _OLD.intersection(lowered[max(0, place - 12) : place])
        if word == "as" and _CALLED_AS.intersection(lowered[max(0, place - 7) : place]):
            return True
        if word not in _BETWEEN_CALL:
            return False
    return False


def is_own(text: FieldText, first: int, last: int) -> bool:
    """Say whether the name is in `our X model`, `our model, X,` or `the proposed method X`."""
    lowered = text.lowered
    if lowered[first - 1 : first] in {("our",), ("proposed",), ("resulting",)}:
        return lowered[last + 1 : last + 2] != () and lowered[last + 1] in NOUNS
    place = first - 1
    while place >= 0 and (lowered[place] in _QUOTES or lowered[place] == ","):
        place -= 1
    if place < 0 or lowered[place] not in NOUNS:
        return False
    for before in range(place - 1, max(-1, place - 6), -1):
        if lowered[before] in _OWNERS:
            return True
        if lowered[before] in _STOPS:
            return False
    return False


def is_shown(text: FieldText, first: int) -> bool:
    """Say whether the words from `first` are a finding: `we show that X`."""
    that = first - 1
    while that >= 0 and text.lowered[that] in {"the", "our", "proposed", "a"}:
        that -= 1
    return (
        that > 0
        and text.lowered[that] == "that"
        and text.lowered[that - 1] in {"show", "shows", "demonstrate", "demonstrates", "find"}
    )
