"""Authors from lists in JSON."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.drafts.json_facts import text, texts
from generator.model import Person
from generator.syntax.json_text import Json, Object
from generator.text import identifiers, name_lists, person_names


def people(value: Json) -> tuple[Person, ...]:
    """Return the people in a list of names, or of objects with names; otherwise none.

    An object may be one person, or have a person for each number.
    """
    if isinstance(value, dict):
        value = list(value.values()) if all(map(str.isdecimal, value)) else [value]
    listed = value if isinstance(value, list) else ()
    found = (_person(item) for item in listed if not _is_no_author(item))
    return tuple(dict.fromkeys(filter(None, found)))


_OTHER_ROLES = frozenset(
    ("editor", "serieseditor", "translator", "contributor", "bookauthor", "reviewedauthor")
)


def _is_no_author(item: Json) -> bool:
    """Say whether `item` is a creator of Zotero with another role."""
    role = item.get("creatorType") if isinstance(item, dict) else None
    return text(role).lower() in _OTHER_ROLES


def _person(item: Json) -> Person | None:
    if not isinstance(item, dict):
        return _named(text(item))
    if isinstance(item.get("author"), dict):
        return _person(item["author"])
    orcid = next(filter(None, (text(item.get(key)) for key in ("ORCID", "orcid", "orcid_id"))), "")
    family, given = _parts(item)
    if family:
        return person_names.of_parts(
            family, given, _particle(item), text(item.get("suffix")), orcid=orcid
        )
    found = _named(next(_full_names(item), ""))
    return replace(found, orcid=number) if found and (number := identifiers.orcid(orcid)) else found


_FAMILY = ("family", "lastname", "last", "surname", "familyname", "nachname")
_GIVEN = ("given", "firstname", "first", "forename", "forenames", "givenname", "givennames")
_FULL = (
    *("literal", "name", "display_name", "fullname", "full_name", "fullName", "author"),
    *("author_name", "authorName", "creatorName", "speaker_name", "person_name", "label"),
)


def _named(name: str) -> Person | None:
    return name_lists.single(name) or person_names.person(name)


def _parts(item: Object) -> tuple[str, str]:
    parts = item if "family" in item else {_plain(key): value for key, value in item.items()}
    family = next((found for key in _FAMILY if key in parts and (found := text(parts[key]))), "")
    if not family:
        return "", ""
    given = next((found for key in _GIVEN if key in parts and (found := text(parts[key]))), "")
    return family, " ".join(filter(None, (given, " ".join(texts(parts.get("middle"))))))


@lru_cache(maxsize=1 << 8)
def _plain(key: str) -> str:
    """Return a key without what names such as `first_name` and `First Name` differ in."""
    return "".join(filter(str.isalpha, key)).lower()


def _particle(item: Object) -> str:
    """Return the particle, whether or not it is dropped in sorting."""
    keys = ("dropping-particle", "non-dropping-particle", "particle", "prefix")
    return " ".join(filter(None, (text(item.get(key)) for key in keys)))


def _full_names(item: Object) -> Iterator[str]:
    for key in _FULL:
        if key in item and (found := text(item[key])):
            yield found
