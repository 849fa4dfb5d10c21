r"""TeX commands that print a character with a meaning in TeX, such as `\textasciitilde{}`."""

import re
from collections.abc import Mapping

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
    r"""Return `text` with the signs themselves: `about \textasciitilde{}3` is `about ~3`."""
    if "\\text" not in text:
        return text
    return _SIGN.sub(lambda found: _SIGNS[found["group"] or found["bare"]], text)
