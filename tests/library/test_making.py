"""`init` makes a lean library that checks and publishes itself."""

import html
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from generator import __version__, library, proposal, settings, taxonomy
from generator.errors import MisusedError, SheafError
from generator.library import manifest, parts
from generator.library.manifest import Manifest
from generator.taxonomy import IF_IT_FITS
from generator.text import escape
from tests import seed
from tests.folders import digests

LISTING = "First paper on nets\n\nWe study neural networks for a long time and find them good.\n"

AT_THE_TOP = {
    ".gitattributes",
    ".github",
    ".gitignore",
    ".sheaf",
    ".sheaf.json",
    "Makefile",
    "README.md",
    "abstracts",
    "curation.yml",
    "docs",
    "generator",
    "mkdocs.yml",
    "overrides",
    "publishing",
    "requirements.txt",
    "taxonomy.yml",
}
"""All that a new library holds."""


def make(root: Path, folder: Path, name: str = "") -> list[str]:
    """Make a library in `folder` from the Sheaf in `root`, and return the output."""
    output: list[str] = []
    library.make(root, folder, name, output.append)
    return output


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program of the library in `folder`."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_lean(tmp_path: Path) -> None:
    """A library holds what it needs, and nothing by which Sheaf itself is made and tested."""
    folder = tmp_path / "Readers' corner"
    output = make(seed.ROOT, folder)

    assert output[0] == f"{folder}: a new library called Readers' corner."
    assert {path.name for path in folder.iterdir()} == AT_THE_TOP
    assert sorted(path.name for path in (folder / "docs").iterdir()) == [".gitignore", "help.md"]
    assert [path.name for path in (folder / "abstracts").iterdir()] == ["README.md"]
    assert (folder / "generator/LICENSE").read_bytes() == (seed.ROOT / "LICENSE").read_bytes()
    for name in ("generator/commands.py", "overrides/main.html", "requirements.txt"):
        assert (folder / name).read_bytes() == (seed.ROOT / name).read_bytes()
    assert not list(folder.rglob("__pycache__"))
    assert taxonomy.read(folder) == replace(taxonomy.read(seed.ROOT), use=IF_IT_FITS)
    assert settings.read(folder).collection == "Readers' corner"
    assert "# Readers' corner\n" in (folder / "README.md").read_text(encoding="utf-8")


def test_it_runs(tmp_path: Path) -> None:
    """A new library runs its own copy of Sheaf, whatever its folder is called."""
    folder = tmp_path / "Très bon"
    make(seed.ROOT, folder)
    (folder / "abstracts/list.txt").write_text(LISTING)
    done = run(folder, "check")
    assert not done.returncode, done.stderr
    assert done.stdout == (
        "permalinks.yml: new addresses; run `generate`, and commit the file\n1 finding.\n"
    )


def test_the_settings_of_all(sheaf: Path, tmp_path: Path) -> None:
    """A library's `mkdocs.yml` is what Sheaf's own is, but for what is Sheaf's own."""
    make(sheaf, tmp_path / "a", name="Sheaf")
    both = []
    for folder in (seed.ROOT, tmp_path / "a"):
        with (folder / "mkdocs.yml").open(encoding="utf-8") as file:
            both.append(yaml_load(file))
    ours, theirs = both
    assert ours.pop("exclude_docs") == "/decisions/\n/guide.md\n"
    assert ours == theirs


def test_the_licence() -> None:
    """The licence goes with the code."""
    assert (seed.ROOT / "generator/LICENSE").read_bytes() == (seed.ROOT / "LICENSE").read_bytes()


def test_the_version() -> None:
    """The version is the same in each place that names it."""
    assert f'version = "{__version__}"' in (seed.ROOT / "pyproject.toml").read_text("utf-8")


def test_the_workflow() -> None:
    """A library's workflow uses the very actions that ours does, and asks for no more than it."""
    ours = (seed.ROOT / ".github/workflows/publish.yml").read_text("utf-8")
    text = (seed.ROOT / "generator/library/template/workflows/publish.yml").read_text("utf-8")
    workflow = yaml.safe_load(text)
    for line in (line.strip() for line in text.splitlines()):
        if "uses:" in line:
            assert line.removeprefix("- ") in ours
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}

    makefile = (seed.ROOT / "generator/library/template/Makefile").read_text("utf-8")
    commands = [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step]
    assert [command.split()[:2] for command in commands] == [["make", "check"], ["make", "site"]]
    assert "\ncheck: " in makefile
    assert "\nsite: " in makefile


@pytest.mark.parametrize("name", ["publish.yml", "propose.yml", "links.yml"])
def test_no_foreign_text_in_commands(name: str) -> None:
    """No command of a workflow holds an expression, and what it needs comes by the environment."""
    path = seed.ROOT / "generator/library/template/workflows" / name
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")
            for value in step.get("env", {}).values():
                assert "body" not in value
                assert "title" not in value
            if "uses" in step:
                assert len(step["uses"].partition("@")[2]) == 40
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_ours_too() -> None:
    """This repository takes proposals, and looks after its links, as a library does."""
    template = seed.ROOT / "generator/library/template"
    for path, ours in (
        ("paper.yml", "ISSUE_TEMPLATE/paper.yml"),
        ("workflows/propose.yml", "workflows/propose.yml"),
        ("workflows/links.yml", "workflows/links.yml"),
    ):
        assert (template / path).read_bytes() == (seed.ROOT / ".github" / ours).read_bytes()


