"""Single pages, rendered as MkDocs renders them in a full build."""

from jinja2 import TemplateError
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File as MkDocsFile
from mkdocs.structure.files import Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from generator.errors import SheafError
from generator.mkdocs_hook import nav_pages
from generator.model import File
from generator.settings import FILE, Settings


class PageMaker:
    """MkDocs, ready to make a page of a library."""

    def __init__(self, library: Settings) -> None:
        """Load the templates of `library`; raise a `SheafError` if they are wrong."""
        try:
            config = load_config(str(library.root / FILE))
            config.extra.setdefault("sheaf", {})["preview"] = True
            self._config = config.plugins.on_config(config)
            self._files = Files(self._file(path) for path, _ in nav_pages(config.nav))
            self._nav = get_navigation(self._files, config)
            env = config.theme.get_env()
            self._env = config.plugins.on_env(env, config=config, files=self._files)
        except (MkDocsException, TemplateError) as error:
            raise SheafError(str(error)) from error

    def make(self, file: File) -> tuple[str, str]:
        """Return the path in the site of the page that `file` is the source of, and its HTML.

        Raises a `SheafError` if a template is wrong.
        """
        source = self._file(file.path)
        source.content_string = file.text
        page = Page(None, source, self._config)
        try:
            page.read_source(self._config)
            page.render(self._config, self._files)
            context = get_context(self._nav, self._files, self._config, page)
            template = self._env.get_template(str(page.meta.get("template", "main.html")))
            return source.dest_uri, template.render(context)
        except (MkDocsException, TemplateError) as error:
            raise SheafError(str(error)) from error

    def _file(self, path: str) -> MkDocsFile:
        return MkDocsFile(
            path, self._config.docs_dir, self._config.site_dir, use_directory_urls=True
        )
