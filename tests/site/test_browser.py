"""What readers do, in a real browser."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser import blamed, resize
from tests.site.conftest import Open

pytestmark = [pytest.mark.site, pytest.mark.browser]

LABELLED = "papers/jumpstarting-surgical-computer-vision/"
"""A paper whose authors labelled the parts of its abstract."""

KINDS = (
    "",
    "papers/",
    "papers/no-of-course-i-can-refusal-mechanisms-can-be-exploited-using-harmless-fine/",
    "tags/",
    "tags/spiking-neural-networks/",
    "systems/",
    "code/",
    LABELLED,
    "overview/",
    "about/",
    "404.html",
)
"""An address of each kind of page."""

REPAIRED = KINDS[2]
"""A paper with a repair."""


@pytest.mark.parametrize("path", KINDS)
def test_any_window(page_at: Open, path: str) -> None:
    """From 320 pixels up no page is wider than the window.

    Wide or narrow, light or dark, axe-core finds nothing to blame on any kind of page.
    """
    page = page_at(path)
    for width in (320, 390, 960, 1280):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width
        assert width not in {390, 1280} or blamed(page) == [], width


def test_repair_toggle(page_at: Open) -> None:
    """The original is hidden until it is asked for, and its changed places are marked."""
    page = page_at(REPAIRED)
    original = page.locator(".sheaf-original")
    expect(original).to_be_hidden()

    page.locator("[data-original]").click()

    expect(original).to_be_visible()
    expect(original).to_contain_text("``No, Of course I Can Execute''")
    expect(page.locator(".sheaf-original mark")).to_have_text(["``", "''"])
    page.locator("[data-original]").click()
    expect(original).to_be_hidden()


def test_home_leads_to_a_topic_and_a_paper(page_at: Open) -> None:
    """From home to a topic, to a paper, and back to all papers, by links alone."""
    page = page_at("")
    page.get_by_role("link", name="Spiking neural networks").click()
    expect(page.locator("h1")).to_have_text("Spiking neural networks")
    page.locator("[data-paper] h2 a").first.click()
    expect(page.locator("[data-abstract]")).to_be_visible()
    page.get_by_role("navigation").get_by_role("link", name="Papers").first.click()
    expect(page.locator("[data-paper]")).to_have_count(77)


def test_dark_mode(page_at: Open) -> None:
    """The page follows the system's scheme, and the reader's choice outlives a reload."""
    light, dark = "rgb(253, 253, 251)", "rgb(18, 22, 20)"
    page = page_at("")
    body = page.locator("body")
    expect(body).to_have_css("background-color", light)
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_css("background-color", dark)

    page.emulate_media(color_scheme="light")
    page.locator("[data-palette]").click(click_count=2)
    expect(body).to_have_css("background-color", dark)
    page.reload()
    expect(body).to_have_css("background-color", dark)


def test_keyboard_alone(page_at: Open) -> None:
    """Tab reaches the skip link first, every stop is visible, and Enter opens what it says."""
    page = page_at(REPAIRED)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-original]')"):
            break
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) != "none"
    page.keyboard.press("Enter")

    expect(page.locator(".sheaf-original")).to_be_visible()


def test_copy_citation(page_at: Open) -> None:
    """The citation is copied in each format by one click, and the page says so."""
    page = page_at(REPAIRED)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for button in page.locator("[data-copy]").all():
        button.click()
        name = button.inner_text().removeprefix("Copy ")
        expect(page.get_by_role("status").get_by_text(f"Copied {name}")).to_be_visible()
        shown = page.locator(f"#{button.get_attribute('data-copy')}").text_content()
        assert page.evaluate("navigator.clipboard.readText()") == shown


def test_new_since(page_at: Open) -> None:
    """A returning reader sees how many papers are new, and on which day they were added."""
    page = page_at("")
    place = page.locator("[data-since]")
    expect(place).to_be_hidden()
    days = json.loads(str(place.get_attribute("data-since")))
    before = json.dumps([[days[0][0], days[0][1] - 2]])
    page.evaluate("before => Sheaf.keep('since', before)", before)
    page.reload()
    expect(place).to_contain_text("2 papers are new since your last visit.")
    place.get_by_role("link").click()
    expect(page.locator("[data-day] .sheaf-new")).to_have_count(1)
    page.reload()
    expect(page.locator("[data-since]")).to_be_hidden()


def test_without_script(browser: Browser, address: str) -> None:
    """Without JavaScript the list is whole, the page reads well, and no dead control shows."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}papers/")
    expect(page.locator("[data-paper] h2 a")).to_have_count(77)
    page.goto(f"{address}{REPAIRED}")
    expect(page.locator("[data-abstract]")).to_be_visible()
    for button in page.locator("[data-copy]").all():
        expect(button).to_be_hidden()
    expect(page.locator("[data-palette]")).to_be_hidden()
    page.locator("[data-original]").click()
    expect(page.locator(".sheaf-original")).to_be_visible()
    context.close()


