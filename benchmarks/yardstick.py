"""A fixed workload, to compare times across machines."""

import json
import random
import re
import zlib

ROUNDS = 25
"""Repetitions; they take about half a second."""


def main() -> None:
    """Do a little of what a build does: split, count and sort words, and compress them."""
    chance = random.Random(0)  # noqa: S311 -- the same work each time, no secret
    words = ["".join(chance.choices("abcdefgh", k=chance.randint(2, 5))) for _ in range(20_000)]
    text = " ".join(words)
    for _ in range(ROUNDS):
        counts: dict[str, int] = {}
        for word in re.findall(r"\w+", text):
            counts[word] = counts.get(word, 0) + 1
        zlib.compress(json.dumps(sorted(counts.items())).encode())


if __name__ == "__main__":
    main()
