"""Addresses that were published, frozen in a file that people commit.

A paper keeps its address when its title is corrected, or its abstract, or its place in a source;
the address of a paper that left stays known, so that its page can say so. A topic that was made
from the abstracts keeps the id that its phrase had.
"""

import hashlib
import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import yaml

from generator import config_files
from generator.errors import MistakesError, PlacedError, SheafError
from generator.model import Entry
from generator.text import quick_yaml, slug

FILE = "permalinks.yml"
"""Its name, in the root of the repository."""

_HEAD = """\
# Addresses that were published. Commit this file: it keeps every link to a paper alive.
# Sheaf adds to it and never takes a line away. To lead one address to another, write
#   old-address: {moved_to: new-address}
"""


@dataclass(frozen=True, slots=True)
class Permalink:
    """An address, and what its paper is known by."""

    id: str
    title: str = ""
    abstract: str = ""
    """A fingerprint of the abstract's words."""
    identifiers: tuple[str, ...] = ()
    """Such as `arxiv:2406.01234`."""
    moved_to: str | None = None
    """The address to which people sent this one."""
    key: str = ""
    """The name by which documents cite its paper; empty until it is frozen."""
    added: str = ""
    """The day on which its paper was first seen, such as `2026-11-30`; empty where not known."""
    corrected: str = ""
    """The last day on which what its page says was found to have changed, likewise."""
    removed: str = ""
    """The day on which its paper was found to be gone, likewise."""
    shown: str = ""
    """A fingerprint of what its page says."""


TOPIC = "tags/"
"""How the addresses of topics begin in the file."""

_ADDRESS = re.compile(r"""["']?((?:tags/)?[a-z0-9-]+)["']?[ \t]*:""")
"""How the lines of an address begin."""
_LINE = re.compile(r"[^\n]*\n|[^\n]+")

Key = Callable[[Permalink], Iterable[str]]


def assign(
    papers: Iterable[Sequence[Entry]], known: Sequence[Permalink]
) -> tuple[tuple[str, ...], tuple[Permalink, ...]]:
    """Return the id of each paper, and all addresses known from now on, sorted.

    A paper is given as what is said of it: first all together, then what each entry says, so that
    it is known again when an entry joins it.
    """
    faces = [list(map(_permalink, paper)) for paper in papers]
    wanted = [several[0] for several in faces]
    ids = _recognise(faces, [link for link in known if link.moved_to is None])
    taken = {link.id for link in known}
    for place, link in enumerate(wanted):
        if place not in ids:
            ids[place] = slug.unique(slug.slug(link.title), taken)
            taken.add(ids[place])
    links = {link.id: link for link in known}
    current = {
        ids[place]: replace(
            links.get(ids[place], link),
            id=ids[place],
            title=link.title,
            abstract=link.abstract,
            identifiers=link.identifiers,
        )
        for place, link in enumerate(wanted)
    }
    links |= current
    return tuple(current), tuple(links[id_] for id_ in sorted(links))


def _permalink(entry: Entry) -> Permalink:
    words = " ".join(re.findall(r"\w+", entry.abstract.casefold()))
    return Permalink(
        id="",
        title=entry.title,
        abstract=hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        identifiers=tuple(f"{name.scheme}:{name.value}" for name in entry.identifiers),
    )


def _recognise(wanted: Sequence[Sequence[Permalink]], known: Sequence[Permalink]) -> dict[int, str]:
    """Return the known id of each place in `wanted`, the surest likeness first.

    What is wanted at a place may be described in several ways.
    """
    ids: dict[int, str] = {}
    free = {link.id: link for link in known}
    for key in _LIKENESSES:
        by_key: dict[str, list[str]] = {}
        for link in sorted(free.values(), key=lambda link: (len(link.id), link.id)):
            for name in key(link):
                by_key.setdefault(name, []).append(link.id)
        for place, several in enumerate(wanted):
            names = (name for link in several for name in key(link))
            found = next((i for name in names for i in by_key.get(name, ()) if i in free), None)
            if place not in ids and found is not None:
                ids[place] = found
                del free[found]
    return ids


def _title(link: Permalink) -> str:
    return " ".join(re.findall(r"\w+", link.title.casefold()))


def _letters(link: Permalink) -> str:
    return re.sub(r"[\W_]+", "", link.title.casefold())


_LIKENESSES: tuple[Key, ...] = (
    # a title may hold nothing but signs that are no words
    lambda link: ("\n".join((link.title, link.abstract, *link.identifiers)),),
    lambda link: ("\n".join((_title(link), link.abstract, *link.identifiers)),),
    lambda link: link.identifiers,
    lambda link: (f"{_title(link)}\n{link.abstract}",),
    lambda link: (link.abstract,),
    lambda link: (_title(link),) if _title(link) else (),
    # of a formula, earlier versions kept no dollar signs
    lambda link: (_letters(link),) if _letters(link) else (),
)
"""What two descriptions of one paper have in common, the surest first."""


def successors(
    links: Iterable[Permalink], papers: Iterable[tuple[str, Iterable[Entry]]]
) -> dict[str, str]:
    """Return which of `links` tell of an entry that another paper has, and the id of that paper.

    `papers` are ids with entries.
    """
    entries = ((id_, _permalink(entry)) for id_, several in papers for entry in several)
    by_words = {(_title(link), link.abstract): id_ for id_, link in entries}
    found = ((link.id, by_words.get((_title(link), link.abstract))) for link in links)
    return {old: new for old, new in found if new not in (None, old)}


