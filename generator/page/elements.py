"""The tree of elements within a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from generator.addresses import Address
from generator.text.language import foreign

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ug", "ur"})
"""Languages that are written from right to left."""

_RIGHT_TO_LEFT_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")

AttributeValue: TypeAlias = str | int | bool | Address
"""The value of an attribute; `True` writes only its name, `False` leaves it out."""


class Element(NamedTuple):
    """An HTML element around foreign text and other elements."""

    tag: str
    attributes: Mapping[str, AttributeValue]
    children: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Foreign text whose spaces and line breaks matter, for `<pre>`."""

    text: str


Node: TypeAlias = Element | Lines | str
"""An element, or foreign text."""


def element(
    tag: str, attributes: Mapping[str, AttributeValue] | str = "", *children: Node
) -> Element:
    """Return an element; a string in place of `attributes` is its class."""
    if isinstance(attributes, str):
        attributes = {"class": attributes} if attributes else {}
    return Element(tag, attributes, children)


def in_language(text: str, language: str | None) -> dict[str, AttributeValue]:
    """Return the attributes for the language of `text` and its direction.

    There are none for English, the language of every page. If `language` is unknown, browsers
    detect the direction of a text with right-to-left letters.
    """
    if language in RIGHT_TO_LEFT:
        return {"dir": "rtl", "lang": language}
    if language is not None:
        return {"lang": language} if foreign(language) else {}
    return {"dir": "auto"} if _RIGHT_TO_LEFT_LETTER.search(text) else {}
