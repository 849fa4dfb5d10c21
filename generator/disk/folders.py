"""The folders of files that are to be written, and what is in their way."""

from pathlib import Path


class Folders:
    """The folders below `docs`, as they are before files are written there."""

    def __init__(self, docs: Path) -> None:
        """Know nothing yet of the folders below `docs`."""
        self._docs = docs
        self._known: dict[str, str] = {}

    def obstacle(self, path: str) -> str:
        """Say why no file may be written at, or removed from, `path`; empty where it may."""
        folder = path.rpartition("/")[0]
        if folder not in self._known:
            self._known[folder] = self._found(folder)
        return self._known[folder]

    def _found(self, folder: str) -> str:
        if not folder:
            return ""
        above = self.obstacle(folder)
        if not above and (self._docs / folder).is_symlink():
            return f"lies below the link docs/{folder}; remove that, and run this again"
        if not above and (self._docs / folder).is_file():
            return f"lies below the file docs/{folder}; move that, and run this again"
        return above
