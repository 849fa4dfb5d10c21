"""Run Sheaf: `python -m generator`."""

import gc
import io
import os
import sys

from generator import signals

signals.quit_at_once()  # while modules load, which takes a moment
gc.disable()  # the objects they create stay; searching them for garbage would take a tenth longer

# Before numpy loads: the arrays here are small, and a second thread costs more than it gains.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from generator import cli, commands  # noqa: E402 -- see above

gc.freeze()
gc.enable()

# If a terminal cannot show a character, it shows its number instead of losing the message.
for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")

sys.excepthook = commands.report_bug

try:
    cli.sheaf(prog_name="python -m generator")
except OSError as error:  # while printing help
    sys.exit(commands.explain(error))
