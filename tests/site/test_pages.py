"""The site of the seed holds what the listing holds."""

import csv
import gzip
import io
import json
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.components import SITE
from tests import atom, seed
from tests.site.conftest import SUB_PATH

pytestmark = pytest.mark.site

MOST_LOADED = 30_000
"""Bytes of scripts and style sheets that a page may load before it is used, as they are sent."""

HOME = f"https://example.org{SUB_PATH}/"
"""Where the site was built for, and links are resolved."""


def parse(path: Path) -> LexborHTMLParser:
    """Return the page at `path`."""
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def one(page: LexborHTMLParser, css: str) -> LexborNode:
    """Return the only element of `page` that fits `css`."""
    found = page.css(css)
    assert len(found) == 1, f"{len(found)} of {css}"
    return found[0]


def papers(site: Path) -> list[dict[str, object]]:
    """Return the records of `exports/papers.json`."""
    document = json.loads((site / "exports/papers.json").read_text(encoding="utf-8"))
    assert isinstance(document["papers"], list)
    return document["papers"]


def test_every_abstract_word_for_word(site: Path) -> None:
    """Each of the 77 pages shows title and abstract as given, or beside a listed repair."""
    records = papers(site)
    entries = seed.entries()
    assert len(records) == len(entries) == 77

    for record, entry in zip(records, entries, strict=True):
        page = parse(site / str(record["url"]) / "index.html")
        original = record.get("original", {"title": entry.title, "abstract": entry.abstract})
        assert original == {"title": entry.title, "abstract": entry.abstract}
        assert record["title"] == one(page, "h1").text()
        assert record["abstract"] == one(page, "[data-abstract]").text()
        assert record["source"] == {"file": seed.FILE.name, "line": entry.line}
        if not record["repairs"]:
            assert record["abstract"] == entry.abstract


def test_repairs_can_be_undone(site: Path) -> None:
    """The original is on the page, character for character, and the ledger leads back to it."""
    repaired = [record for record in papers(site) if record["repairs"]]
    assert repaired

    for record in repaired:
        page = parse(site / str(record["url"]) / "index.html")
        original = record["original"]
        assert isinstance(original, dict)
        assert isinstance(record["repairs"], list)
        assert original["abstract"] in {node.text() for node in page.css(".sheaf-original")}
        text, shift = str(original["abstract"]), 0
        for repair in record["repairs"]:
            start = repair["start"] + shift
            assert text[start:].startswith(repair["before"])
            text = text[:start] + repair["after"] + text[start + len(repair["before"]) :]
            shift += len(repair["after"]) - len(repair["before"])
        assert record["abstract"] == text


def test_every_topic_shows_its_words(site: Path) -> None:
    """Each topic of a paper is on its page with words that are in the paper."""
    for record in papers(site):
        page = parse(site / str(record["url"]) / "index.html")
        shown = page.css(".sheaf-topics > ul > li")
        assert isinstance(record["tags"], list)
        assert len(shown) == len(record["tags"])
        for item, tag in zip(shown, record["tags"], strict=True):
            words = item.css("q")
            text = f"{record['title']}\n{record['abstract']}"
            assert tag["label"] == item.css("a")[0].text()
            assert words
            assert all(word.text() in text for word in words)
            assert tag["evidence"] in text


def test_every_paper_in_the_list(site: Path) -> None:
    """`/papers/` links every paper without script, and says how many there are."""
    page = parse(site / "papers/index.html")

    assert one(page, "[data-paper-count]").text() == "77"
    assert [record["id"] for record in papers(site)] == [
        node.attributes["data-paper"] for node in page.css("[data-paper]")
    ]


def test_every_topic_page(site: Path) -> None:
    """A topic's page lists the papers that have it, and none else; no topic is empty."""
    with_topic: dict[str, list[str]] = {}
    for record in papers(site):
        assert isinstance(record["tags"], list)
        for tag in record["tags"]:
            with_topic.setdefault(tag["id"], []).append(str(record["id"]))
    pages = {path.parent.name: parse(path) for path in site.glob("tags/*/index.html")}

    assert with_topic == {
        topic: [str(node.attributes["data-paper"]) for node in page.css("[data-paper]")]
        for topic, page in pages.items()
    }


