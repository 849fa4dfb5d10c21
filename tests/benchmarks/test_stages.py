"""The stages that are timed are those of a build."""

from pathlib import Path

from benchmarks import stages
from generator import build, settings
from generator.outputs import ALL

LISTING = """\
On tides

We look at the tide in one harbour for a year, and say how high it came and when it went away.

On eels

We look at one eel in one river for a year, and say how long it grew and where it went to sleep.
"""


def test_stages(tmp_path: Path) -> None:
    """Stage by stage, the same files are made."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING)
    watch = stages.Stopwatch()
    made = stages.files(tmp_path, watch)
    assert made == build.build(settings.read(tmp_path)).files
    assert sum(what.startswith("output: ") for what in watch.laps) == len(ALL)
