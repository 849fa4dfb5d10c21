"""The formats that Sheaf reads. A new one is a module, and a line in `FORMATS`."""

from collections.abc import Iterable

from generator.importers import listing
from generator.model import Entry, Format, Item, Origin, Reading, Rejected, Skipped, Source
from generator.text.decode import UndecodableError, decode

FORMATS: tuple[Format, ...] = (
    # Last, because it takes any running text.
    Format("listing", listing.recognises, listing.read),
)
"""The first that recognises a source reads it."""

LONGEST_RAW = 2000
"""Characters of a file that cannot be read at all; more are counted, not shown."""

EMPTY = "The file is empty; paste titles and abstracts into it, or remove it."
"""Why a file is rejected."""
UNKNOWN = "The file is in no format that Sheaf reads; {formats} would do."
"""Why a file is rejected."""


def read(file: str, data: bytes) -> Reading:
    """Return all that is in the file `file` of bytes `data`; whatever cannot be read is rejected.

    Line numbers and texts are those of the file; nothing raises.
    """
    try:
        source = Source(file, decode(data))
    except UndecodableError as error:
        return _unread(Origin(file, error.line), error.problem, _shown(data))
    if not source.text.strip():
        return _unread(Origin(file, 1), EMPTY, source.text)
    for known in FORMATS:
        if known.recognises(source):
            return _reading(file, known, known.read(source))
    names = ", ".join(known.name for known in FORMATS)
    return _unread(Origin(file, 1), UNKNOWN.format(formats=names), source.text)


def _reading(file: str, known: Format, items: Iterable[Item]) -> Reading:
    entries: list[Entry] = []
    rejected: list[Rejected] = []
    skipped: list[Skipped] = []
    for item in items:
        match item:
            case Entry():
                entries.append(item)
            case Rejected():
                rejected.append(item)
            case _:
                skipped.append(item)
    return Reading(file, known.name, tuple(entries), tuple(rejected), tuple(skipped))


def _unread(origin: Origin, reason: str, raw: str) -> Reading:
    rest = len(raw) - LONGEST_RAW
    shown = f"{raw[:LONGEST_RAW]}\n… and {rest:,} more characters" if rest > 0 else raw
    return Reading(origin.file, "", (), (Rejected(origin, reason, shown),), ())


def _shown(data: bytes) -> str:
    return data.decode("utf-8", errors="backslashreplace")
