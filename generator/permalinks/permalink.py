"""Permalinks: addresses of papers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address, and what identifies its paper."""

    id: str
    title: str = ""
    abstract: str = ""
    """A fingerprint of the abstract's words."""
    identifiers: tuple[str, ...] = ()
    """Such as `arxiv:2406.01234`."""
    moved_to: str | None = None
    """The address that replaces this one."""
    key: str = ""
    """The citation key of its paper; empty until it is frozen."""
    added: str = ""
    """The day on which its paper was first seen, such as `2026-11-30`; empty if unknown."""
    corrected: str = ""
    """The last day on which its paper was found to have changed; empty if never."""
    removed: str = ""
    """The day on which its paper was found to be missing; empty if it is there."""
    shown: str = ""
    """A fingerprint of the facts on its page."""
