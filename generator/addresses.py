"""Where the pages of the site are, and how they lead to one another.

Each address that more than one module needs is written here and nowhere else.
"""

from typing import NamedTuple


class Address(NamedTuple):
    """A place on the site, as seen from its root; folders end in `/`, the home page is empty."""

    path: str
    fragment: str = ""
    query: str = ""
    """Ready for a URL; it means something to scripts only."""

    def seen_from(self, page: str) -> str:
        """Return the relative URL that leads here from the page at the address `page`."""
        fragment = f"#{self.fragment}" if self.fragment else ""
        query = f"?{self.query}" if self.query else ""
        if self.path == page and fragment and not query:
            return fragment
        folder, up = page, ""
        while not self.path.startswith(folder):
            folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"{up}../"
        way = up + self.path[len(folder) :]
        return f"{way or './'}{query}{fragment}"


PAPERS = Address("papers/")
"""The list of all papers, below which each has its page."""
TOPICS = Address("tags/")
"""The list of all topics, below which each has its page."""
SYSTEMS = Address("systems/")
"""What the papers present and give a name."""
DATASETS = Address("datasets/")
"""The data sets that they use or bring."""
CODE = Address("code/")
"""Where their code, their data and their project pages are."""
AUTHORS = Address("authors/")
"""The list of those who signed."""
VENUES = Address("venues/")
"""The list of what papers appeared in."""
YEARS = Address("years/")
"""The list of years."""
OVERVIEW = Address("overview/")
"""The collection in pictures."""
ABOUT = Address("about/")
"""Where the collection came from."""
CHANGES = Address("changes/")
"""What was added, corrected and removed."""
READING_LIST = Address("reading-list/")
"""The papers that a reader starred, in that reader's browser."""


def paper(id_: str) -> Address:
    """Return where the paper with the id `id_` has its page."""
    return Address(f"{PAPERS.path}{id_}/")


def beside_paper(id_: str, ending: str) -> Address:
    """Return where the same paper is as a file whose name ends in `ending`, such as `.bib`."""
    return Address(f"{PAPERS.path}{id_}{ending}")


def topic(id_: str) -> Address:
    """Return where the topic with the id `id_` has its page."""
    return Address(f"{TOPICS.path}{id_}/")


def export(name: str) -> Address:
    """Return where the export `name` is."""
    return Address(f"exports/{name}")


SCHEMA = export("papers.schema.json")
"""What the keys of the JSON mean."""
RECEIPT = export("receipt.json")
"""What was found, merged, rejected and skipped."""
