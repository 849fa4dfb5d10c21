"""The formats that Sheaf reads. A new one is a module and a line in `FORMATS`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from generator.importers import (
    bibtex,
    endnote,
    html_page,
    json_records,
    listing,
    markdown_page,
    medline,
    pubmed_text,
    ris,
    scopus_text,
    table,
    tagged_text,
    web_of_science,
    xml_records,
)
from generator.listing import role_table
from generator.model import (
    SURE_ENOUGH,
    Entry,
    Format,
    Item,
    Origin,
    Reading,
    Rejected,
    Skipped,
    Source,
    SourceInfo,
    Unreadable,
)
from generator.text import file_kind
from generator.text.cut import excerpt
from generator.text.decode import UndecodableError, decode
from generator.text.lines import with_single_ends
from generator.unpacking import UnpackError, is_workbook, unpacked

FORMATS: tuple[Format, ...] = (
    Format("web page", html_page.recognises, html_page.read, (".html", ".htm", ".xhtml")),
    Format("XML", xml_records.recognises, xml_records.read, (".xml", ".rdf", ".nxml")),
    Format("JSON", json_records.recognises, json_records.read, (".json", ".jsonl", ".ndjson")),
    Format("paper page", markdown_page.recognises, markdown_page.read),
    Format("RIS", ris.recognises, ris.read, (".ris",)),
    Format("MEDLINE", medline.recognises, medline.read, (".nbib",)),
    Format("PubMed text", pubmed_text.recognises, pubmed_text.read),
    Format("Scopus text", scopus_text.recognises, scopus_text.read),
    Format("Web of Science", web_of_science.recognises, web_of_science.read, (".ciw", ".isi")),
    Format("EndNote", endnote.recognises, endnote.read, (".enw",)),
    Format("tagged text", tagged_text.recognises, tagged_text.read),
    Format("BibTeX", bibtex.recognises, bibtex.read, (".bib", ".bibtex", ".biblatex")),
    Format("table", table.recognises, table.read, (".csv", ".tsv", ".tab")),
    # Last, because it accepts any running text.
    Format("listing", listing.recognises, listing.read),
)
"""The first that recognises a source reads it, or else the one for the suffix of its name."""

EMPTY = "The file is empty; paste titles and abstracts into it, or remove it."
"""The reason for rejecting a file."""
LONGEST_LINE = 1_000_000
"""Characters of a line; a line with an abstract has a few thousand."""
TOO_LONG = "A line of more than a million characters is not part of a list of abstracts; remove it."
NOTHING = "No paper was found in this file; remove it, or move it to another folder."
UNKNOWN = "Sheaf cannot read this format; use one of {formats}."


def readings(
    file: str, data: bytes | Unreadable, threshold: float = SURE_ENOUGH
) -> Iterator[Reading]:
    """Yield what is in the file `file` with the content `data`, or in each file of an archive.

    `threshold`, from 0 to 1, is how sure the reader of pastes must be.
    """
    if isinstance(data, Unreadable):
        yield _unread(Origin(file, 1), data.reason, "")
        return
    try:
        for name, content in unpacked(file, data):
            yield read(name, content, threshold)
    except UnpackError as error:
        yield _unread(Origin(file, 1), str(error), "")


def read(file: str, data: bytes, threshold: float = SURE_ENOUGH) -> Reading:
    """Return what is in the file `file` with the content `data`.

    What cannot be read is rejected with its line and text; nothing is raised.
    """
    if is_workbook(data):
        return _reading(file, "workbook", table.read_workbook(file, data))
    if kind := file_kind.of_bytes(data):
        return _unread(Origin(file, 1), kind.reason, _size(data))
    try:
        text, guess = decode(data)
        source = Source(file, with_single_ends(text), threshold)
    except UndecodableError as error:
        raw = _size(data) if error.is_binary else _shown(data)
        return _unread(Origin(file, error.line), error.problem, raw)
    if line := _too_long(source.text):
        return _unread(Origin(file, 1), TOO_LONG, line)
    format_ = _format(source)
    kind = file_kind.of_symbols(source.text)
    if format_ is None or format_.read in (listing.read, xml_records.read):  # which accept anything
        kind = kind or file_kind.of_text(source.text)
    if kind:
        return _unread(Origin(file, 1), kind.reason, _size(data))
    return replace(_read_text(source, format_), encoding=guess)


def _too_long(text: str) -> str:
    """Return a line that is too long, if there is one; JSON and XML may have long lines."""
    if len(text) <= LONGEST_LINE or text.lstrip()[:1] in ("{", "[", "<"):
        return ""
    line = max(text.split("\n"), key=len)
    return line if len(line) > LONGEST_LINE else ""


def _read_text(source: Source, format_: Format | None) -> Reading:
    if not source.text.strip():
        return _unread(Origin(source.file, 1), EMPTY, source.text)
    if format_:
        return _reading(source.file, format_.name, format_.read(source))
    names = ", ".join(each.name for each in FORMATS)
    return _unread(Origin(source.file, 1), UNKNOWN.format(formats=names), source.text)


def roles(file: str, data: bytes) -> Iterator[str]:
    """Yield, for people, how the reader of pastes interprets each line of a file."""
    try:
        source = Source(file, with_single_ends(decode(data).text))
    except UndecodableError as error:
        yield error.problem
        return
    format_ = _format(source)
    if format_ is None or format_.read not in (listing.read, html_page.read):
        name = format_.name if format_ else "no format that Sheaf knows"
        yield f"read as {name}, in which lines have no roles"
    elif format_.read is html_page.read:
        yield from html_page.roles(source)
    else:
        yield from role_table.lines(source.text)


def _format(source: Source) -> Format | None:
    """Return the format of `source`, by its content or else by its name."""
    suffix = PurePosixPath(source.file.removesuffix(".gz")).suffix.lower()
    by_name = next((each for each in FORMATS if suffix in each.suffixes), None)
    for each in FORMATS:
        if each.read is listing.read and by_name:
            return by_name
        if each.recognises(source):
            return each
    return by_name


def _reading(file: str, name: str, items: Iterable[Item | SourceInfo]) -> Reading:
    entries: list[Entry] = []
    rejected: list[Rejected] = []
    skipped: list[Skipped] = []
    unread: tuple[str, ...] = ()
    for item in items:
        match item:
            case Entry():
                entries.append(item)
            case Rejected():
                rejected.append(item)
            case SourceInfo():
                name, unread = item.name, item.unread
            case _:
                skipped.append(item)
    if not entries and not rejected:
        raw = "\n".join(each.text for each in skipped)
        rejected.append(Rejected(Origin(file, 1), NOTHING, excerpt(raw)))
        skipped.clear()
    return Reading(file, name, tuple(entries), tuple(rejected), tuple(skipped), unread)


def _unread(origin: Origin, reason: str, raw: str) -> Reading:
    return Reading(origin.file, "", (), (Rejected(origin, reason, excerpt(raw)),), ())


def _size(data: bytes) -> str:
    """Return what is shown for a file that is not text."""
    return f"({len(data):,} bytes)"


def _shown(data: bytes) -> str:
    return data.decode("utf-8", errors="backslashreplace")
