"""Foreign text comes out of a page as it went in, and as text alone."""

import html
import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from generator.text import escape
from tests import seed

EXTENSIONS = ("attr_list", "tables", "toc", "admonition")
"""Those of `generator/mkdocs.yml`."""

HARD = (
    "<script>alert(1)</script>",
    "1. not a list",
    "1234567890. not a list either",
    "(i) not a list",
    "# not a heading",
    "- not a list\n- at all",
    "a --- b -- c",
    "===",
    "**bold** _em_ `code` ~~gone~~ ==mark== ^sup^",
    "[link](javascript:alert(1)) ![image](x) <https://a.b>",
    "a | b\n--|--\n1 | 2",
    "{: onclick=alert(1) } {#id .class}",
    "&lt;b&gt; &amp;amp; &#60;",
    "\\* \\< \\&lt;",
    "[TOC]",
    "[^1]: note",
    "*[HTML]: abbreviation",
    "!!! note",
    "??? note",
    "--8<-- 'file'",
    "{{ config }} {% raw %}",
    ":smile: $x$ \\(y\\)",
    "www.example.org user@example.org https://example.org",
    "\u00a0both ends\u00a0",
    "zero\u200dwidth\u2028line",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03",
    "term\n: definition",
    "> quote",
    "    code",
    "+ plus",
    "~~~",
    "``` python",
    "ends with two spaces  ",
    "</p></div>--><!-- x",
)

texts = st.one_of(
    st.text(),
    st.text(alphabet="<>&\"'`*_[](){}#!|~^=$:\\-+.\n 1aA"),
    st.sampled_from(HARD),
    st.lists(st.sampled_from(HARD)).map(" ".join),
)
"""Any text, and text that is likely to be taken for markup."""


def render(text: str) -> str:
    """Return what MkDocs' Markdown makes of `text`."""
    return markdown.markdown(text, extensions=list(EXTENSIONS))


def test_extensions() -> None:
    """The extensions that the tests go by are those that pages are made with."""
    with (seed.ROOT / "mkdocs.yml").open(encoding="utf-8") as file:
        asked = yaml_load(file)["markdown_extensions"]
    names = {name for one in asked for name in ([one] if isinstance(one, str) else one)}
    assert names == set(EXTENSIONS)


@given(texts)
@example("\n".join(HARD))
def test_paragraph(text: str) -> None:
    """Any text is one paragraph that reads as the cleaned text does."""
    expected = escape.clean(text)
    if not expected:
        return

    rendered = render(escape.paragraph(text))

    assert re.fullmatch(r"<p>[^<]*</p>", rendered)
    assert expected == html.unescape(rendered[3:-4])


@given(texts)
def test_heading(text: str) -> None:
    """Any text is one heading that reads as the cleaned text does."""
    expected = escape.clean(text)
    if not expected:
        return

    rendered = render(f"# {escape.heading(text)} {{: .title }}")

    match = re.fullmatch(r'<h1 class="title" id="[^"]*">([^<]*)</h1>', rendered)
    assert match is not None
    assert expected == html.unescape(match.group(1))


@given(texts)
def test_markup(text: str) -> None:
    """Any text inside an element of ours stays text, in Markdown too."""
    rendered = render(f'<div title="{escape.markup(text)}">{escape.markup(text)}</div>')

    match = re.fullmatch(r'<div title="([^"<]*)">([^<]*)</div>', rendered)
    assert match is not None
    assert {escape.clean(text)} == {html.unescape(part).strip(" ") for part in match.groups()}


@given(texts)
def test_lines(text: str) -> None:
    """Any lines inside `<pre>` keep their breaks and spaces."""
    text = text.replace("\r", "").replace("\f", "").replace("\v", "").replace("\t", "")
    rendered = render(f"<pre><code>{escape.lines(text)}</code></pre>")

    assert escape.clean(text) == escape.clean(html.unescape(rendered)[11:-13])
    assert text.count("\n") == rendered.count("\n")


@given(texts)
def test_clean_twice(text: str) -> None:
    """Cleaning again changes nothing more."""
    assert escape.clean(text) == escape.clean(escape.clean(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # white space is folded, the ends are trimmed
        (" a\t\n b ", "a b"),
        # a character that turns the direction of writing is made visible
        ("a\u202eb", "a�b"),
        # what HTML may not hold is made visible
        ("a\x00b\x7fc\ufffed", "a�b�c�d"),
        # a joiner within a word is part of the word
        ("क्\u200dष", "क्\u200dष"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    """What no page may hold is made visible; the rest stays."""
    assert expected == escape.clean(text)
