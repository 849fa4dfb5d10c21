"""A MkDocs hook that makes builds faster, and the only module that depends on MkDocs' internals.

The generator builds pages as trees, so it knows the HTML that Markdown would produce. It stores the
HTML in its cache, by the digest of the page's file. Pages of one kind differ in little more than
their content, so the frame around it is rendered once for each kind. A page that somebody wrote or
edited is not in the cache and is rendered as usual. Without this hook all pages are, and the site
is the same.

If the last site still exists, its pages and files that would come out the same are neither rendered
nor copied again: see `engine`.

MkDocs loads a hook as a single file outside its package, so all of it is in this module.
"""

import hashlib
import json
import os
import posixpath
import re
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import log

CACHE = Path(".sheaf", "cache.sqlite")
"""The path of the cache, relative to the folder of `mkdocs.yml`."""

UNCHANGED = "SHEAF_UNCHANGED"
"""The environment variable with the path of a file that lists what is unchanged since the last
site; the report of what was kept is written to a file beside it."""

OURS = frozenset(("generator/mkdocs_hook.py", "generator/mkdocs_nav.py"))
"""Hooks that change no page; with another hook or a plugin, nothing is kept."""

NOT_FOUND = "404.html"
"""A page that every site has."""

_QUERY = "SELECT value FROM made WHERE kind = 'page' AND key = ?"
_ID = re.compile(r' id="([^"]+)"')
_PAGE_EVENTS = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context")


def on_config(config: MkDocsConfig) -> None:
    """Refuse to build into a folder with other files, which MkDocs would delete."""
    folder = Path(config.site_dir)
    if folder.is_dir() and not (folder / NOT_FOUND).exists():
        theirs = next((path.name for path in folder.iterdir() if path.name[0] != "."), None)
        if theirs:
            problem = f"site_dir: {folder} contains {theirs}, but no site; name a new folder"
            raise ConfigurationError(problem)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let pages look up their HTML in the cache, unless a plugin changes pages."""
    last = FramedTemplate.last = _last_site(files, config)
    path = Path(config.config_file_path or "").resolve().parent / CACHE
    if path.is_file() and not any(config.plugins.events[event] for event in _PAGE_EVENTS):
        cache = PageCache(path)
        titles = dict(nav_pages(config.nav))
        for file in files.documentation_pages():
            file.page = CachedPage(titles.get(file.src_uri), file, config, cache)
            file.page.unchanged = last.pages.get(file.src_uri)
    return FastFiles(files)


def on_post_build(config: MkDocsConfig) -> None:
    """Report what was kept of the last site, and what the next build may keep of this one."""
    path, last = os.environ.get(UNCHANGED), FramedTemplate.last
    if path and last.is_open:
        report = {
            "kept": sorted(last.kept),
            "pages": last.rendered,
            "frames": {shape: frame.digest for shape, frame in FramedTemplate.frames.items()},
            "nav": last.nav,
        }
        Path(f"{path}.report").write_text(json.dumps(report), encoding="utf-8")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Remember the navigation; the titles in it are known once its pages are read."""
    FramedTemplate.last.header = nav
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Render pages by templates that reuse frames."""
    env.template_class = FramedTemplate
    FramedTemplate.frames = {}
    FramedTemplate.last.check(config)
    return env


def nav_pages(nav: object, title: str | None = None) -> Iterator[tuple[str, str | None]]:
    """Yield the path of each page in the `nav` of `mkdocs.yml`, and the title given there."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, list):
        for item in nav:
            yield from nav_pages(item)
    elif isinstance(nav, dict):
        for name, item in nav.items():
            yield from nav_pages(item, name)


@dataclass(slots=True)
class LastSite:
    """What is unchanged since the last site, and what is kept of that."""

    files: Files
    is_open: bool = False
    """Whether anything may be kept, now or by the next build."""
    pages: dict[str, list[str]] = field(default_factory=dict)
    """The shape and the day of each page whose source is unchanged, by its path."""
    static: frozenset[str] = frozenset()
    """Other files that are unchanged."""
    frames: dict[str, str] = field(default_factory=dict)
    """The digest of the frame of each shape."""
    nav: str = ""
    """The navigation and the settings, on which all pages depend."""
    header: Navigation | None = None
    """The navigation of this build."""
    kept: set[str] = field(default_factory=set)
    rendered: dict[str, list[str]] = field(default_factory=dict)
    """The shape and the day of each page that was rendered, by its path."""

    def check(self, config: MkDocsConfig) -> None:
        """Keep no page if the settings or the navigation have changed."""
        report = json.dumps(
            (dict(config), dict(config.theme)), default=lambda each: type(each).__name__
        )
        nav = f"{self.header}\n{report}"
        if nav != self.nav:
            self.nav, self.frames = nav, {}

    def has_frame(self, shape: str) -> bool:
        """Say whether the frame of pages of that shape is known and unchanged."""
        frame = FramedTemplate.frames.get(shape)
        return frame is not None and frame.digest == self.frames.get(shape)


