"""`make` sets up `.venv` completely or not at all, and again if it cannot be used."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.seed import ROOT

MAKEFILE = """\
include environment.mk
.DEFAULT_GOAL := site
site: $(VENV)/.site
\t@echo Ready
"""

FAKE = """\
#!/bin/sh
# Plays a Python that is installed: {version}.
case "$1 $2" in
  "-c "*)
    code=$2; shift 2
    exec "{real}" -c "import sys; sys.version_info = {version}
$code" "$@" ;;
  "-m venv")
    mkdir -p "$3/bin"
    cp inside "$3/bin/python"
    if [ -e cut-short ]; then exit 1; fi
    mkdir "$3/lib" && echo > "$3/lib/pip.py" ;;
esac
"""

INSIDE = """\
#!/bin/sh
# Plays the Python of an environment, which has pip only where it was set up whole.
case "$1 $2" in
  "-c "*) exec "{real}" -I -S -c "import sys; sys.path.insert(0, '.venv/lib')
$2" ;;
  "-m pip")
    if [ -e no-network ]; then exit 1; fi
    echo "$@" >> installed ;;
esac
"""


def write(path: Path, text: str) -> None:
    """Write a program."""
    path.write_text(text)
    path.chmod(0o755)


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `make` in `folder`, where only the Pythons made there are found.

    What the tests' own `make` was given, as the `PYTHON` to use, is none of its business.
    """
    ours = {name: value for name, value in os.environ.items() if name not in {"PYTHON", "ARGS"}}
    return subprocess.run(
        ["make", *arguments],  # noqa: S607 -- as people type it
        cwd=folder,
        env=ours | {"PATH": f"{folder}:/usr/bin:/bin", "MAKEFLAGS": "", "MAKELEVEL": "0"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a space and a letter beyond ASCII, and two Pythons, one too old."""
    folder = tmp_path / "Très bon"
    folder.mkdir()
    (folder / "Makefile").write_text(MAKEFILE)
    shutil.copy(ROOT / "generator/environment.mk", folder)
    (folder / "requirements.txt").write_text("")
    for name, version in (("python3", (3, 13, 0)), ("python3.10", (3, 10, 9))):
        write(folder / name, FAKE.format(real=sys.executable, version=version))
    write(folder / "inside", INSIDE.format(real=sys.executable))
    return folder


def installed(folder: Path) -> int:
    """Return how often something was installed."""
    log = folder / "installed"
    return len(log.read_text().splitlines()) if log.exists() else 0


def test_once(folder: Path) -> None:
    """The first run sets up, the second finds it; new requirements go into what is there."""
    assert make(folder).stdout.splitlines() == [
        "Making .venv",
        "Installing what the site needs (once)",
        "Ready",
    ]
    assert make(folder).stdout == "Ready\n"

    (folder / ".venv/kept").touch()
    later = (folder / ".venv/.site").stat().st_mtime + 5
    os.utime(folder / "requirements.txt", (later, later))
    assert make(folder).stdout.splitlines() == ["Installing what the site needs (once)", "Ready"]
    assert (folder / ".venv/kept").exists()
    assert installed(folder) == 2


def test_too_old(folder: Path) -> None:
    """A Python that is too old is named with its version, and leaves nothing behind."""
    done = make(folder, "PYTHON=python3.10")
    assert done.returncode
    assert "Sheaf needs Python 3.11 or later, and python3.10 is 3.10." in done.stderr
    assert "make PYTHON=python3.12" in done.stderr
    assert not (folder / ".venv").exists()

    assert make(folder).stdout.endswith("Ready\n")


def test_no_python(folder: Path) -> None:
    """A missing Python is reported."""
    done = make(folder, "PYTHON=python3.99")
    assert done.returncode
    assert "there is no python3.99" in done.stderr
    assert not (folder / ".venv").exists()


def test_no_venv(folder: Path) -> None:
    """A Python without `venv`, as Debian ships it, is reported with the package to install."""
    text = FAKE.format(real=sys.executable, version=(3, 11, 2))
    bare = text.replace("import sys;", "import sys; sys.modules['ensurepip'] = None;")
    write(folder / "python3", bare)
    done = make(folder)
    assert done.returncode
    assert "python3 has no venv" in done.stderr
    assert "apt install python3.11-venv" in done.stderr
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize("mishap", ["cut-short", "no-network"])
def test_cut_short(folder: Path, mishap: str) -> None:
    """An incomplete environment is set up again by the next run."""
    (folder / mishap).touch()
    assert make(folder).returncode
    assert not installed(folder)

    (folder / mishap).unlink()
    (folder / ".venv/half").touch()
    assert make(folder).stdout.startswith("Making .venv\n")
    assert not (folder / ".venv/half").exists()
    assert installed(folder) == 1
    assert make(folder).stdout == "Ready\n"


def test_another_python(folder: Path) -> None:
    """An environment whose Python is gone, too old or another one is set up again."""
    make(folder)
    (folder / ".venv/bin/python").unlink()
    (folder / ".venv/bin/python").symlink_to("/nowhere/python3")
    assert make(folder).stdout.startswith("Making .venv\n")

    (folder / ".venv/lib/pip.py").unlink()  # it is looked for where another Python keeps its own
    assert make(folder).stdout.startswith("Making .venv\n")

    old = INSIDE.replace("import sys;", "import sys; sys.version_info = (3, 10, 9);")
    write(folder / ".venv/bin/python", old.format(real=sys.executable))
    assert make(folder).stdout.startswith("Making .venv\n")
    assert make(folder).stdout == "Ready\n"


def test_a_link(folder: Path, tmp_path: Path) -> None:
    """Where `.venv` is a link to an environment that cannot be used, the link alone goes."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "theirs").touch()
    (folder / ".venv").symlink_to(elsewhere)
    assert make(folder).stdout.endswith("Ready\n")
    assert (elsewhere / "theirs").exists()
