"""Times the recognition of names in the papers of the seed: `python -m benchmarks.entities`."""

import time

from tests import seed
from tests.entities import extract

ROUNDS = 20
"""How often all papers are read; the fastest round counts."""


def milliseconds() -> float:
    """Return the CPU time per paper of the seed in milliseconds."""
    papers = seed.papers()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for paper in papers:
            extract(paper)
        best = min(best, time.process_time() - start)
    return 1000 * best / len(papers)


if __name__ == "__main__":
    print(f"{milliseconds():.2f} ms a paper")