def test_every_export(site: Path) -> None:
    """Each list of papers is there in each format, and holds the papers that its page lists."""
    lists = {"papers": [str(record["id"]) for record in papers(site)]}
    for path in site.glob("tags/*/index.html"):
        rows = parse(path).css("[data-paper]")
        lists[f"tags/{path.parent.name}"] = [str(node.attributes["data-paper"]) for node in rows]
    for name, ids in lists.items():
        place = site / "exports" / name
        document = json.loads(place.with_suffix(".json").read_text("utf-8"))
        assert [record["id"] for record in document["papers"]] == ids
        table = place.with_suffix(".csv").read_text("utf-8-sig")
        assert [row["id"] for row in csv.DictReader(io.StringIO(table, newline=""))] == ids
        assert place.with_suffix(".bib").read_text("utf-8").count("\n@") == len(ids) - 1
        assert place.with_suffix(".ris").read_text("utf-8").count("TY  - ") == len(ids)


def test_feeds(site: Path) -> None:
    """The collection and each topic have a feed with the addresses of this site."""
    found = [site / "feed.xml", *site.glob("tags/*/feed.xml")]
    assert len(found) == 1 + len(list(site.glob("tags/*/index.html")))
    for path in found:
        text = path.read_text("utf-8")
        assert atom.checked(text).findtext("{*}id") == urljoin(
            HOME, path.parent.relative_to(site).as_posix().strip(".") + "/" * (path.parent != site)
        )
    for name in ("feed.json", "opensearch.xml", "robots.txt", "llms.txt"):
        assert HOME in (site / name).read_text("utf-8")
    for path in (*found, site / "feed.json", site / "opensearch.xml", site / "llms.txt"):
        assert SITE not in path.read_text("utf-8")


def test_every_link_leads_somewhere(site: Path) -> None:
    """Every link, script, style and picture of our own is there, and so is its fragment."""
    broken = []
    pages = {path: parse(path) for path in site.rglob("*.html")}
    for path, page in pages.items():
        here = urljoin(HOME, path.relative_to(site).as_posix().removesuffix("index.html"))
        for node in page.css("[href], [src], [action]"):
            attributes = node.attributes
            link = attributes.get("href") or attributes.get("src") or attributes.get("action")
            to = urlsplit(urljoin(here, str(link)))
            if not to.geturl().startswith(HOME):
                continue
            target = site / unquote(to.path).removeprefix(f"{SUB_PATH}/")
            target = target / "index.html" if to.path.endswith("/") else target
            fragment = unquote(to.fragment)
            if not target.is_file() or (
                fragment and not pages[target].css_matches(f'[id="{fragment}"]')
            ):
                broken.append(f"{path.relative_to(site)}: {link}")

    assert not broken


def test_one_heading_and_a_description(site: Path) -> None:
    """Every page has one h1, a title and a description of its own, and a language."""
    titles = []
    for path in site.rglob("*.html"):
        page = parse(path)
        one(page, "h1")
        one(page, "html[lang]")
        titles.append(one(page, "head > title").text())
        if path.name != "404.html":
            assert one(page, "meta[name=description]").attributes["content"]

    assert len(titles) == len(set(titles))


def test_strict_policy_on_every_page(site: Path) -> None:
    """Every page forbids scripts and styles that are not files of this site, and has none."""
    for path in site.rglob("*.html"):
        page = parse(path)
        policy = one(page, "meta[http-equiv=Content-Security-Policy]").attributes["content"]
        assert policy is not None
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert not page.css("script:not([src]):not([type='application/ld+json'])")
        assert not page.css("style, [style], [onclick], [onload], [onerror], iframe, object")


def test_receipt_adds_up(site: Path) -> None:
    """Entries are papers, merged and rejected together, and skipped lines are shown."""
    receipt = json.loads((site / "exports/receipt.json").read_text(encoding="utf-8"))
    source = receipt["sources"][0]

    assert source["entries"] == source["papers"] + source["merged"] + source["rejected"] == 77
    assert [line["text"] for line in source["skipped"][:3]] == [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
    ]
    assert "Get trending papers" in (site / "about/index.html").read_text(encoding="utf-8")


