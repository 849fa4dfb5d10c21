"""The name that a title begins or ends with: `TAROT: Targeted Data Selection`."""

from dataclasses import dataclass

from generator.entities.known_names import Lexicon
from generator.entities.name_runs import FUNCTION, Run, is_made_up
from generator.text.field_text import FieldText
from generator.text.folding import surface

LONGEST = 4
"""Words that a name before a colon may have."""

_MARKS = frozenset(":-–—")


@dataclass(frozen=True, slots=True)
class TitleName:
    """A part of a title that could be a name."""

    run: Run
    sure: bool
    """Whether its spelling alone makes it one."""


def heading(title: FieldText, lexicon: Lexicon) -> TitleName | None:
    """Return the part before the first colon of `title`, or a name at its end."""
    if title.text.isupper():
        return None
    return _before(title, lexicon) or _after(title, lexicon)


def _before(title: FieldText, lexicon: Lexicon) -> TitleName | None:
    mark = next((n for n, word in enumerate(title.words[: LONGEST + 1]) if word in _MARKS), 0)
    first = title.words[:mark]
    if not mark or not FUNCTION.isdisjoint(title.lowered[:mark]) or any(map(_is_year, first)):
        return None
    made_up = [n for n in range(mark) if _is_new(title.words[n], lexicon)]
    if mark == 1:
        if _is_spelt(title):
            return TitleName(Run(0, 0), sure=True)
        return TitleName(Run(0, 0), bool(made_up)) if _is_free(title.words[0], lexicon) else None
    if made_up and mark > 2:
        return TitleName(Run(made_up[0], made_up[0]), sure=False)
    return TitleName(Run(0, mark - 1), sure=False)


def _is_spelt(title: FieldText) -> bool:
    """Say whether the initials after the colon are the word before it: `GAT: Graph Attention`."""
    short = title.words[0]
    initials = "".join(word[0] for word in title.words[2 : 2 + len(short)])
    return len(short) > 2 and initials.casefold() == short.casefold()


def _after(title: FieldText, lexicon: Lexicon) -> TitleName | None:
    words = title.words
    if len(words) > 3 and words[-2] in _MARKS and _is_new(words[-1], lexicon):
        return TitleName(Run(len(words) - 1, len(words) - 1), sure=True)
    if len(words) > 4 and words[-3] == "(" and words[-1] == ")" and _is_new(words[-2], lexicon):
        return TitleName(Run(len(words) - 2, len(words) - 2), sure=False)
    return None


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _is_new(word: str, lexicon: Lexicon) -> bool:
    return is_made_up(word) and _is_free(word, lexicon) and surface(word) not in lexicon.names


def _is_free(word: str, lexicon: Lexicon) -> bool:
    return word[:1].isalpha() and word not in lexicon.terms and surface(word) not in lexicon.terms
