"""The taggers, which find topics. A new one is a module with `compiled`, and a line here."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from generator.model import Paper, Tag
from generator.taggers import keywords, topics
from generator.taxonomy import Taxonomy

Compiled: TypeAlias = Callable[[Taxonomy], Callable[[Paper], tuple[Tag, ...]]]
"""Returns, for a taxonomy, the function that finds a paper's tags, the best first."""

TAGGERS: tuple[Compiled, ...] = (topics.compiled, keywords.compiled)
"""By precedence: if two find the same tag, that of the first is used."""


def tagger(taxonomy: Taxonomy) -> Callable[[Paper], Paper]:
    """Return the function that adds the tags to a paper."""
    taggers = tuple(compiled(taxonomy) for compiled in TAGGERS)

    def tagged(paper: Paper) -> Paper:
        tags: dict[str, Tag] = {}
        for tags_of in taggers:
            for tag in tags_of(paper):
                tags.setdefault(tag.id, tag)
        return replace(paper, tags=tuple(tags.values()))

    return tagged
