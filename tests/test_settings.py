"""Settings are read from `mkdocs.yml`, and all their mistakes are reported at once."""

from pathlib import Path

import pytest

from generator import settings
from generator.errors import SheafError


def read(tmp_path: Path, text: str) -> settings.Settings:
    """Return the settings in `text`."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    return settings.read(tmp_path)


def test_defaults(tmp_path: Path) -> None:
    """A name is enough; tags that only MkDocs knows are ignored."""
    text = "site_name: Réading\nsite_url: !ENV [NOT_SET, '']\nemoji: !!python/name:os.system\n"

    assert settings.Settings(tmp_path, "Réading") == read(tmp_path, text)


def test_repository(tmp_path: Path) -> None:
    """Where problems are reported is an https address."""
    text = "site_name: A\nextra:\n  sheaf:\n    repository: https://example.org/a/\n"

    assert read(tmp_path, text).repository == "https://example.org/a"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a/b/", "https://example.org/a/b/"),
        # a path with a space, and one that is written already as addresses are
        ("https://example.org/our papers", "https://example.org/our%20papers/"),
        ("https://example.org/our%20papers/", "https://example.org/our%20papers/"),
        ("!ENV [OUR_SITE, 'https://example.org/']", "https://example.com/env/"),
        ("!ENV OUR_SITE", "https://example.com/env/"),
        ("!ENV [NOT_SET, '']", ""),
    ],
)
def test_site_url(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str, expected: str
) -> None:
    """The address of the site is that of a folder, and may be given by the environment."""
    monkeypatch.setenv("OUR_SITE", "https://example.com/env")

    assert read(tmp_path, f"site_name: A\nsite_url: {given}\n").site_url == expected


@pytest.mark.parametrize(
    "given", ["javascript:alert(1)", "example.org", "https://a/?b=c", "http://["]
)
def test_no_site_url(tmp_path: Path, given: str) -> None:
    """An address that is not that of a folder on the web is a mistake."""
    with pytest.raises(SheafError, match="`site_url` must be an http or https address"):
        read(tmp_path, f"site_name: A\nsite_url: '{given}'\n")


def test_mistakes(tmp_path: Path) -> None:
    """All mistakes are reported at once, an unknown key with the nearest known one."""
    text = "extra:\n  sheaf:\n    repositry: x\n    repository: javascript:alert(1)\n"

    with pytest.raises(SheafError) as caught:
        read(tmp_path, text)

    assert str(caught.value).splitlines() == [
        "mkdocs.yml:1: `site_name` is missing: give the library a name",
        "mkdocs.yml:3: `extra.sheaf.repositry` is not known; did you mean `repository`?",
        "mkdocs.yml:4: `repository` must be an https address, or left out",
    ]


def test_no_library(tmp_path: Path) -> None:
    """In a folder that is not a library, the message says what to do."""
    with pytest.raises(SheafError, match="run this in the folder of a library"):
        settings.read(tmp_path)


def test_not_yaml(tmp_path: Path) -> None:
    """Broken YAML is reported with its line."""
    with pytest.raises(SheafError, match=r"mkdocs\.yml:3: this is not YAML"):
        read(tmp_path, "a: 1\nb: [\n")


def test_not_utf_8(tmp_path: Path) -> None:
    """A file in another encoding is reported with the first line that shows it."""
    (tmp_path / "mkdocs.yml").write_bytes(b"# a\nsite_name: caf\xe9\n")

    with pytest.raises(SheafError, match=r"mkdocs\.yml:2: this is not UTF-8"):
        settings.read(tmp_path)


def test_stubs(tmp_path: Path) -> None:
    """Papers without abstracts are kept unless the settings say otherwise."""
    text = "site_name: A\nextra:\n  sheaf:\n    stubs: {}\n"

    assert not read(tmp_path, text.format("false")).stubs
    with pytest.raises(SheafError, match="`stubs` must be true or false"):
        read(tmp_path, text.format("7"))
