"""What is seen on the pages: nothing is cut off, and what can be pressed looks like it."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = [pytest.mark.site, pytest.mark.browser]

PAPER = "papers/jumpstarting-surgical-computer-vision/"

SEEN = """
(entries) => entries.filter((entry) => entry.checkVisibility()).map((entry) => {
  const { left, right, top, bottom } = entry.getBoundingClientRect();
  const points = [[left + 1, top + 9], [right - 1, bottom - 9]];
  return points.every(([x, y]) => entry.contains(document.elementFromPoint(x, y)));
})
"""
"""Whether each entry is on the screen with nothing above it, at both ends."""

SEEN_WHERE = "(it) => it.getBoundingClientRect().left"
"""How far from the left edge something is."""

LINES = "(words) => words.map((word) => [word.textContent, word.getClientRects().length])"
"""In how many lines each word is."""

MARK = "(it) => getComputedStyle(it, '::before').maskImage"
"""The mark before what unfolds."""


@pytest.fixture
def page(reader: BrowserContext) -> Page:
    """Return an empty page."""
    [page] = reader.pages
    return page


def wide(page: Page, width: int) -> None:
    """Give the window of `page` a width."""
    page.set_viewport_size({"width": width, "height": 900})


def test_the_current_entry_is_seen(page: Page, address: str) -> None:
    """At 390 pixels all entries of the menu are seen; at 320 it begins where the current one is."""
    wide(page, 390)
    page.goto(f"{address}help/")
    entries = page.locator(".sheaf-subnav a")
    assert entries.evaluate_all(SEEN) == [True] * entries.count()

    wide(page, 320)
    page.reload()
    current = page.locator(".sheaf-subnav [aria-current]")
    expect(current).to_have_text("Help")
    assert current.evaluate_all(SEEN) == [True]


def test_the_menu_begins_with_its_margin(page: Page, address: str) -> None:
    """On the page of the first entry a menu that is too wide is not scrolled to the very edge."""
    wide(page, 320)
    page.goto(f"{address}papers/")
    menu = page.locator(".sheaf-subnav")
    assert menu.evaluate("(it) => it.scrollWidth > it.clientWidth")
    assert menu.evaluate("(it) => it.scrollLeft") == 0
    assert page.locator(".sheaf-subnav [aria-current]").evaluate(SEEN_WHERE) >= 16


def test_facts_are_on_one_line(page: Page, address: str) -> None:
    """Names of authors, which are links in a list, are as high as the facts beside them."""
    wide(page, 1280)
    page.goto(f"{address}{PAPER}")
    page.locator("ul.sheaf-meta").evaluate(
        "(it) => it.insertAdjacentHTML("
        "'afterbegin', '<li><span><a href=\"#\">Ana</a>, <a href=\"#\">Ben</a></span></li>')"
    )
    bottoms = page.locator("ul.sheaf-meta li").evaluate_all(
        "(all) => all.map((it) => { const words = document.createRange();"
        " words.selectNodeContents(it.querySelector('a, span:not(:has(a))').firstChild);"
        " return Math.round(words.getBoundingClientRect().bottom); })"
    )
    assert len(bottoms) >= 3
    assert len(set(bottoms)) == 1


@pytest.mark.parametrize("name", ["A" * 27, "Of letters " * 8, "W" * 80, "Short"])
def test_a_long_name_hides_nothing(page: Page, address: str, name: str) -> None:
    """However long the collection's name is, the whole menu and the search stay in sight."""
    page.goto(f"{address}help/")
    page.locator(".sheaf-brand__name").evaluate("(it, name) => (it.textContent = name)", name)
    for width in (960, 1280):
        wide(page, width)
        shown = page.locator(
            ":is(.sheaf-header__nav, .sheaf-header__inner > *) > a, [data-palette]"
        )
        assert all(shown.evaluate_all(SEEN))
        nav = page.locator(".sheaf-header__nav a")
        assert nav.evaluate_all(SEEN) == [True] * nav.count()


def test_titles_do_not_break_after_a_hyphen(page: Page, address: str) -> None:
    """No line of a title ends within a word such as Low-Cost, in lists or above an abstract."""
    for width in (320, 1280):
        wide(page, width)
        for path in ("papers/", "papers/?q=self", f"{PAPER}"):
            page.goto(f"{address}{path}")
            words = page.locator(".sheaf-compound")
            if "papers/?" in path:
                expect(page.locator(".sheaf-clear")).to_be_visible()
            assert [found for found in words.evaluate_all(LINES) if found[1] > 1] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{address}papers/")
    assert page.locator(".sheaf-compound").count() > 20


def test_help_breaks_no_code(page: Page, address: str) -> None:
    """On a phone, what is to be typed is in one line in the tables of the help page."""
    wide(page, 390)
    page.goto(f"{address}help/")
    codes = page.locator("td code")
    assert codes.count() > 20
    assert {lines for _, lines in codes.evaluate_all(LINES)} == {1}


