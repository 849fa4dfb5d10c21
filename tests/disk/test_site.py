"""A site replaces only a site of ours, as a whole or not at all."""

import os
from pathlib import Path

import pytest

from generator import disk
from generator.disk.site import MARK
from generator.errors import MisusedError, SheafError, UnownedFileError


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a library that has sources and no site yet; somebody's home is around it."""
    library = tmp_path / "home" / "library"
    for name in ("abstracts/list.txt", "docs/help.md", "mkdocs.yml", ".git/HEAD", "notes/one.md"):
        put(library / name)
    (library / "overrides").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(library)
    return library


def put(path: Path, text: str = "mine") -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def build(folder: Path, *names: str) -> None:
    """Put a site of empty pages into `folder`."""
    with disk.renewed(folder) as site:
        for name in names:
            put(site / name, "ours")


def content(folder: Path) -> dict[str, str]:
    """Return each file below `folder`, but for the mark."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARK
    }


@pytest.mark.parametrize(
    "folder",
    [
        ".",
        "..",
        "../..",
        "/",
        "../library/.",
        "abstracts",
        "abstracts/",
        "abstracts/new",
        "Abstracts",
        "docs",
        "docs/../docs/site",
        "generator",
        "tests",
        "overrides",
        "overrides/new",
        "notes",
        "notes/site",
        ".git",
        ".git/site",
        ".sheaf",
        ".venv/site",
        "mkdocs.yml",
        "mkdocs.yml/site",
        "link-to-abstracts",
        "link-to-abstracts/new",
        "link-to-library",
        "link-to-itself",
        "~",
    ],
)
def test_misplaced(root: Path, folder: str) -> None:
    """No site is put into the library's own folders, around it, or into somebody's home."""
    (root.parent / "elsewhere").mkdir()
    (root / "link-to-abstracts").symlink_to(root / "abstracts")
    (root / "link-to-library").symlink_to(root)
    (root / "link-to-itself").symlink_to(root / "link-to-itself")
    before = content(root.parent)

    with pytest.raises(MisusedError, match=r"; name a new folder"):
        disk.check_site(Path(), Path(folder).expanduser())
    assert content(root.parent) == before


def test_beside_a_file_of_somebody(root: Path) -> None:
    """A folder that holds what Sheaf did not make is left alone, whatever it is called."""
    put(root / "site/thesis.txt")
    put(root.parent / "papers/thesis.txt")
    for folder in (Path("site"), Path("../papers")):
        with pytest.raises(MisusedError, match=r"thesis\.txt"):
            disk.check_site(Path(), folder)


@pytest.mark.parametrize("folder", ["site", "public/new", "../site", "empty", "checkout", "link"])
def test_well_placed(root: Path, folder: str) -> None:
    """A folder may be new, empty, or hold only a repository, and may be a link to such a folder."""
    (root / "empty").mkdir()
    put(root / "checkout/.git/HEAD")
    (root.parent / "elsewhere").mkdir()
    (root / "link").symlink_to(root.parent / "elsewhere")
    for _ in range(2):
        disk.check_site(Path(), Path(folder))
        build(Path(folder), "index.html")
    assert "index.html" in content(root / folder)


def test_names_in_capitals(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two names of one folder are compared as folders, as some systems ignore case."""
    os.link(root / "mkdocs.yml", root / "other")
    with pytest.raises(MisusedError):
        disk.check_site(Path(), root / "other/site")
    monkeypatch.chdir("/")
    with pytest.raises(MisusedError):
        disk.check_site(root, root / "ABSTRACTS")


def test_replaced(root: Path) -> None:
    """The next site replaces all of the last one; hidden files stay."""
    site = root / "site"
    build(site, "index.html", "papers/one/index.html")
    put(site / ".git/HEAD")
    put(site / ".DS_Store", "")
    disk.check_site(Path(), Path("site"))
    build(site, "index.html", "papers/two/index.html", ".well-known/id")

    assert content(site) == {
        ".DS_Store": "",
        ".git/HEAD": "mine",
        ".well-known/id": "ours",
        "index.html": "ours",
        "papers/two/index.html": "ours",
    }
    build(site, "index.html")
    assert ".well-known/id" not in content(site)


@pytest.mark.parametrize("name", ["thesis.txt", "papers/one/thesis.txt", "papers/one/.notes"])
def test_a_file_in_a_site(root: Path, name: str) -> None:
    """Files that somebody put into a site are named, and nothing is lost."""
    build(root / "site", "index.html", "papers/one/index.html")
    put(root / "site" / name)
    with pytest.raises(UnownedFileError, match=f"site/{name}: .* docs/ "):
        disk.check_site(Path(), Path("site"))


def test_a_link_in_a_site(root: Path) -> None:
    """A link to a folder counts as somebody's file, and is not followed."""
    build(root / "site", "index.html")
    (root / "site/data").symlink_to(root / "notes")
    with pytest.raises(UnownedFileError, match="site/data"):
        disk.check_site(Path(), Path("site"))


def test_a_hidden_file_in_the_way(root: Path) -> None:
    """A hidden file of somebody's is not replaced by one that MkDocs makes; the last site stays."""
    site = root / "site"
    build(site, "index.html")
    put(site / ".well-known/mine")
    with pytest.raises(UnownedFileError, match=r"site/\.well-known"):
        build(site, ".well-known/id")
    assert content(site) == {".well-known/mine": "mine", "index.html": "ours"}


def test_cut_short(root: Path) -> None:
    """A build that fails leaves the last site, and no folder that was not there."""
    site = root / "site"
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), disk.renewed(site / "deep"):
            raise KeyboardInterrupt
        assert not site.exists()

    build(site, "index.html")
    with pytest.raises(SheafError), disk.renewed(site) as new:
        _break(new)
    assert content(site) == {"index.html": "ours"}


def _break(site: Path) -> None:
    put(site / "other.html")
    problem = "a template is broken"
    raise SheafError(problem)


def test_killed(root: Path) -> None:
    """What a killed build left in a site does not stop the next one."""
    site = root / "site"
    build(site, "index.html")
    put(site / ".sheaf-half-written-site/new/other.html")
    disk.check_site(Path(), Path("site"))
    build(site, "index.html")
    assert content(site) == {"index.html": "ours"}


@pytest.mark.parametrize("mark", ["", "{", "[]", '{"files": 7}', "[" * 100_000, "\xff"])
def test_a_damaged_mark(root: Path, mark: str) -> None:
    """A marker file that cannot be read is ignored."""
    build(root / "site", "mine.html")
    (root / "site" / MARK).write_text(mark, encoding="latin-1")
    with pytest.raises(MisusedError, match=r"such as mine\.html"):
        disk.check_site(Path(), Path("site"))


def test_a_site_of_an_older_version(root: Path) -> None:
    """A site without a marker file is recognised by its files, if no others are at its top."""
    pages = ("index.html", "404.html", "help/index.html", "assets/sheaf/a.css", "sitemap.xml")
    for name in (*pages, "exports/receipt.json"):
        put(root / "site" / name)
    put(root / "docs/exports/receipt.json")
    disk.check_site(Path(), Path("site"))

    put(root / "site/thesis.txt")
    with pytest.raises(MisusedError, match="contains files that Sheaf did not write"):
        disk.check_site(Path(), Path("site"))
