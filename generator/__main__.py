"""Run Sheaf: `python -m generator`."""

import io
import os
import sys

# Before numpy loads: the arrays here are small, and a second thread costs more than it brings.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from generator import cli

# A terminal that cannot show a character shows its number; no message is lost for one.
for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")

cli.sheaf(prog_name="python -m generator")
