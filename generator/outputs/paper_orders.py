"""The orders of all papers, for lists that contain only some of them."""

from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue import Catalogue
from generator.model import File, Paper
from generator.search.codes import number
from generator.text import terms

ADDRESS = "list/orders.js"
"""The address of the script, from the root of the site."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the script with the orders by title and by date.

    Papers are numbered as in `catalogue.papers` and in the search index.
    """
    papers = catalogue.papers
    orders = {"papers": f"{len(papers)}", "title": _code(by_title(papers))}
    if dated(papers):
        orders["newest"] = _code(newest(papers))
    fields = ",".join(f"{name}:{value}" for name, value in orders.items())
    yield File(ADDRESS, f"Sheaf.orders={{{fields}}};\n")


def dated(papers: Iterable[Paper]) -> bool:
    """Say whether the date of any paper is known."""
    return any(paper.published for paper in papers)


def by_title(papers: Sequence[Paper]) -> list[int]:
    """Return the numbers of the papers, sorted by title."""
    return sorted(range(len(papers)), key=lambda place: (_filed(papers[place].title), place))


def _filed(title: str) -> str:
    """Return a title as it is sorted: without case, accents and punctuation."""
    return " ".join(part for chunk in terms.chunks(title) for part in chunk.parts)


def newest(papers: Sequence[Paper]) -> list[int]:
    """Return the numbers of the papers, the latest first; those without a date come last."""
    return sorted(
        range(len(papers)), key=lambda place: str(papers[place].published or ""), reverse=True
    )


def _code(places: Iterable[int]) -> str:
    """Return `places` as a JavaScript string; its digits include no quote and no backslash."""
    return f'"{"".join(map(number, places))}"'
