"""What the preview asks of MkDocs: a server that reloads pages, and one page at a time."""

from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.mkdocs_hook import in_nav
from generator.model import File


class Browser:
    """A server at an address, whose pages reload in the browser when it is told to."""

    def __init__(self, host: str, port: int, bell: Path) -> None:
        """Get ready to serve at `host` and `port`; `bell` is a file that is touched to reload."""
        bell.touch()
        self._bell = bell
        self._server = LiveReloadServer(lambda: None, host, port, "", polling_interval=0.1)
        self._server.error_handler = lambda _code: self._missing()
        self._server.watch(str(bell))

    def show(self, site: Path) -> None:
        """Serve the folder `site` from now on."""
        self._server.root = str(site.resolve())
        self.reload()

    def reload(self) -> None:
        """Let the pages that are open show themselves anew."""
        self._bell.touch()

    def serve(self) -> None:
        """Serve until `stop` is called; raise an `OSError` where the address cannot be had."""
        self._server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives no types there

    def stop(self) -> None:
        """End the server."""
        self._server.shutdown()

    def _missing(self) -> bytes | None:
        page = Path(self._server.root, "404.html")
        return page.read_bytes() if page.exists() else None


class PageMaker:
    """MkDocs, ready to make one page of a library at a time, as a whole build would."""

    def __init__(self, root: Path) -> None:
        """Read the settings and the templates of the library in `root`."""
        config = load_config(str(root / "mkdocs.yml"))
        config.extra.setdefault("sheaf", {})["preview"] = True
        self._config = config.plugins.on_config(config)
        self._files = Files(self._file(path) for path, _ in in_nav(config.nav))
        self._nav = get_navigation(self._files, config)
        env = config.theme.get_env()
        self._env = config.plugins.on_env(env, config=config, files=self._files)

    def make(self, file: File) -> tuple[str, str]:
        """Return where the page written `file` stands in the site, and its HTML."""
        source = self._file(file.path)
        source.content_string = file.text
        page = Page(None, source, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        context = get_context(self._nav, self._files, self._config, page)
        template = self._env.get_template(str(page.meta.get("template", "main.html")))
        return source.dest_uri, template.render(context)

    def _file(self, path: str) -> MkDocsFile:
        return MkDocsFile(
            path, self._config.docs_dir, self._config.site_dir, use_directory_urls=True
        )
