"""Run Sheaf: `python -m generator`."""

import io
import os
import sys

from generator import signals

signals.quit_at_once()  # while modules load, which takes a while

# Before numpy loads: the arrays here are small, and a second thread costs more than it brings.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from generator import cli, commands  # noqa: E402 -- see above

# A terminal that cannot show a character shows its number; no message is lost for one.
for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")

sys.excepthook = commands.mistaken

try:
    cli.sheaf(prog_name="python -m generator")
except OSError as error:  # help, too, can be cut off
    sys.exit(commands.told(error))
