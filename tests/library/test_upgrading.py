"""`upgrade` replaces Sheaf's files, leaves people's alone, and refuses to guess."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from generator import __version__, library
from generator.errors import MisusedError, SheafError, UnownedFileError
from generator.library import first_version, manifest, parts
from generator.library.manifest import Manifest
from generator.library.parts import LibraryFile, Owner
from generator.library.plan import Plan, plan
from generator.library.writing import write
from tests.folders import digests
from tests.library.test_making import make

FIRST = Path(__file__).parent / "first"
"""Some of the files that version 0.1.0 wrote."""

OLDER: Mapping[str, str | None] = {
    "generator/commands.py": "old = 1\n",
    "generator/gone/__init__.py": "old = 2\n",
    "overrides/main.html": "old\n",
    "overrides/partials/menu.html": None,
    "docs/gone.md": "old\n",
    "README.md": "# Old\n",
    ".gitignore": "old\n",
    "curation.yml": "# old\n",
}
"""What an earlier version had in these places; nothing where it had no file."""


def upgrade(root: Path, folder: Path, *, is_check: bool = False) -> list[str]:
    """Upgrade the library in `folder` from the Sheaf in `root`, and return the output."""
    output: list[str] = []
    library.upgrade(root, folder, output.append, is_check=is_check)
    return output


@pytest.fixture(scope="session")
def older_library(sheaf: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library that an earlier version made."""
    folder = tmp_path_factory.mktemp("older") / "older"
    make(sheaf, folder, name="Same")
    (folder / ".sheaf/lock").unlink()
    (folder / ".sheaf").rmdir()
    known = manifest.read(folder)
    assert known
    files = dict(known.files)
    for path, text in OLDER.items():
        if text is None:
            (folder / path).unlink()
            del files[path]
        else:
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_text(text)
            files[path] = frozenset((manifest.digest(text.encode()),))
    (folder / manifest.FILE).write_bytes(manifest.text(Manifest("0.1.9", files)))
    (folder / "generator/gone/__pycache__").mkdir()
    (folder / "generator/gone/__pycache__/x.pyc").touch()
    return folder


@pytest.fixture
def older(older_library: Path, tmp_path: Path) -> Path:
    """Return a copy of it."""
    return Path(shutil.copytree(older_library, tmp_path / "older"))


