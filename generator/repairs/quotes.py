"""Quotation marks of TeX and of programming languages."""

import re
from collections.abc import Iterator

from generator.repairs.find import Find, certain, likely

_DOUBLED = re.compile(r"(?<!`)(``)(?![`\s])[^`\n]{1,400}?(?<!\s)(''|\")(?!['\w])")
_SINGLE = re.compile(r"(?<![\w`\\])(`)(?![`\s])(?:[^`'\n]|'(?=\w)){1,200}?(?<!\s)(')(?![\w'])")
_ESCAPED = re.compile(
    r"(?<![A-Za-z\\])(?P<open>\\\")[^\"\\\n]{1,200}(?P<close>\\\")(?![A-Za-z{])"
    r"|(?<=[A-Za-z])(?P<apostrophe>\\')(?=(?:s|t|re|ve|ll|d|m)\b)"
)


def doubled(text: str) -> Iterator[Find]:
    """Find words between TeX's quotes, ``like this''."""
    for match in _DOUBLED.finditer(text):
        yield certain(match, "“", 1)
        yield certain(match, "”", 2)


def single(text: str) -> Iterator[Find]:
    """Find words between TeX's single quotes, `like this'; code ends in a backtick."""
    for match in _SINGLE.finditer(text):
        yield likely(match, "‘", 1)
        yield likely(match, "’", 2)


def escaped(text: str) -> Iterator[Find]:
    r"""Find escaped quotes such as `\"effective\"`, which could be taken for accents."""
    for match in _ESCAPED.finditer(text):
        if match["apostrophe"]:
            yield likely(match, "'")
        else:
            yield likely(match, '"', 1)
            yield likely(match, '"', 2)
