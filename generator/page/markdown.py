"""Blocks as Markdown, and as the HTML that Python-Markdown makes from it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat

from generator.page.elements import AttributeValue, Element, in_language
from generator.page.markup import html, in_markdown, written_attributes
from generator.page.tree import Heading, Inline, PageBlock, Prose
from generator.text import compounds, escape


def renderings(block: PageBlock, page: str) -> tuple[str, str]:
    """Return `block` as Markdown, and as the HTML that Python-Markdown makes from it.

    The HTML is empty if the block has no text, as Markdown would find no block there.
    """
    match block:
        case Heading():
            text = "".join(_title(block, page))
            more = in_language(block.text, block.language)
            attributes = _sorted({"class": block.css, "id": "title"} | more)
            rendered = f"<h1{attributes}>{text}</h1>" if text else ""
            return f"# {text} {{: #title .{block.css}{_attribute_list(more)} }}", rendered
        case Prose():
            text = _prose(block, page)
            more = {f"data-{block.data}": "", **in_language(block.text, block.language)}
            rendered = f"<p{_sorted({'class': block.css} | more)}>{text}</p>"
            rendered = rendered if escape.clean(block.text) else ""
            return f"{text}\n{{: .{block.css}{_attribute_list(more)} }}", rendered
        case Element():
            rendered = html(block, page)
            return rendered, f"{rendered}\n"  # Markdown keeps the line end


def _sorted(attributes: Mapping[str, AttributeValue]) -> str:
    """Return `attributes` in the order in which Python-Markdown writes them."""
    return "".join(f' {name}="{attributes[name]}"' for name in sorted(attributes))


def _attribute_list(attributes: Mapping[str, AttributeValue]) -> str:
    """Return `attributes` in the syntax of the Markdown extension `attr_list`."""
    return "".join(f' {name}="{value}"' for name, value in attributes.items())


def _title(block: Heading, page: str) -> Iterator[str]:
    """Yield the pieces of a heading in Markdown."""
    text, place = escape.clean(block.text), 0
    for each in block.shown if text == block.text else ():
        yield _words(text[place : each.start])
        yield in_markdown(each.element, page)
        place = each.end
    yield _words(text[place:])


def _words(text: str) -> str:
    return " ".join(map(_heading, text.split(" ")))


def _heading(word: str) -> str:
    """Return a word of a heading in Markdown; lines do not break within one such as `Low-Cost`."""
    return "".join(
        f'<span class="sheaf-compound">{escape.heading(piece)}</span>'
        if is_kept
        else escape.heading(piece)
        for piece, is_kept in compounds.pieces(word)
    )


def _prose(block: Prose, page: str) -> str:
    """Return the text of `block` in Markdown, with its inline elements."""
    paragraphs = block.text.split("\n\n")
    if not (block.inlines or block.shown) or any(escape.clean(part) != part for part in paragraphs):
        return (_LINE_END * 2).join(map(escape.paragraph, paragraphs))
    pieces: list[str] = []
    for part in paragraphs:
        pieces += escape.characters(part)
        pieces += (_LINE_END, _LINE_END)  # for the two characters of the empty line
    pieces[-2:] = [""]  # for tags at the end of the text
    tags: dict[int, str] = {}
    for each in block.shown:
        pieces[each.start : each.end] = [
            in_markdown(each.element, page),
            *repeat("", each.end - each.start - 1),
        ]
    for place, tag in _tags(_beside(block), len(block.text), page):
        tags[place] = tags.get(place, "") + tag
    for place, tag in tags.items():
        pieces[place] = tag + pieces[place]
    return "".join(pieces)


_LINE_END = "<br>\n"


def _beside(block: Prose) -> Iterator[Inline]:
    """Yield the inline elements that are outside formulas and the like, and do not split one."""
    for inline in block.inlines:
        splits = (
            each.start < place < each.end
            for each in block.shown
            for place in (inline.start, inline.end)
        )
        within = (each.start <= inline.start and inline.end <= each.end for each in block.shown)
        if not any(splits) and not any(within):
            yield inline


def _tags(inlines: Iterable[Inline], length: int, page: str) -> Iterator[tuple[int, str]]:
    """Yield the tags of `inlines`, each with its place in a text of `length` characters."""
    around: list[Inline] = []
    for inline in sorted(inlines, key=lambda each: (each.start, -each.end)):
        while around and around[-1].end <= inline.start:
            yield around[-1].end, f"</{around.pop().tag}>"
        limit = around[-1].end if around else length
        if 0 <= inline.start < inline.end <= limit:
            attributes = written_attributes(inline.attributes, page, escape.attribute)
            yield inline.start, f"<{inline.tag}{attributes}>"
            around.append(inline)
    for inline in reversed(around):
        yield inline.end, f"</{inline.tag}>"
