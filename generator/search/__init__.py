"""The index that the search in the browser reads, written in shards.

The format, and why it is what it is, stand in `docs/decisions/search.md`; the scripts that read it
are in `overrides/assets/sheaf/search/`.
"""
