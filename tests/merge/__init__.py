"""Entries that tell of one work become one paper."""
