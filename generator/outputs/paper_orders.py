"""The orders in which the papers can be listed, for a list that holds only some of them."""

from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue import Catalogue
from generator.model import File, Paper
from generator.search.codes import number
from generator.text import terms

ADDRESS = "list/orders.js"
"""Where it is on the site."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the script that says in which order titles and dates put the papers.

    A paper is told by its place among `catalogue.papers`, as in the index that search reads.
    """
    papers = catalogue.papers
    orders = {"papers": f"{len(papers)}", "title": _code(by_title(papers))}
    if dated(papers):
        orders["newest"] = _code(newest(papers))
    fields = ",".join(f"{name}:{value}" for name, value in orders.items())
    yield File(ADDRESS, f"Sheaf.orders={{{fields}}};\n")


def dated(papers: Iterable[Paper]) -> bool:
    """Say whether a date of any paper is known."""
    return any(paper.published for paper in papers)


def by_title(papers: Sequence[Paper]) -> list[int]:
    """Return the places of the papers in the order of their titles, as people file them."""
    return sorted(range(len(papers)), key=lambda place: (_filed(papers[place].title), place))


def _filed(title: str) -> str:
    """Return the words of a title, without accents, signs and case."""
    return " ".join(part for chunk in terms.chunks(title) for part in chunk.parts)


def newest(papers: Sequence[Paper]) -> list[int]:
    """Return the places of the papers, the latest first; those without a date are last."""
    return sorted(
        range(len(papers)), key=lambda place: str(papers[place].published or ""), reverse=True
    )


def _code(places: Iterable[int]) -> str:
    """Return `places` as a string of JavaScript; its digits hold no quote and no backslash."""
    return f'"{"".join(map(number, places))}"'
