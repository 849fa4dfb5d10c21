"""Errors in sources, settings and files, which people can fix."""

from collections.abc import Iterable
from pathlib import PurePath


class SheafError(Exception):
    """Something that people can fix; the message says what is wrong, where, and what to do."""


class MisusedError(SheafError):
    """The arguments of a command are wrong."""


class PlacedError(SheafError):
    """A mistake in a file that people write, with its line."""

    def __init__(self, file: PurePath | str, line: int, problem: str) -> None:
        """Report `problem`, which includes the remedy, on `line` (from 1) of `file`."""
        self.file = str(file)
        self.line = line
        self.problem = problem
        super().__init__(f"{self.file}:{line}: {problem}")


class MistakesError(SheafError):
    """Everything that is wrong in one file, so that all can be fixed at once."""

    def __init__(self, mistakes: Iterable[PlacedError]) -> None:
        """Report `mistakes`, at least one."""
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class UnownedFileError(SheafError):
    """A file that Sheaf has to write was written or edited by somebody else."""

    def __init__(self, path: PurePath | str, problem: str) -> None:
        """Report `problem`, which includes the remedy, about the file at `path`."""
        self.path = str(path)
        self.problem = problem
        super().__init__(f"{self.path}: {problem}")