@pytest.fixture(scope="session")
def newer_library(sheaf: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the files of a library that this version made."""
    folder = tmp_path_factory.mktemp("newer") / "newer"
    make(sheaf, folder, name="Same")
    return digests(folder)


@pytest.fixture
def newer(newer_library: dict[str, str]) -> dict[str, str]:
    """Return a copy of them."""
    return dict(newer_library)


def test_replaced(sheaf: Path, older: Path, newer: dict[str, str]) -> None:
    """A library that nobody edited becomes what this version makes, and says so only once."""
    output = upgrade(sheaf, older)
    assert output[0] == f"{older}: upgraded from Sheaf 0.1.9 to {__version__}."
    assert "  generator/: 1 replaced, 1 removed" in output
    assert "  overrides/: 1 added, 1 replaced" in output
    assert digests(older) == newer
    assert not (older / "generator/gone").exists()

    assert upgrade(sheaf, older) == [f"{older}: is up to date with Sheaf {__version__}."]


def test_check(sheaf: Path, older: Path) -> None:
    """`--check` says the same and changes nothing."""
    before = digests(older)
    output = upgrade(sheaf, older, is_check=True)
    assert digests(older) == before
    assert "Nothing was changed" in output[-1]
    assert output[1:-1] == upgrade(sheaf, older)[1:-1]


THEIRS = {
    "abstracts/new.txt": "A title\n",
    "taxonomy.yml": "groups: []\n",
    "curation.yml": "papers: {}\n",
    "permalinks.yml": "a: b\n",
    "mkdocs.yml": "INHERIT: generator/mkdocs.yml\nsite_name: Same\nnav: []\n",
    "README.md": "# Mine\n",
    ".gitignore": "mine\n",
    ".github/workflows/publish.yml": "on: {}\n",
    ".github/workflows/own.yml": "on: {}\n",
    "docs/own.md": "# Mine\n",
    "overrides/own.html": "mine\n",
    "generator/own.py": "mine = 1\n",
    "local.mk": "mine:\n",
    "docs/gone.md": "# Mine now\n",
    "LICENSE": "Mine\n",
}
"""What people may write in a library."""


def test_left(sheaf: Path, older: Path) -> None:
    """What people wrote or edited stays, and the output says where Sheaf has another version."""
    for path, text in THEIRS.items():
        (older / path).write_text(text)
    output = upgrade(sheaf, older)

    assert {path: (older / path).read_text() for path in THEIRS} == THEIRS
    for path in ("README.md", ".gitignore", ".github/workflows/publish.yml", "curation.yml"):
        assert f"{path}: changed by you, so it was left as it is" in output
    assert "docs/gone.md: changed by you, so it was kept; Sheaf no longer has this file" in output
    assert upgrade(sheaf, older) == [f"{older}: is up to date with Sheaf {__version__}."]


def test_removed(sheaf: Path, older: Path) -> None:
    """A workflow that somebody removed stays away; a file that Sheaf needs is brought back."""
    (older / ".github/workflows/publish.yml").unlink()
    (older / "generator/commands.py").unlink()
    (older / "Makefile").unlink()
    for _ in range(2):
        upgrade(sheaf, older)
        assert not (older / ".github/workflows/publish.yml").exists()
        assert (older / "generator/commands.py").exists()
        assert (older / "Makefile").exists()


REMEDIES = {
    "overrides/assets/sheaf/sheaf.css": "under `extra_css` in mkdocs.yml",
    "overrides/assets/sheaf/keys.js": "under `extra_javascript` in mkdocs.yml",
    "overrides/main.html": "make it in the copy of Sheaf that you upgrade from",
    "generator/mkdocs.yml": "put it into mkdocs.yml, which takes precedence",
    "generator/errors.py": "make it in the copy of Sheaf that you upgrade from",
    "docs/help.md": "into your own page in docs/, and name that under `nav` in mkdocs.yml",
    "docs/.gitignore": "put it into .gitignore",
    "Makefile": "put it into local.mk",
    "requirements.txt": "into your own file, and install that by a target in local.mk",
}


@pytest.mark.parametrize("is_check", [True, False])
def test_edited(sheaf: Path, older: Path, *, is_check: bool) -> None:
    """Edited files of Sheaf's stop it, before it touches any; each is named, and what to do."""
    for path in REMEDIES:
        (older / path).write_text("edited\n")
    (older / "overrides/partials/menu.html").write_text("mine\n")
    before = digests(older)
    with pytest.raises(SheafError) as raised:
        upgrade(sheaf, older, is_check=is_check)

    lines = dict(line.split(": ", 1) for line in str(raised.value).splitlines())
    assert lines.pop("overrides/partials/menu.html").startswith("is yours, but Sheaf now has a fil")
    assert lines.keys() == REMEDIES.keys()
    for path, remedy in REMEDIES.items():
        assert lines[path].startswith("was edited; to keep the edit, ")
        assert remedy in lines[path]
        assert lines[path].endswith(", then delete this file")
    assert digests(older) == before


def test_the_remedy_helps(sheaf: Path, older: Path, newer: dict[str, str]) -> None:
    """An edited file that was deleted, as the message says, is Sheaf's again."""
    (older / "overrides/main.html").write_text("edited\n")
    with pytest.raises(SheafError):
        upgrade(sheaf, older)
    (older / "overrides/main.html").unlink()
    upgrade(sheaf, older)
    assert digests(older) == newer

    (older / "overrides/main.html").unlink()
    assert upgrade(sheaf, older)[:2] == [
        f"{older}: upgraded to this copy of Sheaf {__version__}.",
        "  overrides/: 1 added",
    ]


def test_line_ends(sheaf: Path, older: Path) -> None:
    """A library that git checked out with the line ends of Windows was not edited."""
    for path in older.rglob("*.html"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    upgrade(sheaf, older)
    assert (older / "overrides/main.html").read_bytes() == (
        sheaf / "overrides/main.html"
    ).read_bytes()


def todo(root: Path, folder: Path) -> tuple[Plan, Manifest]:
    """Return what an upgrade of `folder` does, and what it knows."""
    known = manifest.read(folder)
    assert known
    ours = (part for part in parts.parts(root, "Same") if part.owner is not Owner.LIBRARY)
    return plan(folder, ours, known, __version__), known


@pytest.mark.parametrize("place", [0, 1, 4, 99])
def test_cut_short(sheaf: Path, older: Path, newer: dict[str, str], place: int) -> None:
    """A run that ends half-way leaves a library that says so, and the next one does the rest."""
    (older / ".github/workflows/publish.yml").unlink()
    whole, known = todo(sheaf, older)
    assert len(whole.written) < 99
    impossible = LibraryFile("Makefile/no-folder", b"", Owner.SHEAF)
    steps = [*whole.written]
    steps.insert(place, impossible)
    with pytest.raises(SheafError, match="fix that, and run this again"):
        write(older, replace(whole, added=tuple(steps), replaced=()), known)

    half = manifest.read(older)
    assert half
    assert not half.is_finished
    assert "Run `init` or `upgrade` again" in (older / "generator/__main__.py").read_text()
    (older / "overrides/.sheaf-half-written-x").write_text("half")
    output = upgrade(sheaf, older)
    assert output[0] == f"{older}: upgraded to Sheaf {__version__}; an earlier run was interrupted."
    made = digests(older)
    del made[manifest.FILE], newer[manifest.FILE], newer[".github/workflows/publish.yml"]
    assert made == newer


def test_cut_short_at_once(sheaf: Path, older: Path) -> None:
    """What a run left that was killed before it wrote anything whole is removed as well."""
    (older / ".sheaf-half-written-x").write_text("half")
    upgrade(sheaf, older)
    assert not (older / ".sheaf-half-written-x").exists()


def test_an_edit_while_cut_short(sheaf: Path, older: Path) -> None:
    """An edit that was made after a run was interrupted stops the next one as any other does."""
    whole, known = todo(sheaf, older)
    impossible = LibraryFile("Makefile/no-folder", b"", Owner.SHEAF)
    with pytest.raises(SheafError):
        write(older, replace(whole, added=(*whole.added, impossible)), known)
    (older / "overrides/main.html").write_text("edited\n")
    with pytest.raises(SheafError, match=r"^overrides/main\.html: was edited"):
        upgrade(sheaf, older)


def test_what_is_no_library(sheaf: Path, older: Path, tmp_path: Path) -> None:
    """A folder that is not a library, Sheaf itself, or a newer library is refused with a reason."""
    with pytest.raises(MisusedError, match="is not a library"):
        upgrade(sheaf, tmp_path)
    with pytest.raises(MisusedError, match="contains the copy of Sheaf that is running"):
        upgrade(sheaf, sheaf)

    (older / manifest.FILE).write_bytes(manifest.text(Manifest("99.0.0", {})))
    with pytest.raises(MisusedError, match=r"uses Sheaf 99\.0\.0, and this is"):
        upgrade(sheaf, older)
    (older / manifest.FILE).unlink()
    with pytest.raises(MisusedError, match=r"has no \.sheaf\.json; restore that file with git"):
        upgrade(sheaf, older)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"version": "0.1.0"}',
        '{"version": "x", "finished": true, "files": {}}',
        '{"version": "0.1.0", "finished": true, "files": []}',
        '{"version": "0.1.0", "finished": true, "files": {"../mine.txt": []}}',
        '{"version": "0.1.0", "finished": true, "files": {"/mine.txt": []}}',
        '{"version": "0.1.0", "finished": true, "files": {".git/config": []}}',
    ],
)
def test_a_damaged_record(sheaf: Path, older: Path, text: str) -> None:
    """A record that is damaged, or names something that is not a file of a library, is refused."""
    (older / manifest.FILE).write_text(text)
    before = digests(older)
    with pytest.raises(SheafError, match="is not as Sheaf wrote it; restore it with git"):
        upgrade(sheaf, older)
    assert digests(older) == before


