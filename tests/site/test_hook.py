"""With our hook MkDocs builds the same site as without it, only faster."""

import contextlib
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import disk
from tests import commands, seed
from tests.folders import digests
from tests.site.conftest import SUB_PATH
from tests.site.test_hostile import build, paper
from tests.text.test_escape import HARD

pytestmark = pytest.mark.site

HOOK = "generator/mkdocs_hook.py"
"""How the settings ask for the hook."""

NAV = "generator/mkdocs_nav.py"
"""The other hook, which changes what is in the header."""


def mkdocs(
    folder: Path, site: str, hooks: Sequence[str] = (HOOK,)
) -> subprocess.CompletedProcess[str]:
    """Build `site` from the pages in `folder`, with `hooks` in the settings."""
    settings = f"INHERIT: mkdocs.yml\nhooks: {json.dumps(hooks)}\n"
    (folder / "other.yml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(
        [*command, "--config-file", "other.yml", "--site-dir", site],
        cwd=folder,
        env=os.environ | {"SITE_URL": f"https://example.org{SUB_PATH}/"},
        capture_output=True,
        text=True,
        check=False,
    )


def same(folder: Path, *hooks: str) -> bool:
    """Say whether both ways lead from the pages in `folder` to one site."""
    for site, asked in (("with", (HOOK, NAV, *hooks)), ("without", (NAV, *hooks))):
        done = mkdocs(folder, site, asked)
        assert not done.returncode, done.stderr
    return digests(folder / "with") == digests(folder / "without")


def test_the_cache_is_used(copy: Path) -> None:
    """A page shows the HTML that the cache has for it."""
    false = zlib.compress(b'{"title": "False"}\0<p>cached</p>')
    with contextlib.closing(sqlite3.connect(copy / disk.CACHE)) as rows, rows:
        for path in (copy / "docs/papers").glob("*.md"):
            key = hashlib.sha256(path.read_bytes()).digest()
            rows.execute("UPDATE made SET value = ? WHERE key = ?", (false, key))
    assert not mkdocs(copy, "with").returncode

    pages = [path.read_text("utf-8") for path in (copy / "with/papers").glob("*/index.html")]
    assert len(pages) == len(seed.FEW)
    assert all("<p>cached</p>" in page for page in pages)


def test_hostile_text(tmp_path: Path) -> None:
    """Papers of difficult strings are the same with and without the hook."""
    texts = [f"{text} {HARD[number * 7 % len(HARD)]}" for number, text in enumerate(HARD)]
    folder = tmp_path / "hostile"
    build([paper(text, number) for number, text in enumerate(texts)], folder)

    assert same(folder)


def test_edited_pages(library: Path, tmp_path: Path) -> None:
    """The seed is the same both ways; a page that somebody edited or wrote is rendered."""
    copy = tmp_path / "seed"
    shutil.copytree(library, copy)
    page = next((copy / "docs/papers").glob("*.md"))
    page.write_text(page.read_text(encoding="utf-8") + "\n*Added* by hand.\n", encoding="utf-8")
    (copy / "docs/papers/mine.md").write_text("# Mine\n\nA *page*.\n", encoding="utf-8")

    assert same(copy)
    made = (copy / "with/papers" / page.stem / "index.html").read_text(encoding="utf-8")
    assert "<em>Added</em> by hand." in made


def test_other_hooks(copy: Path) -> None:
    """Changes of pages by another hook take effect with our hook too."""
    (copy / "loud.py").write_text(
        "def on_page_markdown(markdown, **_):\n    return markdown.replace(' is ', ' IS ')\n"
    )

    assert same(copy, "loud.py")
    assert " IS " in (copy / "with/papers/index.html").read_text(encoding="utf-8")


def test_a_template_that_shows_something_of_a_page(copy: Path) -> None:
    """A difference between pages outside the known parts is reported and fails the build."""
    footer = copy / "overrides/partials/footer.html"
    footer.write_text(footer.read_text(encoding="utf-8") + "{{ page.meta.title if page }}")

    done = mkdocs(copy, "with")

    assert done.returncode == 1
    assert re.search(r"papers/.*\.md: a template in overrides/ shows something", done.stderr)


def test_a_link_that_leads_nowhere(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken link on a hand-written page is reported and fails the build."""
    monkeypatch.chdir(copy)
    shutil.rmtree(copy / "site")
    whole = commands.run("build")
    (copy / "docs/mine.md").write_text("# Mine\n\n[Gone](gone.md)\n", encoding="utf-8")
    broken = commands.run("build")

    assert (whole.exit_code, whole.stderr) == (0, "")
    assert broken.exit_code == 1
    assert "'mine.md' contains a link 'gone.md'" in broken.stderr


def test_nothing_is_erased(tmp_path: Path) -> None:
    """If `site_dir` contains somebody's files, MkDocs stops, and they stay."""
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: X\nhooks: [{seed.ROOT / HOOK}]\n", encoding="utf-8"
    )
    for name in ("docs/index.md", "abstracts/list.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("# A title\n", encoding="utf-8")
    done = mkdocs(tmp_path, "abstracts", (str(seed.ROOT / HOOK),))
    assert done.returncode == 1
    assert "abstracts contains list.txt, but no site; name a new folder" in done.stderr
    assert (tmp_path / "abstracts/list.txt").exists()
    for _ in range(2):
        assert not mkdocs(tmp_path, "site", (str(seed.ROOT / HOOK),)).returncode