def test_the_star_says_whether_it_is_kept(page: Page, address: str) -> None:
    """The star in the header is filled while the list holds a paper, and a kept paper says so."""
    page.goto(f"{address}reading-list/")
    header = page.locator(".sheaf-list-link .sheaf-icon")
    empty = header.evaluate("(it) => getComputedStyle(it).maskImage")

    page.goto(f"{address}{PAPER}")
    expect(header).to_have_css("mask-image", empty)
    star = page.locator(".sheaf-paper__bar [data-star]")
    expect(star).to_have_accessible_name("Keep in reading list")
    width = star.bounding_box()
    star.click()
    expect(star).to_have_accessible_name("Kept in reading list")
    assert star.bounding_box() == width
    expect(header).not_to_have_css("mask-image", empty)
    page.goto(f"{address}reading-list/")
    expect(page.locator("[data-list-rows] [data-star]")).to_have_attribute(
        "title", "Kept in reading list"
    )
    expect(header).not_to_have_css("mask-image", empty)
    page.locator("[data-list-rows] [data-star]").click()
    expect(header).to_have_css("mask-image", empty)


def test_what_unfolds_has_a_mark(page: Page, address: str) -> None:
    """Whatever unfolds has a mark in front that says so."""
    for path in ("about/", "reading-list/", "overview/", "papers/", PAPER):
        page.goto(f"{address}{path}")
        folds = page.locator("summary")
        assert folds.count()
        assert all("svg" in folds.nth(place).evaluate(MARK) for place in range(folds.count()))


def test_what_swaps_looks_like_a_control(page: Page, address: str) -> None:
    """The *and* that can be pressed does not look like the *and not* that cannot."""
    page.goto(f"{address}papers/?tag=privacy&tag=data-poisoning&not=backdoor-attacks")
    swap, word = page.locator("button.sheaf-join"), page.locator("span.sheaf-join")
    expect(swap).to_have_text("and")
    expect(word).to_have_text("and not")
    looks = "(it) => [getComputedStyle(it).color, getComputedStyle(it).textDecorationLine]"
    assert swap.evaluate(looks) != word.evaluate(looks)
    assert swap.evaluate(looks)[1] == "underline"


def test_facets_say_what_is_left(page: Page, address: str) -> None:
    """A find without a match says so; values are shown that a selection has, and no zeros."""
    wide(page, 1280)
    page.goto(f"{address}papers/")
    systems = page.locator('[data-facet="system"]')
    expect(systems).to_have_count(0)
    field = page.locator('[data-find="system"]')
    field.fill("no such system")
    said = page.locator("fieldset", has=field).get_by_role("status")
    expect(said).to_have_text("No match for “no such system”.")
    field.fill("")
    expect(said).to_be_empty()

    page.goto(f"{address}papers/?tag=backdoor-attacks")
    expect(systems).not_to_have_count(0)
    assert "0" not in systems.locator(".sheaf-n").all_inner_texts()
    nought = page.locator("summary.is-zero .sheaf-n").first
    expect(nought).to_have_text("0")
    expect(nought).to_have_css("opacity", "0")


SPOT = """
(map) => {
  const [, x, y] = /m(\\d+) (\\d+)/.exec(map.querySelector(".sheaf-map__dots").getAttribute("d"));
  map.scrollIntoView({ block: "center" });
  const { left, top, width, height } = map.firstElementChild.getBoundingClientRect();
  return [left + (x * width) / 10000, top + (y * height) / 10000];
}
"""
"""Where the first point of the map is, in the window."""


def test_a_touch_names_a_paper(browser: Browser, address: str) -> None:
    """On the map, all of which is on the screen, a touch names a paper, and a second opens it."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{address}overview/")
    said = page.locator(".sheaf-map__said")
    expect(said).to_contain_text("Touch")
    across, down = page.locator(".sheaf-map").evaluate(SPOT)
    assert page.locator(".sheaf-map").evaluate("(it) => it.scrollWidth <= it.clientWidth + 10")

    page.touchscreen.tap(across + 3, down + 2)
    title = said.locator("a")
    expect(title).to_be_in_viewport(ratio=1)
    name = title.inner_text()
    assert page.url == f"{address}overview/"
    page.touchscreen.tap(across, down)
    expect(page.locator("h1")).to_have_text(name)
    context.close()


def test_the_map_by_keys(page: Page, address: str) -> None:
    """One stop of the keyboard is for all papers of the map; arrow keys choose, Enter opens."""
    wide(page, 1280)
    page.goto(f"{address}overview/")
    said = page.locator(".sheaf-map__said a")
    page.locator(".sheaf-map__point").focus()
    expect(said).to_have_count(1)
    first = said.inner_text()
    page.keyboard.press("ArrowRight")
    expect(said).not_to_have_text(first)
    second = said.inner_text()
    page.get_by_role("button", name="Nearer").click()
    page.wait_for_function(
        "(it) => it.firstElementChild.clientWidth > 1.5 * it.clientWidth",
        arg=page.locator(".sheaf-map").element_handle(),
    )
    page.locator(".sheaf-map__point").press("Enter")
    expect(page.locator("h1")).to_have_text(second)


def test_the_legend_filters(page: Page, address: str) -> None:
    """What is chosen in the legend of the map is emphasised."""
    page.goto(f"{address}overview/")
    dots = page.locator(".sheaf-map__dots")
    for place in range(dots.count()):
        expect(dots.nth(place)).to_have_css("opacity", "1")
    page.locator(".sheaf-legend input").nth(1).check()
    for place, opacity in enumerate(("0.15", "1", "0.15")):
        expect(dots.nth(place)).to_have_css("opacity", opacity)
