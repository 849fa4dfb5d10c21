"""The templates hold whatever a page brings, and bring nothing that the promises forbid."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import page
from generator.model import (
    Container,
    ContainerKind,
    EntryType,
    Identifier,
    Origin,
    Paper,
    Person,
    Published,
)
from generator.outputs import paper_pages
from generator.text import escape
from tests import zotero

pytestmark = pytest.mark.site

ROOT = Path(__file__).parent.parent
SITE_URL = "https://example.org/library/"
ABSTRACT = "We find that half of <b>all</b> claims hold & the rest do not."

HARMLESS = "A plain title"
HOSTILE = (
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</script><script>alert(1)</script><!--",
    "<style>body{display:none}</style>",
    '<meta http-equiv="refresh" content="0; url=https://example.com">',
    "&lt;b&gt; is &amp; stays &#60;i&#62;",
    "{{ config.site_name }} {% raw %} {# gone #}",
    "--- title: [yaml] !!python/name:os.system",
    "# {: .class onclick=alert(1) } *a* `b` [c](javascript:alert(1))",
    "Zero\u200bwidth, line\u2028break, \U0001f600 and no\u00a0break",
)
TITLES = (HARMLESS, *HOSTILE)
SETTINGS = """
INHERIT: generator/mkdocs.yml
site_name: Sheaf
site_url: !ENV [SITE_URL, ""]
nav: [{Papers: papers/index.md}, {About: about/index.md}, {Help: help.md}]
extra_css: [assets/ours.css]
extra_javascript: [assets/ours.js]
"""


def paper(number: int, title: str) -> page.Page:
    """Return a paper's page on which `title` is wherever foreign text may."""
    return page.Page(
        address=f"papers/{number}/",
        title=title,
        description=title,
        layout="sheaf-paper",
        blocks=(
            page.Heading(title),
            page.Prose(title, css="sheaf-abstract", data="abstract"),
            page.element("p", "", page.element("a", {"href": title}, title)),
        ),
        data={
            "title": title,
            "authors": [title, "Ada Example"],
            "date": "2024-06-05",
            "venue": title,
            "abstract": title,
            "arxiv": "2406.00001",
            "citation": {"journal_title": title, "volume": "7"},
            "formats": [{"type": "application/x-bibtex", "href": "../a.bib"}],
        },
    )


def plain(address: str, title: str, layout: str) -> page.Page:
    """Return a page of another kind."""
    heading = page.element("h1", "", title)
    return page.Page(
        address=address, title=title, description=title, layout=layout, blocks=(heading,)
    )


CITED = Paper(
    id="cited",
    title="Maps & <b>Plans</b>",
    abstract=ABSTRACT,
    origin=Origin("a.txt", 1),
    authors=(Person("Ludwig van Beethoven", "Beethoven", "Ludwig", "van"), Person("Bo Chen")),
    published=Published(2024, 6, 5),
    container=Container("Journal of Maps", ContainerKind.JOURNAL, "7", "2", "12-34", "Atlas"),
    type=EntryType.ARTICLE,
    identifiers=(Identifier("doi", "10.5555/maps"), Identifier("arxiv", "2406.00001")),
    keywords=("maps", "plans"),
    language="en",
)


def pages() -> Iterator[page.Page]:
    """Give the pages of a small site."""
    yield paper_pages.page(CITED, paper_pages.Beside("beethoven2024maps"))
    yield replace(
        plain("tags/maps/", "Maps", "sheaf-two"),
        number=7,
        updated="2026-11-30",
        feed=page.Address("tags/maps/feed.xml"),
    )
    yield plain("", "Sheaf", "sheaf-home")
    yield plain("papers/", "Papers", "sheaf-browse")
    yield plain("tags/", "Topics", "sheaf-index")
    for number, title in enumerate(TITLES):
        yield paper(number, title)
    bare: dict[str, object] = {"title": HARMLESS, "abstract": ABSTRACT}
    yield page.Page(
        address="papers/bare/",
        title=HARMLESS,
        description=ABSTRACT,
        layout="sheaf-paper",
        blocks=(page.Heading(HARMLESS),),
        data=bare,
    )


def write(docs: Path) -> None:
    """Write the sources of a small site, generated pages and hand-written ones."""
    for file in map(page.file, pages()):
        path = docs / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    (docs / "about").mkdir()
    about = "# Words & <em>all</em>\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n"
    (docs / "about" / "index.md").write_text(about, encoding="utf-8")
    (docs / "help.md").write_text("# A page\n", encoding="utf-8")
    moved = "---\ntitle: Moved\nmoved_to: papers/0/\n---\n"
    (docs / "papers" / "old.md").write_text(moved, encoding="utf-8")


