"""Whatever sources hold comes out of a real build as text, and does nothing."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import disk, merge, permalinks
from generator.build import files
from generator.catalogue import make_catalogue
from generator.model import (
    Container,
    Entry,
    Evidence,
    Link,
    Named,
    Neighbour,
    Origin,
    Paper,
    Person,
    Published,
    Tag,
)
from generator.repairs import repair
from generator.taxonomy import Taxonomy
from generator.text import escape
from tests import seed
from tests.browser import PATIENCE, watch
from tests.site.conftest import make_library, serving
from tests.text.test_escape import HARD

pytestmark = pytest.mark.site

NASTY = seed.ROOT.parent / "shared/data/nasty_strings.jsonl"
"""Thousands of hard strings that other projects collected; not in the repository."""

TOGETHER = 16
"""Of these, as many are in one paper, each a paragraph of its own: pages are what takes time."""

OURS = frozenset(
    re.findall(
        r"\S+",
        "html head body meta title link script header nav main article footer section aside "
        "div span p a ul ol li dl dt dd h1 h2 h3 button form label input kbd details summary "
        "table caption thead tbody tr th td pre code q mark br b strong em del ins abbr small "
        "svg path circle rect g text "
        "math mrow mi mn mo ms mtext mspace msub msup msubsup mfrac msqrt mroot mover munder "
        "munderover mtable mtr mtd mpadded mphantom mstyle i",
    )
)
"""Every element that a page of ours may hold."""


def paper(text: str, number: int) -> Paper:
    """Return a repaired paper that says `text` wherever a paper can say something."""
    shown = escape.clean(text)
    evidence = Evidence("abstract", 0, shown, 0, len(shown))
    tag = Tag("topic", "Topic", "Group", (evidence,))
    named = (Named(shown, (evidence,), (shown,)),) if shown else ()
    entry = repair(
        Entry(
            title=f"{number} {shown}",
            abstract=f"{shown} {number}",
            origin=Origin(f"{shown or 'x'}.txt", 1),
            authors=(Person(shown),) if shown else (),
            published=Published(2024),
            container=Container(shown) if shown else None,
            links=(Link("code", shown), Link("data", f"https://example.org/{shown}")),
            keywords=(shown,) if shown else (),
        )
    )
    return replace(
        merge.paper(str(number), merge.work([(0, entry)])),
        tags=(tag,) if shown else (),
        systems=named,
        datasets=named,
        claims=(evidence,) if shown else (),
    )


def build(papers: Sequence[Paper], folder: Path) -> tuple[tuple[Paper, ...], Path]:
    """Build a real site of `papers` in `folder`; return them with their ids, and the site."""
    make_library(folder, lambda _: None)
    ids, _ = permalinks.assign((paper.entries for paper in papers), ())
    named = tuple(replace(paper, id=id_) for paper, id_ in zip(papers, ids, strict=True))
    catalogue = replace(
        make_catalogue("Hostile", named, Taxonomy((), {})),
        repository="https://example.org/repository",
        related={
            one.id: (Neighbour(other.id, 0.5, (one.title,)),) for one, other in pairwise(named)
        },
    )
    with disk.Cache(folder / disk.CACHE) as cache:
        disk.write(disk.kept(files(catalogue), cache), folder / "docs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    subprocess.run(command, cwd=folder, check=True)
    return named, folder / "site"


def check_elements(page: LexborHTMLParser) -> None:
    """All elements of `page` are ours, and none does anything by itself or leads astray."""
    assert {node.tag for node in page.css("*")} - {"-text"} <= OURS
    assert not page.css("[onclick], [onerror], [onload], [style], script:not([src]):not([type])")
    assert not [
        a for a in page.css("a[href*=':']") if not str(a.attributes["href"]).startswith("http")
    ]


def written(node: LexborNode) -> str:
    """Return the text of `node`, with formulas as their authors wrote them."""
    for formula in node.css("[data-tex]"):
        formula.replace_with(formula.attributes["data-tex"] or "")
    return node.text()


def check(papers: Sequence[Paper], site: Path) -> None:
    """Every page of `papers` in `site` says what its paper says, in elements of ours."""
    further = sorted(site.glob("list/*/index.html"), key=lambda path: int(path.parent.name))
    titles = [
        written(node)
        for path in (site / "papers/index.html", *further)
        for node in LexborHTMLParser(path.read_text("utf-8")).css("[data-paper] h2")
    ]
    assert [paper.title for paper in papers] == titles
    lists = [site / f"{name}/index.html" for name in ("systems", "datasets", "code")]
    lists += [*site.glob("systems/?/index.html"), *site.glob("datasets/?/index.html")]
    for path in (*lists, *site.glob("code/?/index.html")):
        check_elements(LexborHTMLParser(path.read_text(encoding="utf-8")))
    for paper in papers:
        page = LexborHTMLParser((site / f"papers/{paper.id}/index.html").read_text("utf-8"))
        check_elements(page)
        assert paper.title == written(page.css("h1")[0])
        assert paper.title == page.css("title")[0].text().rpartition(" - ")[0]
        assert paper.abstract == written(page.css("[data-abstract]")[0])
        known = json.loads(page.css("script[type='application/ld+json']")[0].text())
        assert paper.title == known["headline"]


def check_map(papers: Sequence[Paper], site: Path) -> None:
    """The map in `site` says what its papers are called, in elements of ours."""
    page = LexborHTMLParser((site / "overview/index.html").read_text(encoding="utf-8"))
    assert {node.tag for node in page.css("*")} - {"-text"} <= OURS
    scripts = sorted((site / "overview/map").glob("*.js"))
    points = [point for path in scripts for point in _argument(path.read_text("utf-8"))]
    names = {paper.id: paper.title for paper in papers}
    assert points
    assert all(names[id_] == title for id_, title in points)


def _argument(script: str) -> list[list[str]]:
    """Return the list that a script hands over."""
    found: list[list[str]] = json.loads(script[script.index("[[") : script.rindex("]]") + 2])
    return found


def test_hard_strings(tmp_path: Path, browser: Browser) -> None:
    """Our own hard strings round-trip, and a browser that reads them runs nothing of theirs."""
    papers, site = build([paper(text, n) for n, text in enumerate(HARD)], tmp_path / "hostile")
    check(papers, site)
    check_map(papers, site)
    frames = "".join(f'<iframe src="papers/{paper.id}/"></iframe>' for paper in papers)
    # Side by side pages take less time than one after the other.
    (site / "all.html").write_text(f'<!doctype html><link rel="icon" href="data:,">{frames}')
    with serving(site) as address, browser.new_context() as context:
        context.set_default_timeout(PATIENCE)
        seen = watch(context)
        page = context.new_page()
        for path in ("", "papers/", "systems/", "datasets/", "code/", "overview/"):
            page.goto(f"{address}{path}")
        page.goto(f"{address}all.html")
        shown = [frame.title() for frame in page.frames[1:]]
    names = [title.rpartition(" - ")[0].split() for title in shown]
    assert names == [paper.title.split() for paper in papers]
    assert not seen.errors
    assert not [url for url in seen.requests if not url.startswith((address, "data:"))]


@pytest.mark.skipif(not NASTY.exists(), reason="the nasty strings are not beside the repository")
def test_nasty_strings(tmp_path: Path) -> None:
    """Thousands of strings that broke other programs are shown unchanged by a real build."""
    lines = NASTY.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = [json.loads(line)["text"] for line in lines]
    several = [
        "\n\n".join(texts[start : start + TOGETHER]) for start in range(0, len(texts), TOGETHER)
    ]
    papers, site = build([paper(text, n) for n, text in enumerate(several)], tmp_path / "nasty")
    check(papers, site)
    check_map(papers, site)


def test_an_empty_library(tmp_path: Path) -> None:
    """A library without papers and topics is a site that says what to do."""
    _, site = build([], tmp_path / "empty")

    assert "No papers yet" in (site / "index.html").read_text(encoding="utf-8")
