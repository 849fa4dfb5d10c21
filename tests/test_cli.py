"""Commands say what they did, to people by their output and to scripts by exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from generator import cli, proposal, taxonomy
from tests import seed
from tests.commands import run
from tests.discovery.piles import pile

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a new library that holds one small listing."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n")
    (tmp_path / "abstracts").mkdir()
    (tmp_path / "abstracts/list.txt").write_text(LISTING)
    shutil.copy(seed.TAXONOMY, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_generate(library: Path) -> None:
    """Pages are written once, addresses are frozen, and the receipt is printed."""
    done = run("generate")
    assert done.exit_code == 0
    assert "list.txt (listing)" in done.stdout
    assert (library / "docs/papers/first-paper-on-nets.md").exists()
    assert "first-paper-on-nets:" in (library / "permalinks.yml").read_text()

    done = run("generate", "--strict")
    assert done.exit_code == 0
    assert "0 written" in done.stdout


def test_check(library: Path) -> None:
    """`--check` writes nothing, names what would change, and fails if there is any."""
    done = run("generate", "--check")
    assert done.exit_code == 1
    output = done.stdout
    assert "docs/papers/first-paper-on-nets.md: out of date" in output
    assert "permalinks.yml: out of date" in output
    assert not (library / "docs").exists()

    run("generate")
    assert run("generate", "--check").exit_code == 0


def test_rejections(library: Path) -> None:
    """A source of garbage is reported; it fails the run only on request."""
    (library / "abstracts/garbage.bin").write_bytes(b"\x00\xff\xfe\x80" * 40)

    done = run("generate")
    assert done.exit_code == 0
    assert "garbage.bin" in done.stdout
    assert (library / "docs/papers/first-paper-on-nets.md").exists()
    assert run("generate", "--strict").exit_code == 1


def test_wrong_settings(library: Path) -> None:
    """A mistake in a settings file is reported with its place, without a traceback."""
    (library / "taxonomy.yml").write_text("groups: [")

    done = run("generate")
    assert done.exit_code == 1
    assert done.stderr.startswith("taxonomy.yml:1: ")

    (library / "taxonomy.yml").write_bytes(b"groups:\n# \xff\n")
    done = run("generate")
    assert done.exit_code == 1
    assert done.stderr.startswith("taxonomy.yml:2: this is not UTF-8")


def test_no_taxonomy(library: Path) -> None:
    """A library without a taxonomy has papers without topics."""
    (library / "taxonomy.yml").unlink()

    assert run("generate").exit_code == 0
    page = (library / "docs/papers/first-paper-on-nets.md").read_text()
    assert "sheaf-topics" not in page


def test_read(library: Path) -> None:
    """`read` shows what would become of a file; it writes nothing."""
    done = run("read", "abstracts/list.txt")
    assert done.exit_code == 0
    assert "list.txt (listing)" in done.stdout

    done = run("read", "--json", "abstracts/list.txt")
    assert done.exit_code == 0
    output = json.loads(done.stdout)
    assert [paper["title"] for paper in output["papers"]] == ["First paper on nets"]
    assert output["receipt"]["sources"][0]["entries"] == 1
    assert not (library / "docs").exists()


def test_read_lines(library: Path) -> None:
    """`read --lines` shows number, role and start of each line, in columns."""
    (library / "page.txt").write_text("Subscribe\n\n\x1b[31m\n" + LISTING)
    done = run("read", "--lines", "page.txt")
    assert done.exit_code == 0
    head, *table = done.stdout.splitlines()[1:]
    rows = [(line[: head.index("read as")], line[head.index("text") :]) for line in table]
    assert [(number.strip(), text) for number, text in rows] == [
        ("1", "Subscribe"),
        ("3", "�[31m"),
        ("4", "First paper on nets"),
        ("6", "We study neural networks for a long time and find them good."),
    ]
    roles = [line[head.index("read as") : head.index("sure")].strip() for line in table]
    assert roles[0] == "part of the page"
    assert roles[2:] == ["title", "abstract"]


def test_read_lines_of_another_format(library: Path) -> None:
    """`read --lines` says so if a file is not a listing."""
    (library / "list.ris").write_text("TY  - JOUR\nTI  - Nets\nER  - \n")
    done = run("read", "--lines", "list.ris")
    assert "read as RIS, in which lines have no roles" in done.stdout


def test_read_in_two_ways(library: Path) -> None:
    """Lines cannot be shown as JSON, which is said instead of ignoring one of the options."""
    (library / "page.txt").write_text(LISTING)
    done = run("read", "--json", "--lines", "page.txt")
    assert done.exit_code == 2
    assert "`--json` and `--lines` exclude each other" in done.stderr
    assert done.stdout == ""


def test_read_what_is_not_there(library: Path) -> None:
    """A file that cannot be read is named; to ask for it is misuse."""
    done = run("read", str(library / "nothing.txt"))
    assert done.exit_code == 2
    assert "nothing.txt: No such file or directory" in done.stderr


def test_check_says_what_to_put_right(library: Path) -> None:
    """`check` writes nothing; advice fails it only if asked, and what stops a build always."""
    done = run("check")
    assert done.exit_code == 0
    output = done.stdout
    assert output == (
        "permalinks.yml: new addresses; run `generate`, and commit the file\n1 finding.\n"
    )
    assert run("check", "--strict").exit_code == 1
    assert not (library / "docs").exists()

    run("generate")
    done = run("check", "--strict")
    assert done.exit_code == 0
    assert done.stdout == "No problems found.\n"

    (library / "taxonomy.yml").write_text("groups:\n- {id: a}\n")
    done = run("check")
    assert done.exit_code == 1
    *mistakes, count = done.stdout.splitlines()
    assert [line.split(" ")[0] for line in mistakes] == ["taxonomy.yml:2:"] * 2
    assert count == "2 findings."


def test_suggest(library: Path) -> None:
    """`suggest` prints topics to paste, as many as asked for, and writes nothing."""
    listing = "".join(
        f"Tidal gauges {where}\n\nWe read {where} of tidal gauges and salt marshes for some years "
        "and find that both of them tell us a lot about how the water went up and down.\n\n"
        for where in ("in Wales", "in Maine")
    )
    (library / "abstracts/tides.txt").write_text(listing)
    done = run("suggest", "--most", "1")
    assert done.exit_code == 0
    assert done.stdout.count("- id:") == 1
    done = run("suggest")
    assert done.exit_code == 0
    output = done.stdout
    assert '- id: "tidal-gauge"' in output
    assert "# - Tidal gauges in Maine" in output
    assert not (library / "docs").exists()


def test_topics(library: Path) -> None:
    """`topics` prints a taxonomy; written to the file, it is what the library has."""
    (library / "taxonomy.yml").unlink()
    (library / "abstracts/pile.txt").write_text(
        "".join(f"{paper.title}\n\n{paper.abstract}\n\n" for paper in pile(12)), "utf-8"
    )
    done = run("topics")
    assert done.exit_code == 0
    (library / "taxonomy.yml").write_text(done.stdout, "utf-8")
    assert "wool-merchant" in taxonomy.read(library).topics
    done = run("generate")
    assert done.exit_code == 0
    assert (library / "docs/tags/wool-merchant.md").exists()


def test_propose(library: Path) -> None:
    """`propose` writes the paper of an issue to a source once; other files are refused."""
    form = {"title": "Maps of Rome", "abstract": "We draw maps."}
    body = "\n\n".join(
        f"### {heading}\n\n{form.get(key, '_No response_')}"
        for heading, (key, _) in proposal.FIELDS.items()
    )
    (library / "event.json").write_text(json.dumps({"issue": {"number": 7, "body": body}}))
    path = Path("abstracts/proposed/issue-7.json")
    done = run("propose", "event.json")
    assert (done.exit_code, done.stdout) == (0, f"{path}: written.\n")
    assert json.loads(path.read_text())[0]["title"] == "Maps of Rome"

    done = run("propose", "event.json")
    assert done.exit_code == 1
    assert f"{path}: already exists; remove it to write it again" in done.stderr
    done = run("propose", "no-event.json")
    assert done.exit_code == 2
    assert "no-event.json: No such file or directory; give a file that can be read" in done.stderr


def test_book(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`book` writes the book into the folder that is asked for."""
    monkeypatch.setenv("PATH", "")
    done = run("book", "--folder", "bound")
    assert done.exit_code == 0
    (book,) = (library / "bound").iterdir()
    assert "First paper on nets" in book.read_text("utf-8")


