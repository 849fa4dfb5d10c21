"""The search as a reader meets it, in a real browser under a strict policy."""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.model import File, Near
from generator.search.document import Document, Other
from generator.search.writer import files
from tests import shared
from tests.browser import PATIENCE, Reader, resize, served, watch
from tests.javascript import SEARCH
from tests.search.collection import seed

pytestmark = pytest.mark.browser

EVIL = (
    "<img src=x onerror=alert(1)> Zebra",
    "</script><script>alert(2)</script> Zebra",
    '"><svg onload=alert(3)> Zebra',
)
"""Titles that must stay text."""

PAPERS = (
    *seed(),
    *(Document(slug=f"evil-{n}", title=t, abstract=f"{t}. A zebra.") for n, t in enumerate(EVIL)),
    Document(slug="quagga", title="Quagga", abstract="Extinct.", nearest=(Near("evil-0", 0.9),)),
)
OTHERS = (
    Other("topic", "Backdoor attacks", "tags/backdoor-attacks/", "6 papers"),
    Other("system", EVIL[0], "systems/#evil", "1 paper"),
)
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"


def _write(root: Path, indexed: Sequence[File]) -> None:
    for file in indexed:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")


def _page(title: str, depth: int, body: str) -> str:
    scripts = f"{'../' * depth}assets/sheaf/search/"
    below = "" if depth else f'<script src="{scripts}below.js" defer></script>'
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        f'<script src="{scripts}../load.js" defer></script>'
        f'<script src="{scripts}open.js" defer></script></head><body><h1>{escape(title)}</h1>'
        f"{body}{below}</body></html>"
    )