def test_links(sheaf: Path, older: Path, tmp_path: Path) -> None:
    """Nothing is written through a link that leads out of the library."""
    shutil.move(older / "overrides", tmp_path / "elsewhere")
    (older / "overrides").symlink_to(tmp_path / "elsewhere")
    before = digests(tmp_path / "elsewhere")
    with pytest.raises(UnownedFileError, match="a link leads out of the library"):
        upgrade(sheaf, older)
    assert digests(tmp_path / "elsewhere") == before

    (older / "overrides").unlink()
    (older / "Makefile").unlink()
    (older / "Makefile").symlink_to(tmp_path / "Makefile")
    with pytest.raises(UnownedFileError, match=r"^Makefile: is a link or a folder"):
        upgrade(sheaf, older)


@pytest.fixture
def first_library(tmp_path: Path) -> Path:
    """Return what matters of a library that version 0.1.0 made."""
    folder = tmp_path / "first"
    (folder / "generator").mkdir(parents=True)
    (folder / "tests").mkdir()
    (folder / ".github/workflows").mkdir(parents=True)
    shutil.copy(FIRST / "mkdocs.yml", folder)
    shutil.copy(FIRST / "Makefile", folder)
    shutil.copy(FIRST / "main.txt", folder / "generator/__main__.py")
    shutil.copy(FIRST / "publish.yml", folder / ".github/workflows")
    (folder / "tests/own.py").write_text("mine = 1\n")
    (folder / "taxonomy.yml").write_text("groups: []\n")
    return folder