def _last_site(files: Files, config: MkDocsConfig) -> LastSite:
    """Return what is unchanged since the last site; nothing unless `engine` asks for it."""
    path = os.environ.get(UNCHANGED, "")
    custom = Path(config.theme.custom_dir or "").resolve()
    is_usual = custom == Path(config.config_file_path).resolve().parent / "overrides"
    if not path or not is_usual or not OURS.issuperset(config.plugins):
        return LastSite(files)
    left = json.loads(Path(path).read_text(encoding="utf-8"))
    static = frozenset(left["static"])
    return LastSite(
        files,
        is_open=True,
        pages=left["pages"],
        static=static,
        frames=left["frames"],
        nav=left["nav"],
        kept=set(static),
    )


class FastFiles(Files):
    """The files of a site, copied faster than by MkDocs.

    For each file, MkDocs creates the folder twice and checks three times whether it exists, which
    takes longer than copying a small file.
    """

    def copy_static_files(
        self,
        dirty: bool = False,  # noqa: FBT001, FBT002 -- as in MkDocs
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Copy the files that are not pages, except unchanged ones."""
        folders = set()
        for file in self:
            if file.is_documentation_page() or not inclusion(file.inclusion):
                continue
            if file.src_uri in FramedTemplate.last.static and file.abs_src_path is not None:
                continue
            folder = posixpath.dirname(file.dest_uri)
            if dirty or folder not in folders or file.abs_src_path is None:
                file.copy_file(dirty)
                folders.add(folder)
            elif file.abs_src_path != file.abs_dest_path:
                _copy(file.abs_src_path, file.abs_dest_path)


def _copy(source: str, target: str) -> None:
    with open(source, "rb") as original, open(target, "wb") as copy:  # noqa: PTH123 -- faster
        shutil.copyfileobj(original, copy)


class CachedPage(Page):
    """A page whose HTML is taken from the cache, if it is there."""

    def __init__(
        self, title: str | None, file: File, config: MkDocsConfig, cache: "PageCache"
    ) -> None:
        """Create the page in place of MkDocs' own."""
        self.unchanged: list[str] | None = None
        """The shape and the day of a page that may be unchanged since the last site."""
        self._packed: bytes | None = None
        self._own: str | None = None
        self._ids: set[str] | None = None
        super().__init__(title, file, config)
        self._cache = cache

    @property
    def is_known(self) -> bool:
        """Whether the HTML of the page is in the cache."""
        return self._packed is not None

    @property
    def content(self) -> str | None:
        """The HTML of the page; it stays compressed, as MkDocs keeps all pages in memory."""
        if self.unchanged:
            return ""
        if self._own is None and self._packed is not None:
            return _unpacked(self._packed)[1]
        return self._own

    @content.setter
    def content(self, html: str | None) -> None:
        if html != self.content:  # MkDocs gives back what it was given
            self._own = html

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """The ids that links may refer to; computed when needed, which is seldom."""
        if self.unchanged:
            self.load(FramedTemplate.last.files)
        return set(_ID.findall(self.content or "")) if self.is_known else self._ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        self._ids = ids

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page, or take its front matter from the cache."""
        self._config = config
        if self.unchanged:
            self.markdown, self.meta = "", LazyMeta(self)
            return
        self._packed = self._cache.look_up(self.file.content_string)
        if self._packed is None:
            super().read_source(config)
        else:
            self.markdown = ""  # not needed: see `on_files`
            self.meta, _ = _unpacked(self._packed)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page to HTML, unless that is in the cache."""
        if self.unchanged:
            self.links_to_anchors = {}
            return
        if self._packed is None:
            super().render(config, files)
            return
        self.links_to_anchors = {}
        if ' id="title"' in (self.content or ""):
            self.toc = TableOfContents([AnchorLink(str(self.title), "title", 1)])

    def load(self, files: Files) -> None:
        """Read and render a page that turned out not to be unchanged."""
        self.unchanged = None
        self.read_source(self._config)
        self.render(self._config, files)


class LazyMeta(dict[str, Any]):
    """The front matter of an unchanged page, which is read only if needed."""

    def __init__(self, page: CachedPage) -> None:
        """Contain the day of the last change, for which MkDocs asks each page."""
        day = page.unchanged[1] if page.unchanged else ""
        super().__init__({"updated": day} if day else {})
        self._page = page

    def __missing__(self, key: str) -> Any:  # noqa: ANN401 -- as in front matter
        """Read the page, except for keys that unchanged pages do not have."""
        if key not in {"template", "moved_to", "updated"}:
            self._page.load(FramedTemplate.last.files)
            return self._page.meta[key]
        raise KeyError(key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 -- likewise
        """Return the value of `key`, or `default`."""
        try:
            return self[key]
        except KeyError:
            return default


class PageCache:
    """The front matter and the HTML of pages, stored by the generator."""

    def __init__(self, path: Path) -> None:
        """Open the database at `path`; a damaged one counts as empty."""
        self._rows = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    def look_up(self, text: str) -> bytes | None:
        """Return the compressed front matter and HTML of the page with this source, if known."""
        digest = hashlib.sha256(text.encode()).digest()
        try:
            (packed,) = self._rows.execute(_QUERY, (digest,)).fetchone()
            _unpacked(packed)
        except (sqlite3.Error, zlib.error, ValueError, TypeError):
            return None
        return bytes(packed)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tuple[dict[str, object], str]:
    """Return the front matter and the HTML of a page; raise an error if `packed` is damaged."""
    values, _, html = zlib.decompress(packed).decode().partition("\0")
    return dict(json.loads(values)), html


class FramedTemplate(Template):
    """A template that renders the frame around the content once for all pages that share it.

    Each part that differs is the content, or a template of its own. From time to time a page is
    rendered in full, with a warning if its frame differs.
    """

    frames: ClassVar[dict[str, "PageFrame"]] = {}
    """The frames of the current build, by shape."""
    last: ClassVar[LastSite] = LastSite(Files(()))

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 -- as in Jinja
        """Return the page; empty if the last site has it already."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page = context.get("page")
        if self.name != "main.html" or not isinstance(page, CachedPage):
            return super().render(context)
        if page.unchanged:
            if self.last.has_frame(page.unchanged[0]):
                self.last.kept.add(page.file.src_uri)
                return ""  # then MkDocs writes no file
            page.load(self.last.files)
        if not page.is_known or "moved_to" in page.meta or page in context["nav"].pages:
            return super().render(context)
        parts = self._parts(context | {"meta": page.meta})
        shape = _shape(page)
        self.last.rendered[page.file.src_uri] = [shape, str(page.meta.get("updated", ""))]
        frame = self.frames.setdefault(shape, PageFrame())
        return frame.around(parts) or frame.learn(super().render(context), parts, page)

    def _parts(self, context: dict[str, Any]) -> list[str]:
        """Return the parts that differ between pages of one shape, in their order."""
        names = ("partials/metadata.html", "partials/title.html")
        heads = [self.environment.get_template(name).render(context) for name in names]
        return [*heads, context["page"].content]


def _shape(page: CachedPage) -> str:
    """Return the shape of `page`: everything on which its frame depends."""
    folder = posixpath.dirname(page.url.rstrip("/"))
    has_heading = "<h1" in (page.content or "")
    return json.dumps((folder, page.meta.get("layout"), bool(page.toc), has_heading))


class PageFrame:
    """The HTML around the parts of pages of one shape."""

    def __init__(self) -> None:
        """Start without a known frame."""
        self._pieces: list[str] = []
        self._uses = 0
        self.digest = ""
        """The digest of the frame; empty if it is not known."""

    def around(self, parts: list[str]) -> str:
        """Return a page with `parts`; empty if the frame is not known, or is to be checked."""
        self._uses += 1
        is_time_to_check = self._uses & (self._uses - 1) == 0  # at 1, 2, 4, 8, 16 …
        if is_time_to_check or not self._pieces:
            return ""
        first, *rest = self._pieces
        return first + "".join(part + piece for part, piece in zip(parts, rest, strict=True))

    def learn(self, whole: str, parts: list[str], page: Page) -> str:
        """Return the page `whole`, after remembering the frame around its `parts`."""
        pieces = _around(whole, parts)
        if self._pieces and pieces != self._pieces:
            log.warning(
                f"{page.file.src_uri}: a template in overrides/ shows something of this page that "
                "other pages lack; show it in partials/metadata.html or partials/title.html, or "
                "remove the hook from mkdocs.yml"
            )
        self._pieces = pieces
        self.digest = hashlib.sha256("\0".join(pieces).encode()).hexdigest() if pieces else ""
        return whole


def _around(whole: str, parts: list[str]) -> list[str]:
    """Return the text before, between and after `parts` in `whole`; empty if one is missing."""
    pieces = []
    for part in parts:
        if not part or part not in whole:
            return []
        piece, _, whole = whole.partition(part)
        pieces.append(piece)
    return [*pieces, whole]
