"""Powers, indices and comparisons written in ASCII."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely
from generator.text.tex_symbols import GREEK, GREEK_VARIANTS, LOWERED, NO_WORDS, RAISED, names

_WORDS = {
    "ast": "*", "star": "⋆", "dagger": "†", "prime": "′", "top": "⊤", "perp": "⊥", "circ": "°",
    **GREEK, **GREEK_VARIANTS, **NO_WORDS,
}  # fmt: skip
_SIGNLESS = frozenset(("°", "′"))
_SCRIPT = re.compile(
    r"([_^])(?<=[\w)\]|}].)"
    r"(?:\{\s?(?:\\?(?P<word>[A-Za-z]{1,20})|(?P<number>[+-]?\d{1,4}))\s?\}"
    r"|(?<=\^)\\?(?P<bare>ast|star|dagger|prime|top|perp|circ"
    rf"|{names(GREEK_VARIANTS, NO_WORDS)})(?![A-Za-z]))"
)
_ORDINAL = frozenset(("th", "st", "nd", "rd"))
_POWER = re.compile(r"(?<![\w)\]^])(?P<base>[\w)\]]{1,20})(?P<power>\^[+-]?\d{1,3})(?![\w^{]|\.\d)")
_RAISED_NUMBER = re.compile(r"\^[+-]?\d")
"""A fast test that rules out most texts."""
_ORDER = re.compile(r"\bO\([^()]{0,30}$")
_COMPARISON = re.compile(
    r"[<>]=(?:(?<![<>=!\-/\w]..)(?=\s?[-+]?[\w.$\\(])(?P<alone>)|(?<=[\w)\]]..)(?=[-+]?[\w.$\\(]))"
)
_PACKAGE = re.compile(r"[A-Za-z][\w.-]+$")
_SIGNS = {"<=": "≤", ">=": "≥"}


def scripts(text: str) -> Iterator[Find]:
    """Find superscripts and subscripts in TeX's braces, such as `k_{ast}`, shown as `k_*`.

    There is no character for a subscript asterisk: `k∗` would lose the position and `kₐₛₜ` is
    nonsense. With the underscore, as in `t_max`, readers can also type it in a search.
    """
    for match in _SCRIPT.finditer(text):
        if match["bare"]:
            sign = _WORDS[match["bare"]]
            yield likely(match, sign if sign in _SIGNLESS else f"^{sign}")
        elif match["number"]:
            table = RAISED if match[1] == "^" else LOWERED
            yield certain(match, match["number"].translate(table))
        else:
            yield _word(match)


def _word(match: re.Match[str]) -> Find:
    word = match["word"]
    if word in _ORDINAL and match[1] == "^":
        return likely(match, word)
    if word not in _WORDS:
        return likely(match, match[1] + word)
    sign = _WORDS[word]
    return certain(match, sign if match[1] == "^" and sign in _SIGNLESS else match[1] + sign)


def powers(text: str) -> Iterator[Find]:
    """Find powers of a single letter, a number or a bracket, but not of a name such as `file^2`."""
    for match in _POWER.finditer(text) if _RAISED_NUMBER.search(text) else ():
        base = match["base"]
        if (len(base) == 1 and base.isalpha()) or base.isdecimal() or base[-1] in ")]":
            after = match["power"][1:].translate(RAISED)
            is_order = _ORDER.search(text, max(0, match.start() - 40), match.start())
            yield certain(match, after, 2) if is_order else likely(match, after, 2)


def comparisons(text: str) -> Iterator[Find]:
    """Find `<=` and `>=` before an operand, but not in a version such as `numpy>=1.2`."""
    for match in _COMPARISON.finditer(text):
        if match["alone"] is not None:
            yield certain(match, _SIGNS[match[0]])
        elif not _PACKAGE.search(text, max(0, match.start() - 20), match.start()):
            yield likely(match, _SIGNS[match[0]])
