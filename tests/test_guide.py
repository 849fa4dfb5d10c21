"""Each command of the guide does what it says."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import sheaf
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


def arguments(command: str, makefile: str) -> list[str]:
    """Return what `command` hands to our program, with the targets of `make` followed."""
    words = [word for word in shlex.split(command) if not word.startswith("SITE_URL=")]
    if words[0] == "make":
        rule = rf"^{words[1]}:.*\n\t@\$\(BIN\)/python -m generator (.*) \$\(ARGS\)"
        target = re.search(rule, makefile, re.MULTILINE)
        assert target, command
        return target[1].split()
    assert words[1:3] == ["-m", "generator"]
    return words[3:]


def test_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All commands of the guide run, one after the other, and leave what it promises."""
    library = tmp_path / "our-papers"
    makefile = (seed.ROOT / "generator/library/template/Makefile").read_text("utf-8")
    given = list(commands())
    assert len(given) > 10
    for command in given:
        words = [
            word.replace("../our-papers", str(library)) for word in arguments(command, makefile)
        ]
        monkeypatch.chdir(seed.ROOT if words[0] in FROM_SHEAF else library)
        done = CliRunner().invoke(sheaf, words, env=ENVIRONMENT)
        assert done.exit_code == 0, f"{command}: {done.output}"
        if words[0] == "init":
            (library / "abstracts/list.bib").write_text(BIBLIOGRAPHY)

    assert "key: low2024maps" in (library / "permalinks.yml").read_text("utf-8")
    assert (library / "offline.zip").is_file()
    assert "Maps of Rome" in (library / "book/our-papers.html").read_text("utf-8")
    assert (library / "site/papers/maps-of-rome.md").is_file()
