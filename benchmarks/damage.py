"""Reads damaged files of each format, and reports errors, time and memory.

`python -m benchmarks.damage [NUMBER]` reads so many files, 20,000 by default. All are read in this
process, and the peak of memory is that of the process.
"""

import resource
import sys
import time
import traceback
from collections import Counter

from generator import importers
from tests.importers.damaged import damaged

NUMBER = 20_000


def main(number: int) -> None:
    """Read `number` damaged files, and print the figures."""
    counts: Counter[str] = Counter()
    slowest, slow_name = 0.0, ""
    for name, data in damaged(number, seed=1):
        began = time.perf_counter()
        try:
            readings = list(importers.readings(name, data))
        except BaseException:  # noqa: BLE001 -- any exception is a bug of ours
            counts["crashed"] += 1
            traceback.print_exc()
            continue
        took = time.perf_counter() - began
        if took > slowest:
            slowest, slow_name = took, name
        counts["files"] += 1
        counts["entries"] += sum(len(each.entries) for each in readings)
        counts["rejected"] += sum(len(each.rejected) for each in readings)
        silent = not any(each.entries or each.rejected for each in readings)
        counts["silent"] += silent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(", ".join(f"{what}: {n:,}" for what, n in sorted(counts.items())))
    print(f"slowest: {slowest:.2f} s ({slow_name}); memory: {peak:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER)
