"""One build at a time in one folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator import disk
from generator.errors import SheafError

HOLD = """
import sys
from pathlib import Path
from generator import disk
with disk.locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build(tmp_path: Path) -> None:
    """While a build runs, a second is refused; after it has ended or was killed, one may start."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(SheafError, match="another build is running"), disk.locked(tmp_path):
            pass
        first.kill()
    with disk.locked(tmp_path):
        pass


def test_a_file_in_its_place(tmp_path: Path) -> None:
    """Where no lock can be made, that is reported."""
    (tmp_path / ".sheaf").write_text("a file")

    with (
        pytest.raises(SheafError, match=r"lock: .*; make the folder writable"),
        disk.locked(tmp_path),
    ):
        pass
