"""Files of each format become the right entries."""

from pathlib import Path

import pytest

from generator.importers import FORMATS, json_records, read, tagged_text, xml_records
from generator.model import Entry, Reading
from tests.examples import check, folders, name


def _entry(entry: Entry) -> dict[str, object]:
    """Return the facts of `entry`, without empty ones."""
    container = entry.container
    facts: dict[str, object] = {
        "line": entry.origin.line,
        "title": entry.title,
        "abstract": entry.abstract,
        "authors": [
            [part for part in (p.name, p.family, p.given, p.orcid) if part] for p in entry.authors
        ],
        "et_al": entry.et_al,
        "date": str(entry.published) if entry.published else None,
        "type": entry.type,
        "container": container
        and [part for part in (container.kind, container.name, container.volume, container.issue,
                               container.pages, container.publisher, container.series) if part],
        "identifiers": [f"{each.scheme}:{each.value}" for each in entry.identifiers],
        "links": [[link.kind, link.url] for link in entry.links],
        "keywords": list(entry.keywords),
        "language": entry.language,
        "section": entry.section,
        "key": entry.key,
    }  # fmt: skip
    return {fact: value for fact, value in facts.items() if value}


def _shown(reading: Reading) -> dict[str, object]:
    shown: dict[str, object] = {
        "format": reading.format,
        "entries": [_entry(entry) for entry in reading.entries],
        "rejected": [[each.origin.line, each.reason] for each in reading.rejected],
        "skipped": [each.line for each in reading.skipped],
    }
    return shown | ({"unread": list(reading.unread)} if reading.unread else {})


def _input(folder: Path) -> Path:
    (path,) = folder.glob("input.*")
    return path


@pytest.mark.parametrize("folder", folders("formats"), ids=name)
def test_examples(folder: Path, *, update: bool) -> None:
    """Each example gives what it expects."""
    path = _input(folder)

    check(folder, _shown(read(path.name, path.read_bytes())), update=update)


@pytest.mark.parametrize("folder", folders("formats"), ids=name)
def test_content_tells_the_format(folder: Path) -> None:
    """A file's format is recognised by its content, whatever it is called."""
    path = _input(folder)
    reading = read(path.name, path.read_bytes())

    if reading.entries:
        assert reading.format == read("pasted", path.read_bytes()).format


def test_every_format_has_examples() -> None:
    """Each format is shown by an example, by the name that people know."""
    shown = {read(p.name, p.read_bytes()).format for p in map(_input, folders("formats"))}
    dialects = {each.name for each in json_records.DIALECTS}
    dialects |= {each.name for each in xml_records.DIALECTS}
    dialects |= {each.name for each in tagged_text.DIALECTS}
    several = {"JSON", "XML", "table", "tagged text", "listing"}
    formats = {known.name for known in FORMATS} - several

    assert formats | dialects <= shown
