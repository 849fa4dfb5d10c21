"""Names of systems that are common words: `network deconvolution`."""

from collections.abc import Iterator

from generator.entities import cues
from generator.entities.name_runs import FUNCTION, Run
from generator.entities.neighbours import mentions, recurs
from generator.entities.paper_text import PaperText, is_known
from generator.entities.sign import Sign
from generator.text.field_text import FieldText, among, places
from generator.text.word_lists import vocabulary

LONGEST = 4
"""Words that such a name may have."""

_GOES_ON = vocabulary("and & of or , a an the")
"""Before these, the first words of a title are not a whole name."""
_ENDS = FUNCTION | vocabulary(". , ; : ( ) } \" ' ” ’ which that")
"""What may follow a name that is not part of a longer phrase."""
_SKIPPED = vocabulary("a an the as \" ' “ ‘ ` \\ emph textit { ,")
"""What may be between a verb that gives a name and the name."""
_GIVES = cues.CALLS | {"as"}
_OBJECTS = cues.NOUNS | vocabulary("it this")
_OWN = vocabulary("our we propose proposes introduce introduces present presents proposed")
_PROPOSED = vocabulary("propose proposes introduce introduces present presents")
_PIECES = 8
"""Phrases of a title that are searched for."""
_AWAY = 16
"""Words before a verb that gives a name that must mention the authors."""


def of_phrases(paper: PaperText) -> Iterator[Sign]:
    """Yield the signs of phrases in the title, and of phrases that are given as names."""
    text = paper.abstract
    for number, phrase in enumerate(_pieces(paper.title)[:_PIECES]):
        for run in mentions(text, phrase) if phrase else ():
            whole = _ends(text, run) if number == 0 else _is_apposed(text, run)
            if whole and _is_own(text, run):
                yield Sign("title's own", 1.0, text, places(text, *run), phrase)
    for run in _given(text):
        words = text.words[run.first : run.last + 1]
        known = all(is_known(word, paper.lexicon) for word in words)
        if not known and (_is_proposed(text, run) or recurs(text, run)):
            yield Sign("called", 1.0, text, places(text, *run), _text(text, run))


def _is_proposed(text: FieldText, run: Run) -> bool:
    """Say whether the authors propose something before the verb that gives the name `run`."""
    return not _PROPOSED.isdisjoint(text.lowered[max(0, run.first - _AWAY) : run.first])


def _pieces(title: FieldText) -> list[str]:
    """Return the first words of the title, if they can be a name, and its other phrases."""
    pieces: list[list[str]] = [[]]
    whole = [True]
    for word, lowered in zip(title.words, title.lowered, strict=True):
        if lowered in _ENDS:
            whole[-1] = whole[-1] and lowered not in _GOES_ON
            pieces.append([])
            whole.append(True)
        else:
            pieces[-1].append(word)
    return [
        " ".join(piece) if whole[n] and _can_be_name(piece) else ""
        for n, piece in enumerate(pieces)
    ]


def _can_be_name(words: list[str]) -> bool:
    if not words or len(words) > LONGEST or not words[0][0].isalpha():
        return False
    return len(words) > 1 or "-" in words[0]


def _is_apposed(text: FieldText, run: Run) -> bool:
    """Say whether `run` is between commas after a noun for it, as in `our method, X,`."""
    before = text.lowered[max(0, run.first - 2) : run.first]
    after = text.words[run.last + 1 : run.last + 2]
    return len(before) == 2 and before[0] in cues.NOUNS and before[1] == "," and after == (",",)


def _ends(text: FieldText, run: Run) -> bool:
    after = text.lowered[run.last + 1 : run.last + 2]
    return not after or after[0] == "," or after[0] in _ENDS - _GOES_ON


def _is_own(text: FieldText, run: Run) -> bool:
    return (
        cues.is_brought_in(text, run.first)
        or cues.is_called(text, run.first)
        or cues.is_own(text, run.first, run.last)
    )


def _given(text: FieldText) -> Iterator[Run]:
    """Yield the phrases after verbs with which the authors name something of their own."""
    for place in among(text, _GIVES):
        gives = text.lowered[place] != "as" or text.lowered[place - 1] == "to"
        if gives and place and _is_theirs(text, place):
            first = place + 1
            while first < len(text.words) and text.lowered[first] in _SKIPPED:
                first += 1
            run = Run(first, _last(text, first))
            if run.first <= run.last < run.first + LONGEST:
                yield run


def _is_theirs(text: FieldText, place: int) -> bool:
    """Say whether what gets a name at `place` is a method, and the authors'."""
    before = text.lowered[max(0, place - _AWAY) : place]
    near = [
        word for word in before if word not in {",", "is", "which", "we", "that", "referred", "to"}
    ]
    return bool(near) and near[-1] in _OBJECTS and not _OWN.isdisjoint(before)


def _last(text: FieldText, first: int) -> int:
    """Return the last word of the phrase that begins at `first`."""
    end = first
    limit = min(first + LONGEST + 1, len(text.words))
    while end < limit and text.lowered[end] not in _ENDS and text.words[end][0].isalpha():
        end += 1
    return end - 1


def _text(text: FieldText, run: Run) -> str:
    place = places(text, *run)
    return " ".join(text.text[place.start : place.end].split())
