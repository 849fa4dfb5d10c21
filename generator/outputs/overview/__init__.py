"""The page of pictures of the collection, drawn when the site is built."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator import addresses
from generator.catalogue import Catalogue
from generator.model import File
from generator.outputs.overview import paper_map, sizes, topic_pairs, years
from generator.page import Element, Heading, Page, element, file

Picture: TypeAlias = Callable[[Catalogue], Iterator[Element]]
"""Yields the figure that shows a catalogue, or nothing where there is nothing to see."""

PICTURES: tuple[Picture, ...] = (sizes.draw, topic_pairs.draw, years.draw)
"""The figures above the map, in their order."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page of pictures of `catalogue`, and the scripts that its map loads."""
    chart = paper_map.chart(catalogue)
    figures = [figure for draw in PICTURES for figure in draw(catalogue)]
    if chart is not None:
        figures.append(paper_map.draw(catalogue, chart))
    yield file(
        Page(
            address=addresses.OVERVIEW.path,
            title="Overview",
            description=f"{catalogue.collection} in pictures.",
            layout="sheaf-overview",
            blocks=(
                Heading("Overview"),
                element("p", "sheaf-lede", _lede(len(figures))),
                *figures,
            ),
        )
    )
    if chart is not None:
        yield from paper_map.titles(chart)


def _lede(number: int) -> str:
    """Return the sentence above so many pictures."""
    if not number:
        return "Nothing to draw yet. Pictures appear with more papers, topics and dates."
    if number == 1:
        return "The collection in one picture, with a table that shows the same data."
    words = ("two", "three", "four")
    many = words[number - 2]
    return f"The collection in {many} pictures, each with a table that shows the same data."
