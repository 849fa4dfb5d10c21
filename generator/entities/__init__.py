"""Finds what a paper names and claims: systems, data sets, links and results."""

from collections.abc import Callable
from dataclasses import replace

from generator.entities.claims import claims
from generator.entities.datasets import datasets
from generator.entities.known_names import Lexicon
from generator.entities.links import links
from generator.entities.paper_text import paper_text
from generator.entities.systems import systems
from generator.model import Paper
from generator.text import sections


def extractor(lexicon: Lexicon) -> Callable[[Paper], Paper]:
    """Return the function that adds to a paper what its texts name; `lexicon` has known names."""

    def extract_with(paper: Paper) -> Paper:
        read = paper_text(paper, lexicon)
        sets = datasets(read)
        others = [name for named in sets for name in (named.name, *named.aliases)]
        return replace(
            paper,
            datasets=sets,
            systems=systems(read, others),
            claims=claims(read.abstract),
            keywords=keywords(paper),
            links=links((paper.title, paper.abstract), paper.links),
        )

    return extract_with


def keywords(paper: Paper) -> tuple[str, ...]:
    """Return the keywords of the source, followed by those at the end of the abstract."""
    tail = sections.keywords(paper.abstract)
    own = [paper.abstract[start:end] for start, end in tail.items] if tail else []
    words: dict[str, str] = {}
    for word in (*paper.keywords, *own):
        words.setdefault(" ".join(word.split()).casefold(), word)
    return tuple(words.values())
