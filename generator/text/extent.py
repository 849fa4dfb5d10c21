"""How long a text is, as readers count it."""

import re

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana and Han."""
_SPACE = re.compile(r"\s+")


def extent(text: str) -> str:
    """Return `200 words`, or `about 400 characters` for a script without spaces between words."""
    bare = _SPACE.sub("", text)
    if 2 * len(_UNSPACED.findall(bare)) > len(bare):
        return f"about {_rounded(len(bare)):,} characters"
    words = len(text.split())
    return f"{words:,} word{'' if words == 1 else 's'}"


def _rounded(number: int) -> int:
    """Return `number` to two digits, at least to tens."""
    digits = max(1, len(str(number)) - 2)
    return max(10, round(number, -digits))
