"""The taggers, which give papers their topics.

A new one is a module with `compiled`, and a line here.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.model import Paper, Tag
from generator.taggers import keywords, topics
from generator.taxonomy import Taxonomy

Compiled: TypeAlias = Callable[[Taxonomy], Callable[[Paper], tuple[Tag, ...]]]
"""Makes a taxonomy ready, and returns the function that gives a paper's tags, best first."""

TAGGERS: tuple[Compiled, ...] = (topics.compiled, keywords.compiled)
"""In the order of their word; a tag that two of them give is kept as the first gave it."""


def tagger(taxonomy: Taxonomy) -> Callable[[Paper], Paper]:
    """Return the function that gives a paper its tags."""
    taggers = tuple(compiled(taxonomy) for compiled in TAGGERS)

    def tagged(paper: Paper) -> Paper:
        tags: dict[str, Tag] = {}
        for tags_of in taggers:
            for tag in tags_of(paper):
                tags.setdefault(tag.id, tag)
        return replace(paper, tags=tuple(tags.values()))

    return tagged
