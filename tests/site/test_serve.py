"""The preview follows every kind of edit with one rebuild, and then rests."""

import errno
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from generator import disk, settings
from generator.serve import preview as preview_of
from generator.serve.incremental import Incremental
from generator.serve.page_maker import PageMaker
from generator.serve.server import ShownSite
from tests import commands, seed
from tests.site.conftest import make_library, run

pytestmark = pytest.mark.site

PATIENCE = 300
"""Seconds to wait for what must come, on a busy machine."""


def wait_until(done: Callable[[], bool], say: Callable[[], str] = str) -> None:
    """Wait until `done` says so; where it never does, `say` what may tell why."""
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end, say()
        time.sleep(0.1)


class Preview:
    """A running preview of a library, and what it says."""

    def __init__(self, root: Path, log: Path) -> None:
        """Start the preview of the library in `root`, writing what it says to `log`."""
        self.root = root
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--address", "127.0.0.1:0"],
                cwd=root,
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def address(self) -> str:
        """The address of its home page, with the port that the system gave it."""
        [found] = re.findall(r"Preview at (\S+)", self.output())
        return str(found)

    def output(self) -> str:
        """Return all that it printed so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def rebuilds(self) -> int:
        """Return how often it built the site again."""
        return self.output().count("Shown: all pages")

    def page(self, path: str) -> str:
        """Return a page as a browser gets it."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as answer:  # noqa: S310 -- our own server
            return str(answer.read().decode("utf-8"))

    def wait(self, done: Callable[[], bool]) -> None:
        """Wait until `done` says so."""
        wait_until(done, self.output)

    def edit(self, file: str, change: Callable[[str], str]) -> str:
        """Edit a file, wait for the rebuild, and return what was printed since."""
        before, output = self.rebuilds(), len(self.output())
        path = self.root / file
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        self.wait(lambda: self.rebuilds() > before)
        return self.output()[output:]

    def stop(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(PATIENCE)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Return a running preview of a few papers of the seed."""
    folder = tmp_path_factory.mktemp("serve")
    library = make_library(folder / "few", seed.fill_with_few)
    preview = Preview(library, folder / "log")
    preview.wait(lambda: "Ready. " in preview.output())
    yield preview
    preview.stop()


def test_an_abstract(preview: Preview) -> None:
    """An edited abstract is on its page first, and everywhere after one rebuild."""
    source = f"abstracts/{seed.FILE.name}"
    output = preview.edit(source, lambda text: text.replace("Paging is a", "Paging, edited, is a"))
    first, second = re.findall("Shown: (.*)", output)

    assert re.fullmatch("papers/.*/; the other pages follow", first)
    assert second == "all pages"
    assert "entries" not in output  # nothing has changed in the receipt
    assert "Paging, edited, is a prototypical" in preview.page(first.partition(";")[0])
    assert "Paging, edited, is a prototypical" in preview.page("papers/")


def test_an_edit_on_an_edit(preview: Preview) -> None:
    """The site that is shown stays whole while a build of the other gives way to the next."""
    source = preview.root / "abstracts" / seed.FILE.name
    rebuilds = preview.rebuilds()
    for number in (1, 2):
        source.write_text(f"{source.read_text('utf-8').rstrip()} Edit {number}.\n", "utf-8")
        preview.wait(partial(_has_written, preview, f"Edit {number}."))

    preview.wait(lambda: "Papers" in preview.page("papers/") and preview.rebuilds() > rebuilds)
    *_, edited = re.findall("Shown: (papers/.*/);", preview.output())
    assert "Edit 1. Edit 2." in preview.page(edited)


def _has_written(preview: Preview, words: str) -> bool:
    return words in (preview.root / "docs/exports/papers.json").read_text(encoding="utf-8")


def test_a_draft(preview: Preview) -> None:
    """A paper that is only tried out is shown, and leaves no trace when it is removed."""
    draft = preview.root / "abstracts/draft.txt"
    rebuilds = preview.rebuilds()
    draft.write_text("On draft eels\n\nWe study eels that swim at night, and count them all.\n")
    preview.wait(lambda: preview.rebuilds() > rebuilds)
    assert "count them all" in preview.page("papers/on-draft-eels/")
    assert "draft.txt (listing)" in preview.output()

    draft.unlink()
    preview.wait(lambda: preview.rebuilds() > rebuilds + 1)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        preview.page("papers/on-draft-eels/")
    assert preview.output().endswith("draft.txt: removed\nShown: all pages\n")
    assert not (preview.root / "permalinks.yml").exists()


def test_an_unknown_address(preview: Preview) -> None:
    """An address without a page shows what a host would."""
    with pytest.raises(urllib.error.HTTPError, match="404") as caught:
        preview.page("nowhere/")

    assert "There is no page at this address" in caught.value.read().decode()


def test_a_broken_source(preview: Preview) -> None:
    """A mistake in the taxonomy is reported, here and in the browser, until it is corrected."""
    path = preview.root / "taxonomy.yml"
    good = path.read_text(encoding="utf-8")
    rebuilds = preview.rebuilds()
    path.write_text("groups: [", encoding="utf-8")
    preview.wait(lambda: "The preview shows the last pages" in preview.output())
    assert "\ntaxonomy.yml:1: " in preview.output()
    page = preview.page("papers/")
    assert "Exit and Inference" in page
    assert re.search(r'role="alert"[^>]*>(?s:.*)>taxonomy\.yml:1: ', page)
    assert preview.rebuilds() == rebuilds

    path.write_text(good, encoding="utf-8")
    preview.wait(lambda: preview.rebuilds() > rebuilds)
    assert 'role="alert"' not in preview.page("papers/")


def test_a_broken_template(preview: Preview) -> None:
    """A mistake in a template is reported with its line; the browser shows it on the last pages."""
    path = preview.root / "overrides/main.html"
    good = path.read_text(encoding="utf-8")
    rebuilds = preview.rebuilds()
    path.write_text(f"{good}{{% block more %}}", encoding="utf-8")
    preview.wait(
        lambda: re.search(r"\noverrides/main.html:\d+: Unexpected", preview.output()) is not None
    )
    assert 'role="alert"' in preview.page("")
    assert "Traceback" not in preview.output()

    path.write_text(good, encoding="utf-8")
    preview.wait(lambda: preview.rebuilds() > rebuilds)


def test_docs_that_are_gone(preview: Preview) -> None:
    """Pages that somebody removes are written again, and those of their own are not missed."""
    rebuilds = preview.rebuilds()
    kept = (preview.root / "docs/help.md").read_text(encoding="utf-8")
    shutil.rmtree(preview.root / "docs")
    (preview.root / "docs").mkdir()
    (preview.root / "docs/help.md").write_text(f"{kept}\nKept.\n", encoding="utf-8")
    preview.wait(lambda: preview.rebuilds() > rebuilds)
    assert " Exit and Inference for a Dynamic" in preview.page("papers/")


def test_rests(preview: Preview) -> None:
    """What else is edited is on screen after one rebuild, and nothing leads to a second."""
    label, block = "label: Spiking neural networks", "{% block footer %}"
    edit(preview.root / "taxonomy.yml", label, f"{label}, edited")
    edit(preview.root / "docs/help.md", "# Help", "# Help\n\nEdited.")
    rebuilds = preview.rebuilds()
    preview.edit("overrides/main.html", lambda text: text.replace(block, f"{block}<!-- edited -->"))

    assert "Spiking neural networks, edited" in preview.page("tags/")
    assert "Edited." in preview.page("help/")
    assert "<!-- edited -->" in preview.page("")
    preview.edit("curation.yml", lambda text: f"{text}\n# edited\n")
    assert preview.rebuilds() == rebuilds + 2


def test_begun_again(copy: Path, tmp_path: Path) -> None:
    """A preview that begins where the last one ended makes nothing again."""
    first = Preview(copy, tmp_path / "first")
    first.wait(lambda: "Ready. " in first.output())
    first.stop()
    second = Preview(first.root, tmp_path / "second")
    second.wait(lambda: "Ready. " in second.output())
    assert " Exit and Inference for a Dynamic" in second.page("papers/")
    second.stop()

    assert "Shown: the last build, because nothing has changed since\n" in second.output()


def test_begun_after_an_edit(copy: Path) -> None:
    """A preview that begins after an edit shows the last pages at once, and then those of now."""
    output = list[str]()
    shown = ShownSite(copy / preview_of.SITE)
    first = preview_of.Preview(copy, shown, output.append)
    assert first.begin()
    first.stop()
    edit(copy / "abstracts" / seed.FILE.name, "Paging is a", "Paging, edited, is a")
    home = shown.site.joinpath("index.html").read_bytes()
    second = preview_of.Preview(copy, shown, output.append)
    assert second.begin()
    assert shown.site.joinpath("index.html").read_bytes() == home
    thread = Thread(target=second.follow)
    thread.start()
    wait_until(lambda: "Ready" in output[-1])
    second.stop()
    thread.join()

    assert "Shown: the last build; what has changed since follows" in output
    assert output[-2] == "Shown: all pages"
    assert "Paging, edited, is a" in (copy / preview_of.SITE / "exports/papers.json").read_text()


def test_a_large_new_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first papers show before all are read, and the pages say so until all are there."""
    monkeypatch.setattr(preview_of, "LARGE", 0)
    library, output = make_library(tmp_path / "new", seed.fill_with_few), list[str]()
    shown = ShownSite(library / preview_of.SITE)
    preview = preview_of.Preview(library, shown, output.append)
    assert preview.begin()
    assert output == ["Shown: the first papers; all of them follow"]
    assert shown.note == preview_of.FIRST_NOTE
    assert shown.site.joinpath("index.html").is_file()
    thread = Thread(target=preview.follow)
    thread.start()
    wait_until(lambda: "Ready" in output[-1])
    preview.stop()
    thread.join()

    assert output[-2] == "Shown: all pages"
    assert not shown.note


def test_no_reload_script_is_forbidden(preview: Preview) -> None:
    """Under the preview, no policy forbids the script that reloads the page."""
    assert "Content-Security-Policy" not in preview.page("")


def test_a_full_disk(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an edited page cannot be written, the preview goes on, and the whole build shows it."""
    folder, output = copy, list[str]()
    preview = preview_of.Preview(folder, ShownSite(folder / preview_of.SITE), output.append)
    assert preview.begin()
    thread = Thread(target=preview.follow)
    thread.start()
    wait_until(lambda: "Ready" in output[-1])
    monkeypatch.setattr(disk, "replace", full)
    edit(folder / "abstracts" / seed.FILE.name, "Paging is a", "Paging, edited, is a")
    wait_until(lambda: output.count("Shown: all pages") == 2)
    preview.stop()
    thread.join()

    assert not any("the other pages follow" in line for line in output)


def full(*_: object) -> None:
    """Fail as a disk does that is full."""
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_taken_address(preview: Preview, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another program has the address, the preview says so and ends."""
    address = preview.address.removeprefix("http://").rstrip("/")
    monkeypatch.chdir(copy)
    done = commands.run("serve", "--address", address)

    assert done.exit_code == 1
    assert done.stderr == (
        f"{address}: is in use by another program; stop that one, or use another address: "
        'make serve ARGS="--address 127.0.0.1:9000"\n'
    )


def test_an_edited_page_is_as_in_the_site(copy: Path) -> None:
    """The page that shows first is, byte for byte, the one that a whole build makes."""
    folder = copy
    recent = Incremental(folder)
    source = folder / "abstracts" / seed.FILE.name
    text = source.read_text(encoding="utf-8")
    assert not recent.edited()
    source.write_text(text.replace("Paging is a", "Paging, edited, is a"), encoding="utf-8")

    (file,) = recent.edited() or []
    path, html = PageMaker(settings.read(folder)).make(file)
    run(folder, "build", SHEAF_PREVIEW="true")

    whole = (folder / "site" / path).read_text(encoding="utf-8")
    assert _without_related(whole) == _without_related(html)
    assert "Paging, edited, is a" in html


def _without_related(html: str) -> str:
    """Return a page less its neighbours, which depend on all papers."""
    return re.sub("(?s)<section[^>]*related.*?</section>", "", html)


def edit(source: Path, old: str, new: str) -> None:
    """Put `new` in place of `old` in `source`."""
    text = source.read_text(encoding="utf-8")
    assert old in text
    source.write_text(text.replace(old, new), encoding="utf-8")


def test_edits_in_a_row(copy: Path) -> None:
    """Each edit shows its own paper alone, also below lines that were added."""
    folder = copy
    recent = Incremental(folder)
    source = folder / "abstracts" / seed.FILE.name
    entries = seed.entries()
    first, last = entries[seed.FEW[0]], entries[seed.FEW[-1]]

    for entry, lines in ((first, ""), (last, ""), (first, "\n\n"), (last, "")):
        edit(source, entry.abstract, f"{lines}Edited. {entry.abstract}")
        (file,) = recent.edited() or []
        assert f"Edited. {entry.abstract[:40]}" in file.text.replace("\\", "")
        edit(source, f"Edited. {entry.abstract}", entry.abstract)
        assert len(recent.edited() or []) == 1
    assert recent.edited() == []


def test_more_than_an_edit(copy: Path) -> None:
    """Where papers come or go, or a source does, the whole build shows it."""
    folder = copy
    source = folder / "abstracts" / seed.FILE.name
    recent = Incremental(folder)
    first, second, *_ = seed.entries()
    eels = "We study eels in three rivers for two years, and say how far they swim at night."
    edit(source, second.title, f"A paper on eels\n\n{eels}\n\n{second.title}")
    assert recent.edited() is None

    recent = Incremental(folder)
    (source.parent / "more.txt").write_text("On eels\n\nWe study eels, and they swim at night.\n")
    assert recent.edited() is None

    recent = Incremental(folder)
    edit(source, first.title, "")
    assert recent.edited() is None
