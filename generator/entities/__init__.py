"""What a paper names and claims: its systems, data sets, links and results."""

from collections.abc import Callable
from dataclasses import replace

from generator.entities.datasets import datasets
from generator.entities.definitions import definitions
from generator.entities.lexicon import LEXICON, Lexicon
from generator.entities.links import links
from generator.entities.prose import prose
from generator.entities.signs import Reading
from generator.entities.systems import systems
from generator.model import Paper


def extractor(lexicon: Lexicon) -> Callable[[Paper], Paper]:
    """Return the function that gives a paper what its texts name, with `lexicon` as known names."""

    def extract_with(paper: Paper) -> Paper:
        title, abstract = prose("title", paper.title), prose("abstract", paper.abstract)
        defined = definitions(abstract)
        sets = datasets(title, abstract, defined, lexicon)
        others = [way for named in sets for way in (named.name, *named.aliases)]
        return replace(
            paper,
            datasets=sets,
            systems=systems(Reading(title, abstract, defined, lexicon), others),
            links=links((paper.title, paper.abstract), paper.links),
        )

    return extract_with


extract = extractor(LEXICON)
"""Gives a paper what its texts name, with the names that come with Sheaf as known."""
