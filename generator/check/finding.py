"""Something that a person may want to put right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or doubtful, where it is, and what to do."""

    message: str
    """It begins with the place."""
    stops: bool = False
    """Whether nothing can be made until it is put right; else it is advice."""
    is_note: bool = False
    """Whether it only says how things are, and there is nothing to put right."""
