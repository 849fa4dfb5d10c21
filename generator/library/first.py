"""Libraries that version 0.1.0 made: a copy of all that Sheaf was, with tests and no manifest."""

import re
from pathlib import Path

from generator.library import manifest
from generator.library.manifest import Manifest
from generator.library.parts import settings

_FILES = Path(__file__).with_name("first.json")
"""A manifest of what that version wrote, but for what was the library's own and the licence."""

_SETTINGS = "a241ba590f1db7d4a4253a8ae96686798bf828a71838c9e3c5a35cc90ef69d49"
"""The digest of its `mkdocs.yml` without what people were asked to fill in."""

_FILLED_IN = re.compile(r"^(site_name|site_description|site_url|    repository):.*$", re.MULTILINE)


def known() -> Manifest:
    """Return what that version wrote into each library."""
    return manifest.parse(_FILES.read_bytes())


def settings_now(text: str) -> bytes | None:
    """Return what an `mkdocs.yml` of that version is today, with all that people filled in.

    Nothing where they changed more than that: then it is theirs, and still says all that is needed.
    """
    if manifest.digest(_FILLED_IN.sub(r"\1:", text).encode()) != _SETTINGS:
        return None
    theirs = {found[1]: found[0] for found in _FILLED_IN.finditer(text)}
    now = settings("").decode()
    return _FILLED_IN.sub(lambda found: theirs[found[1]], now).encode()
