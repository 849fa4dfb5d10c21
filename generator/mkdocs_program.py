"""The program that `engine` runs: MkDocs, with readable error messages.

It also runs people's own templates, hooks and plugins, which can fail in any way.
"""

import logging
import sys
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.settings import FILE

STRICT = "--strict"
"""The option that makes warnings errors."""

INSTALLED = "site-packages"
"""The folder of installed packages, where nobody looks for a mistake."""


def main() -> int:
    """Build the site of the library in this folder; return an exit code.

    The arguments are the folder of the site and optionally `--strict`. Problems are printed to
    standard error, each on its own line.
    """
    site, *options = sys.argv[1:]
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter())
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    log.setLevel(logging.WARNING)
    try:
        _build(site, strict=STRICT in options or None)
    except Abort:  # already logged
        return 1
    except Exception as error:  # noqa: BLE001 -- see above
        sys.stderr.write(f"{_sentence(error)}\n")
        return 1
    return 0


class _Formatter(logging.Formatter):
    """Logs the messages of MkDocs, and names the settings file where they do not."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the message of `record`."""
        message = record.getMessage()
        return f"{FILE}: {message}" if message.startswith("Config value") else message


def _build(site: str, *, strict: bool | None) -> None:
    config = load_config(FILE, site_dir=site, strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _sentence(error: Exception) -> str:
    """Return the message of `error`, with the place in people's own files where it arose."""
    if isinstance(error, MkDocsException):
        return error.format_message()
    what = f"{type(error).__name__}: {error}"
    if isinstance(error, TemplateSyntaxError):
        return f"{_shown(error.filename or 'a template')}:{error.lineno}: {error.message}"
    if isinstance(error, OSError) and error.filename:
        return f"{_shown(str(error.filename))}: {error.strerror}"
    frames = traceback.extract_tb(error.__traceback__)
    place = next((each for each in reversed(frames) if INSTALLED not in each.filename), frames[-1])
    return f"{_shown(place.filename)}:{place.lineno}: {what}"


def _shown(path: str) -> str:
    """Return `path` relative to the library, if it is in there."""
    root = Path.cwd()
    return str(Path(path).relative_to(root)) if Path(path).is_relative_to(root) else path


if __name__ == "__main__":
    sys.exit(main())
