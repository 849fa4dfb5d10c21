"""The ways in which a listing may be set."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LayoutCosts:
    """What a listing does at each place, as the prices of what it does not (see `surprise`)."""

    price: float = 0.0
    """Of listings that are set like this at all."""
    abstract_apart: float = 0.0
    """Of a gap between a title and its abstract."""
    abstract_below: float = 0.0
    """Of no gap between them."""
    title_below: float = 0.0
    """Of no gap between an abstract and the next title."""
    paragraph: float = 5.0
    """Of a further paragraph: more than `surprise.NO_TITLE`, for it may be an abstract."""
    no_paragraph: float = 0.0
    """Of an abstract without one."""


TITLES_APART = LayoutCosts(abstract_below=4.0, title_below=4.0)
"""Blank lines part everything; people forget one in fifty times."""
TITLES_LEAD = LayoutCosts(abstract_apart=4.0, title_below=4.0)
"""Blank lines part one paper from the next."""
NO_GAPS = LayoutCosts(abstract_apart=2.0)
"""Nothing parts anything, but for furniture here and there."""


def layouts(apart: Sequence[bool]) -> tuple[LayoutCosts, ...]:
    """Return how a listing may be set in which something is above the lines `apart`."""
    if all(apart):
        plain: tuple[LayoutCosts, ...] = (TITLES_APART,)
    elif any(apart[1:]):
        plain = (TITLES_APART, TITLES_LEAD, NO_GAPS)
    else:
        plain = (NO_GAPS,)
    return (*plain, *(_with_paragraphs(layout) for layout in plain))


def _with_paragraphs(layout: LayoutCosts) -> LayoutCosts:
    """Return `layout` for abstracts of which some, about one in twenty, have a second paragraph.

    One such paragraph does not make up for its price, two or three do in a short listing.
    """
    return replace(layout, price=3.5, paragraph=2.5, no_paragraph=0.05)
