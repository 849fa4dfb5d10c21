"""Parsers, which divide files into records with their places, regardless of their meaning."""
