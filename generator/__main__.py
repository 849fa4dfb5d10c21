"""Run Sheaf: `python -m generator`."""

import os
import sys

# Before numpy loads: the arrays here are small, and a second thread costs more than it brings.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from generator import cli

sys.exit(cli.main())