def test_the_form() -> None:
    """The form asks for what a proposal is read from, in the same words and order."""
    path = seed.ROOT / "generator/library/template/paper.yml"
    form = yaml.safe_load(path.read_text("utf-8"))
    asked = [part["attributes"]["label"] for part in form["body"] if "id" in part]

    assert asked == list(proposal.FIELDS)
    assert form["labels"] == ["paper"]


def test_what_a_host_made(sheaf: Path, tmp_path: Path) -> None:
    """A folder that holds `.git`, a licence and a README takes a library, and keeps them."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "LICENSE").write_text("Ours")
    (tmp_path / "README.md").write_text("Ours")
    output = make(sheaf, tmp_path)

    assert "README.md: changed by you, so it was left as it is" in output
    assert (tmp_path / "LICENSE").read_text() == "Ours"
    assert (tmp_path / "README.md").read_text() == "Ours"
    assert {path.name for path in tmp_path.iterdir()} == AT_THE_TOP | {".git", "LICENSE"}


def test_what_is_refused(sheaf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with anything else in it is refused, as are a file, a home and a library."""
    (tmp_path / "notes.txt").write_text("Mine")
    with pytest.raises(MisusedError, match=r"contains notes\.txt; name a new folder"):
        make(sheaf, tmp_path)
    with pytest.raises(MisusedError, match="is a file"):
        make(sheaf, tmp_path / "notes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]

    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    with pytest.raises(MisusedError, match="is your home folder"):
        make(sheaf, home)

    make(sheaf, tmp_path / "library")
    with pytest.raises(MisusedError, match=r"contains \.gitattributes; name a new folder"):
        make(sheaf, tmp_path / "library")
    with pytest.raises(MisusedError, match="is inside the library"):
        make(sheaf, tmp_path / "library/abstracts/another")
    assert not (tmp_path / "library/abstracts/another").exists()


def test_from_a_library(sheaf: Path, tmp_path: Path) -> None:
    """A library makes others like itself, with its topics; one whose Sheaf was edited does not."""
    make(sheaf, tmp_path / "one", name="Same")
    (tmp_path / "one/overrides/own.html").write_text("Mine")
    (tmp_path / "one/taxonomy.yml").write_text("groups: []\n")
    make(tmp_path / "one", tmp_path / "two", name="Same")
    one, two = digests(tmp_path / "one"), digests(tmp_path / "two")
    assert one.pop("overrides/own.html")
    assert one == two

    (tmp_path / "one/overrides/main.html").write_text("Mine")
    with pytest.raises(SheafError, match=r"main\.html: was edited; use an unmodified copy"):
        make(tmp_path / "one", tmp_path / "three", name="Same")
    assert not (tmp_path / "three").exists()


NAMES = (
    "Readers' corner",
    '"Quoted": #1',
    "x" * 80,
    "Bücher und 本",
    "- a",
    "a\nb",
    "{{ x }}",
    "on",
)


@given(st.one_of(st.sampled_from(NAMES), st.text(min_size=1)))
def test_any_name(name: str) -> None:
    """Any name comes out of the settings as it is shown, and makes no markup in the README."""
    shown = escape.clean(name)
    values = yaml_load(parts.settings(shown).decode())
    assert values["site_name"] == shown
    assert set(values) == {"INHERIT", "site_name", "site_description", "site_url", "extra"}


def test_a_name_is_text(sheaf: Path, tmp_path: Path) -> None:
    """A name is a name, also where it looks like markup; one that shows nothing is refused."""
    make(sheaf, tmp_path / "a", name="# *Papers* <b>\n[x](y)")
    first = (tmp_path / "a/README.md").read_text("utf-8").partition("\n")[0]
    rendered = markdown.markdown(first)
    assert html.unescape(rendered) == "<h1># *Papers* <b> [x](y)</h1>"
    with pytest.raises(MisusedError, match="needs a name"):
        make(sheaf, tmp_path / "b", name=" \n")
    assert not (tmp_path / "b").exists()


def test_hardly_begun(sheaf: Path, tmp_path: Path) -> None:
    """What a run leaves that was killed at once does not stop the next one."""
    (tmp_path / ".sheaf").mkdir()
    (tmp_path / ".sheaf/lock").touch()
    (tmp_path / ".sheaf-half-written-0a").touch()
    make(sheaf, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == AT_THE_TOP


def test_cut_short(sheaf: Path, tmp_path: Path) -> None:
    """A library that was not written to its end says so, and `init` writes the rest."""
    whole, folder = tmp_path / "whole", tmp_path / "half"
    make(sheaf, whole, name="Same")
    make(sheaf, folder, name="Same")
    known = manifest.read(folder)
    assert known
    unfinished = Manifest(known.version, known.files, is_finished=False)
    (folder / manifest.FILE).write_bytes(manifest.text(unfinished))
    (folder / "README.md").unlink()
    (folder / "generator/commands.py").unlink()
    (folder / "mkdocs.yml").unlink()
    (folder / "overrides/.sheaf-half-written-x").write_text("half")

    make(sheaf, folder, name="Same")
    assert digests(folder) == digests(whole)