def build(folder: Path, variables: Mapping[str, str]) -> Path:
    """Build the site in `folder` as the command line does, and return where it is."""
    write(folder / "docs")
    for name in ("overrides", "generator"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "docs/assets").mkdir()
    (folder / "docs/assets/ours.css").write_text("")
    (folder / "docs/assets/ours.js").write_text("")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **variables},
    )
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site that was built without a warning."""
    return build(tmp_path_factory.mktemp("site"), {"SITE_URL": SITE_URL})


def read(path: Path) -> LexborHTMLParser:
    """Return a page as a browser reads it."""
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def documents(site: Path) -> list[LexborHTMLParser]:
    """Return every page of the site, the one for missing pages included."""
    return [read(path) for path in sorted(site.rglob("*.html"))]


def elements(document: LexborHTMLParser) -> list[LexborNode]:
    """Return all elements of a page in their order."""
    return document.css("*")


def attribute(document: LexborHTMLParser, selector: str, name: str) -> list[str | None]:
    """Return one attribute of every element that `selector` matches."""
    return [node.attributes.get(name) for node in document.css(selector)]


def facts(document: LexborHTMLParser) -> dict[str, object]:
    """Return what a page says of its paper to search engines."""
    node = document.css_first('script[type="application/ld+json"]')
    assert node is not None
    found: dict[str, object] = json.loads(node.text())
    return found


def test_no_inline_script_or_style(site: Path) -> None:
    """No page runs a script or has a style of its own, so that the policy can forbid both."""
    for document in documents(site):
        for node in elements(document):
            assert node.tag != "style"
            assert not [name for name in node.attributes if name.startswith("on")]
            assert "style" not in node.attributes
            if node.tag == "script" and node.attributes.get("type") != "application/ld+json":
                assert node.attributes.get("src")


def test_policy(site: Path) -> None:
    """Every page carries a policy that allows its own origin and nothing else."""
    for document in documents(site):
        [policy] = attribute(document, 'meta[http-equiv="Content-Security-Policy"]', "content")
        assert policy is not None
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "unsafe" not in policy
        assert "http" not in policy


def test_nothing_from_elsewhere(site: Path) -> None:
    """What a page loads is on its own site."""
    for document in documents(site):
        loaded = [
            *attribute(document, "script[src], img", "src"),
            *attribute(document, "link:is([rel=stylesheet], [rel=preload], [rel=icon])", "href"),
        ]
        assert not [url for url in loaded if not url or ":" in url or url.startswith("//")]


@pytest.mark.parametrize("number", range(1, len(TITLES)))
def test_foreign_text_is_text(site: Path, number: int) -> None:
    """A hostile title gives the very elements that a harmless one gives."""
    harmless = read(site / "papers" / "0" / "index.html")
    hostile = read(site / "papers" / str(number) / "index.html")

    assert [node.tag for node in elements(harmless)] == [node.tag for node in elements(hostile)]


@pytest.mark.parametrize(("number", "title"), tuple(enumerate(TITLES)))
def test_title_and_description(site: Path, number: int, title: str) -> None:
    """Title, description and heading say what was given, and are shown once."""
    document = read(site / "papers" / str(number) / "index.html")
    shown = escape.clean(title)

    assert [f"{shown} - Sheaf"] == [node.text() for node in document.css("title")]
    assert [shown] == [node.text() for node in document.css("h1")]
    assert [shown] == attribute(document, 'meta[name="description"]', "content")
    assert [shown] == attribute(document, 'meta[property="og:title"]', "content")


@pytest.mark.parametrize(("number", "title"), tuple(enumerate(TITLES)))
def test_citation(site: Path, number: int, title: str) -> None:
    """A paper's facts reach Google Scholar and search engines unchanged."""
    document = read(site / "papers" / str(number) / "index.html")
    found = facts(document)

    assert [title] == attribute(document, 'meta[name="citation_title"]', "content")
    assert [title] == attribute(document, 'meta[name="citation_journal_title"]', "content")
    assert [title, "Ada Example"] == attribute(document, 'meta[name="citation_author"]', "content")
    assert attribute(document, 'meta[name="citation_publication_date"]', "content") == [
        "2024/06/05"
    ]
    assert title == found["headline"] == found["abstract"]
    assert f"{SITE_URL}papers/{number}/" == found["url"]


def test_zotero(site: Path) -> None:
    """Zotero saves a paper with all that is known of it, and each name in its parts."""
    assert zotero.item(read(site / "papers/cited/index.html")) == {
        "itemType": "journalArticle",
        "title": CITED.title,
        "creators": [("van Beethoven", "Ludwig"), ("Chen", "Bo")],
        "date": "2024-06-05",
        "publicationTitle": "Journal of Maps",
        "volume": "7",
        "issue": "2",
        "pages": "12-34",
        "DOI": "10.5555/maps",
        "language": "en",
        "publisher": "Atlas",
        "url": f"{SITE_URL}papers/cited/",
        "abstractNote": ABSTRACT,
        "tags": ["maps", "plans"],
    }


def test_zotero_without_facts(site: Path) -> None:
    """Of a paper without authors and date it saves a page of the web, with its title."""
    found = zotero.item(read(site / "papers/bare/index.html"))

    assert (found["itemType"], found["title"], found["creators"]) == ("webpage", HARMLESS, [])


