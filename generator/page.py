"""A page before it is text: a small tree of blocks, rendered to Markdown.

Strings in the tree are foreign text and are escaped by `text.escape`; markup is only ever built
from `Element`, so that nothing a stranger wrote can become markup.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple, TypeAlias

from generator.model import File
from generator.text import compounds, escape, quick_yaml
from generator.text.language import foreign

VOID = frozenset({"br", "input", "link", "meta"})
"""Elements without content."""
DRAWN = frozenset({"path", "rect", "circle"})
"""Shapes, without content as well; they are closed, or the next would be inside them."""
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ug", "ur"})
"""Languages that are written from right to left."""

_RIGHT_TO_LEFT_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Address(NamedTuple):
    """A place on the site, as seen from its root; folders end in `/`, the home page is empty."""

    path: str
    fragment: str = ""
    query: str = ""
    """Ready for a URL; it means something to scripts only."""

    def seen_from(self, page: str) -> str:
        """Return the relative URL that leads here from the page at the address `page`."""
        fragment = f"#{self.fragment}" if self.fragment else ""
        query = f"?{self.query}" if self.query else ""
        if self.path == page and fragment and not query:
            return fragment
        folder, up = page, ""
        while not self.path.startswith(folder):
            folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"{up}../"
        way = up + self.path[len(folder) :]
        return f"{way or './'}{query}{fragment}"


Value: TypeAlias = str | int | bool | Address
"""What an attribute may hold; `True` writes its name alone, `False` leaves it out."""


class Element(NamedTuple):
    """An HTML element of ours around foreign text and other elements."""

    tag: str
    attributes: Mapping[str, Value]
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Foreign text whose spaces and line breaks matter, to be inside `<pre>`."""

    text: str


Node: TypeAlias = Element | Lines | str
"""An element, or foreign text."""


def element(tag: str, attributes: Mapping[str, Value] | str = "", *children: Node) -> Element:
    """Return an element; a string in place of `attributes` is its class."""
    if isinstance(attributes, str):
        attributes = {"class": attributes} if attributes else {}
    return Element(tag, attributes, children)


def in_language(text: str, language: str | None) -> dict[str, Value]:
    """Return the attributes that tell browsers the language of `text` and its direction.

    There are none for English, which is the language of every page, nor where `language` is not
    known; the browser then tells the direction by the text, if it may run from right to left.
    """
    if language in RIGHT_TO_LEFT:
        return {"dir": "rtl", "lang": language}
    if language is not None:
        return {"lang": language} if foreign(language) else {}
    return {"dir": "auto"} if _RIGHT_TO_LEFT_LETTER.search(text) else {}


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece of a foreign text that is shown as an element, such as a formula."""

    start: int
    """Where the piece begins, in characters."""
    end: int
    element: Element


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, in Markdown."""

    text: str
    css: str = "sheaf-title"
    language: str | None = None
    shown: tuple[Shown, ...] = ()
    """In their order; left out in a text that has to be cleaned."""


@dataclass(frozen=True, slots=True)
class Inline:
    """An element of ours around a piece of a foreign text; it adds no text of its own."""

    start: int
    """Where the piece begins, in characters."""
    end: int
    tag: str
    attributes: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Prose:
    """Foreign paragraphs, in Markdown; one HTML paragraph that holds their text and no more.

    An empty line between paragraphs is written as two line breaks, so that the text of the
    element is the text that was given, character for character.
    """

    text: str
    css: str
    data: str
    """The name of a `data-` attribute by which scripts find the element."""
    inlines: tuple[Inline, ...] = ()
    """Left out where they have no place: across the end of one that began before, or in a text
    that has to be cleaned, so that places in it are no longer what they were."""
    language: str | None = None
    shown: tuple[Shown, ...] = ()
    """In their order; left out likewise, and elements within them are."""


