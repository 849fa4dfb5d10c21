"""A build for the preview, in a process of its own."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

FIRST = "--first"
"""The option of a build that puts only the first papers on the site."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended."""

    is_done: bool
    """Whether there is a new site."""
    problem: str
    """What has to be fixed; if there is a new site, the warnings of MkDocs."""


class Rebuild:
    """A build that may be stopped at any time; the site then stays as it was."""

    def __init__(self, root: Path, site: Path, *, is_first: bool = False) -> None:
        """Start to write the pages of the library in `root`, and from them `site`.

        With `is_first`, only the pages of the first papers.
        """
        more = (FIRST,) if is_first else ()
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 -- it is closed with this object
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter, and a path of ours
            [sys.executable, "-m", "generator.serve.whole_build", str(site.resolve()), *more],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            start_new_session=True,  # Ctrl+C goes to this process only, which stops the build
        )

    def outcome(self) -> Outcome | None:
        """Return how it ended; `None` while it is running."""
        code = self._process.poll()
        if code is None:
            return None
        with self._output as file:
            file.seek(0)
            problem = file.read().decode("utf-8", errors="replace").strip()
        if code < 0:
            problem = f"The build was killed by signal {-code}, perhaps because memory ran out."
        elif code:
            problem = problem or "The build failed; the terminal says why."
        return Outcome(code == 0, problem)

    def stop(self) -> None:
        """Stop it at any point: the next build completes the site."""
        self._process.terminate()
        self._process.wait()
        self._output.close()
