"""Markdown files with YAML or TOML front matter, as site generators such as Jekyll use them."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from generator.syntax.record import Broken, Record
from generator.text import quick_yaml

NOT_YAML = "The YAML between the `---` lines cannot be read ({problem}); fix it."
"""The problem of a file."""

NOT_TOML = "The TOML between the `+++` lines cannot be read ({problem}); fix it."

_TOML = re.compile(
    r"\+\+\+[ \t]*\r?\n(.*?)(?:\r?\n)?^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_HEAD = re.compile(
    r"---[ \t]*\r?\n(.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([a-zA-Z]+)|(.))", re.DOTALL)
_CODES = re.compile(r"x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}")
_ESCAPED = frozenset('0abtnvfre "/\\N_LP\n\r')
_COMMANDS = frozenset(
    re.findall(
        r"\w+",
        """
        alpha approx ast beta bar bf big bigl bigr binom boldsymbol bullet ell emph epsilon eps eta
        exists exp equiv flat forall frac langle nabla ne neg neq nolimits not nu rangle ref rho rm
        right rightarrow rfloor rceil tau text textbf textit textrm textsc texttt textsf tfrac
        theta tilde times to top tt varepsilon varphi vartheta vdots vec vee Lambda Phi Pi Psi
        """,
    )
)
"""TeX commands that begin like an escape sequence of YAML."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values in the front matter of a page, and the rest of the page."""

    head: Mapping[str, object]
    body: str


def page(text: str) -> Record[FrontMatter] | Broken | None:
    """Return the page in `text`; `None` if it has no front matter."""
    if toml := _TOML.match(text):
        return _of_toml(toml)
    found = _HEAD.match(text)
    if found is None:
        return None
    try:
        head = quick_yaml.load(_QUOTED.sub(_tex_kept, found[1]))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = getattr(error, "problem_mark", None)
        problem = f"line {place.line + 2}" if place else "it is damaged"
        return Broken(1, text, NOT_YAML.format(problem=problem))
    if not isinstance(head, dict):
        return None
    values = {str(key): value for key, value in head.items()}
    return Record(1, text, FrontMatter(values, text[found.end() :].strip()))


def _of_toml(found: re.Match[str]) -> Record[FrontMatter] | Broken:
    """Return a page with TOML front matter."""
    text = found.string
    try:
        head = tomllib.loads(found[1])
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        problem = str(error) or "it is nested too deeply"
        return Broken(1, text, NOT_TOML.format(problem=problem))
    return Record(1, text, FrontMatter(head, text[found.end() :].strip()))


def _tex_kept(quoted: re.Match[str]) -> str:
    r"""Return a text in double quotes with the backslashes of TeX commands escaped.

    Sites of proceedings write `"$\\theta$"` with one backslash, and YAML would read `\t` as a tab.
    """
    return _ESCAPE.sub(_escape_kept, quoted[0])


def _escape_kept(escape: re.Match[str]) -> str:
    name = escape[1]
    if name is None:
        is_known = escape[2] in _ESCAPED
    elif _CODES.match(name):
        is_known = True
    else:
        is_known = name[0] in _ESCAPED and name not in _COMMANDS
    return escape[0] if is_known else f"\\{escape[0]}"
