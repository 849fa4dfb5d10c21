"""Tests of what a paper names and claims."""

from generator.entities import extractor
from generator.entities.known_names import LEXICON

extract = extractor(LEXICON)
"""Gives a paper what its texts name, with the names that come with Sheaf as known."""
