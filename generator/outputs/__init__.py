"""What is made from a catalogue. A new output is a module, and a line in `ALL`."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from generator.catalogue import Catalogue
from generator.model import File
from generator.outputs import (
    about,
    exports,
    gone,
    home,
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
"""Makes files from a catalogue; it reads nothing else and writes nothing."""

ALL: tuple[Output, ...] = (
    home.files,
    papers_index.files,
    paper_orders.files,
    paper_pages.files,
    topic_pages.files,
    names_index.files,
    overview.files,
    about.files,
    gone.files,
    exports.files,
    search_index.files,
    reading_list.files,
)
