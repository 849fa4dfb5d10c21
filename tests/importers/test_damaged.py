"""However a file is damaged, it is read without error, and nothing is lost silently."""

import json
import time

import pytest

from generator import importers, merge
from generator.importers import TOO_LONG
from tests.importers.damaged import REPEATED, damaged

NUMBER = 400
"""Damaged files; `python -m benchmarks.damage` reads as many as one likes."""
LONGEST = 10
"""Seconds of the processor for one file."""


def test_damaged_files() -> None:
    """Each damaged file is read within seconds, into entries or a rejection."""
    for name, data in damaged(NUMBER):
        began = time.process_time()
        readings = list(importers.readings(name, data))
        took = time.process_time() - began
        found = [each for reading in readings for each in (*reading.entries, *reading.rejected)]

        assert took < LONGEST, (name, data[:100])
        assert found, (name, data[:100])


@pytest.mark.parametrize(
    ("name", "before", "after", "reason"),
    [
        ("a.txt", "", "", TOO_LONG),
        ("a.bib", "@article{a, title={A}, abstract={", "}}", TOO_LONG),
        ("a.json", '[{"title": "A", "abstract": "', '"}]', "200,000 characters"),
    ],
)
def test_one_long_line(name: str, before: str, after: str, reason: str) -> None:
    """A text as long as a library is no abstract, and is rejected before anything reads it."""
    text = f"{before}{'bees and suns ' * 80_000}{after}"
    (reading,) = importers.readings(name, text.encode())
    (rejected,) = reading.rejected

    assert not reading.entries
    assert reason in rejected.reason
    assert len(rejected.raw) < 3000


@pytest.mark.parametrize("repeated", REPEATED)
def test_long_runs(repeated: str) -> None:
    """A field or a line with a hundred thousand equal characters is read within seconds."""
    run = repeated * (100_000 // len(repeated))
    fields = dict.fromkeys(("title", "authors", "abstract", "keywords"), f"Ada {run} Lee")
    pasted = f"Bees\n{fields['authors']}\nBees see the sun. They also see more.\n**{run}** by me\n"
    began = time.process_time()
    (reading,) = importers.readings("a.json", json.dumps([fields]).encode())
    (paper,) = merge.papers(reading.entries).papers
    lines = [*importers.readings("a.txt", pasted.encode())]
    took = time.process_time() - began

    assert paper.title.startswith("Ada ")
    assert lines
    assert took < LONGEST
