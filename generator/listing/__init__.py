"""Reads pasted listings: gives each line a role, such as title or abstract, and makes papers."""
