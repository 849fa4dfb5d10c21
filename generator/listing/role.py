"""The roles of lines in a listing."""

from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """The role of a line in its listing."""

    TITLE = "title"
    """The first line of a title."""
    TITLE_GOES_ON = "title goes on"
    SIGNED = "title and authors"
    """A title with its authors on the same line."""
    AUTHORS = "authors"
    PLACE = "place"
    """The authors' affiliations, or addresses for mail."""
    FACT = "fact"
    """A venue, a date, identifiers, subjects, comments, links, time and room."""
    LABEL = "label"
    """A label alone on its line."""
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
    """The heading of a page or a session."""
    FURNITURE = "furniture"
    """Parts of the page: buttons, counts, lists of contents."""
    OTHER = "other"
    """Prose that is not an abstract: biographies, copyright, summaries by machines."""


STARTS = frozenset({Role.TITLE, Role.SIGNED})
"""The roles of lines in which a title begins."""
TITLES = frozenset({Role.TITLE, Role.TITLE_GOES_ON, Role.SIGNED})
"""The roles of lines of a title."""
TEXTS = frozenset({Role.ABSTRACT, Role.GOES_ON, Role.PARAGRAPH, Role.PART})
"""The roles of lines of an abstract."""
GOES_ON_AS = MappingProxyType(
    {
        Role.TITLE: Role.TITLE_GOES_ON,
        Role.SIGNED: Role.TITLE_GOES_ON,
        Role.ABSTRACT: Role.GOES_ON,
        Role.PARAGRAPH: Role.GOES_ON,
    }
)
"""The roles of the further lines of a wrapped text, where they differ from that of the first."""