Block: TypeAlias = Heading | Prose | Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    address: str
    """From the site's root; ends in `/`, or is empty for the home page."""
    title: str
    description: str
    layout: str
    """The class of the element around the page's content."""
    blocks: tuple[Block, ...]
    data: Mapping[str, object] = field(default_factory=dict)
    """Plain values for the templates, which escape them."""
    moved_to: Address | None = None
    """Where a reader is led from here at once."""
    updated: str = ""
    """The day on which what it is about last changed, such as `2026-11-30`; empty if not known."""
    feed: Address | None = None
    """What tells of new papers here, where the site has feeds."""
    number: int | None = None
    """Of a page that lists papers: how many there are."""


def file(page: Page) -> File:
    """Return the Markdown file from which MkDocs makes `page`, and the HTML that it will make."""
    renderings = [_renderings(block, page.address) for block in page.blocks]
    body = "\n\n".join(markdown for markdown, _ in renderings)
    html = "\n".join(made for _, made in renderings).strip()
    known = html if all(made for _, made in renderings) else ""
    values = _values(page)
    text = f"---\n{quick_yaml.dump(values)}---\n\n{body}\n"
    return File(_path(page.address), text, values, known)


def _path(address: str) -> str:
    """Return where MkDocs looks for the page at `address`; one with pages below is an index."""
    name = address.rstrip("/")
    return f"{name}.md" if "/" in name else posixpath.join(name, "index.md")


def _values(page: Page) -> Mapping[str, object]:
    """Return the front matter of `page`."""
    values: dict[str, object] = {
        "title": escape.markup(page.title),
        "description": escape.markup(page.description),
        "layout": page.layout,
    }
    if page.moved_to is not None:
        values["moved_to"] = page.moved_to.path
    if page.updated:
        values["updated"] = page.updated
    if page.feed is not None:
        values["feed"] = page.feed.seen_from(page.address)
    if page.number is not None:
        values["number"] = page.number
    if page.data:
        values["paper"] = dict(page.data)
    return values


def _renderings(block: Block, page: str) -> tuple[str, str]:
    """Return `block` as Markdown, and as the HTML that Python-Markdown makes of that.

    The HTML is empty where the block has no text: Markdown would find no block there.
    """
    match block:
        case Heading():
            text = "".join(_title(block, page))
            more = in_language(block.text, block.language)
            attributes = _sorted({"class": block.css, "id": "title"} | more)
            made = f"<h1{attributes}>{text}</h1>" if text else ""
            return f"# {text} {{: #title .{block.css}{_attribute_list(more)} }}", made
        case Prose():
            text = _prose(block, page)
            more = {f"data-{block.data}": "", **in_language(block.text, block.language)}
            made = f"<p{_sorted({'class': block.css} | more)}>{text}</p>"
            known = made if escape.clean(block.text) else ""
            return f"{text}\n{{: .{block.css}{_attribute_list(more)} }}", known
        case Element():
            made = html(block, page)
            return made, f"{made}\n"  # Markdown keeps the end of the line


def _sorted(attributes: Mapping[str, Value]) -> str:
    """Return `attributes` in the order in which Python-Markdown writes them."""
    return "".join(f' {name}="{attributes[name]}"' for name in sorted(attributes))


def _attribute_list(attributes: Mapping[str, Value]) -> str:
    """Return `attributes` as they are in a list of the Markdown extension `attr_list`."""
    return "".join(f' {name}="{value}"' for name, value in attributes.items())


def _title(block: Heading, page: str) -> Iterator[str]:
    """Yield the pieces of a heading in Markdown."""
    text, place = escape.clean(block.text), 0
    for each in block.shown if text == block.text else ():
        yield _words(text[place : each.start])
        yield _in_markdown(each.element, page)
        place = each.end
    yield _words(text[place:])


def _words(text: str) -> str:
    return " ".join(map(_heading, text.split(" ")))


def _heading(word: str) -> str:
    """Return a word of a heading in Markdown; no line ends within one such as `Low-Cost`."""
    return "".join(
        f'<span class="sheaf-compound">{escape.heading(piece)}</span>'
        if is_kept
        else escape.heading(piece)
        for piece, is_kept in compounds.pieces(word)
    )


