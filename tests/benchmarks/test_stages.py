"""The stages that are timed are those of a build."""

from pathlib import Path

import pytest

from benchmarks import stages
from benchmarks.stages import Stopwatch
from generator import build, settings
from generator.outputs import ALL
from tests import two_papers


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library of two papers."""
    return two_papers.library(tmp_path)


def test_made(library: Path) -> None:
    """While stages are watched, the same is made of the sources, and each takes its time."""
    here, watch = settings.read(library), Stopwatch()
    assert stages.made(here, watch) == build.build(here)
    assert {"repair", "describe", *(stage for _, _, stage in stages.WATCHED)} <= watch.costs.keys()


def test_written(library: Path) -> None:
    """Each output is a stage, and all files that it makes are written."""
    here, watch = settings.read(library), Stopwatch()
    found, catalogue = build.build(here)
    stages.write(found, catalogue, here, watch)
    assert all((here.docs / file.path).exists() for file in build.files(catalogue))
    assert sum(stage.startswith("output: ") for stage in watch.costs) == len(ALL)


def test_stages_that_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a stage asks of another is charged to that one."""
    hour = [0]

    def busy(number: int) -> int:
        hour[0] += 1
        return number

    monkeypatch.setattr("time.process_time", lambda: hour[0])
    watch = Stopwatch()
    numbers = watch.each("inner", map(busy, range(3)))
    assert watch("outer", lambda: sum(numbers)) == 3
    assert (watch.costs["inner"].cpu, watch.costs["outer"].cpu) == (3, 0)
