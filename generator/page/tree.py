"""Pages and the blocks that they consist of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.addresses import Address
from generator.page.elements import AttributeValue, Element


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a foreign text that is replaced by an element, such as a formula."""

    start: int
    """The place of the part, in characters."""
    end: int
    element: Element


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, in Markdown."""

    text: str
    css: str = "sheaf-title"
    language: str | None = None
    shown: tuple[Shown, ...] = ()
    """Sorted; ignored if the text has to be cleaned."""


@dataclass(frozen=True, slots=True)
class Inline:
    """An element around a part of a foreign text, which adds no text."""

    start: int
    """The place of the part, in characters."""
    end: int
    tag: str
    attributes: Mapping[str, AttributeValue]


@dataclass(frozen=True, slots=True)
class Prose:
    """Foreign paragraphs, in Markdown; they become one HTML paragraph with exactly their text.

    An empty line between paragraphs is written as two line breaks, so that the text of the
    element is the given text, character for character.
    """

    text: str
    css: str
    data: str
    """The name of a `data-` attribute by which scripts find the element."""
    inlines: tuple[Inline, ...] = ()
    """Ignored if they overlap the end of another, or if the text has to be cleaned, which changes
    places in it."""
    language: str | None = None
    shown: tuple[Shown, ...] = ()
    """Sorted; ignored if the text has to be cleaned. Inline elements within them are ignored."""


PageBlock: TypeAlias = Heading | Prose | Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    address: str
    """Relative to the root of the site; ends in `/`, or is empty for the home page."""
    title: str
    description: str
    layout: str
    """The class of the element around the page's content."""
    blocks: tuple[PageBlock, ...]
    data: Mapping[str, object] = field(default_factory=dict)
    """Plain values for the templates, which escape them."""
    moved_to: Address | None = None
    """The address to which readers are redirected."""
    updated: str = ""
    """The day on which its content last changed, such as `2026-11-30`; empty if unknown."""
    feed: Address | None = None
    """The feed of new papers for this page, if the site has feeds."""
    number: int | None = None
    """Of a page that lists papers: the number of papers."""
