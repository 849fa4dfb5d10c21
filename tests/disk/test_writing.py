"""People's files are never touched, and the next run repairs whatever a killed run left."""

import contextlib
import hashlib
import os
from pathlib import Path
from stat import S_IMODE

import pytest

from generator import disk
from generator.errors import SheafError, UnownedFileError
from generator.model import File

PAGES = (File("papers/a.md", "A"), File("papers/b.md", "B"), File("index.md", "home"))


def tree(docs: Path) -> dict[str, str]:
    """Return what people would see in `docs`."""
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in sorted(docs.rglob("*"))
        if path.is_file() and path.name not in {disk.MEMORY, disk.JOURNAL}
    }


def test_writes_all_and_then_nothing(tmp_path: Path) -> None:
    """A second run with the same files touches none of them."""
    first = disk.write(PAGES, tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    second = disk.write(PAGES, tmp_path)

    assert {file.path for file in PAGES} == set(first.written)
    assert not second
    assert times == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_writes_what_follows(tmp_path: Path) -> None:
    """A file that is made as it is written is written whole, and once."""
    large = File("all.json", "[", more=lambda: iter(("ä", "", "b\n")))

    done = [disk.write([large], tmp_path) for _ in range(2)]

    assert tree(tmp_path) == {"all.json": "[äb\n"}
    assert [disk.Changes(("all.json",), ()), disk.Changes((), ())] == done


def test_writes_a_large_file_once(tmp_path: Path) -> None:
    """A file that is read in several blocks is known again."""
    large = File("all.json", "ä" * 2**20)

    done = [disk.write([large], tmp_path) for _ in range(2)]

    assert [disk.Changes(("all.json",), ()), disk.Changes((), ())] == done


def test_keeps_what_cannot_be_made_anew(tmp_path: Path) -> None:
    """A file that fails half-way, on its way to the disk, leaves the one before."""
    disk.write([File("all.json", "old")], tmp_path)
    turns = iter((("half", "\ud800"), ("whole",)))

    with pytest.raises(UnicodeEncodeError):
        disk.write([File("all.json", "new", more=lambda: next(turns))], tmp_path)

    assert tree(tmp_path) == {"all.json": "old"}


def test_writes_only_what_changed(tmp_path: Path) -> None:
    """Only the file whose content differs is written."""
    disk.write(PAGES, tmp_path)

    done = disk.write((File("papers/a.md", "A, corrected"), *PAGES[1:]), tmp_path)

    assert disk.Changes(("papers/a.md",), ()) == done


def test_prunes_what_is_stale(tmp_path: Path) -> None:
    """A page that is no longer made is removed with its empty folder, and nothing else is."""
    (tmp_path / "mine.md").write_text("mine")
    disk.write(PAGES, tmp_path)

    done = disk.write(PAGES[2:], tmp_path)

    assert {"papers/a.md", "papers/b.md"} == set(done.pruned)
    assert tree(tmp_path) == {"index.md": "home", "mine.md": "mine"}
    assert not (tmp_path / "papers").exists()


def test_keeps_a_folder_that_holds_something(tmp_path: Path) -> None:
    """A folder goes with its last page only if nobody put something there."""
    disk.write(PAGES, tmp_path)
    (tmp_path / "papers/notes.md").write_text("mine")

    disk.write(PAGES[2:], tmp_path)

    assert tree(tmp_path) == {"index.md": "home", "papers/notes.md": "mine"}


def test_refuses_a_strangers_file(tmp_path: Path) -> None:
    """A file that Sheaf did not write is not overwritten; all others are written."""
    (tmp_path / "index.md").write_text("mine")

    for _ in range(2):
        with pytest.raises(UnownedFileError, match="was not written by Sheaf; move or rename it"):
            disk.write(PAGES, tmp_path)
        with pytest.raises(UnownedFileError, match="was not written by Sheaf; move or rename it"):
            disk.changes(PAGES, tmp_path)

    assert tree(tmp_path) == {"index.md": "mine", "papers/a.md": "A", "papers/b.md": "B"}


def test_names_all_that_it_refuses(tmp_path: Path) -> None:
    """All files that are not ours are reported at once."""
    disk.write(PAGES, tmp_path)
    (tmp_path / "papers/a.md").write_text("edited")
    (tmp_path / "papers/b.md").unlink()
    (tmp_path / "papers/b.md").mkdir()

    with pytest.raises(SheafError, match=r"a\.md: was generated and then edited(?s:.*)is a folder"):
        disk.write(PAGES, tmp_path)


def test_refuses_an_edited_page(tmp_path: Path) -> None:
    """A page that somebody edited is neither overwritten nor pruned."""
    disk.write(PAGES, tmp_path)
    (tmp_path / "papers/a.md").write_text("edited")

    with pytest.raises(UnownedFileError, match="generated and then edited"):
        disk.write(PAGES, tmp_path)
    with pytest.raises(UnownedFileError, match="generated and then edited"):
        disk.write(PAGES[2:], tmp_path)

    assert tree(tmp_path)["papers/a.md"] == "edited"


def test_refuses_a_folder(tmp_path: Path) -> None:
    """A folder that is where a page belongs is named."""
    (tmp_path / "index.md").mkdir()

    with pytest.raises(UnownedFileError, match="is a folder"):
        disk.write(PAGES, tmp_path)


def test_takes_over_what_is_the_same(tmp_path: Path) -> None:
    """A stranger's file with the same content is no reason to refuse."""
    (tmp_path / "index.md").write_text("home")

    disk.write(PAGES, tmp_path)

    assert tree(tmp_path)["index.md"] == "home"


def test_two_outputs_of_one_file(tmp_path: Path) -> None:
    """Two outputs that write one file are a bug, and are reported."""
    with pytest.raises(SheafError, match="two outputs write this file"):
        disk.write((*PAGES, PAGES[0]), tmp_path)


class KilledError(BaseException):
    """Plays a signal that ends the process."""


@pytest.mark.parametrize("moment", range(8))
def test_killed_at_any_moment(moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed in the middle of any of its steps, a run leaves what the next run makes whole."""
    disk.write((File("papers/a.md", "old"), File("papers/z.md", "Z")), tmp_path)
    steps = iter(range(100))

    def or_die(step: str) -> None:
        does = getattr(Path, step)

        def do(self: Path, *rest: object) -> object:
            if self.name != disk.JOURNAL and next(steps) == moment:
                if step == "write_bytes":
                    does(self, b"half")
                raise KilledError
            return does(self, *rest)

        monkeypatch.setattr(Path, step, do)

    or_die("replace")
    or_die("write_bytes")
    with contextlib.suppress(KilledError):
        disk.write(PAGES, tmp_path)
    monkeypatch.undo()
    if (tmp_path / disk.JOURNAL).exists():
        (tmp_path / f"papers/{disk.HALF_WRITTEN}x").write_text("torn")

    disk.write(PAGES, tmp_path)

    assert {file.path: file.text for file in PAGES} == tree(tmp_path)
    assert not disk.write(PAGES, tmp_path)


def test_a_torn_journal(tmp_path: Path) -> None:
    """A line that was cut short had no file yet, and is ignored."""
    disk.write(PAGES, tmp_path)
    (tmp_path / disk.JOURNAL).write_text('["papers/a.md", "12')
    (tmp_path / "papers/a.md").write_text("edited")

    with pytest.raises(UnownedFileError, match="generated and then edited"):
        disk.write(PAGES, tmp_path)


def test_damaged_memory(tmp_path: Path) -> None:
    """Where the memory file is damaged, files that are as they should be are adopted."""
    disk.write(PAGES, tmp_path)
    (tmp_path / disk.MEMORY).write_text('{"torn')

    assert not disk.write(PAGES, tmp_path)
    assert not disk.write(PAGES, tmp_path)


def test_a_link_that_leads_outside(tmp_path: Path) -> None:
    """Nothing is written or removed below a link: what it leads to is somebody else's."""
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    disk.write(PAGES, docs)
    (docs / "papers").rename(outside)
    (docs / "papers").symlink_to(outside)

    with pytest.raises(SheafError, match="is below the link docs/papers"):
        disk.write([File("papers/a.md", "A, corrected"), File("papers/deep/c.md", "C")], docs)
    disk.write(PAGES[2:], docs)

    assert tree(outside) == {"a.md": "A", "b.md": "B"}


def test_a_link_to_nowhere(tmp_path: Path) -> None:
    """A link in the place of a page is somebody's, also where it leads to nothing yet."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").symlink_to(tmp_path / "new.md")

    for _ in range(2):
        with pytest.raises(UnownedFileError, match="was not written by Sheaf"):
            disk.write(PAGES, docs)
    assert not (tmp_path / "new.md").exists()


def test_no_ordinary_files(tmp_path: Path) -> None:
    """A pipe in the place of a page is not read, and a file in that of a folder is named."""
    os.mkfifo(tmp_path / "index.md")
    (tmp_path / "papers").write_text("mine")

    with pytest.raises(SheafError, match=r"file docs/papers(?s:.*)special file"):
        disk.write(PAGES, tmp_path)
    (tmp_path / "index.md").unlink()
    assert tree(tmp_path) == {"papers": "mine"}


def test_names_no_more_than_one_can_read(tmp_path: Path) -> None:
    """Of very many files that are not ours, the first are named and the rest counted."""
    pages = [File(f"{number:02}.md", "ours") for number in range(50)]
    for page in pages:
        (tmp_path / page.path).write_text("mine")

    with pytest.raises(SheafError) as caught:
        disk.write(pages, tmp_path)
    *named, rest = str(caught.value).splitlines()
    assert len(named) == 10
    assert rest == "and 40 more files"


@pytest.mark.parametrize(
    "memory",
    ["[]", '{"index.md": 7}', '{"../mine.md": ["%s"]}', '{"%s/mine.md": ["%s"]}', "[" * 10**5],
)
def test_a_memory_that_somebody_wrote(tmp_path: Path, memory: str) -> None:
    """A memory file that is not ours is ignored, and no path in it leads outside."""
    mine = tmp_path / "mine.md"
    mine.write_text("mine")
    digest = hashlib.sha256(b"mine").hexdigest()
    (tmp_path / "docs").mkdir()
    for name in (disk.MEMORY, disk.JOURNAL):
        filled = memory.replace('["%s"]', f'["{digest}"]').replace("%s", str(tmp_path))
        (tmp_path / "docs" / name).write_text(filled)
        disk.write(PAGES, tmp_path / "docs")

    assert mine.read_text() == "mine"


def test_keeps_who_may_read(tmp_path: Path) -> None:
    """A file that is replaced may be read and written by those who could before."""
    disk.write([File("index.md", "A")], tmp_path)
    for mode in (0o664, 0o600):
        (tmp_path / "index.md").chmod(mode)
        disk.write([File("index.md", f"{mode}")], tmp_path)
        assert S_IMODE((tmp_path / "index.md").stat().st_mode) == mode