def gone(
    links: Iterable[Permalink],
    ids: Iterable[str],
    moved: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Permalink, ...]:
    """Return those of `links` that are the address of no paper, of which `ids` are all.

    Those that are `moved` lead to the address given for each, unless people said otherwise.
    """
    here = frozenset(ids)
    left = (link for link in links if link.id not in here)
    return tuple(replace(link, moved_to=link.moved_to or moved.get(link.id)) for link in left)


def text(links: Iterable[Permalink], topics: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the file that holds `links`, and the phrases of `topics` by their ids."""
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
    """Return the file with `content`, changed so that it holds `links` and `topics`, sorted.

    Comments that people wrote stay, and so do the lines of each address that did not change.
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
        is_whole = parse(merged) == links and parse_topics(merged) == topics
    except SheafError:  # in a way of YAML that is not ours, an address is not found by its line
        is_whole = False
    return merged if is_whole else text(links, topics)


def _blocks(content: str) -> tuple[dict[str, str], dict[str, str], str]:
    """Return, by address, the comments above its lines and these lines; and what follows all."""
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


def read(root: Path) -> tuple[Permalink, ...]:
    """Return the addresses known to the library in `root`; none where there is no file yet."""
    return parse(config_files.read(root, FILE) or "")


def read_topics(root: Path) -> dict[str, str]:
    """Return the topics known to the library in `root`, by id: a phrase for each."""
    return parse_topics(config_files.read(root, FILE) or "")


def parse_topics(content: str) -> dict[str, str]:
    """Return the topics in the file, by id; raise `PlacedError` where it is not YAML."""
    return {
        name.removeprefix(TOPIC): str(facts["phrase"])
        for name, facts in _entries(content).items()
        if isinstance(name, str) and name.startswith(TOPIC)
        if isinstance(facts, dict) and "phrase" in facts
    }


def parse(content: str) -> tuple[Permalink, ...]:
    """Return the addresses in the file, or raise `MistakesError` with all that is wrong in it."""
    entries = _entries(content)
    lines = content.splitlines()
    mistakes: list[PlacedError] = []
    links: list[Permalink] = []
    for name, facts in entries.items():
        is_topic = isinstance(name, str) and name.startswith(TOPIC)
        if is_topic:
            problem = _topic_problem(name, facts)
        else:
            problem = _problem(name, facts, entries) or _problem_of_history(name, facts)
        if problem is not None:
            line = next((n for n, s in enumerate(lines, 1) if s.startswith(f"{name}:")), 1)
            mistakes.append(PlacedError(FILE, line, problem))
        elif isinstance(facts, dict) and not is_topic:
            links.append(_link(str(name), facts))
    if mistakes:
        raise MistakesError(mistakes)
    return tuple(links)


def _entries(content: str) -> dict[object, object]:
    """Return what is said of each address; raise `PlacedError` where nothing can be read."""
    try:
        entries = quick_yaml.load(content) or {}
    except yaml.YAMLError as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        raise PlacedError(
            FILE,
            mark.line + 1 if mark else 1,
            "this is not YAML; restore the last version that was",
        ) from error
    if not isinstance(entries, dict):
        raise PlacedError(FILE, 1, "addresses are written as `address:` with its facts below")
    return entries


def _problem(name: object, facts: object, entries: Container[object]) -> str | None:
    if not isinstance(name, str) or not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name):
        return f"`{name}` is not an address; use lower-case letters, digits and `-`"
    if not isinstance(facts, dict):
        return f"`{name}` needs a title and an abstract, or `moved_to`"
    texts = [facts.get(key, "") for key in ("title", "abstract")]
    names = facts.get("identifiers") or []
    if not isinstance(names, list) or not all(isinstance(each, str) for each in (*texts, *names)):
        return f"title, abstract and identifiers of `{name}` must be text; put each in quotes"
    target = facts.get("moved_to")
    if target is not None and not isinstance(target, str):
        return f"`{name}` is moved to something that is not an address; give one from this file"
    if target is not None and (target == name or target not in entries):
        return f"`{name}` is moved to `{target}`, which is not an address in this file"
    return None


def _problem_of_history(name: object, facts: object) -> str | None:
    if not isinstance(facts, dict):
        return None
    for day in _DAYS:
        if not _is_day(facts.get(day, "")):
            return f"`{day}` of `{name}` must be a day, as in 2026-11-30"
    if not _KEY.fullmatch(str(facts.get("key", ""))):
        return f"the key of `{name}` must be made of letters, digits and `-`"
    return None


_DAYS = ("added", "corrected", "removed")
_KEY = re.compile(r"[A-Za-z0-9-]*")


def _is_day(value: object) -> bool:
    """Say whether `value` is a day, or nothing; YAML reads one without quotes as a date."""
    try:
        return value == "" or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _topic_problem(name: object, facts: object) -> str | None:
    if not re.fullmatch("tags/[a-z0-9]+(-[a-z0-9]+)*", str(name)):
        return f"`{name}` is not the address of a topic; use lower-case letters, digits and `-`"
    if not isinstance(facts, dict) or not isinstance(facts.get("phrase"), str):
        return f"`{name}` needs a `phrase`, in quotes if it is a number"
    return None


def _link(name: str, facts: dict[str, object]) -> Permalink:
    moved = facts.get("moved_to")
    names = facts.get("identifiers")
    return Permalink(
        id=name,
        title=str(facts.get("title", "")),
        abstract=str(facts.get("abstract", "")),
        identifiers=tuple(map(str, names)) if isinstance(names, list) else (),
        moved_to=None if moved is None else str(moved),
        key=str(facts.get("key", "")),
        added=str(facts.get("added", "")),
        corrected=str(facts.get("corrected", "")),
        removed=str(facts.get("removed", "")),
        shown=str(facts.get("shown", "")),
    )
