"""A problem that `check` reports."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or advice."""

    message: str
    """The place, what is wrong there, and what to do."""
    stops: bool = False
    """Whether it makes a build fail; otherwise it is advice."""
    is_note: bool = False
    """Whether it is information only, with nothing to fix."""
