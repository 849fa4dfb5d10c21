"""A process, and what it cost."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "OPENBLAS_NUM_THREADS": "1"}
"""As in the Makefile."""

PER_MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024
"""In what the system counts memory."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a program took, or a part of it."""

    seconds: float
    """By the clock on the wall."""
    cpu: float
    """Seconds of work, of all its processes and threads."""
    peak: int | None
    """Megabytes of its largest process, where known."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run `command` in `folder` and return its cost; raise where it fails, with what it said.

    What earlier ones wrote is on the disk before it begins. On Linux a process is charged with the
    memory of the one that starts it, so that this one should stay small.
    """
    os.sync()
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        with subprocess.Popen(
            command, cwd=folder, env=os.environ | ENVIRONMENT, stdout=said, stderr=said
        ) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        if process.returncode:
            said.seek(0)
            error = subprocess.CalledProcessError(process.returncode, list(command))
            error.add_note(said.read().decode("utf-8", "replace"))
            raise error
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // PER_MEGABYTE)
