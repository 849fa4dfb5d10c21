"""Run Sheaf: `python -m generator`."""

import sys

from generator import cli

sys.exit(cli.main())