def test_signposts(site: Path) -> None:
    """A paper says where it is to be cited from, and which files are the same in other formats."""
    document = read(site / "papers/cited/index.html")

    assert attribute(document, "link[rel=cite-as]", "href") == ["https://doi.org/10.5555/maps"]
    assert attribute(document, "link[rel=alternate][href^='../cited.']", "href") == [
        f"../cited.{end}" for end in ("bib", "ris", "json", "csl.json", "md")
    ]
    assert facts(document)["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "doi",
        "value": "10.5555/maps",
    }


def test_lists_and_home(site: Path) -> None:
    """A list says what it is and how long, the home page how to search; each leads to the feed."""
    topic, home = read(site / "tags/maps/index.html"), read(site / "index.html")

    assert facts(topic)["@type"] == "CollectionPage"
    assert facts(topic)["mainEntity"] == {"@type": "ItemList", "numberOfItems": 7}
    assert facts(home)["url"] == SITE_URL
    assert f"{SITE_URL}papers/?q={{q}}" in str(facts(home)["potentialAction"])
    assert attribute(topic, "meta[property='og:image']", "content") == [
        f"{SITE_URL}assets/sheaf/card.png"
    ]
    assert (site / "assets/sheaf/card.png").stat().st_size < 15_000
    feed = "link[type='application/atom+xml'], link[rel=search]"
    assert attribute(home, feed, "href") == ["feed.xml", "opensearch.xml"]
    assert attribute(topic, feed, "href") == [
        "feed.xml",
        "../../feed.xml",
        "../../opensearch.xml",
    ]
    assert attribute(topic, ".sheaf-feed a", "href") == ["feed.xml"]


def test_map_of_the_site(site: Path) -> None:
    """The map has the day of a page where it is known, and never that of the build."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")

    assert f"<url><loc>{SITE_URL}tags/maps/</loc><lastmod>2026-11-30</lastmod></url>" in text
    assert text.count("<lastmod>") == 1


def test_nothing_invented(site: Path) -> None:
    """Without authors and date there are no Scholar tags, and only known facts elsewhere."""
    document = read(site / "papers" / "bare" / "index.html")

    assert not document.css('meta[name^="citation_"]')
    assert {"@context", "@type", "headline", "abstract", "url"} == set(facts(document))


def test_moved(site: Path) -> None:
    """An old address sends readers, and those who cannot be sent, to the new one."""
    document = read(site / "papers" / "old" / "index.html")

    assert attribute(document, 'meta[http-equiv="refresh"]', "content") == ["0; url=../0/"]
    assert [f"{SITE_URL}papers/0/"] == attribute(document, 'link[rel="canonical"]', "href")
    assert attribute(document, "#content a", "href") == ["../0/"]
    assert "papers/old/" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_missing_page(site: Path) -> None:
    """The page for missing pages works at any depth: its addresses start at the host's root."""
    document = read(site / "404.html")
    own = attribute(document, "link[href], a:not(.sheaf-skip):not(.md-skip)", "href")

    assert own
    assert not [url for url in own if not url or not url.startswith("/library/")]


def test_handwritten(site: Path) -> None:
    """A page without front matter has one heading, its name in `nav`, and a table without style."""
    document = read(site / "about" / "index.html")

    assert [node.text() for node in document.css("h1")] == ["Words & all"]
    assert [node.text() for node in document.css("title")] == ["About - Sheaf"]
    assert attribute(document, "th", "align") == [None, "right"]


def test_own_style_and_script(site: Path) -> None:
    """What a library adds in `extra_css` and `extra_javascript` comes last, on each page."""
    for path in (site / "help/index.html", site / "papers/0/index.html"):
        document = read(path)
        *_, sheet = attribute(document, "link[rel=stylesheet]", "href")
        *_, script = attribute(document, "script[src]", "src")
        assert (path.parent / str(sheet)).resolve() == (site / "assets/ours.css").resolve()
        assert (path.parent / str(script)).resolve() == (site / "assets/ours.js").resolve()


def test_search_is_everywhere(site: Path) -> None:
    """Every page opens the search, but for the home page, which brings a search box."""
    for path in sorted(site.rglob("*.html")):
        count = len(read(path).css("header [data-search-open]"))
        assert count == (0 if path == site / "index.html" else 1)


def test_menu_knows_where_it_is(site: Path) -> None:
    """The header marks the page that is open, or the list that it is in."""
    opened = 'nav[aria-label="Main"] a[aria-current]'

    assert {"page"} == set(attribute(read(site / "papers" / "index.html"), opened, "aria-current"))
    below = read(site / "papers" / "0" / "index.html")
    assert {"true"} == set(attribute(below, opened, "aria-current"))
    assert not read(site / "index.html").css(opened)


def test_preview_and_unknown_address(tmp_path: Path) -> None:
    """A preview allows MkDocs its reloading script, and no page invents an address for itself."""
    site = build(tmp_path, {"SHEAF_PREVIEW": "true", "SITE_URL": ""})
    document = read(site / "papers" / "0" / "index.html")

    assert not document.css('meta[http-equiv="Content-Security-Policy"]')
    assert not document.css('link[rel="canonical"], meta[property="og:url"], link[rel=search]')
    assert not document.css("link[type='application/atom+xml']")
    assert not (site / "sitemap.xml").exists()