def test_init(tmp_path: Path) -> None:
    """A new library is made, and can then be brought up to date; misuse has its exit code."""
    folder = tmp_path / "corner"
    done = run("init", str(folder), "--name", "Readers' corner")
    assert done.exit_code == 0
    assert "put files" in done.stdout.lower()
    assert "Readers' corner" in (folder / "mkdocs.yml").read_text()
    assert run("init", str(folder)).exit_code == 2

    done = run("upgrade", "--check", str(folder))
    assert done.exit_code == 0
    assert "is up to date with Sheaf" in done.stdout
    (folder / "Makefile").write_text("edited")
    done = run("upgrade", str(folder))
    assert done.exit_code == 1
    assert done.stderr.startswith("Makefile: was edited")
    assert run("upgrade", str(tmp_path)).exit_code == 2


def test_misuse() -> None:
    """A command that does not exist is misuse, with its own exit code."""
    done = run("publsh")
    assert done.exit_code == 2
    assert "publsh" in done.stderr


@pytest.mark.parametrize("number", ["0", "-1", "many", "1000000"])
def test_no_processes(number: str) -> None:
    """Without a process nothing would be made, and nobody has a million cores."""
    done = run("generate", "--processes", number)
    assert done.exit_code == 2
    assert "--processes" in done.stderr


def test_help_names_every_command() -> None:
    """A newcomer sees every command with what it does."""
    output = run("--help").stdout
    names = ("generate", "serve", "build", "read", "check", "suggest", "topics", "init", "upgrade")
    assert all(f"\n  {name}  " in output for name in names)


@pytest.mark.parametrize("name", cli.sheaf.commands)
def test_help_shows_an_example(name: str) -> None:
    """The help of each command says what it does, and ends with lines that one can type."""
    summary, _, example = run(name, "--help").stdout.partition("For example:\n")
    assert example.splitlines()
    assert all(line.startswith(f"    python -m generator {name}") for line in example.splitlines())
    assert len(summary.split("Options:")[0].splitlines()) > 4
