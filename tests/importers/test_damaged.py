"""Whatever happens to a file, it is read in peace, and nothing of it is lost in silence."""

import time

from generator import importers
from tests.importers.damaged import damaged

NUMBER = 400
"""Damaged files; `python -m benchmarks.damage` reads as many as one likes."""
LONGEST = 10
"""Seconds for one file."""


def test_damaged_files() -> None:
    """Each damaged file is read within seconds, into entries or a rejection."""
    for name, data in damaged(NUMBER):
        began = time.monotonic()
        readings = list(importers.readings(name, data))
        took = time.monotonic() - began
        found = [each for reading in readings for each in (*reading.entries, *reading.rejected)]

        assert took < LONGEST, (name, data[:100])
        assert found, (name, data[:100])
