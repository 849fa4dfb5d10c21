"""Makes entries from the fields of records of any format.

A format says which fact each of its fields states; how facts become an entry is decided here.
"""

from generator.drafts.entry import NO_TITLE, SERVICE_ERROR, entry
from generator.drafts.facts import Draft, Fact, gathered
from generator.drafts.items import items
from generator.drafts.kinds import type_called

__all__ = [
    "NO_TITLE",
    "SERVICE_ERROR",
    "Draft",
    "Fact",
    "entry",
    "gathered",
    "items",
    "type_called",
]
