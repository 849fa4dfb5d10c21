"""A program's time and memory are measured, and why it failed is reported."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import process


def test_run(tmp_path: Path) -> None:
    """A program is run in its folder, and its time and memory are returned."""
    program = "from pathlib import Path; Path('made').touch(); print('said')"
    cost = process.run((sys.executable, "-c", program), tmp_path)
    assert (tmp_path / "made").exists()
    assert cost.peak


def test_failure(tmp_path: Path) -> None:
    """Where a program fails, its output is in the error."""
    with pytest.raises(subprocess.CalledProcessError) as failure:
        process.run((sys.executable, "-c", "raise SystemExit('no such thing')"), tmp_path)
    assert failure.value.__notes__ == ["no such thing\n"]
