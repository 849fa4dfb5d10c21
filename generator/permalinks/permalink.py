"""An address, and what is known of the paper that has it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address, and what its paper is known by."""

    id: str
    title: str = ""
    abstract: str = ""
    """A fingerprint of the abstract's words."""
    identifiers: tuple[str, ...] = ()
    """Such as `arxiv:2406.01234`."""
    moved_to: str | None = None
    """The address to which people sent this one."""
    key: str = ""
    """The name by which documents cite its paper; empty until it is frozen."""
    added: str = ""
    """The day on which its paper was first seen, such as `2026-11-30`; empty where not known."""
    corrected: str = ""
    """The last day on which what its page says was found to have changed, likewise."""
    removed: str = ""
    """The day on which its paper was found to be gone, likewise."""
    shown: str = ""
    """A fingerprint of what its page says."""