def test_the_first_version(sheaf: Path, first_library: Path, newer: dict[str, str]) -> None:
    """A library of the first version, which kept no record, becomes one of this version."""
    settings = (first_library / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("site_name: Sheaf", "site_name: 'Same'")
    (first_library / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (first_library / "pyproject.toml").write_text("# mine\n")
    output = upgrade(sheaf, first_library)

    assert output[0] == f"{first_library}: upgraded from Sheaf 0.1.0 to {__version__}."
    assert "pyproject.toml: changed by you, so it was kept; Sheaf no longer has this file" in output
    made = digests(first_library)
    assert (first_library / "mkdocs.yml").read_text("utf-8").count("\n") < settings.count("\n")
    kept = {"tests/own.py", "pyproject.toml", "taxonomy.yml", "mkdocs.yml"}
    missing = {"abstracts/README.md", "curation.yml", "README.md", ".gitignore", ".gitattributes"}
    assert made.keys() - newer.keys() == kept - newer.keys()
    assert newer.keys() - made.keys() == missing
    for path in made.keys() & newer.keys() - kept - {manifest.FILE}:
        assert made[path] == newer[path]
    assert upgrade(sheaf, first_library) == [
        f"{first_library}: is up to date with Sheaf {__version__}."
    ]


def test_the_first_version_edited(sheaf: Path, first_library: Path) -> None:
    """Edited settings of the first version stay, as do its workflows; both are reported."""
    for name in ("mkdocs.yml", ".github/workflows/publish.yml"):
        with (first_library / name).open("a") as file:
            file.write("\n# mine\n")
    before = digests(first_library)
    output = upgrade(sheaf, first_library)
    after = digests(first_library)
    for name in ("mkdocs.yml", ".github/workflows/publish.yml"):
        assert before[name] == after[name]
    assert any("begin it with `INHERIT: generator/mkdocs.yml`" in line for line in output)
    assert any("runs `make test`, which libraries no longer have" in line for line in output)


VALUES = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")))


@given(st.lists(VALUES, min_size=4, max_size=4))
def test_what_people_filled_in(values: list[str]) -> None:
    """Whatever people filled into the settings of the first version is kept, to the letter."""
    text = (FIRST / "mkdocs.yml").read_text("utf-8")
    filled = {}
    for key, value in zip(
        ("site_name", "site_description", "site_url", "    repository"), values, strict=True
    ):
        before = next(line for line in text.splitlines() if line.startswith(f"{key}:"))
        filled[key] = f"{key}: {value}"
        text = text.replace(before, filled[key])
    now = first_version.settings_now(text)
    assert now
    lines = now.decode().splitlines()
    assert all(line in lines for line in filled.values())


def test_the_same_settings() -> None:
    """What becomes of the settings of the first version is what a new library has."""
    now = first_version.settings_now((FIRST / "mkdocs.yml").read_text("utf-8"))
    assert now
    assert yaml_load(now.decode()) == yaml_load(parts.settings("Sheaf").decode())
