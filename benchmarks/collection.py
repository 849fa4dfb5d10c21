"""Collections of any size, made from the seed's sentences; the same in every run.

`python -m benchmarks.collection FOLDER PAPERS` puts one into a library.
"""

import random
import re
import sys
from pathlib import Path

from generator.text.sentences import sentences
from tests import seed

_CONTENT = re.compile(r"[A-Za-z][a-z]{4,}")
"""The words of which titles are made."""


A_FILE = 1000
"""Papers in a file, at most; some databases export no more at once."""


def listing(papers: int) -> str:
    """Return a pasted listing of `papers` abstracts, each with sentences from four of the seed.

    An abstract has as many sentences as one of the seed, and a title made of its own words, so that
    lengths and words are like those of real papers.
    """
    chance = random.Random(papers)  # noqa: S311 -- a benchmark, not a secret
    entries = seed.entries()
    pool = [[e.abstract[a:b] for a, b in sentences(e.abstract)] for e in entries]
    blocks = []
    for number in range(papers):
        sources = [s for source in chance.sample(pool, 4) for s in source]
        text = " ".join(chance.sample(sources, len(chance.choice(pool))))
        words = _CONTENT.findall(text)
        title = " ".join(chance.choice(words) for _ in range(chance.randint(5, 12)))
        blocks += [f"{title[0].upper()}{title[1:]} {number + 1}", text]
    return "\n\n".join(blocks) + "\n"


def fill(library: Path, papers: int) -> None:
    """Write listings of `papers` abstracts in all into `library`; 77 gives the seed itself."""
    if papers == len(seed.entries()):
        (library / "abstracts/list.txt").write_bytes(seed.FILE.read_bytes())
    else:
        put(library, listing(papers))


def put(library: Path, text: str) -> None:
    """Replace the sources of `library` by the listing `text`, in files of `A_FILE` papers."""
    for path in (library / "abstracts").glob("list*.txt"):
        path.unlink()
    blocks = text.rstrip("\n").split("\n\n")
    for start in range(0, len(blocks), 2 * A_FILE):
        part = "\n\n".join(blocks[start : start + 2 * A_FILE])
        path = library / f"abstracts/list-{start // A_FILE // 2:03}.txt"
        path.write_text(f"{part}\n", encoding="utf-8")


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))
