"""Spare MkDocs what is known beforehand; the only module that reaches into it.

The generator makes a page as a tree, and so knows what Markdown will make of it. It leaves that in
a table, by the digest of the page's file. And pages of one kind differ in little more than their
content, so the frame around it is made once for each kind. A page that somebody wrote or edited is
not in the table and takes the ordinary way; without this hook all do, and the site is the same.
"""

import hashlib
import json
import posixpath
import re
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import log

TABLE = Path(".sheaf", "cache.sqlite")
"""Where the table is, in the folder of `mkdocs.yml`."""

NOT_FOUND = "404.html"
"""The page that every site has."""

_QUERY = "SELECT value FROM made WHERE kind = 'page' AND key = ?"
_ID = re.compile(r' id="([^"]+)"')
_PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context")


def on_config(config: MkDocsConfig) -> None:
    """Refuse to empty a folder that holds no site: MkDocs would, whatever is in it."""
    folder = Path(config.site_dir)
    if folder.is_dir() and not (folder / NOT_FOUND).exists():
        theirs = next((path.name for path in folder.iterdir() if path.name[0] != "."), None)
        if theirs:
            problem = f"site_dir: {folder} holds {theirs}, and no site; name a new folder"
            raise ConfigurationError(problem)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let each page whose HTML may be known look it up; none where another plugin reads pages."""
    path = Path(config.config_file_path or "").resolve().parent / TABLE
    if path.is_file() and not any(config.plugins.events[event] for event in _PAGE_EVENTS):
        table = Table(path)
        titles = dict(in_nav(config.nav))
        for file in files.documentation_pages():
            file.page = KnownPage(titles.get(file.src_uri), file, config, table)
    return ManyFiles(files)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the template of pages make the frames."""
    env.template_class = FramedTemplate
    FramedTemplate.frames = {}
    return env


