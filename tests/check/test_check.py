"""A whole library is checked, and nothing is written."""

from pathlib import Path

import pytest

from generator import build, check, settings
from tests import two_papers
from tests.commands import run
from tests.two_papers import LISTING

TAXONOMY = """\
groups:
  - id: sea
    label: Sea
    topics:
      - {id: tides, label: Tides, definition: Water that comes and goes., aliases: [tide]}
      - {id: eels, label: Eels, definition: Long fish., aliases: [eel]}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a library of two papers, on a topic each."""
    (tmp_path / "taxonomy.yml").write_text(TAXONOMY)
    return two_papers.library(tmp_path)


def reported(root: Path, *, stops: bool = False) -> list[str]:
    """Return what is reported for the library in `root`: what stops a build, or the rest."""
    return [finding.message for finding in check.findings(root) if finding.stops is stops]


def test_nothing_is_written(root: Path) -> None:
    """A check leaves a library as it is."""
    before = sorted(root.rglob("*"))
    check.findings(root)
    assert sorted(root.rglob("*")) == before


def test_mistakes_in_several_files(root: Path) -> None:
    """What stops a build is reported for all files at once, each with its line."""
    (root / "taxonomy.yml").write_text(
        TAXONOMY.replace("aliases: [tide]", "alias: [tide]").replace(
            "aliases: [eel]", "aliases: ['']"
        )
    )
    (root / "permalinks.yml").write_text("old: {moved_to: nowhere}\n")
    assert reported(root, stops=True) == [
        "taxonomy.yml:5: a topic has no key `alias`; did you mean `aliases`?",
        "taxonomy.yml:6: a phrase in `aliases` is empty; fill it in or remove it",
        "permalinks.yml:1: `old` is moved to `nowhere`, which is not an address in this file",
    ]


def test_no_library(tmp_path: Path) -> None:
    """A folder without a library is reported, with what to do."""
    (message,) = reported(tmp_path, stops=True)
    assert "run this in the folder of a library" in message


def test_unknown_ids(root: Path) -> None:
    """An unknown id in the curation stops a build, and is reported with its line."""
    (root / "curation.yml").write_text(
        "papers:\n  on-tides: {pin: [eel]}\ntopics:\n  ban: [fish]\n"
    )
    assert reported(root, stops=True) == [
        "curation.yml:2: there is no topic `eel`; did you mean `eels`?",
        "curation.yml:4: there is no topic `fish`; use `tides` or `eels`",
    ]


def test_unknown_ids_without_papers(root: Path) -> None:
    """Where there is nothing to choose from, nothing is suggested."""
    (root / "abstracts/list.txt").unlink()
    (root / "curation.yml").write_text("same: [[on-tides, on-eels]]\n")
    assert reported(root, stops=True) == [
        "curation.yml:1: there is no paper `on-tides`",
        "curation.yml:1: there is no paper `on-eels`",
    ]


def test_everything_is_banned(root: Path) -> None:
    """A curation that bans every topic makes a library without topics, and is reported."""
    (root / "curation.yml").write_text("topics: {ban: [tides, eels]}\n")
    assert reported(root, stops=True) == []
    assert reported(root)[0] == (
        "curation.yml: every topic is banned, so no paper has any; keep some"
    )


def test_decisions_that_undo_each_other(root: Path) -> None:
    """A pin that another decision removes is reported."""
    (root / "curation.yml").write_text(
        "papers:\n  on-tides: {pin: [tides, eels], ban: [eels]}\n  on-eels: {pin: [tides]}\n"
        "topics: {merge: {tides: eels}}\n"
    )
    assert [message for message in reported(root) if message.startswith("curation")] == [
        "curation.yml: `on-tides` pins `tides`, which was merged into another topic; pin `eels`",
        "curation.yml: `on-tides` pins `eels` and also bans it; keep only one of the two",
        "curation.yml: `on-eels` pins `tides`, which was merged into another topic; pin `eels`",
    ]
    (root / "curation.yml").write_text(
        "papers: {on-eels: {pin: [eels, tides]}}\ntopics: {ban: [tides]}\n"
    )
    assert (
        "curation.yml: `on-eels` pins `tides`, which `topics` bans; keep only one of the two"
        in (reported(root))
    )


def test_sources(root: Path) -> None:
    """Rejected entries, sources without papers and an empty collection are reported."""
    (root / "abstracts/list.txt").write_text(LISTING + "\n\nA title at the end\n")
    (root / "abstracts/noise.bin").write_bytes(b"\x00\xff\xfe\x80" * 40)
    (root / "abstracts/void.txt").write_text("new\n")
    places = [message.split(": ")[0] for message in reported(root)]
    assert places[:3] == ["abstracts/list.txt:10", "abstracts/noise.bin:1", "abstracts/void.txt:1"]

    for path in (root / "abstracts").iterdir():
        path.unlink()
    assert "abstracts: no sources yet; add files of abstracts here" in reported(root)


def test_drift(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are out of date are reported; an edited one stops a build."""
    monkeypatch.chdir(root)
    run("generate")
    assert [message for message in reported(root) if not message.startswith("taxonomy")] == []

    (root / "abstracts/list.txt").write_text(LISTING.replace("On eels", "On old eels"))
    assert [message.split(";")[0] for message in reported(root) if "generate" in message] == [
        f"docs: {_stale(root)} files out of date",
        "permalinks.yml: new addresses",
    ]

    (root / "docs/papers/on-eels.md").write_text("Mine now.\n")
    (message,) = reported(root, stops=True)
    assert "was generated and then edited" in message


def _stale(root: Path) -> int:
    """Return how many pages a run would change."""
    here = settings.read(root)
    return len(check.drift(*build.build(here), here)) - 1


def test_parts_of_nothing(root: Path) -> None:
    """A volume without a journal is reported, as it appears nowhere."""
    (root / "curation.yml").write_text("papers: {on-tides: {volume: 7}}\n")
    assert any("`on-tides` has a volume or pages" in message for message in reported(root))


def test_entries_that_are_told_apart(root: Path) -> None:
    """Decisions on merging are checked against the entries that there are."""
    asked = "same: [[on-tides, on-ells], [x]]\napart: [list.txt#tides]\n"
    (root / "curation.yml").write_text(asked)
    assert reported(root, stops=True) == [
        "curation.yml:1: there is no paper `on-ells`; did you mean `on-eels`?",
        "curation.yml:1: an entry of `same` names at least two papers",
        "curation.yml:1: there is no paper `x`; use `on-tides` or `on-eels`",
        "curation.yml:2: there is no entry `list.txt#tides`; did you mean `list.txt#on-tides`?",
    ]
