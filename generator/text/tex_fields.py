r"""The fields of BibTeX entries: braces that only protect letters, and commands for characters."""

import re
from collections.abc import Mapping

_FORMULA = re.compile(r"(?<!\\)\$[^$]*\$|\\\(.*?\\\)", re.DOTALL)
_ARGUMENT = re.compile(r"(?:\\[A-Za-z]+\*?\s*(?:\[[^\]]*\]\s*)?|\\[^A-Za-z\s]|[_^]|\})$")
"""What precedes a brace that opens an argument."""
_COMMAND = re.compile(r"\\(?![A-Za-z]{2,20}\s?\{)[^{}()%&_#$]")
"""A command; an escaped sign in braces, such as `{\\%}`, needs none, nor does `{\\emph{…} …}`."""


def without_groups(text: str) -> str:
    r"""Return `text` without braces that only protect letters, as in `{Bayes}`.

    Braces around arguments and around groups that begin with a command stay.

    `{B}ayes and {\'E}mile in $\mathbb{R}$` becomes `Bayes and {\'E}mile in $\mathbb{R}$`.
    """
    if "{" not in text:
        return text
    formulas = [found.span() for found in _FORMULA.finditer(text)]
    dropped: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for brace in re.finditer(r"(?<!\\)[{}]", text):
        place = brace.start()
        if any(start <= place < end for start, end in formulas):
            continue
        if brace[0] == "{":
            is_argument = _ARGUMENT.search(text, max(0, place - 40), place) is not None
            opened.append((place, is_argument or _COMMAND.match(text, place + 1) is not None))
        elif opened:
            start, is_kept = opened.pop()
            if not is_kept:
                dropped |= {start, place}
    return "".join(letter for place, letter in enumerate(text) if place not in dropped)


_SIGNS: Mapping[str, str] = {
    "backslash": "\\",
    "asciitilde": "~",
    "asciicircum": "^",
    "braceleft": "{",
    "braceright": "}",
    "underscore": "_",
    "dollar": "$",
    "less": "<",
    "greater": ">",
    "bar": "|",
}
_NAMES = "|".join(_SIGNS)
_SIGN = re.compile(
    rf"\{{\\text(?P<group>{_NAMES})\}}|(?<!\\)\\text(?P<bare>{_NAMES})(?![A-Za-z])(?:\{{\}}|\s)?"
)


def printed(text: str) -> str:
    r"""Return `text` with characters for commands: `about \textasciitilde{}3` is `about ~3`."""
    if "\\text" not in text:
        return text
    return _SIGN.sub(lambda found: _SIGNS[found["group"] or found["bare"]], text)
