"""A paper that somebody proposes in a form, as a source file.

Anybody can write anything in the form, so each field is treated as text of limited length. It
becomes a value in JSON; the name of the file is a number.
"""

import json
import re
from collections.abc import Mapping

from generator import importers
from generator.errors import SheafError
from generator.model import SURE_ENOUGH

FOLDER = "proposed"
"""The folder, among the sources, for proposed papers."""

LONGEST_FORM = 60_000
"""Characters; hosts allow hardly more."""

FIELDS: Mapping[str, tuple[str, int]] = {
    "Title": ("title", 500),
    "Abstract": ("abstract", 20_000),
    "Authors": ("authors", 10_000),
    "Date": ("date", 40),
    "Venue": ("venue", 500),
    "Link": ("url", 2_000),
    "DOI or arXiv number": ("identifier", 200),
}
"""The fields of the form in order: the key in the file, and the greatest length in characters."""

_HEADING = re.compile(rf"^### ({'|'.join(map(re.escape, FIELDS))})[ \t]*$", re.MULTILINE)
_EMPTY = "_No response_"
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def source(event: str) -> tuple[str, bytes]:
    """Return path, below the sources, and content of a file with the paper that an issue proposes.

    `event` is the host's description of the issue, as JSON. Raises a `SheafError` if it contains no
    paper or too much text.
    """
    number, body = _issue(event)
    if len(body) > LONGEST_FORM:
        problem = f"The form has more than {LONGEST_FORM:,} characters."
        raise SheafError(problem)
    record = _record(body)
    name = f"{FOLDER}/issue-{number}.json"
    content = json.dumps([record], ensure_ascii=True, indent=2).encode() + b"\n"
    readings = importers.readings(name, content, SURE_ENOUGH)
    entries = sum(len(reading.entries) for reading in readings)
    if entries != 1:
        problem = "The form contains no paper: it needs a title and an abstract."
        raise SheafError(problem)
    return name, content


def _issue(event: str) -> tuple[int, str]:
    try:
        issue = json.loads(event)["issue"]
        number, body = issue["number"], issue["body"]
    except (ValueError, TypeError, KeyError, RecursionError):
        number, body = None, None
    if not isinstance(number, int) or isinstance(number, bool) or not isinstance(body, str):
        problem = (
            "This is not a host's description of an issue; give the file that it writes for one, "
            "`$GITHUB_EVENT_PATH` on GitHub"
        )
        raise SheafError(problem)
    return abs(number), body.replace("\r\n", "\n")


def _record(body: str) -> dict[str, object]:
    """Return the values of the fields; if a heading recurs within a field, the first counts."""
    record: dict[str, object] = {}
    parts = _HEADING.split(body)
    for heading, text in zip(parts[1::2], parts[2::2], strict=True):
        key, most = FIELDS[heading]
        value = _NEVER.sub("", text).strip()
        if len(value) > most:
            problem = f"`{heading}` has more than {most:,} characters."
            raise SheafError(problem)
        if value and value != _EMPTY and key not in record:
            record[key] = value
    authors = str(record.pop("authors", ""))
    names = [name.strip() for name in re.split(r"[\n;]", authors) if name.strip()]
    if names:
        record["authors"] = names
    identifier = str(record.pop("identifier", ""))
    if identifier:
        record["doi" if identifier.lower().lstrip("doi: ").startswith("10.") else "arxiv"] = (
            identifier
        )
    return record