def in_nav(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Yield the path of each page in `nav`, as `mkdocs.yml` has it, and the title given there."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, list):
        for item in nav:
            yield from in_nav(item)
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from in_nav(item, name)


class ManyFiles(Files):
    """The files of a site, of which many are copied to few folders.

    MkDocs makes the folder of each twice and asks three times whether it is there, which takes
    longer than to copy a small file.
    """

    def copy_static_files(
        self,
        dirty: bool = False,  # noqa: FBT001, FBT002 -- as in MkDocs
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Copy what is not made from Markdown."""
        folders = set()
        for file in self:
            if file.is_documentation_page() or not inclusion(file.inclusion):
                continue
            folder = posixpath.dirname(file.dest_uri)
            if dirty or folder not in folders or file.abs_src_path is None:
                file.copy_file(dirty)
                folders.add(folder)
            elif file.abs_src_path != file.abs_dest_path:
                _copy(file.abs_src_path, file.abs_dest_path)


def _copy(source: str, target: str) -> None:
    with open(source, "rb") as given, open(target, "wb") as made:  # noqa: PTH123 -- there are many
        shutil.copyfileobj(given, made)


class KnownPage(Page):
    """A page whose HTML is taken from the table, if it is there."""

    def __init__(self, title: str | None, file: File, config: MkDocsConfig, table: "Table") -> None:
        """Take the place of the page that MkDocs would make."""
        self._known: bytes | None = None
        self._own: str | None = None
        self._ids: set[str] | None = None
        super().__init__(title, file, config)
        self._table = table

    @property
    def is_known(self) -> bool:
        """Whether the HTML of the page is in the table."""
        return self._known is not None

    @property
    def content(self) -> str | None:
        """The HTML of the page; MkDocs keeps all pages, so that of a known one is kept packed."""
        if self._own is None and self._known is not None:
            return _unpacked(self._known)[1]
        return self._own

    @content.setter
    def content(self, html: str | None) -> None:
        if html != self.content:  # MkDocs gives back what it was given
            self._own = html

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """What links of other pages may lead to in this one; of a known page seldom asked for."""
        return set(_ID.findall(self.content or "")) if self.is_known else self._ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        self._ids = ids

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page; of one that is known, its values."""
        self._known = self._table.look_up(self.file.content_string)
        if self._known is None:
            super().read_source(config)
        else:
            self.markdown = ""  # nobody asks for it: see `on_files`
            self.meta, _ = _unpacked(self._known)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the page; of one that is known, take it as it is."""
        if self._known is None:
            super().render(config, files)
            return
        self.links_to_anchors = {}
        if ' id="title"' in (self.content or ""):
            self.toc = TableOfContents([AnchorLink(str(self.title), "title", 1)])


class Table:
    """What the generator left: the front matter and the HTML of pages."""

    def __init__(self, path: Path) -> None:
        """Read from the database at `path`; one that is damaged is as good as none."""
        self._rows = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def look_up(self, text: str) -> bytes | None:
        """Return front matter and HTML, packed, of the page that is written `text`, if known."""
        digest = hashlib.sha256(text.encode()).digest()
        try:
            (packed,) = self._rows.execute(_QUERY, (digest,)).fetchone()
            _unpacked(packed)
        except (sqlite3.Error, zlib.error, ValueError, TypeError):
            return None
        return bytes(packed)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tuple[dict[str, object], str]:
    """Return front matter and HTML of a page; raise an error where it is no such thing."""
    values, _, html = zlib.decompress(packed).decode().partition("\0")
    return dict(json.loads(values)), html


class FramedTemplate(Template):
    """A template that makes what is around the content once for all pages that share it.

    Each part that differs is a template of its own, or the content. Whether the rest is shared is
    looked at again and again: where it is not, the build says so.
    """

    frames: ClassVar[dict[object, "Frame"]] = {}
    """Those of the build at hand, by the shape of their pages."""

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 -- as in Jinja
        """Return the page, as the template makes it."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page = context.get("page")
        if self.name != "main.html" or not isinstance(page, KnownPage) or not page.is_known:
            return super().render(context)
        if "moved_to" in page.meta or page in context["nav"].pages:
            return super().render(context)
        parts = self._parts(context | {"meta": page.meta})
        frame = self.frames.setdefault(_shape(page), Frame())
        return frame.around(parts) or frame.learn(super().render(context), parts, page)

    def _parts(self, context: dict[str, Any]) -> list[str]:
        """Return what differs between pages of one shape, in the order in which it is."""
        names = ("partials/metadata.html", "partials/title.html")
        heads = [self.environment.get_template(name).render(context) for name in names]
        return [*heads, context["page"].content]


def _shape(page: KnownPage) -> tuple[object, ...]:
    """Return what the frame of `page` depends on."""
    folder = posixpath.dirname(page.url.rstrip("/"))
    return folder, page.meta.get("layout"), bool(page.toc), "<h1" in (page.content or "")


class Frame:
    """What is around the parts of pages of one shape."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._pieces: list[str] = []
        self._uses = 0

    def around(self, parts: list[str]) -> str:
        """Return a page with `parts`; nothing where the frame is not known, or to be looked at."""
        self._uses += 1
        is_time_to_look = self._uses & (self._uses - 1) == 0  # at 1, 2, 4, 8, 16 …
        if is_time_to_look or not self._pieces:
            return ""
        first, *rest = self._pieces
        return first + "".join(part + piece for part, piece in zip(parts, rest, strict=True))

    def learn(self, whole: str, parts: list[str], page: Page) -> str:
        """Return `whole`, after keeping what in it is around `parts`."""
        pieces = _around(whole, parts)
        if self._pieces and pieces != self._pieces:
            log.warning(
                f"{page.file.src_uri}: a template in overrides/ shows something of this page that "
                "other pages lack; show it in partials/metadata.html or partials/title.html, or "
                "take the hook out of mkdocs.yml"
            )
        self._pieces = pieces
        return whole


def _around(whole: str, parts: list[str]) -> list[str]:
    """Return what is before, between and after `parts` in `whole`; nothing if one is not there."""
    pieces = []
    for part in parts:
        if not part or part not in whole:
            return []
        piece, _, whole = whole.partition(part)
        pieces.append(piece)
    return [*pieces, whole]
