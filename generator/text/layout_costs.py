"""The layouts of listings of titles and abstracts, as costs of gaps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class LayoutCosts:
    """The costs of what a layout seldom has (see `line_costs`)."""

    price: float = 0.0
    """Of the layout itself."""
    abstract_apart: float = 0.0
    """Of a gap between a title and its abstract."""
    abstract_below: float = 0.0
    """Of no gap between them."""
    title_below: float = 0.0
    """Of no gap between an abstract and the next title."""
    paragraph: float = 5.0
    """Of a further paragraph: more than `line_costs.NO_TITLE`, as it may be an abstract."""
    no_paragraph: float = 0.0
    """Of an abstract without a further paragraph."""


TITLES_APART = LayoutCosts(abstract_below=4.0, title_below=4.0)
"""Blank lines between all texts; people forget one in fifty."""
TITLES_LEAD = LayoutCosts(abstract_apart=4.0, title_below=4.0)
"""Blank lines between papers only."""
NO_GAPS = LayoutCosts(abstract_apart=2.0)
"""No blank lines, only boilerplate here and there."""


def layouts(apart: Sequence[bool]) -> tuple[LayoutCosts, ...]:
    """Return the possible layouts of a listing; `apart` says which lines have a gap above them."""
    if all(apart):
        plain: tuple[LayoutCosts, ...] = (TITLES_APART,)
    elif any(apart[1:]):
        plain = (TITLES_APART, TITLES_LEAD, NO_GAPS)
    else:
        plain = (NO_GAPS,)
    return (*plain, *(_with_paragraphs(layout) for layout in plain))


def _with_paragraphs(layout: LayoutCosts) -> LayoutCosts:
    """Return `layout` for listings in which one in twenty abstracts has a second paragraph.

    One such paragraph costs more than it saves; in a short listing, two or three save more.
    """
    return replace(layout, price=3.5, paragraph=2.5, no_paragraph=0.05)
