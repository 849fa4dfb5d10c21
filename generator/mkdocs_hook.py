"""Spare MkDocs the pages whose HTML is known; the only module that speaks with it.

The generator makes a page as a tree, and so knows what Markdown will make of it. It leaves that in
a table, by the digest of the page's Markdown. A page that somebody wrote or edited is not in it
and takes the ordinary road; without this hook all do, and the site is the same.
"""

import hashlib
import re
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

TABLE = Path(".sheaf", "pages.sqlite")
"""Where the table lies, in the folder of `mkdocs.yml`."""

_TITLE = re.compile(r"(?m)^# .*\{: #title [^}]*\}$")
_ID = re.compile(r' id="([^"]+)"')
_ready: dict[str, str] = {}
"""The HTML of pages that MkDocs is at, by their paths."""


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return `markdown`; where its HTML is known, no more of it than MkDocs looks at."""
    html = _known(markdown.strip(), Path(config.config_file_path or "").parent / TABLE)
    if html is None:
        return markdown
    _ready[page.file.src_uri] = html
    title = _TITLE.search(markdown)
    anchors = (f'<p id="{anchor}"></p>' for anchor in _ID.findall(html) if anchor != "title")
    return "\n\n".join((title.group() if title else "", *anchors))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the HTML that was known of the page, or what MkDocs made."""
    return _ready.pop(page.file.src_uri, html)


def _known(markdown: str, table: Path) -> str | None:
    """Return the HTML of `markdown`, if the table holds it."""
    if not table.exists():
        return None
    digest = hashlib.sha256(markdown.encode()).digest()
    try:
        with closing(sqlite3.connect(f"file:{table}?mode=ro", uri=True)) as rows:
            found = rows.execute("SELECT html FROM pages WHERE digest = ?", (digest,)).fetchone()
    except sqlite3.Error:
        return None
    return zlib.decompress(found[0]).decode() if found else None
