"""Spare MkDocs what is known beforehand; the only module that reaches into it.

The generator makes a page as a tree, and so knows what Markdown will make of it. It leaves that in
a table, by the digest of the page's file. And pages of one kind differ in little more than their
content, so the frame around it is made once for each kind. A page that somebody wrote or edited is
not in the table and takes the ordinary way; without this hook all do, and the site is the same.

Where the last site is still there, a page that is in it, was made from the same, and has the same
frame is not made again, nor is a file copied that is there: see `engine`.

MkDocs loads a hook as one file, outside the package that it lies in; so all of it is here.
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

TABLE = Path(".sheaf", "cache.sqlite")
"""Where the table is, in the folder of `mkdocs.yml`."""

REMAINS = "SHEAF_REMAINS"
"""The variable that names the file with what is left of the last site; what is kept of it is
written to another beside it."""

OURS = frozenset(("generator/mkdocs_hook.py", "generator/mkdocs_nav.py"))
"""Hooks that change no page; where there is another hook, or a plugin, nothing is kept."""

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
    remains = FramedTemplate.remains = _remains(files, config)
    path = Path(config.config_file_path or "").resolve().parent / TABLE
    if path.is_file() and not any(config.plugins.events[event] for event in _PAGE_EVENTS):
        table = Table(path)
        titles = dict(in_nav(config.nav))
        for file in files.documentation_pages():
            file.page = KnownPage(titles.get(file.src_uri), file, config, table)
            file.page.before = remains.pages.get(file.src_uri)
    return ManyFiles(files)


def on_post_build(config: MkDocsConfig) -> None:
    """Tell what of the last site is kept, and what the next build may keep of this one."""
    path, remains = os.environ.get(REMAINS), FramedTemplate.remains
    if path and remains.is_open:
        told = {
            "kept": sorted(remains.kept),
            "pages": remains.made,
            "frames": {shape: frame.digest for shape, frame in FramedTemplate.frames.items()},
            "nav": remains.nav,
        }
        Path(f"{path}.told").write_text(json.dumps(told), encoding="utf-8")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Note what the header leads to; what its pages are called is known when they are read."""
    FramedTemplate.remains.header = nav
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let the template of pages make the frames."""
    env.template_class = FramedTemplate
    FramedTemplate.frames = {}
    FramedTemplate.remains.see(config)
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


@dataclass(slots=True)
class Remains:
    """What is left of the last site, and what is kept of it."""

    files: Files
    is_open: bool = False
    """Whether anything may be kept, now or by the next build."""
    pages: dict[str, list[str]] = field(default_factory=dict)
    """Pages made from the same, by their paths: the shape of each, and its day."""
    static: frozenset[str] = frozenset()
    """Other files that are the same."""
    frames: dict[str, str] = field(default_factory=dict)
    """The digests of the frames of pages, by their shapes."""
    nav: str = ""
    """The settings, and what the header led to."""
    header: Navigation | None = None
    """What it leads to."""
    kept: set[str] = field(default_factory=set)
    made: dict[str, list[str]] = field(default_factory=dict)
    """The same of pages that were made."""

    def see(self, config: MkDocsConfig) -> None:
        """Keep no page where settings are not what they were, or the header leads elsewhere."""
        told = json.dumps(
            (dict(config), dict(config.theme)), default=lambda each: type(each).__name__
        )
        nav = f"{self.header}\n{told}"
        if nav != self.nav:
            self.nav, self.frames = nav, {}

    def has_frame(self, shape: str) -> bool:
        """Say whether the frame of pages of that shape is known now, and as it was."""
        frame = FramedTemplate.frames.get(shape)
        return frame is not None and frame.digest == self.frames.get(shape)


def _remains(files: Files, config: MkDocsConfig) -> Remains:
    """Return what is left of the last site; nothing where it is not asked for."""
    path = os.environ.get(REMAINS, "")
    custom = Path(config.theme.custom_dir or "").resolve()
    is_usual = custom == Path(config.config_file_path).resolve().parent / "overrides"
    if not path or not is_usual or not OURS.issuperset(config.plugins):
        return Remains(files)
    left = json.loads(Path(path).read_text(encoding="utf-8"))
    static = frozenset(left["static"])
    return Remains(
        files,
        is_open=True,
        pages=left["pages"],
        static=static,
        frames=left["frames"],
        nav=left["nav"],
        kept=set(static),
    )


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
            if file.src_uri in FramedTemplate.remains.static and file.abs_src_path is not None:
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
        self.before: list[str] | None = None
        """Of a page that may be as in the last site, its shape and its day."""
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
        if self.before:
            return ""
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
        if self.before:
            self.load(FramedTemplate.remains.files)
        return set(_ID.findall(self.content or "")) if self.is_known else self._ids

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        self._ids = ids

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page; of one that is known, its values."""
        self._config = config
        if self.before:
            self.markdown, self.meta = "", LaterMeta(self)
            return
        self._known = self._table.look_up(self.file.content_string)
        if self._known is None:
            super().read_source(config)
        else:
            self.markdown = ""  # nobody asks for it: see `on_files`
            self.meta, _ = _unpacked(self._known)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the page; of one that is known, take it as it is."""
        if self.before:
            self.links_to_anchors = {}
            return
        if self._known is None:
            super().render(config, files)
            return
        self.links_to_anchors = {}
        if ' id="title"' in (self.content or ""):
            self.toc = TableOfContents([AnchorLink(str(self.title), "title", 1)])

    def load(self, files: Files) -> None:
        """Make the page after all."""
        self.before = None
        self.read_source(self._config)
        self.render(self._config, files)


class LaterMeta(dict[str, Any]):
    """The front matter of a page that may not have to be read."""

    def __init__(self, page: KnownPage) -> None:
        """Know what MkDocs asks of each page."""
        day = page.before[1] if page.before else ""
        super().__init__({"updated": day} if day else {})
        self._page = page

    def __missing__(self, key: str) -> Any:  # noqa: ANN401 -- as in front matter
        """Read the page, but for what pages that are kept do not have."""
        if key not in {"template", "moved_to", "updated"}:
            self._page.load(FramedTemplate.remains.files)
            return self._page.meta[key]
        raise KeyError(key)

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 -- likewise
        """Return what is under `key`."""
        try:
            return self[key]
        except KeyError:
            return default


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

    frames: ClassVar[dict[str, "PageFrame"]] = {}
    """The frames of the current build, by the shape of their pages."""
    remains: ClassVar[Remains] = Remains(Files(()))

    def render(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 -- as in Jinja
        """Return the page, as the template makes it."""
        context: dict[str, Any] = dict(*args, **kwargs)
        page = context.get("page")
        if self.name != "main.html" or not isinstance(page, KnownPage):
            return super().render(context)
        if page.before:
            if self.remains.has_frame(page.before[0]):
                self.remains.kept.add(page.file.src_uri)
                return ""  # then MkDocs writes no file
            page.load(self.remains.files)
        if not page.is_known or "moved_to" in page.meta or page in context["nav"].pages:
            return super().render(context)
        parts = self._parts(context | {"meta": page.meta})
        shape = _shape(page)
        self.remains.made[page.file.src_uri] = [shape, str(page.meta.get("updated", ""))]
        frame = self.frames.setdefault(shape, PageFrame())
        return frame.around(parts) or frame.learn(super().render(context), parts, page)

    def _parts(self, context: dict[str, Any]) -> list[str]:
        """Return what differs between pages of one shape, in the order in which it is."""
        names = ("partials/metadata.html", "partials/title.html")
        heads = [self.environment.get_template(name).render(context) for name in names]
        return [*heads, context["page"].content]


def _shape(page: KnownPage) -> str:
    """Return what the frame of `page` depends on."""
    folder = posixpath.dirname(page.url.rstrip("/"))
    has_heading = "<h1" in (page.content or "")
    return json.dumps((folder, page.meta.get("layout"), bool(page.toc), has_heading))


class PageFrame:
    """What is around the parts of pages of one shape."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._pieces: list[str] = []
        self._uses = 0
        self.digest = ""
        """Of what is around the parts; empty where that is not known."""

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
        self.digest = hashlib.sha256("\0".join(pieces).encode()).hexdigest() if pieces else ""
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
