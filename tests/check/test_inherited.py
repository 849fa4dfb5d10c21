"""Settings that a library lacks are reported, and nothing where it inherits all."""

import shutil
from pathlib import Path

import pytest

from generator.check import inherited
from tests import seed


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a library that has the settings that all share."""
    (tmp_path / "generator").mkdir()
    shutil.copy(seed.ROOT / "generator/mkdocs.yml", tmp_path / "generator")
    return tmp_path


def reported(root: Path, text: str) -> list[str]:
    """Return what is reported where `mkdocs.yml` holds `text`."""
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return [finding.message for finding in inherited.findings(root)]


def test_an_heir(root: Path) -> None:
    """Where everything is inherited nothing is reported, whatever else is set."""
    heir = "INHERIT: generator/mkdocs.yml\nsite_name: A\n"
    assert not reported(root, heir)
    assert not reported(root, heir + "nav: []\ntheme: {favicon: own.svg}\nvalidation: {}\n")
    assert not reported(root, heir + "plugins: [own]\nextra_css: [own.css]\n")


def test_a_list_that_is_replaced(root: Path) -> None:
    """A list replaces the inherited one, so it must have all of its items."""
    heir = "INHERIT: generator/mkdocs.yml\nmarkdown_extensions: [tables, {toc: {}}, footnotes]\n"
    (message,) = reported(root, heir)
    assert message == (
        "mkdocs.yml: lacks `markdown_extensions.admonition`, `markdown_extensions.attr_list` "
        "from generator/mkdocs.yml; add it there"
    )


def test_no_heir(root: Path) -> None:
    """Settings that inherit nothing must be complete, as those of the first version are."""
    (message,) = reported(root, "site_name: A\ntheme: {name: material, custom_dir: overrides}\n")
    assert "`theme.favicon`, `theme.font`, `hooks`, `plugins`" in message
    assert message.endswith("; begin the file with `INHERIT: generator/mkdocs.yml`")


@pytest.mark.parametrize("text", ["", "[]", "plugins: [[a]]\nhooks: x\ntheme: null\n1: {2: 3}\n"])
def test_any_settings(root: Path, text: str) -> None:
    """Settings of the wrong type lack what they do not give."""
    assert reported(root, text)
