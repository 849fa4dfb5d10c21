"""The Markdown file of a page."""

import posixpath
from collections.abc import Mapping

from generator.model import File
from generator.page.markdown import renderings
from generator.page.tree import Page
from generator.text import escape, quick_yaml


def file(page: Page) -> File:
    """Return the Markdown file of `page`, with the HTML that MkDocs would make from it."""
    rendered = [renderings(block, page.address) for block in page.blocks]
    body = "\n\n".join(markdown for markdown, _ in rendered)
    is_complete = all(html for _, html in rendered)
    html = "\n".join(html for _, html in rendered).strip() if is_complete else ""
    values = _values(page)
    text = f"---\n{quick_yaml.dump(values)}---\n\n{body}\n"
    return File(path(page.address), text, values, html)


def path(address: str) -> str:
    """Return the path of the file of the page at `address`; one with pages below is an index."""
    name = address.rstrip("/")
    return f"{name}.md" if "/" in name else posixpath.join(name, "index.md")


def _values(page: Page) -> Mapping[str, object]:
    """Return the front matter of `page`."""
    values: dict[str, object] = {
        "title": escape.markup(page.title),
        "description": escape.markup(page.description),
        "layout": page.layout,
    }
    if page.moved_to is not None:
        values["moved_to"] = page.moved_to.path
    if page.updated:
        values["updated"] = page.updated
    if page.feed is not None:
        values["feed"] = page.feed.seen_from(page.address)
    if page.number is not None:
        values["number"] = page.number
    if page.data:
        values["paper"] = dict(page.data)
    return values
