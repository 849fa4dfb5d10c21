"""What a line of a listing can be."""

from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a line is to the listing that it is in."""

    TITLE = "title"
    """The first line of a title."""
    TITLE_GOES_ON = "title goes on"
    SIGNED = "title and authors"
    """A title with its authors on the same line."""
    AUTHORS = "authors"
    PLACE = "place"
    """Where the authors work, or an address for mail."""
    FACT = "fact"
    """A venue, a date, identifiers, subjects, comments, links, time and room."""
    LABEL = "label"
    """The label of what follows, alone on its line."""
    ABSTRACT = "abstract"
    """The first line of an abstract."""
    GOES_ON = "goes on"
    """More of the paragraph above."""
    PARAGRAPH = "paragraph"
    """The first line of a further paragraph."""
    PART = "part"
    """The heading of a part of the abstract, such as `Methods`, alone on its line."""
    KEYWORDS = "keywords"
    HEADING = "heading"
    """Of a page, or of a session."""
    FURNITURE = "furniture"
    """Of the page: buttons, counts, lists of contents."""
    OTHER = "other"
    """Prose that is no abstract: biographies, copyright, summaries by machines."""


STARTS = frozenset({Role.TITLE, Role.SIGNED})
"""The roles of lines that a title begins with."""
TITLES = frozenset({Role.TITLE, Role.TITLE_GOES_ON, Role.SIGNED})
"""The roles of lines that hold a title."""
TEXTS = frozenset({Role.ABSTRACT, Role.GOES_ON, Role.PARAGRAPH, Role.PART})
"""The roles of lines that hold an abstract."""
GOES_ON_AS = MappingProxyType(
    {
        Role.TITLE: Role.TITLE_GOES_ON,
        Role.SIGNED: Role.TITLE_GOES_ON,
        Role.ABSTRACT: Role.GOES_ON,
        Role.PARAGRAPH: Role.GOES_ON,
    }
)
"""What the further lines of something wrapped are, where that is not the same."""
