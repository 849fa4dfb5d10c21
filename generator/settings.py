"""The settings of a library, read from its `mkdocs.yml`."""

import difflib
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import yaml

from generator import config_files
from generator.errors import MistakesError, PlacedError, SheafError
from generator.model import SURE_ENOUGH

FILE = "mkdocs.yml"
"""The settings file, in the root of the repository."""

SHARED = "generator/mkdocs.yml"
"""The settings file that all libraries inherit, relative to the root of a library."""

KEYS = ("repository", "preview", "threshold", "stubs")
"""The keys under `extra.sheaf` in `mkdocs.yml`; only templates read `preview`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a library."""

    root: Path
    """The folder with `mkdocs.yml`."""
    collection: str
    """The name of the library."""
    repository: str = ""
    """The https address where problems are reported; may be empty."""
    threshold: float = SURE_ENOUGH
    """How sure the reader of pasted text must be of a paper, from 0 to 1."""
    stubs: bool = True
    """Whether papers without an abstract are kept."""
    site_url: str = ""
    """The address of the published site, with a final `/`; empty if unknown."""
    description: str = ""
    """A sentence on what the library is."""
    excluded: str = ""
    """Patterns of files in `docs/` that are not on the site, one per line, as in `.gitignore`."""

    @property
    def docs(self) -> Path:
        """The folder of pages, hand-written and generated."""
        return self.root / "docs"


class _Loader(yaml.SafeLoader):
    """Reads YAML with `!ENV`; other tags of MkDocs become `None`."""


def _of_environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return the first variable that is set, as MkDocs does; in a list, the last is the default.

    An empty variable counts as not set.
    """
    if not isinstance(node, yaml.SequenceNode):
        return os.environ.get(str(node.value))
    *names, default = loader.construct_sequence(node) or [None]
    return next((os.environ[name] for name in names if os.environ.get(str(name))), default)


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)
_Loader.add_constructor("!ENV", _of_environment)


def read(root: Path) -> Settings:
    """Return the settings of the library in `root`; raise a `SheafError` if they are wrong."""
    text = config_files.read(root, FILE)
    if text is None:
        path = root / FILE
        problem = (
            f"{path}: not found; run this in the folder of a library, or create one with `init`"
        )
        raise SheafError(problem)
    return _settings(root, values(FILE, text), text)


def values(name: str, text: str) -> dict[str, object]:
    """Return the values in the YAML `text` of the file `name`, or raise a `PlacedError`."""
    try:
        found = yaml.load(text, _Loader)  # noqa: S506 -- a SafeLoader that ignores tags
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PlacedError(name, line, f"this is not YAML: {error.problem}") from error
    return found if isinstance(found, dict) else {}


def _settings(root: Path, values: dict[str, object], text: str) -> Settings:
    """Return the settings in `values`, or raise all mistakes in them at once."""
    name = values.get("site_name")
    extra = values.get("extra")
    ours = extra.get("sheaf") if isinstance(extra, dict) else None
    chosen = ours if isinstance(ours, dict) else {}
    repository = str(chosen.get("repository") or "")
    threshold = chosen.get("threshold", SURE_ENOUGH)
    stubs = chosen.get("stubs", True)
    problems = []
    if not isinstance(name, str) or not name.strip():
        problems.append(("site_name", "`site_name` is missing: give the library a name"))
    problems += [(str(key), _unknown(str(key))) for key in chosen if key not in KEYS]
    if repository and not _is_web_address(repository):
        problems.append(("repository", "`repository` must be an https address, or left out"))
    site_url = str(values.get("site_url") or "")
    if site_url and not is_site(site_url):
        problems.append(("site_url", "`site_url` must be an http or https address, or left out"))
    if not _is_share(threshold):
        problems.append(("threshold", "`threshold` must be a number from 0 to 1, such as 0.5"))
    if not isinstance(stubs, bool):
        problems.append(("stubs", "`stubs` must be true or false"))
    if problems:
        raise MistakesError(
            PlacedError(FILE, _line(text, key), problem) for key, problem in problems
        )
    return Settings(
        root,
        str(name).strip(),
        repository.rstrip("/"),
        float(str(threshold)),
        stubs is True,
        _folder(site_url),
        str(values.get("site_description") or "").strip(),
        str(values.get("exclude_docs") or ""),
    )


def is_site(url: str) -> bool:
    """Say whether a site may be published at `url`."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    is_folder = not parts.query and not parts.fragment
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and is_folder


def _folder(url: str) -> str:
    """Return `url` with a final `/`, and percent-encoded where necessary."""
    return f"{quote(url, safe=_SAFE).rstrip('/')}/" if url else ""


_SAFE = "%/:;.,()+*@!$&'=~[]-_"
"""Characters that need no encoding in an address."""


def _unknown(key: str) -> str:
    near = difflib.get_close_matches(key, KEYS, 1, 0)
    return f"`extra.sheaf.{key}` is not known; did you mean `{near[0]}`?"


def _is_share(value: object) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and 0 <= float(str(value)) <= 1


def _is_web_address(text: str) -> bool:
    parts = urlsplit(text)
    return parts.scheme == "https" and bool(parts.hostname)


def _line(text: str, key: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.strip().startswith(f"{key}:")), 1)
