"""Commands say what they did, and their exit codes tell scripts the same."""

import json
import shutil
from pathlib import Path

import pytest

from generator import cli, curation
from tests import seed

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a new library that holds one small listing."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING)
    shutil.copy(seed.ROOT / "taxonomy.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_generate(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Pages are written once, addresses are frozen, and the receipt is told."""
    assert cli.main(["generate"]) == 0
    assert "list.txt (listing)" in capsys.readouterr().out
    assert (library / "docs/papers/first-paper-on-nets.md").exists()
    assert "first-paper-on-nets:" in (library / "permalinks.yml").read_text()

    assert cli.main(["generate", "--strict"]) == 0
    assert "0 written" in capsys.readouterr().out


def test_check(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` writes nothing, names what would change, and fails if there is any."""
    assert cli.main(["generate", "--check"]) == 1
    told = capsys.readouterr().out
    assert "docs/papers/first-paper-on-nets.md: not what the sources make" in told
    assert "permalinks.yml: not what the sources make" in told
    assert not (library / "docs").exists()

    cli.main(["generate"])
    assert cli.main(["generate", "--check"]) == 0


def test_rejections(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A source of garbage is told; it fails the run only if that was asked for."""
    (library / "abstracts/garbage.bin").write_bytes(b"\x00\xff\xfe\x80" * 40)

    assert cli.main(["generate"]) == 0
    assert "garbage.bin" in capsys.readouterr().out
    assert (library / "docs/papers/first-paper-on-nets.md").exists()
    assert cli.main(["generate", "--strict"]) == 1


def test_wrong_settings(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong in a settings file is told with its place, without a traceback."""
    (library / "taxonomy.yml").write_text("groups: [")

    assert cli.main(["generate"]) == 1
    assert capsys.readouterr().err.startswith("taxonomy.yml:1: ")

    (library / "taxonomy.yml").write_bytes(b"groups:\n# \xff\n")
    assert cli.main(["generate"]) == 1
    assert capsys.readouterr().err.startswith("taxonomy.yml:2: this is not UTF-8")


def test_no_taxonomy(library: Path) -> None:
    """A library without a taxonomy has papers without topics."""
    (library / "taxonomy.yml").unlink()

    assert cli.main(["generate"]) == 0
    page = (library / "docs/papers/first-paper-on-nets.md").read_text()
    assert "sheaf-topics" not in page


def test_read(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`read` shows what would become of a file; it writes nothing."""
    assert cli.main(["read", "abstracts/list.txt"]) == 0
    assert "list.txt (listing)" in capsys.readouterr().out

    assert cli.main(["read", "--json", "abstracts/list.txt"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [paper["title"] for paper in told["papers"]] == ["First paper on nets"]
    assert told["receipt"]["sources"][0]["entries"] == 1
    assert not (library / "docs").exists()


def test_read_what_is_not_there(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read is named; to ask for it is misuse."""
    assert cli.main(["read", str(library / "nothing.txt")]) == 2
    assert "nothing.txt: No such file or directory" in capsys.readouterr().err


def test_check_says_what_to_put_right(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` writes nothing; advice fails it only if asked, and what stops a build always."""
    assert cli.main(["check"]) == 0
    told = capsys.readouterr().out
    assert told == (
        "permalinks.yml: new addresses; run `generate`, and commit the file\n1 to put right.\n"
    )
    assert cli.main(["check", "--strict"]) == 1
    assert not (library / "docs").exists()

    cli.main(["generate"])
    capsys.readouterr()
    assert cli.main(["check", "--strict"]) == 0
    assert capsys.readouterr().out == "Nothing to put right.\n"

    (library / "taxonomy.yml").write_text("groups:\n- {id: a}\n")
    assert cli.main(["check"]) == 1
    *mistakes, count = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in mistakes] == ["taxonomy.yml:2:"] * 2
    assert count == "2 to put right."


def test_suggest(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`suggest` prints topics to paste, as many as asked for, and writes nothing."""
    listing = "".join(
        f"Tidal gauges {where}\n\nWe read {where} of tidal gauges and salt marshes for some years "
        "and find that both of them tell us a lot about how the water went up and down.\n\n"
        for where in ("in Wales", "in Maine")
    )
    (library / "abstracts/tides.txt").write_text(listing)
    assert cli.main(["suggest", "--most", "1"]) == 0
    told = capsys.readouterr().out
    assert '- id: "tidal-gauges"' in told
    assert "# - Tidal gauges in Maine" in told
    assert told.count("- id:") == 1
    assert not (library / "docs").exists()


def test_init(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new library has everything but papers, and its own name."""
    folder = tmp_path / "Readers' corner"
    assert cli.main(["init", str(folder)]) == 0

    assert "put files" in capsys.readouterr().out.lower()
    assert not list((folder / "abstracts").iterdir())
    assert "site_name: 'Readers'' corner'" in (folder / "mkdocs.yml").read_text()
    for name in ("Makefile", "generator/cli.py", "overrides/main.html", "tests/seed.py"):
        assert (folder / name).read_bytes() == (seed.ROOT / name).read_bytes()
    assert (folder / "curation.yml").read_bytes() == curation.BLANK.read_bytes()
    for name in ("permalinks.yml", "docs/papers", "docs/.generated.json"):
        assert not (folder / name).exists()

    assert cli.main(["init", str(folder)]) == 2
    assert "is not empty" in capsys.readouterr().err


def test_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist is misuse, with its own exit code."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["publsh"])

    assert ended.value.code == 2
    assert "publsh" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "many"])
def test_no_processes(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a process nothing would be made."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["generate", "--processes", number])
    assert ended.value.code == 2
    assert "--processes" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """A newcomer sees every command with what it does."""
    with pytest.raises(SystemExit):
        cli.main(["--help"])

    told = capsys.readouterr().out
    names = ("generate", "serve", "build", "read", "check", "suggest", "init")
    assert all(name in told for name in names)
