"""Sheaf: turn any pile of paper abstracts into a library you can search, browse and cite."""
