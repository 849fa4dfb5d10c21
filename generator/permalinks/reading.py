"""Reads and checks the file of addresses."""

import re
from collections.abc import Container, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml

from generator import addresses, config_files
from generator.errors import MistakesError, PlacedError
from generator.permalinks.permalink import Permalink
from generator.text import quick_yaml

FILE = "permalinks.yml"
"""The name of the file, in the root of the repository."""
TOPIC = addresses.TOPICS.path
"""The prefix of topics' addresses in the file."""


def read(root: Path) -> tuple[Permalink, ...]:
    """Return the addresses of the library in `root`; none if there is no file yet."""
    return parse(config_files.read(root, FILE) or "")


def read_topics(root: Path) -> dict[str, str]:
    """Return the phrases of the topics of the library in `root`, by id."""
    return parse_topics(config_files.read(root, FILE) or "")


def parse_topics(content: str) -> dict[str, str]:
    """Return the phrases of topics in the file, by id; raise a `PlacedError` if it is not YAML."""
    return {
        name.removeprefix(TOPIC): str(facts["phrase"])
        for name, facts in _entries(content).items()
        if isinstance(name, str) and name.startswith(TOPIC)
        if isinstance(facts, dict) and "phrase" in facts
    }


@lru_cache(maxsize=1)
def parse(content: str) -> tuple[Permalink, ...]:
    """Return the addresses in the file, or raise a `MistakesError` with everything that is wrong.

    Cached, as a run reads the file several times.
    """
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


@lru_cache(maxsize=1)
def _entries(content: str) -> Mapping[object, object]:
    """Return the facts of each address; raise a `PlacedError` if the file cannot be read."""
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
        raise PlacedError(FILE, 1, "write each address as `address:` with its facts below")
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
    """Say whether `value` is a day or empty; without quotes, YAML reads a date."""
    try:
        return value == "" or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _topic_problem(name: object, facts: object) -> str | None:
    if not re.fullmatch(f"{TOPIC}[a-z0-9]+(-[a-z0-9]+)*", str(name)):
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
