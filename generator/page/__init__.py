"""A page as a small tree of blocks, which is rendered to Markdown and HTML.

Strings in the tree are foreign text and are escaped by `text.escape`. Only an `Element` becomes
markup, so that foreign text never can.
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
