"""TeX commands around text, with their braces."""

import re
import unicodedata
from collections.abc import Iterator

from generator.model import Certainty
from generator.repairs.find import Find, certain, likely

_TEXT = re.compile(
    r"\\(?<!\\\\)(?:emph|text(?:bf|it|tt|sc|sf|rm|md|up|sl|normal)?|underline|uline|mbox|hbox|url|path"
    r"|nolinkurl|texorpdfstring|math(?:rm|bf|it|sf|tt|bb|cal|frak|scr)|bm|boldsymbol|operatorname"
    r"|ensuremath|enquote)\s?\{"
)
_MATH = re.compile(
    r"(?<![A-Za-z\\])(?:math(?:rm|bf|it|sf|tt|bb|cal|frak|scr)|boldsymbol|operatorname|textbf|textit"
    r"|texttt|textsc|textrm|scriptsize)\{"
)
_MATH_MARKS = {
    "tilde": "\u0303", "widetilde": "\u0303", "hat": "\u0302", "widehat": "\u0302",
    "bar": "\u0304", "overline": "\u0304", "dot": "\u0307", "ddot": "\u0308", "vec": "\u20d7",
}  # fmt: skip
_MATH_ACCENT = re.compile(
    r"(?<![A-Za-z])\\?(tilde|widetilde|hat|widehat|bar|overline|dot|ddot|vec)\{\s?([A-Za-z])\s?\}"
)
_GROUP = re.compile(
    r"\{(?<![\\\w]\{)\s?(?:\\(?:rm|bf|it|em|sc|tt|sf|sl|cal|tiny|scriptsize|footnotesize|small|normalsize)"
    r"|rm|bf|scriptsize|footnotesize)(?![A-Za-z])\s?"
)
_NAMES_OF_TYPE = (
    r"\\(?:rm|bf|it|sf|tt|cal|math(?:rm|bf|it|sf|tt|cal)|text(?:rm|bf|it|sf|sc|tt|sl)?|emph)\s?"
)
_DOUBLE = re.compile(
    rf"\{{(?<![\\\w]\{{){_NAMES_OF_TYPE}\{{(?P<one>[^{{}}\\$]{{1,200}})\}}\}}"
    rf"|\{{\{{{_NAMES_OF_TYPE}\{{(?P<two>[^{{}}\\$]{{1,200}})\}}\}}\}}"
)
"""As physics journals write it: `{\\rm{H}}` and `{{\\rm{H}}}`."""
_LINK = re.compile(r"\\(?<!\\\\)href\s?\{[^{}\s]{1,500}(\}\s?\{)")
_BRACE = re.compile(r"[{}](?<!\\.)")


def text_commands(text: str) -> list[Find]:
    r"""Find commands such as `\emph{…}`, and their braces."""
    return _around(text, _TEXT, Certainty.CERTAIN)


def math_commands(text: str) -> list[Find]:
    """Find commands that lost their backslash, such as `mathcal{O}`."""
    return _around(text, _MATH, Certainty.LIKELY)


def groups(text: str) -> list[Find]:
    r"""Find groups that only change the font, such as `{\bf …}` and `{scriptsize …}`."""
    return _around(text, _GROUP, Certainty.LIKELY)


def double_groups(text: str) -> Iterator[Find]:
    r"""Find commands with braces around them and around their argument: `{\rm{H}}`."""
    for match in _DOUBLE.finditer(text):
        yield likely(match, (match["one"] or match["two"]).strip())


def _around(text: str, opening: re.Pattern[str], certainty: Certainty) -> list[Find]:
    """Return the openings, and the braces that close them; unclosed openings are ignored."""
    finds = []
    pairs = None
    for match in opening.finditer(text):
        pairs = _pairs(text) if pairs is None else pairs
        closing = pairs.get(text.index("{", match.start()))
        if closing is not None:
            finds.append(Find(match.start(), match[0], "", certainty))
            finds.append(Find(closing, "}", "", certainty))
    return sorted(finds, key=lambda find: find.start)


def _pairs(text: str) -> dict[int, int]:
    """Return the place of the closing brace for that of each opening brace."""
    pairs = {}
    opened: list[int] = []
    for match in _BRACE.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs


def links(text: str) -> Iterator[Find]:
    r"""Find `\href{address}{words}`, which becomes the address with the words in brackets."""
    pairs = None
    for match in _LINK.finditer(text):
        pairs = _pairs(text) if pairs is None else pairs
        closing = pairs.get(match.end() - 1)
        if closing is not None:
            opening = text.index("{", match.start()) + 1
            yield Find(match.start(), text[match.start() : opening], "", Certainty.LIKELY)
            yield likely(match, " (", 1)
            yield Find(closing, "}", ")", Certainty.LIKELY)


def math_accents(text: str) -> Iterator[Find]:
    """Find single letters under a mathematical accent, such as `widetilde{O}`."""
    for match in _MATH_ACCENT.finditer(text):
        after = unicodedata.normalize("NFC", match[2] + _MATH_MARKS[match[1]])
        yield certain(match, after) if match[0].startswith("\\") else likely(match, after)
