"""Published addresses, frozen in a file that people commit.

A paper keeps its address when its title is corrected, or its abstract, or its place in a source;
the address of a paper that left stays known, so that its page can say so. A topic that was made
from the abstracts keeps the id that its phrase had.
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
