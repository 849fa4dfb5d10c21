"""Published addresses, frozen in a file that people commit.

A paper keeps its address when its title, its abstract or its place in a source changes. The address
of a removed paper is kept, so that the page there can say so. A topic made from the abstracts keeps
the id that its phrase was given first.
"""

from generator.permalinks.assigning import assign, gone, successors
from generator.permalinks.permalink import Permalink
from generator.permalinks.reading import FILE, TOPIC, parse, parse_topics, read, read_topics
from generator.permalinks.writing import text, updated

__all__ = [
    "FILE",
    "TOPIC",
    "Permalink",
    "assign",
    "gone",
    "parse",
    "parse_topics",
    "read",
    "read_topics",
    "successors",
    "text",
    "updated",
]