def _site(root: Path, indexed: Sequence[File]) -> None:
    """Write a site of small pages with the real scripts and the real index."""
    shutil.copytree(SEARCH, root / "assets" / "sheaf" / "search")
    for script in ("load.js", "titles.js"):
        shutil.copy(SEARCH.parent / script, root / "assets" / "sheaf")
    button = '<button type="button" data-search-open>Search</button>'
    home = '<form action="papers/"><input name="q" data-search-open aria-label="Ask"></form>'
    pages = {
        "index.html": _page("Home", 0, home),
        "about/index.html": _page("About", 1, f"{button}<input id='other' aria-label='Other'>"),
        **{f"papers/{paper.slug}/index.html": _page(paper.title, 2, button) for paper in PAPERS},
    }
    _write(root, [File(path, text) for path, text in pages.items()])
    _write(root, indexed)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder above a site of all papers, whose name has a blank."""
    indexed = tuple(files(PAPERS, OTHERS, one_file=400_000))
    return shared.folder(
        tmp_path_factory, "a search", lambda folder: _site(folder / "site", indexed)
    )


@pytest.fixture(scope="session")
def address(root: Path) -> Iterator[str]:
    """Return the address of the site on a server, under a path."""
    with served(root) as address:
        yield f"{address}site/"


@pytest.fixture(params=["server", "disk"])
def home(request: pytest.FixtureRequest, root: Path, address: str) -> str:
    """Give the address of the site: on a server under a path, and on a disk in a folder."""
    return address if request.param == "server" else f"{(root / 'site').as_uri()}/"


@pytest.fixture(scope="module")
def window(browser: Browser, root: Path, address: str) -> Iterator[Reader]:
    """Return a browser in which one test after another reads the site."""
    with closing(Reader(browser, address, (root / "site").as_uri())) as reader:
        yield reader


@pytest.fixture
def page(window: Reader) -> Iterator[Page]:
    """Open an empty page; nothing may fail in it, or ask another origin."""
    with window.anew() as context:
        [page] = context.pages
        yield page


@pytest.fixture
def page_elsewhere(browser: Browser) -> Iterator[Page]:
    """Open an empty page in a browser of its own."""
    context = browser.new_context(reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def _about(home: str) -> str:
    return f"{home}about/index.html"


def _first(page: Page) -> Locator:
    """Return the first result."""
    return page.locator("[data-search-results] a[href]").first


def test_near_in_meaning(page: Page, address: str) -> None:
    """After the papers that are found and counted, a line begins those near in meaning."""
    page.goto(_about(address))
    page.keyboard.press("/")
    page.keyboard.type("quagga")
    expect(page.locator(".sheaf-search__status")).to_have_text("1 paper")
    rows = page.locator("[data-search-results] li")
    expect(rows.nth(0)).to_contain_text("Quagga")
    expect(rows.nth(1)).to_have_text("Near in meaning")
    expect(rows.nth(2)).to_contain_text(EVIL[0])


def test_keyboard_alone(page: Page, home: str) -> None:
    """A reader finds a paper, goes there and comes back to the same words, without a mouse."""
    seen = watch(page.context)
    page.goto(_about(home))
    page.keyboard.press("/")
    page.keyboard.type("xlora")
    expect(page.get_by_role("status")).to_have_text("1 paper")
    page.keyboard.press("ArrowDown")
    focused = page.locator("[data-search-results] a[href]").first
    expect(focused).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/papers/x-lora-"))
    expect(page.locator("h1")).to_contain_text("X-LoRA")
    page.go_back()
    expect(page.locator("[data-search-input]")).to_have_value("xlora")
    expect(_first(page)).to_contain_text("X-LoRA")
    assert not seen.errors


def test_escape_gives_the_focus_back(page: Page, address: str) -> None:
    """Escape closes the dialog, and the focus is where it was."""
    page.goto(_about(address))
    page.locator("#other").focus()
    page.keyboard.press("Control+k")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator("#other")).to_be_focused()


def test_slash_in_a_field_is_a_slash(page: Page, address: str) -> None:
    """A slash that is typed into a field of the page does not open the search."""
    page.goto(_about(address))
    page.locator("#other").press("/")
    expect(page.locator("#other")).to_have_value("/")
    expect(page.locator("dialog")).to_have_count(0)


def test_box_on_the_home_page(page: Page, home: str) -> None:
    """The box on the home page answers in its place, and keeps its words for who comes back."""
    seen = watch(page.context)
    page.goto(f"{home}index.html")
    page.wait_for_load_state("networkidle")
    loaded = [url.rsplit("/", 1)[1] for url in seen.requests if url.endswith((".js", ".css"))]
    assert loaded == ["load.js", "open.js", "below.js"]
    box = page.get_by_label("Ask")
    box.click()
    page.keyboard.type("digirl")
    expect(page.get_by_role("status")).to_have_text("1 paper")
    expect(_first(page)).to_contain_text("DigiRL")
    expect(page.locator("[data-search-input]")).to_have_accessible_name("Ask")
    expect(page.locator("dialog")).to_have_count(0)

    page.keyboard.press("ArrowDown")
    first = page.locator("[data-search-results] a[href]").first
    expect(first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/papers/digirl-"))
    page.go_back()
    expect(box).to_have_value("digirl")
    expect(box).to_be_focused()
    expect(first).to_contain_text("DigiRL")
    assert not seen.errors


def test_leaving_the_box(page: Page, address: str) -> None:
    """Escape and a click elsewhere take the answers away and leave the words."""
    page.goto(f"{address}index.html")
    page.keyboard.press("/")
    box, results = page.get_by_label("Ask"), page.locator("[data-search-results]")
    expect(box).to_be_focused()
    page.keyboard.type("digirl")
    expect(results).to_contain_text("DigiRL")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(results).to_be_hidden()
    expect(box).to_be_focused()
    expect(box).to_have_value("digirl")
    page.keyboard.type(" agents")
    expect(results).to_be_visible()
    page.get_by_role("heading", name="Home").click()
    expect(results).to_be_hidden()
    box.click()
    expect(results).to_be_visible()


def test_box_without_an_index(page_elsewhere: Page, tmp_path: Path) -> None:
    """Where the search cannot be loaded, the box leads to the list, which is asked the same."""
    page = page_elsewhere
    _site(tmp_path, tuple(files(PAPERS)))
    (tmp_path / "assets/sheaf/search/engine.js").unlink()
    with served(tmp_path) as address:
        page.goto(address)
        page.get_by_label("Ask").fill("digirl")
        expect(page.get_by_role("status")).to_contain_text("could not be loaded")
        page.keyboard.press("Enter")
        page.wait_for_url("**/papers/?q=digirl")


def test_nothing_is_loaded_before(page: Page, home: str) -> None:
    """A page loads two small scripts, and neither index nor looks until the search is used."""
    seen = watch(page.context)
    page.goto(_about(home))
    page.wait_for_load_state("networkidle")
    loaded = [url for url in seen.requests if url.endswith((".js", ".css"))]
    assert [url.rsplit("/", 1)[1] for url in loaded] == ["load.js", "open.js"]
    page.locator("[data-search-open]").click()
    page.locator("[data-search-input]").fill("spiking")
    expect(_first(page)).to_be_visible()
    assert all(url.startswith((home, "data:")) for url in seen.requests)


def test_mistakes_and_misses(page: Page, home: str) -> None:
    """A typing mistake is corrected and reported; where nothing fits, a sentence says so."""
    seen = watch(page.context)
    page.goto(_about(home))
    page.locator("[data-search-open]").click()
    field = page.locator("[data-search-input]")
    field.fill("spikng networks")
    expect(page.locator("dialog")).to_contain_text("Showing results for spiking.")
    page.get_by_role("button", name='"spikng"').click()
    expect(field).to_have_value('"spikng"')
    expect(page.get_by_role("status")).to_have_text("No papers found.")
    field.fill('"spiking diffusion models"')
    expect(page.get_by_role("status")).to_have_text("1 paper")
    expect(page.locator("[data-search-results] mark").first).to_have_text("Spiking")
    assert not seen.errors


def test_topic_asked_for_by_name(page: Page, address: str) -> None:
    """A topic whose name is the whole query is first; papers follow in rank order."""
    page.goto(_about(address))
    page.locator("[data-search-open]").click()
    page.locator("[data-search-input]").fill("backdoor attacks")
    expect(page.locator("[data-search-results] a[href]").nth(1)).to_contain_text("Backdoor")
    expect(_first(page)).to_have_text("Backdoor attacks")
    page.locator("[data-search-input]").fill("beating backdoor attacks")
    expect(page.locator("[data-search-results] a[href]").first).to_contain_text("Beating")


def test_hostile_text(page: Page, home: str) -> None:
    """Hostile titles are shown as they are, and hostile queries answered; nothing runs."""
    seen = watch(page.context)
    page.goto(_about(home))
    page.locator("[data-search-open]").click()
    field, status = page.locator("[data-search-input]"), page.get_by_role("status")
    for text in (*EVIL, "__proto__", "javascript:alert(1)", "(((", '"' * 99, "\u2028", "%00"):
        status.evaluate("(status) => status.textContent = 'asked'")
        field.fill(text)
        expect(status).not_to_have_text(re.compile("asked|Searching"))
    field.fill("zebra")
    for title in EVIL:
        expect(page.locator("[data-search-results]")).to_contain_text(title)
    expect(page.locator("[data-search-results] :is(img, svg, script)")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/papers/evil-"))
    page.go_back()
    expect(field).to_have_value("zebra")
    assert not seen.errors
    assert all(url.startswith((home, "data:")) for url in seen.requests)


def test_recent_searches(page: Page, home: str) -> None:
    """A search that led somewhere is offered again, in this browser only, until forgotten."""
    page.goto(_about(home))
    page.locator("[data-search-open]").click()
    page.locator("[data-search-input]").fill("digirl")
    expect(_first(page)).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/papers/digirl-"))
    page.keyboard.press("Control+k")
    page.get_by_role("button", name="digirl").click()
    expect(_first(page)).to_contain_text("DigiRL")
    page.locator("[data-search-input]").fill("")
    page.get_by_role("button", name="Clear recent searches").click()
    expect(page.get_by_role("button", name="digirl")).to_have_count(0)


def test_fits_the_window(page: Page, address: str) -> None:
    """The dialog fills a narrow window, floats in a wide one, and never scrolls sideways."""
    page.goto(_about(address))
    page.locator("[data-search-open]").click()
    page.locator("[data-search-input]").fill("spiking")
    expect(_first(page)).to_be_visible()
    for width in (320, 390, 1280):
        resize(page, width)
        box = page.locator("dialog").bounding_box()
        assert box is not None
        assert (box["width"] == width) == (width < 700)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("before", "after", "answer"), [(40, None, "3 papers"), (None, 8, "No papers found.")]
)
def test_published_again_meanwhile(
    page_elsewhere: Page, tmp_path: Path, before: int | None, after: int | None, answer: str
) -> None:
    """A page that holds the head of an older index loads the new one, and answers from it."""
    page = page_elsewhere
    root = tmp_path / "site"
    _site(root, tuple(files(PAPERS[:before], one_file=0)))
    with served(tmp_path) as address:
        seen = watch(page.context)
        page.goto(f"{address}site/about/index.html")
        page.locator("[data-search-open]").click()
        field = page.locator("[data-search-input]")
        field.fill("diffusion")
        expect(_first(page)).to_be_visible()
        shutil.rmtree(root / "search")
        _write(root, tuple(files(PAPERS[:after], one_file=0)))
        field.fill("zebra")
        expect(page.get_by_role("status")).to_have_text(answer)
        # a smaller index lacks some of the files
        assert bool(seen.errors) == (after is not None)
        assert all("404" in error for error in seen.errors)
