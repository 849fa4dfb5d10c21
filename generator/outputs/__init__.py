"""The files that are made from a catalogue. A new output is a module and a line in `PARALLEL`."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from generator.catalogue import Catalogue
from generator.model import File
from generator.outputs import (
    about,
    changes,
    exports,
    feeds,
    filed_index,
    filed_pages,
    gone,
    home,
    list_exports,
    machines,
    names_index,
    overview,
    paper_orders,
    paper_pages,
    papers_index,
    reading_list,
    search_index,
    topic_pages,
)

Output: TypeAlias = Callable[[Catalogue], Iterable[File]]
"""Yields files for a catalogue; it reads nothing else and writes nothing."""

PARALLEL: tuple[Output, ...] = (
    list_exports.files,
    paper_pages.files,
    reading_list.files,
    filed_pages.files,
    topic_pages.files,
    search_index.files,
    overview.files,
    papers_index.files,
    home.files,
    paper_orders.files,
    names_index.files,
    filed_index.files,
    about.files,
    feeds.files,
    changes.files,
    machines.files,
    gone.files,
)
"""Outputs that can run in parallel.

The slowest come first, so that all processes finish at about the same time.
"""

STREAMED: tuple[Output, ...] = (exports.files,)
"""Outputs whose files grow with the collection and are written in pieces."""

YIELDING = machines.NAMES
"""Files that people may replace by their own."""

ALL: tuple[Output, ...] = (*PARALLEL, *STREAMED)
