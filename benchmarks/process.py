"""Runs a process, and measures its cost."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Environment variables, as in the Makefile."""

PER_MEGABYTE = 1024**2 if sys.platform == "darwin" else 1024
"""The system's units of memory in a megabyte."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a program, or of a part of it."""

    seconds: float
    """Wall-clock seconds."""
    cpu: float
    """CPU seconds of all its processes and threads."""
    peak: int | None
    """Peak memory of its largest process in megabytes, where known."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run `command` in `folder` and return its cost; if it fails, raise with its output.

    Before it begins, all written data are flushed to disk. On Linux the peak memory of a process
    includes that of the one that started it, so this one should stay small.
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
