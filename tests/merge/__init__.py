"""Entries of one work become one paper."""
