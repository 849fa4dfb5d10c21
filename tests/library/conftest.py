"""A small Sheaf to make libraries from, so that each is made at once."""

import shutil
from pathlib import Path

import pytest

from tests import seed

SOME = (
    "docs/.gitignore",
    "docs/help.md",
    "generator/LICENSE",
    "generator/__main__.py",
    "generator/commands.py",
    "generator/errors.py",
    "generator/library/__init__.py",
    "generator/mkdocs.yml",
    "mkdocs.yml",
    "overrides/assets/sheaf/keys.js",
    "overrides/assets/sheaf/sheaf.css",
    "overrides/main.html",
    "overrides/partials/menu.html",
    "requirements.txt",
    "taxonomy.yml",
)
"""Files of every kind that a library gets."""


@pytest.fixture(scope="session")
def sheaf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with some of Sheaf's files."""
    folder = tmp_path_factory.mktemp("sheaf") / "sheaf"
    for path in SOME:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(seed.ROOT / path, folder / path)
    return folder