def test_beside_each_paper(site: Path) -> None:
    """Each paper is there in every format, with its title in it; its page links each."""
    for record in papers(site):
        beside = site / "papers" / str(record["id"])
        assert record == json.loads(beside.with_suffix(".json").read_text(encoding="utf-8"))
        assert beside.with_suffix(".bib").read_text(encoding="utf-8").startswith("@misc{")
        assert f"TI  - {record['title']}" in beside.with_suffix(".ris").read_text("utf-8")
        item = json.loads(beside.with_suffix(".csl.json").read_text("utf-8"))
        assert item["title"] == record["title"]
        assert "## Abstract" in beside.with_suffix(".md").read_text("utf-8")
        page = parse(site / str(record["url"]) / "index.html")
        ends = [node.text() for node in page.css("[aria-label=Download] a")]
        assert ends == [".bib", ".ris", ".json", ".csl.json", ".md"]


@pytest.mark.parametrize(("address", "key"), [("systems", "systems"), ("datasets", "datasets")])
def test_every_name_with_its_sentence(site: Path, address: str, key: str) -> None:
    """Each name is in its list with a sentence of the paper, and on the paper's page."""
    shown: dict[str, set[str]] = {}
    for entry in parse(site / address / "index.html").css(".sheaf-az dl > div"):
        name = entry.css("dt")[0].text(deep=False)
        shown[name] = {node.text() for node in entry.css("dd")}
        assert entry.css("mark")
    listed: set[str] = set()
    for record in papers(site):
        page = parse(site / str(record["url"]) / "index.html")
        named = {node.text() for node in page.css(".sheaf-named strong")}
        here = record[key]
        assert isinstance(here, list)
        for each in here:
            listed.add(each["name"])
            assert each["name"] in named
            assert any(each["evidence"] in text for text in shown[each["name"]])

    assert listed == shown.keys()


def test_every_link_to_code(site: Path) -> None:
    """Each address in a paper is a link on its page, and in the list of code."""
    listed = {node.attributes["href"] for node in parse(site / "code/index.html").css("dt a")}
    assert listed
    for record in papers(site):
        page = parse(site / str(record["url"]) / "index.html")
        here = {node.attributes["href"] for node in page.css(".sheaf-named a")}
        assert isinstance(record["links"], list)
        for each in record["links"]:
            assert each["url"] in here
            assert each["kind"] == "paper" or each["url"] in listed


def test_every_neighbour_says_why(site: Path) -> None:
    """A paper's page shows the related papers, with the words and topics in common."""
    assert any(record["related"] for record in papers(site))
    for record in papers(site):
        page = parse(site / str(record["url"]) / "index.html")
        assert isinstance(record["related"], list)
        assert [
            (f"../{each['id']}/", f"in common: {', '.join(each['because'])}")
            for each in record["related"]
        ] == [
            (item.css("a")[0].attributes["href"], item.css(".sheaf-because")[0].text())
            for item in page.css(".sheaf-related li")
        ]


def test_claims_are_quoted(site: Path) -> None:
    """Claims are sentences of the abstract, quoted, with the number in them marked."""
    found = 0
    for record in papers(site):
        page = parse(site / str(record["url"]) / "index.html")
        for quote in page.css(".sheaf-claims q"):
            found += 1
            assert quote.text() in str(record["abstract"])
            assert any(map(str.isdigit, quote.css("mark")[0].text()))

    assert found


def test_no_heavy_page(site: Path) -> None:
    """Before it is used, no page loads more of scripts and style sheets than it may."""
    for path in site.rglob("*.html"):
        page = parse(path)
        sheets = [node.attributes["href"] for node in page.css("link[rel=stylesheet]")]
        scripts = [node.attributes["src"] for node in page.css("script[src]")]
        address = urljoin(HOME, path.relative_to(site).as_posix())
        loaded = [urljoin(address, each or "").removeprefix(HOME) for each in sheets + scripts]
        assert len(loaded) > 5
        sent = sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in loaded)
        assert sent <= MOST_LOADED, path
