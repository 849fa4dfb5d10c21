"""Errors in the sources, the settings and on the disk, each with its place."""

from collections.abc import Iterable
from pathlib import PurePath


class SheafError(Exception):
    """Something that a person can put right; its message says what, where, and what to do."""


class MisusedError(SheafError):
    """A command was given something that it cannot use."""


class PlacedError(SheafError):
    """A mistake in a file that people write, with the line where it is."""

    def __init__(self, file: PurePath | str, line: int, problem: str) -> None:
        """Say `problem`, a sentence that names the remedy, of `line` (from 1) in `file`."""
        self.file = str(file)
        self.line = line
        self.problem = problem
        super().__init__(f"{self.file}:{line}: {problem}")


class MistakesError(SheafError):
    """Everything that is wrong in one file, so that all can be fixed at once."""

    def __init__(self, mistakes: Iterable[PlacedError]) -> None:
        """Gather `mistakes`, of which there must be at least one."""
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class UnownedFileError(SheafError):
    """A file that Sheaf would write is somebody else's, or has been edited."""

    def __init__(self, path: PurePath | str, problem: str) -> None:
        """Say `problem`, a sentence that names the remedy, of the file at `path`."""
        self.path = str(path)
        self.problem = problem
        super().__init__(f"{self.path}: {problem}")
