"""A page before it is text: a small tree of blocks, rendered to Markdown.

Strings in the tree are foreign text and are escaped by `text.escape`; markup is only ever built
from `Element`, so that nothing a stranger wrote can become markup.
"""

from generator.addresses import Address
from generator.page.elements import AttributeValue, Element, Lines, Node, element, in_language
from generator.page.files import file, path
from generator.page.markup import html
from generator.page.tree import Heading, Inline, Page, PageBlock, Prose, Shown

__all__ = [
    "Address",
    "AttributeValue",
    "Element",
    "Heading",
    "Inline",
    "Lines",
    "Node",
    "Page",
    "PageBlock",
    "Prose",
    "Shown",
    "element",
    "file",
    "html",
    "in_language",
    "path",
]
