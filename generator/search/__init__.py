"""The index that the search in the browser reads, written in shards.

Why it is our own is told in `docs/decisions/own-search.md`; the scripts that read it are in
`overrides/assets/sheaf/search/`.
"""