def _prose(block: Prose, page: str) -> str:
    """Return the text of `block` in Markdown, with its elements around their pieces."""
    paragraphs = block.text.split("\n\n")
    if not (block.inlines or block.shown) or any(escape.clean(part) != part for part in paragraphs):
        return (_LINE_END * 2).join(map(escape.paragraph, paragraphs))
    pieces: list[str] = []
    for part in paragraphs:
        pieces += escape.characters(part)
        pieces += (_LINE_END, _LINE_END)  # for the two characters of the empty line
    pieces[-2:] = [""]  # for what ends with the text
    tags: dict[int, str] = {}
    for each in block.shown:
        pieces[each.start : each.end] = [
            _in_markdown(each.element, page),
            *repeat("", each.end - each.start - 1),
        ]
    for place, tag in _tags(_beside(block), len(block.text), page):
        tags[place] = tags.get(place, "") + tag
    for place, tag in tags.items():
        pieces[place] = tag + pieces[place]
    return "".join(pieces)


_LINE_END = "<br>\n"


def _beside(block: Prose) -> Iterator[Inline]:
    """Yield the elements around pieces of a text that do not part what is shown as one."""
    for inline in block.inlines:
        parted = (
            each.start < place < each.end
            for each in block.shown
            for place in (inline.start, inline.end)
        )
        within = (each.start <= inline.start and inline.end <= each.end for each in block.shown)
        if not any(parted) and not any(within):
            yield inline


def _tags(inlines: Iterable[Inline], length: int, page: str) -> Iterator[tuple[int, str]]:
    """Yield the tags of `inlines`, each with its place in a text of `length` characters."""
    around: list[Inline] = []
    for inline in sorted(inlines, key=lambda each: (each.start, -each.end)):
        while around and around[-1].end <= inline.start:
            yield around[-1].end, f"</{around.pop().tag}>"
        limit = around[-1].end if around else length
        if 0 <= inline.start < inline.end <= limit:
            attributes = _attributes(inline.attributes, page, escape.attribute)
            yield inline.start, f"<{inline.tag}{attributes}>"
            around.append(inline)
    for inline in reversed(around):
        yield inline.end, f"</{inline.tag}>"


def html(node: Node, page: str) -> str:
    """Return `node` as HTML on the page at the address `page`."""
    if isinstance(node, str):
        return escape.markup(node)
    if isinstance(node, Lines):
        return escape.lines(node.text)
    tag, attributes, children = node
    written = _attributes(attributes, page, escape.markup) if attributes else ""
    if children:
        inner = "".join(
            [
                escape.markup(each) if isinstance(each, str) else html(each, page)
                for each in children
            ]
        )
        return f"<{tag}{written}>{inner}</{tag}>"
    if tag in VOID:
        return f"<{tag}{written}>"
    return f"<{tag}{written}/>" if tag in DRAWN else f"<{tag}{written}></{tag}>"


def _in_markdown(node: Node, page: str) -> str:
    """Return `node` as HTML within a paragraph or a heading, where Markdown reads all text."""
    if not isinstance(node, Element):
        return escape.inline(node if isinstance(node, str) else node.text)
    tag, attributes, children = node
    written = _attributes(attributes, page, escape.attribute)
    inner = "".join(_in_markdown(each, page) for each in children)
    return f"<{tag}{written}>{inner}</{tag}>"


def _attributes(attributes: Mapping[str, Value], page: str, quoted: Callable[[str], str]) -> str:
    """Return `attributes` as they follow the name of a tag, each after a space."""
    written = ""
    for name, value in attributes.items():
        if isinstance(value, str):
            written += f' {name}="{quoted(value)}"'
        elif isinstance(value, Address):
            written += f' {name}="{quoted(value.seen_from(page))}"'
        elif value is True:
            written += f" {name}"
        elif value is not False:
            written += f' {name}="{value}"'
    return written
