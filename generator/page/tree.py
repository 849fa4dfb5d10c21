"""The blocks of which a page is made, and the page itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.addresses import Address
from generator.page.elements import AttributeValue, Element


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
    attributes: Mapping[str, AttributeValue]


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


PageBlock: TypeAlias = Heading | Prose | Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    address: str
    """From the site's root; ends in `/`, or is empty for the home page."""
    title: str
    description: str
    layout: str
    """The class of the element around the page's content."""
    blocks: tuple[PageBlock, ...]
    data: Mapping[str, object] = field(default_factory=dict)
    """Plain values for the templates, which escape them."""
    moved_to: Address | None = None
    """Where a reader is led from here at once."""
    updated: str = ""
    """The day on which what it is about last changed, such as `2026-11-30`; empty if not known."""
    feed: Address | None = None
    """The feed of new papers for this page, if the site has feeds."""
    number: int | None = None
    """Of a page that lists papers: how many there are."""
