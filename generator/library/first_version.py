"""Libraries of version 0.1.0: complete copies of Sheaf, with tests and without a manifest."""

import re
from pathlib import Path

from generator.library import manifest
from generator.library.manifest import Manifest
from generator.library.parts import settings

_FILES = Path(__file__).with_name("first.json")
"""A manifest of what that version wrote, without the library's own files and the licence."""

_SETTINGS = "a241ba590f1db7d4a4253a8ae96686798bf828a71838c9e3c5a35cc90ef69d49"
"""The digest of its `mkdocs.yml` without the values that people had to fill in."""

_FILLED_IN = re.compile(r"^(site_name|site_description|site_url|    repository):.*$", re.MULTILINE)


def known() -> Manifest:
    """Return what that version wrote into each library."""
    return manifest.parse(_FILES.read_bytes())


def settings_now(text: str) -> bytes | None:
    """Return the `mkdocs.yml` of today with the values that people filled in at that version.

    Returns `None` if they changed more than that, so that the file has to stay as it is.
    """
    if manifest.digest(_FILLED_IN.sub(r"\1:", text).encode()) != _SETTINGS:
        return None
    theirs = {found[1]: found[0] for found in _FILLED_IN.finditer(text)}
    now = settings("").decode()
    return _FILLED_IN.sub(lambda found: theirs[found[1]], now).encode()
