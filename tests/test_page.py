"""A page is a tree of blocks; rendered, it is Markdown that MkDocs understands."""

import re

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator import components, page
from generator.page import Address, Heading, Inline, Lines, Page, Prose, element
from generator.text import escape
from tests.text.test_escape import EXTENSIONS, texts


@pytest.mark.parametrize(
    ("path", "fragment", "start", "expected"),
    [
        # from the home page
        ("papers/", "", "", "papers/"),
        ("", "", "", "./"),
        # one floor down, and back
        ("papers/a/", "", "papers/", "a/"),
        ("papers/", "", "papers/a/", "../"),
        ("", "", "papers/a/", "../../"),
        # across
        ("tags/b/", "", "papers/a/", "../../tags/b/"),
        # a file
        ("papers/a.bib", "", "papers/a/", "../a.bib"),
        # a place on another page, and on this one
        ("tags/", "group", "tags/b/", "../#group"),
        ("tags/", "group", "tags/", "#group"),
    ],
)
def test_address(path: str, fragment: str, start: str, expected: str) -> None:
    """A link is relative to the page it is on."""
    assert expected == Address(path, fragment).seen_from(start)


def test_address_with_a_query() -> None:
    """A query precedes the fragment, and makes the link one to another page."""
    address = Address("papers/", "x", "tag=a&tag=b")

    assert address.seen_from("papers/") == "./?tag=a&tag=b#x"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", "index.md"),
        ("papers/", "papers/index.md"),
        ("papers/a/", "papers/a.md"),
        ("about/", "about/index.md"),
    ],
)
def test_path(address: str, expected: str) -> None:
    """The path of a page is the one from which MkDocs makes its address."""
    made = page.file(Page(address=address, title="", description="", layout="x", blocks=()))

    assert expected == made.path


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("br", "<br>"),
        # a shape that is not closed would take in the next
        ("circle", "<circle/>"),
        ("p", "<p></p>"),
    ],
)
def test_without_content(tag: str, expected: str) -> None:
    """An element without content is written as HTML and SVG require."""
    assert expected == page.html(element(tag), "")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # that of the page, or not known
        ("A net", "en", {}),
        ("A net", None, {}),
        ("Ein Netz", "de", {"lang": "de"}),
        # from right to left
        ("شبكة", "ar", {"dir": "rtl", "lang": "ar"}),
        ("NLP في شبكة", "ar", {"dir": "rtl", "lang": "ar"}),
        ("שלום", None, {"dir": "auto"}),
        # a word of another language
        ("A lexicon of שלום", "en", {}),
    ],
)
def test_in_language(text: str, language: str | None, expected: dict[str, str]) -> None:
    """Text in another language has its language, and right-to-left text its direction."""
    assert expected == page.in_language(text, language)


@given(texts, texts, texts, st.sampled_from([None, "en", "de", "ar"]))
@example("", "", "\r", None)
@example("A Low-Cost <b>Self-Test</b> of *x-y*: a_b-c", "", "", None)
@example("", "", "a\r\nb\f\vc", None)
def test_any_text(title: str, abstract: str, other: str, language: str | None) -> None:
    """Whatever the texts are, the rendered page has our elements around them and no others."""
    abstract = abstract if escape.clean(abstract) else "x"
    paragraphs = "\n\n".join(part for part in re.split(r"\n\n+", abstract) if escape.clean(part))
    made = page.file(
        Page(
            address="papers/a/",
            title=title,
            description=other,
            layout="sheaf-paper",
            blocks=(
                Heading(title if escape.clean(title) else "x", language=language),
                Prose(paragraphs, "sheaf-abstract", "abstract", language=language),
                element("p", {"title": other}, other, element("b", "", other)),
                element("pre", "", Lines(other)),
            ),
            data={"title": title},
        )
    )
    _, front, body = made.text.split("---\n", 2)
    assert made.html == markdown.markdown(body, extensions=list(EXTENSIONS))
    html = LexborHTMLParser(markdown.markdown(body, extensions=list(EXTENSIONS)))
    values = yaml.safe_load(front)

    assert made.values == values
    assert values["title"] == escape.markup(title)
    assert values["paper"] == {"title": title}
    kept = html.css("h1 span.sheaf-compound")
    found = [node.tag for node in html.css("body *") if node.tag != "br"]
    assert len(kept) == found.count("span")
    assert [tag for tag in found if tag != "span"] == ["h1", "p", "p", "b", "pre"]
    cleaned = [escape.clean(part) for part in paragraphs.split("\n\n")]
    assert "\n\n".join(cleaned) == html.css("[data-abstract]")[0].text()
    assert escape.clean(other) == escape.clean(html.css("b")[0].text())
    assert escape.clean(other) == escape.clean(str(html.css("p[title]")[0].attributes["title"]))


