"""The addresses of pages, and relative URLs between them.

Each address that more than one module needs is written here and nowhere else.
"""

from typing import NamedTuple


class Address(NamedTuple):
    """A place on the site, relative to its root; folders end in `/`, the home page is empty."""

    path: str
    fragment: str = ""
    query: str = ""
    """Encoded for a URL; only scripts use it."""

    def seen_from(self, page: str) -> str:
        """Return the relative URL of this address on the page at `page`."""
        fragment = f"#{self.fragment}" if self.fragment else ""
        query = f"?{self.query}" if self.query else ""
        if self.path == page and fragment and not query:
            return fragment
        folder, up = page, ""
        while not self.path.startswith(folder):
            folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"{up}../"
        path = up + self.path[len(folder) :]
        return f"{path or './'}{query}{fragment}"


PAPERS = Address("papers/")
"""The list of all papers; the page of each is below it."""
TOPICS = Address("tags/")
"""The list of all topics; the page of each is below it."""
SYSTEMS = Address("systems/")
"""The list of systems that papers present."""
DATASETS = Address("datasets/")
"""The list of data sets that papers use or publish."""
CODE = Address("code/")
"""The list of links to code, data and project pages."""
AUTHORS = Address("authors/")
"""The list of authors."""
VENUES = Address("venues/")
"""The list of venues."""
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
    """Return the address of the page of the paper `id_`."""
    return Address(f"{PAPERS.path}{id_}/")


def beside_paper(id_: str, ending: str) -> Address:
    """Return the address of the file beside that page with the given ending, such as `.bib`."""
    return Address(f"{PAPERS.path}{id_}{ending}")


def topic(id_: str) -> Address:
    """Return the address of the page of the topic `id_`."""
    return Address(f"{TOPICS.path}{id_}/")


def export(name: str) -> Address:
    """Return the address of the export `name`."""
    return Address(f"exports/{name}")


SCHEMA = export("papers.schema.json")
"""The JSON Schema of `papers.json`."""
RECEIPT = export("receipt.json")
"""The receipt: what was found, merged, rejected and skipped."""
