"""Where a page is, and how other pages lead there."""

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
