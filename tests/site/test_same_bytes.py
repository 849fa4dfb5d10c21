"""Same input, same bytes."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import disk
from tests import seed
from tests.edits import listing
from tests.folders import digests
from tests.site.conftest import SUB_PATH, make_library, run, run_apart

pytestmark = pytest.mark.site


def test_two_builds(library: Path, tmp_path: Path) -> None:
    """Another folder, another hash seed and another time zone give the same site."""
    other = make_library(tmp_path / "quite another name")
    settings = (library / "mkdocs.yml").read_bytes()
    (other / "mkdocs.yml").write_bytes(settings)
    site_url = f"https://example.org{SUB_PATH}/"
    run_apart(other, "build", SITE_URL=site_url, PYTHONHASHSEED="7", TZ="Pacific/Kiritimati")

    assert digests(library / "site") == digests(other / "site")
    assert digests(library / "docs") == digests(other / "docs")
    permalinks = (library / "permalinks.yml").read_bytes()
    assert permalinks == (other / "permalinks.yml").read_bytes()


def test_a_damaged_table(few: Path, copy: Path) -> None:
    """A table that is torn is made again, and a build beside one is the same."""
    table = copy / disk.CACHE
    table.write_bytes(table.read_bytes()[:5000] + b"torn" * 999)
    shutil.rmtree(copy / "site")
    run(copy, "build", SITE_URL=f"https://example.org{SUB_PATH}/")

    assert digests(few / "site") == digests(copy / "site")


def test_an_unchanged_site(few: Path, copy: Path) -> None:
    """A second build touches nothing; any edit, of a source or of the site, is noticed."""
    site_url = f"https://example.org{SUB_PATH}/"
    run(copy, "build", SITE_URL=site_url)
    times = {path: path.stat().st_mtime_ns for path in copy.rglob("*")}

    assert "Nothing has changed" in run(copy, "build", SITE_URL=site_url).stdout
    assert times == {path: path.stat().st_mtime_ns for path in copy.rglob("*")}

    (copy / "site/index.html").write_text("torn")
    assert "Nothing has changed" not in run(copy, "build", SITE_URL=site_url).stdout
    assert digests(few / "site") == digests(copy / "site")


def test_nothing_to_do(copy: Path) -> None:
    """A second run, in another year, finds nothing to write, and `--check` agrees."""
    later = {"SOURCE_DATE_EPOCH": "2000000000"}
    permalinks = (copy / "permalinks.yml").read_bytes()
    done = run(copy, "generate", "--check", **later)

    assert "run `python -m generator generate`" not in done.stdout
    assert "0 written, 0 removed" in run(copy, "generate", **later).stdout
    assert (copy / "permalinks.yml").read_bytes() == permalinks


def test_generated_pages_are_ignored(copy: Path) -> None:
    """Git takes the hand-written pages of a library, and none that a run wrote."""
    git = ["git", "-C", str(copy), "-c", "core.safecrlf=false"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    found = subprocess.run(
        [*git, "ls-files", "--others", "--exclude-standard", "docs"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert not {path.removeprefix("docs/") for path in found.stdout.split()} & disk.generated(
        copy / "docs"
    )


def test_a_site_follows_edits(tmp_path: Path) -> None:
    """What is kept of the last site is what a build from nothing would make."""
    entries = [(entry.title, entry.abstract) for entry in seed.entries()[:5]]
    folder = tmp_path / "edited"
    make_library(folder, lambda _: None)
    source, footer = folder / "abstracts/list.txt", folder / "overrides/partials/footer.html"

    def build() -> bool:
        """Build the site; say whether the page of a paper was kept."""
        run(folder, "build", SITE_URL=f"https://example.org{SUB_PATH}/")
        pages = {page: page.stat() for page in (folder / "site/papers").glob("*/index.html")}
        kept = any(before.get(page) == state for page, state in pages.items())
        before.update(pages)
        return kept

    before: dict[Path, object] = {}
    source.write_text(listing(entries))
    assert not build()
    source.write_text(f"{listing(entries).rstrip()} And so on.\n")
    next((folder / "site/papers").glob("*/index.html")).write_text("torn")
    next((folder / "site/papers").glob("*.bib")).unlink()
    assert build()
    footer.write_text(footer.read_text() + "<p>More</p>")
    source.write_text(listing(entries[1:]))
    assert not build()

    found = digests(folder / "site")
    for made in ("site", ".sheaf"):
        shutil.rmtree(folder / made)
    build()
    assert digests(folder / "site") == found
