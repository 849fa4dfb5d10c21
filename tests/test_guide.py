"""Each command of the guide does what it says."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import seed

GUIDE = seed.ROOT / "docs/guide.md"
BIBLIOGRAPHY = (
    "@article{a, title={Maps of Rome}, author={Low, Ana}, year={2024}, journal={Maps},\n"
    " abstract={We draw maps of Rome by hand and compare them with those of others.}}\n"
)
FROM_SHEAF = ("init", "upgrade")
"""Commands that are given in the folder of Sheaf; the others in that of the library."""

ENVIRONMENT = {"PATH": "", "SITE_URL": "https://example.org/papers/"}
"""So that no browser prints, and one build of the site serves all."""

pytestmark = pytest.mark.site


def commands() -> Iterator[str]:
    """Yield the commands of the guide, in their order."""
    for block in re.findall(r"```sh\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL):
        yield from block.splitlines()


def program(command: str, makefile: str) -> tuple[list[str], dict[str, str]]:
    """Return what `command` runs, with the targets of `make` followed, and its variables."""
    words = shlex.split(command)
    variables = {}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        variables[name] = value
    if words[0] == "make":
        target = re.search(
            rf"^{words[1]}:.*\n\t@\$\(BIN\)/python (.*) \$\(ARGS\)", makefile, re.MULTILINE
        )
        assert target, command
        words = ["", *target[1].split()]
    return [sys.executable, *words[1:]], variables


def test_commands(tmp_path: Path) -> None:
    """All commands of the guide run, one after the other, and leave what it promises."""
    library = tmp_path / "our-papers"
    makefile = (seed.ROOT / "generator/library/template/Makefile").read_text("utf-8")
    given = list(commands())
    assert len(given) > 10
    for command in given:
        words, variables = program(command, makefile)
        arguments = [word.replace("../our-papers", str(library)) for word in words]
        done = subprocess.run(
            arguments,
            cwd=seed.ROOT if words[3] in FROM_SHEAF else library,
            env=os.environ | ENVIRONMENT | variables,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        if "init" in words:
            (library / "abstracts/list.bib").write_text(BIBLIOGRAPHY)

    assert "key: low2024maps" in (library / "permalinks.yml").read_text("utf-8")
    assert (library / "offline.zip").is_file()
    assert "Maps of Rome" in (library / "book/our-papers.html").read_text("utf-8")
    assert (library / "site/papers/maps-of-rome.md").is_file()
