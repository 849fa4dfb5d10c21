"""Writes the file of addresses, and keeps what people wrote in it."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.errors import SheafError
from generator.permalinks.permalink import Permalink
from generator.permalinks.reading import TOPIC, parse, parse_topics
from generator.text import quick_yaml

_HEAD = """\
# Addresses that were published. Commit this file: it keeps every link to a paper alive.
# Sheaf adds lines to it and never removes one. To redirect an address to another one, write
#   old-address: {moved_to: new-address}
"""

_ADDRESS = re.compile(r"""["']?((?:tags/)?[a-z0-9-]+)["']?[ \t]*:""")
"""The beginning of the lines of an address."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def text(links: Iterable[Permalink], topics: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the content of a file with `links` and the phrases of `topics`, by their ids."""
    entries = {link.id: _entry(link) for link in links} | _topic_entries(topics)
    body = quick_yaml.dump(entries, allow_unicode=True)
    return _HEAD + (body if entries else "")


def _topic_entries(topics: Mapping[str, str]) -> dict[str, dict[str, object]]:
    return {f"{TOPIC}{id_}": {"phrase": topics[id_]} for id_ in sorted(topics)}


def updated(
    content: str,
    links: Iterable[Permalink],
    topics: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return `content` updated with `links` and `topics`, sorted.

    People's comments are kept, and so are the lines of addresses that did not change.
    """
    links = tuple(links)
    known = {link.id: link for link in parse(content)}
    comments, entries, rest = _blocks(content.removeprefix(_HEAD))
    for link in links:
        if link != known.get(link.id) or link.id not in entries:
            entries[link.id] = quick_yaml.dump({link.id: _entry(link)}, allow_unicode=True)
    known_topics = parse_topics(content)
    for name, entry in _topic_entries(topics).items():
        if name not in entries or entry["phrase"] != known_topics.get(name.removeprefix(TOPIC)):
            entries[name] = quick_yaml.dump({name: entry}, allow_unicode=True)
    body = "".join(comments.get(id_, "") + entries[id_] for id_ in sorted(entries))
    merged = _HEAD * content.startswith(_HEAD) + body + rest
    try:
        is_complete = parse(merged) == links and parse_topics(merged) == topics
    except SheafError:  # addresses in unusual YAML are not found by their lines
        is_complete = False
    return merged if is_complete else text(links, topics)


def _blocks(content: str) -> tuple[dict[str, str], dict[str, str], str]:
    """Return the comments above each address, the lines of each, and the rest of the file."""
    comments: dict[str, str] = {}
    entries: dict[str, str] = {}
    above, name = "", ""
    for line in _LINE.findall(content):
        if found := _ADDRESS.match(line):
            name = found.group(1)
            comments[name], entries[name], above = above, line, ""
        elif name and line.startswith((" ", "\t")):
            entries[name] += above + line
            above = ""
        else:
            above += line
    return (comments, entries, above) if entries else ({"": above}, {"": ""}, "")


def _entry(link: Permalink) -> dict[str, object]:
    entry: dict[str, object] = {"title": link.title, "abstract": link.abstract}
    if link.moved_to is not None:
        entry = {"moved_to": link.moved_to}
    elif link.identifiers:
        entry["identifiers"] = list(link.identifiers)
    history = {
        "key": link.key,
        "added": link.added,
        "corrected": link.corrected,
        "removed": link.removed,
        "shown": link.shown,
    }
    return entry | {name: value for name, value in history.items() if value}
