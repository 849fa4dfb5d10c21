"""Sheaf: turn any pile of paper abstracts into a library you can search, browse and cite."""

__version__ = "0.2.0"
"""Written into each library that this copy makes or upgrades."""
