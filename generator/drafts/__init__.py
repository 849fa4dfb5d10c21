"""Entries, made from the fields of records, whatever a format calls them.

A dialect says which fact each of its fields states; what facts become is decided here, once.
"""

from generator.drafts.entry import NO_TITLE, entry
from generator.drafts.facts import Draft, Fact, gathered
from generator.drafts.items import items
from generator.drafts.kinds import type_called

__all__ = ["NO_TITLE", "Draft", "Fact", "entry", "gathered", "items", "type_called"]