def test_from_a_folder(browser: Browser, site: Path) -> None:
    """Opened from the disk, without any server, links lead to pages, and the browser is content."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Spiking neural networks").click()
    expect(page.locator("h1")).to_have_text("Spiking neural networks")
    page.wait_for_load_state("networkidle")
    page.close()
    assert not faults


def test_fonts_come_early(page_at: Open) -> None:
    """From a server, the fonts that each page needs are asked for before its style sheets are."""
    page = page_at("about/")
    fonts = page.locator("link[rel=preload][as=font]")
    assert fonts.count() == 3
    for font in fonts.all():
        assert page.request.get(str(font.evaluate("(link) => link.href"))).ok


@pytest.mark.parametrize("width", [390, 1280])
def test_receipt(page_at: Open, width: int) -> None:
    """Numbers are below each other at the right, and no word is broken but the name of a file."""
    page = page_at("about/", width)
    places = """(cells) => cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { right } = range.getBoundingClientRect();
        return [range.getClientRects().length, getComputedStyle(cell).textAlign, right];
    })"""
    cells = page.locator(".sheaf-receipt").locator("td, thead th").evaluate_all(places)
    names = page.locator(".sheaf-receipt tbody th").count()

    head, *rows = (cells[1:7], *(cells[7 * n : 7 * n + 6] for n in range(1, names + 1)))
    for row in rows:
        assert all(lines == 1 for lines, _, _ in row)
        for (_, align, right), (_, above, edge) in zip(row[1:], head[1:], strict=True):
            assert align == above == "end"
            assert abs(right - edge) < 1


def test_more_beside(page_at: Open) -> None:
    """A picture wider than the window can be reached by the keyboard, and its edge is shaded."""
    page = page_at("overview/", 390)
    regions = page.locator(".sheaf-scroll")
    assert regions.count() == 1  # the topic pairs; all else fits, the map too
    for region in regions.all():
        assert region.evaluate("(it) => it.scrollWidth > it.clientWidth && it.tabIndex === 0")
        shades = region.evaluate("(it) => getComputedStyle(it).backgroundAttachment")
        assert shades == "local, local, scroll, scroll"


def test_search(page_at: Open) -> None:
    """`/` opens the search, a title with a typo finds its paper, and Enter opens it."""
    page = page_at("papers/")
    page.keyboard.press("/")
    page.locator("[data-search-input]").fill("spikng neural networks by dynamic confidence")
    first = page.locator("[data-search-results] a[href]").first
    expect(first).to_contain_text("Unleashing the Potential of Spiking")
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/unleashing-the-potential-of-spiking-*/")


def test_labels_open_paragraphs(page_at: Open) -> None:
    """Each labelled part begins a line, and what is copied is the abstract all the same."""
    page = page_at(LABELLED)
    abstract = page.locator("[data-abstract]")
    labels = abstract.locator(".sheaf-label")
    left = abstract.evaluate("(element) => element.getBoundingClientRect().left")
    copied = abstract.evaluate(
        "(element) => (getSelection().selectAllChildren(element), getSelection().toString())"
    )

    assert labels.count() == 5
    for label in labels.all():
        place = label.evaluate("(element) => [...element.getClientRects()].at(-1).left")
        assert abs(place - left) < 1
    assert abstract.text_content() == abstract.inner_text() == copied


@pytest.mark.parametrize("width", [320, 1280])
def test_abbreviations(page_at: Open, width: int) -> None:
    """Hover and focus show what an abbreviation means, and nothing moves or sticks out."""
    page = page_at(
        "papers/spikegpt-generative-pre-trained-language-model-with-spiking-neural-networks/", width
    )
    meaning = '"Spiking Neural Networks"'
    height = page.evaluate("document.documentElement.scrollHeight")
    abbreviations = page.locator("[data-abstract] abbr")
    expect(abbreviations.first).to_have_css("content", "none", pseudo="after")

    abbreviations.first.focus()
    expect(abbreviations.first).to_have_css("content", meaning, pseudo="after")
    for abbreviation in abbreviations.all():
        abbreviation.hover()
        expect(abbreviation).to_have_css("content", meaning, pseudo="after")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate("document.documentElement.scrollHeight") == height


def test_from_home_to_a_system(page_at: Open) -> None:
    """From home to a system, to its paper, and back to its sentence, by links alone."""
    page = page_at("")
    page.get_by_role("link", name="SpikeGPT").click()
    entry = page.locator("div:target")
    expect(entry.locator("mark")).to_have_text("SpikeGPT")
    entry.get_by_role("link").click()
    page.locator(".sheaf-named").get_by_role("link", name="SpikeGPT", exact=True).click()
    page.wait_for_url("**/systems/#spikegpt")


def test_search_knows_names(page_at: Open) -> None:
    """The search finds a system by its name, below the paper that brings it."""
    page = page_at("papers/")
    page.keyboard.press("/")
    page.locator("[data-search-input]").fill("spikegpt")
    results = page.locator("[data-search-results]")

    expect(results.locator("a[href]").first).to_contain_text("SpikeGPT: Generative")
    expect(results.locator("a[href$='/systems/#spikegpt']")).to_have_count(1)


def test_names_on_the_map_have_room(page_at: Open) -> None:
    """As the browser draws them, no name on the map is on another, or leaves the picture."""
    page = page_at("overview/")
    page.evaluate("document.fonts.ready")
    boxes = page.locator(".sheaf-map__topic text").evaluate_all(
        "all => all.map(e => e.getBBox()).map(b => [b.x, b.y + 4, b.x + b.width, b.y + b.height])"
    )

    assert len(boxes) > 5
    assert all(left >= 0 and right <= 1040 for left, _, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart


def test_skip_the_map(page_at: Open) -> None:
    """One key leads past the points of the map, to the table that says the same."""
    page = page_at("overview/")
    skip = page.get_by_role("link", name="Skip the map")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#map-table tbody tr").first).to_be_visible()


def test_search_does_not_flash(page_at: Open) -> None:
    """Until its style sheet has come, the search takes words and is not seen."""
    page = page_at("about/")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search.css", hold)
    page.keyboard.press("/")
    page.keyboard.type("spiking")
    dialog = page.locator("dialog")
    expect(dialog.locator("a[href]").first).to_be_attached()
    expect(dialog).to_have_css("opacity", "0")

    [route] = held
    route.continue_()

    expect(dialog).to_have_css("opacity", "1")
    expect(dialog.locator("[data-search-input]")).to_have_value("spiking")
