"""A MkDocs hook that shows the list of authors in the header, if there is one."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator import addresses

AUTHORS = f"{addresses.AUTHORS.path}index.md"
"""The list of authors."""

BEFORE = f"{addresses.SYSTEMS.path}index.md"
"""The page after which it is shown."""


def on_config(config: MkDocsConfig) -> None:
    """Put the list of authors into `nav` if there is one and `nav` lacks it."""
    if config.nav and (Path(config.docs_dir) / AUTHORS).is_file():
        config.nav = with_authors(config.nav)


def with_authors(nav: list[object]) -> list[object]:
    """Return `nav` with the list of authors, once."""
    if contains(nav, AUTHORS):
        return nav
    place = next((number for number, item in enumerate(nav, 1) if contains(item, BEFORE)), len(nav))
    return [*nav[:place], {"Authors": AUTHORS}, *nav[place:]]


def contains(item: object, path: str) -> bool:
    """Say whether a part of `nav` is or contains the page at `path`."""
    if isinstance(item, dict):
        return any(contains(each, path) for each in item.values())
    return any(contains(each, path) for each in item) if isinstance(item, list) else item == path
