"""A build for the preview, running in a process of its own."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

FIRST = "--first"
"""The option of a build by which the site has the first papers only."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended."""

    is_done: bool
    """Whether the site was made."""
    said: str
    """What has to be put right: of a site that was made, what MkDocs warns of."""


class Rebuild:
    """A build that may be ended at any time; the site is then as it was."""

    def __init__(self, root: Path, site: Path, *, is_first: bool = False) -> None:
        """Begin to write the pages of the library in `root`, and from them `site`.

        With `is_first`, they are those of the first papers only.
        """
        more = (FIRST,) if is_first else ()
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 -- it is closed with this object
        self._process = subprocess.Popen(  # noqa: S603 -- our own interpreter, and a path of ours
            [sys.executable, "-m", "generator.serve.whole_build", str(site.resolve()), *more],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            start_new_session=True,  # Ctrl+C comes to this process, which ends it
        )

    def outcome(self) -> Outcome | None:
        """Return how it ended; nothing while it is running."""
        code = self._process.poll()
        if code is None:
            return None
        with self._said as file:
            file.seek(0)
            said = file.read().decode("utf-8", errors="replace").strip()
        if code < 0:
            said = f"The build was killed by signal {-code}, perhaps because memory ran out."
        elif code:
            said = said or "The build failed; the terminal says why."
        return Outcome(code == 0, said)

    def stop(self) -> None:
        """End it at any point: the next build completes the site."""
        self._process.terminate()
        self._process.wait()
        self._said.close()