def test_attributes() -> None:
    """`True` writes only the name, `False` nothing, and an address a relative link."""
    made = element("a", {"a": True, "b": False, "c": 1, "href": Address("tags/")})

    assert page.html(made, "papers/") == '<a a c="1" href="../tags/"></a>'


places = st.integers(-1, 60)
inlines = st.lists(
    st.builds(
        Inline,
        start=places,
        end=places,
        tag=st.sampled_from(["abbr", "b", "span"]),
        attributes=texts.map(lambda text: {"class": "x", "data-long": text}),
    ),
    max_size=6,
).map(tuple)


def rendered(prose: Prose) -> str:
    """Return what MkDocs' Markdown makes of `prose`."""
    made = Page(address="papers/a/", title="", description="", layout="x", blocks=(prose,))
    file = page.file(made)
    _, _, body = file.text.split("---\n", 2)
    html = markdown.markdown(body, extensions=list(EXTENSIONS))
    assert file.html in {html, ""}
    return html


@given(texts, texts, inlines)
def test_any_inlines(first: str, second: str, marks: tuple[Inline, ...]) -> None:
    """Elements within any text leave it unchanged, and each contains its own part of it."""
    paragraphs = [part for part in map(escape.clean, (first, second)) if part] or ["x"]
    text = "\n\n".join(paragraphs)
    html = LexborHTMLParser(rendered(Prose(text, "sheaf-abstract", "abstract", marks)))
    pieces = {(mark.tag, text[mark.start : mark.end]) for mark in marks}
    words = {escape.clean(str(mark.attributes["data-long"])) for mark in marks}

    assert text == html.css("[data-abstract]")[0].text()
    for node in html.css("[data-abstract] :not(br)"):
        assert (node.tag, node.text()) in pieces
        assert str(node.attributes["data-long"] or "") in words


@given(texts, inlines)
def test_inlines_in_unclean_text(text: str, marks: tuple[Inline, ...]) -> None:
    """Where a text must be cleaned, elements are left out, as they might be misplaced."""
    unclean = f"{text or 'x'}\u202e"
    prose = Prose(unclean.replace("\n\n", " "), "sheaf-abstract", "abstract", marks)

    html = LexborHTMLParser(rendered(prose))

    assert not html.css("[data-abstract] :not(br)")
    assert escape.clean(prose.text) == html.css("[data-abstract]")[0].text()


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        # side by side
        ([(0, 1, "b"), (1, 2, "i")], "<b>a</b><i>b</i>c"),
        # one in another, also at the same place
        ([(0, 3, "b"), (1, 2, "i")], "<b>a<i>b</i>c</b>"),
        ([(0, 1, "i"), (0, 3, "b")], "<b><i>a</i>bc</b>"),
        # across the end of the first
        ([(0, 2, "b"), (1, 3, "i")], "<b>ab</b>c"),
        # empty, backwards, or out of the text
        ([(1, 1, "b"), (2, 1, "b"), (-1, 2, "b"), (2, 4, "b")], "abc"),
    ],
)
def test_inlines(marks: list[tuple[int, int, str]], expected: str) -> None:
    """Elements nest; what cannot nest is left out."""
    inlines = tuple(Inline(start, end, tag, {}) for start, end, tag in marks)

    made = rendered(Prose("abc", "x", "y", inlines))

    assert made == f'<p class="x" data-y="">{expected}</p>'


FORMULAS = st.lists(st.sampled_from([r"$x_{1}^*$", r"\(a<b\)", "$`_i$", r"$\text{*b* }$", "$5"]))


@given(texts, FORMULAS)
def test_any_formulas(text: str, written: list[str]) -> None:
    """Formulas are mathematics in a heading and a paragraph, with the authors' own characters."""
    whole = escape.clean(" ".join((text.replace("$", "").replace("\\", ""), *written, "x")))
    shown = components.formulas(whole)
    made = page.file(
        Page(
            address="papers/a/",
            title="",
            description="",
            layout="x",
            blocks=(
                Heading(whole, shown=shown),
                Prose(whole, "sheaf-abstract", "abstract", shown=shown),
            ),
        )
    )
    _, _, body = made.text.split("---\n", 2)
    html = LexborHTMLParser(markdown.markdown(body, extensions=list(EXTENSIONS)))

    assert made.html == markdown.markdown(body, extensions=list(EXTENSIONS))
    for part in html.css("h1"), html.css("[data-abstract]"):
        maths = part[0].css(".sheaf-math")
        given = [whole[each.start : each.end] for each in shown]
        assert [node.attributes["data-tex"] for node in maths] == given
        for node in maths:
            node.replace_with(str(node.attributes["data-tex"]))
        assert part[0].text() == whole
