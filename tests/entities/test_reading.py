"""The extractor finds what a reader finds, on the seed and on papers it was not made for."""

import hashlib
import json
from pathlib import Path

import pytest
import yaml

from generator.model import Named, Paper
from tests import seed
from tests.entities import extract
from tests.entities.score import Score, score, total

HERE = Path(__file__).parent
UNSEEN = seed.ROOT.parent / "shared" / "data" / "iclr2020_miniconf.jsonl"
"""Papers that are no part of the project."""

Readings = dict[str, dict[str, dict[str, list[str]]]]


def readings(file: str, part: str = "") -> Readings:
    """Return what a reader wrote down, by title or its hash."""
    loaded = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    found: Readings = loaded[part] if part else loaded
    return found


def unseen() -> tuple[Paper, ...]:
    """Return the papers of UNSEEN, or skip the test."""
    if not UNSEEN.exists():
        pytest.skip(f"{UNSEEN.name} is not beside the repository")
    rows = [json.loads(line) for line in UNSEEN.read_text(encoding="utf-8").splitlines()]
    return tuple(seed.paper(row["title"], row["abstract"]) for row in rows)


def hashed(title: str) -> str:
    """Return the name under which a paper that is not ours is in a reading."""
    return hashlib.sha256(title.encode()).hexdigest()


def scores(papers: tuple[Paper, ...], found: Readings, *, by_hash: bool) -> tuple[Score, Score]:
    """Return the scores of systems and of data sets over the papers that were read."""
    systems, datasets = [], []
    for one in papers:
        reading = found.get(hashed(one.title) if by_hash else one.title, {})
        if by_hash and not reading:
            continue
        extracted = extract(one)
        systems.append(score(extracted.systems, reading.get("systems", {})))
        datasets.append(score(extracted.datasets, reading.get("datasets", {})))
    return total(systems), total(datasets)


def test_seed() -> None:
    """On the seed, at least 97 % of systems are right and found, and 95 % of data sets."""
    systems, datasets = scores(seed.papers(), readings("reading.yml"), by_hash=False)
    assert (systems.precision >= 0.97, systems.recall >= 0.97) == (True, True), systems
    assert (datasets.precision >= 0.95, datasets.recall >= 0.95) == (True, True), datasets


def test_reading_names_papers_of_the_seed() -> None:
    """A reading whose title is mistyped would count for nothing."""
    assert set(readings("reading.yml")) <= {one.title for one in seed.papers()}


@pytest.mark.parametrize("part", ["first", "second"])
def test_unseen(part: str) -> None:
    """On papers of another collection, 90 % of names are right and 90 % are found."""
    systems, datasets = scores(unseen(), readings("held_out.yml", part), by_hash=True)
    assert (systems.precision >= 0.9, systems.recall >= 0.9) == (True, True), systems
    assert (datasets.precision >= 0.9, datasets.recall >= 0.9) == (True, True), datasets


def names(found: tuple[Named, ...]) -> list[str]:
    """Return the names alone."""
    return [named.name for named in found]


def test_own_from_others() -> None:
    """A system that a title names is the paper's own only if the paper brings it."""
    by_title = {one.title: extract(one) for one in seed.papers()}
    gla = by_title["Gated Linear Attention Transformers with Hardware-Efficient Training"]
    delays = next(one for title, one in by_title.items() if title.startswith("Learning Delays"))
    assert names(gla.systems) == ["GLA"]
    assert gla.systems[0].aliases == ("gated linear attention",)
    assert names(delays.systems) == []
