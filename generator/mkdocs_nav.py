"""Show the list of authors in the header, where a collection has one: a hook of MkDocs."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator import addresses

AUTHORS = f"{addresses.AUTHORS.path}index.md"
"""The list of authors."""

BEFORE = f"{addresses.SYSTEMS.path}index.md"
"""The page after which it is shown."""


def on_config(config: MkDocsConfig) -> None:
    """Put the list of authors into `nav` if there is one, and nobody has put it there."""
    if config.nav and (Path(config.docs_dir) / AUTHORS).is_file():
        config.nav = with_authors(config.nav)


def with_authors(nav: list[object]) -> list[object]:
    """Return `nav` with the list of authors, once."""
    if holds(nav, AUTHORS):
        return nav
    place = next((number for number, item in enumerate(nav, 1) if holds(item, BEFORE)), len(nav))
    return [*nav[:place], {"Authors": AUTHORS}, *nav[place:]]


def holds(item: object, path: str) -> bool:
    """Say whether a part of `nav` is the page at `path`, or holds it."""
    if isinstance(item, dict):
        return any(holds(each, path) for each in item.values())
    return any(holds(each, path) for each in item) if isinstance(item, list) else item == path
