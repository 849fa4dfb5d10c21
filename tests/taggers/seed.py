"""The papers of the seed, as any importer would give them."""

from pathlib import Path

from generator.model import Origin, Paper
from generator.taxonomy import Taxonomy, parse

ROOT = Path(__file__).parent.parent.parent
"""The repository."""
SEED = ROOT / "abstracts" / "hugging-face-papers.txt"
"""Titles and abstracts in turn, after five blocks of the page they were copied from."""


def papers() -> tuple[Paper, ...]:
    """Return the papers of the seed."""
    blocks = [b.strip() for b in SEED.read_text(encoding="utf-8").split("\n\n") if b.strip()][5:]
    pairs = zip(blocks[::2], blocks[1::2], strict=True)
    return tuple(paper(title, abstract) for title, abstract in pairs)


def paper(title: str, abstract: str) -> Paper:
    """Return a paper of which only the texts matter."""
    return Paper(title=title, abstract=abstract, origin=Origin("listing.txt", 1))


def taxonomy() -> Taxonomy:
    """Return the taxonomy that comes with the repository."""
    file = ROOT / "taxonomy.yml"
    return parse(file.name, file.read_text(encoding="utf-8"))
