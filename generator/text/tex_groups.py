r"""TeX braces that only protect letters, as around `{Bayes}` in a BibTeX title."""

import re

_FORMULA = re.compile(r"(?<!\\)\$[^$]*\$|\\\(.*?\\\)", re.DOTALL)
_ARGUMENT = re.compile(r"(?:\\[A-Za-z]+\*?\s*(?:\[[^\]]*\]\s*)?|\\[^A-Za-z\s]|[_^]|\})$")
"""What is before a brace that opens an argument."""
_COMMAND = re.compile(r"\\[^{}()]")


def without_groups(text: str) -> str:
    r"""Return `text` without such braces; arguments and groups that begin with a command stay.

    `{B}ayes and {\'E}mile in $\mathbb{R}$` becomes `Bayes and {\'E}mile in $\mathbb{R}$`.
    """
    if "{" not in text:
        return text
    kept = [found.span() for found in _FORMULA.finditer(text)]
    dropped: set[int] = set()
    opened: list[tuple[int, bool]] = []
    for brace in re.finditer(r"(?<!\\)[{}]", text):
        place = brace.start()
        if any(start <= place < end for start, end in kept):
            continue
        if brace[0] == "{":
            is_argument = _ARGUMENT.search(text, max(0, place - 40), place) is not None
            opened.append((place, is_argument or _COMMAND.match(text, place + 1) is not None))
        elif opened:
            start, is_kept = opened.pop()
            if not is_kept:
                dropped |= {start, place}
    return "".join(letter for place, letter in enumerate(text) if place not in dropped)
