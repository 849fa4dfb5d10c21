"""The index that the search in the browser reads, written in shards.

`docs/decisions/own-search.md` says why it is our own; the scripts that read it are in
`overrides/assets/sheaf/search/`.
"""
