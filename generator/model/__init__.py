"""The values that flow through the stages. All are frozen; a stage returns new ones.

`Source` → importers → `Entry` → repairs → `Entry` → merge → `Paper` → outputs → `File`.
"""

from generator.model.containers import Container, ContainerKind, EntryType
from generator.model.facts import Identifier, Link, LinkKind, Published
from generator.model.files import AS_TEXT, File, Kept, digest
from generator.model.papers import Merged, Named, Near, Neighbour, Paper, Tag
from generator.model.people import Person
from generator.model.sources import (
    SURE_ENOUGH,
    Entry,
    Format,
    Item,
    Origin,
    Read,
    Reading,
    Recognise,
    Rejected,
    Skipped,
    Source,
    SourceInfo,
    Unreadable,
)
from generator.model.steps import Step, Transform, Value
from generator.model.texts import Certainty, Evidence, Field, Original, Repair

__all__ = [
    "AS_TEXT",
    "SURE_ENOUGH",
    "Certainty",
    "Container",
    "ContainerKind",
    "Entry",
    "EntryType",
    "Evidence",
    "Field",
    "File",
    "Format",
    "Identifier",
    "Item",
    "Kept",
    "Link",
    "LinkKind",
    "Merged",
    "Named",
    "Near",
    "Neighbour",
    "Origin",
    "Original",
    "Paper",
    "Person",
    "Published",
    "Read",
    "Reading",
    "Recognise",
    "Rejected",
    "Repair",
    "Skipped",
    "Source",
    "SourceInfo",
    "Step",
    "Tag",
    "Transform",
    "Unreadable",
    "Value",
    "digest",
]
