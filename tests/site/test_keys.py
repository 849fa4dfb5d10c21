"""Single keys: they move, open and star; none works in a field, and all can be switched off."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import blamed, resize
from tests.site.conftest import Open

pytestmark = [pytest.mark.site, pytest.mark.browser]

STARRED = "true"
NOT_STARRED = "false"

IDS = """
(rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.paper)
"""
"""The papers that the page lists, in their order."""


def ids(page: Page) -> list[str]:
    """Return the papers that the page lists, in their order."""
    return list(page.locator("[data-paper]").evaluate_all(IDS))


def focuses(page: Page, paper: str) -> None:
    """Wait until the focus is in the row of `paper`."""
    expect(page.locator(f"[data-paper={paper}]:focus-within")).to_have_count(1)


def focuses_none(page: Page) -> None:
    """Wait until the focus is in no paper."""
    expect(page.locator("[data-paper]:focus-within")).to_have_count(0)


@pytest.mark.parametrize("key", ["o", "Enter"])
def test_move_and_open(page_at: Open, key: str) -> None:
    """`j` and `k` move from paper to paper, the focus is seen, and `o` and Enter open."""
    page = page_at("papers/")
    listed = ids(page)
    for pressed, expected in (("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(pressed)
        focuses(page, listed[expected])
        expect(page.locator("a:focus")).to_have_css("outline-style", "solid")
    page.keyboard.press(key)
    page.wait_for_url(f"**/papers/{listed[0]}/")


def test_moving_keeps_sight(page_at: Open) -> None:
    """The paper moved to is in the window, and not under the bar."""
    page = page_at("papers/", 390)
    listed = ids(page)
    for _ in range(12):
        page.keyboard.press("j")
    for _ in range(6):
        page.keyboard.press("k")
    focuses(page, listed[5])
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    bar = page.evaluate("document.querySelector('header').getBoundingClientRect().bottom")
    assert bar <= top < 900


def test_star(page_at: Open) -> None:
    """`s` stars the paper with the focus, or the paper of the page."""
    page = page_at("papers/")
    first = ids(page)[0]
    button = page.locator(f"[data-star={first}]")
    page.keyboard.press("j")
    page.keyboard.press("s")
    expect(button).to_have_attribute("aria-pressed", STARRED)
    page.keyboard.press("s")
    expect(button).to_have_attribute("aria-pressed", NOT_STARRED)
    page.keyboard.press("o")
    page.wait_for_url(f"**/papers/{first}/")
    page.keyboard.press("s")
    expect(page.locator("[data-star]")).to_have_attribute("aria-pressed", STARRED)


def test_star_a_related_paper(page_at: Open) -> None:
    """On a paper's page `s` stars a related paper that has the focus, and else the page's own."""
    page = page_at("papers/spiking-diffusion-models/")
    own, other = page.locator("[data-star]"), page.locator("[data-star-also]").first
    page.keyboard.press("j")
    page.keyboard.press("s")
    expect(other).to_have_attribute("aria-pressed", STARRED)
    expect(own).to_have_attribute("aria-pressed", NOT_STARRED)
    page.locator("h1").click()
    page.keyboard.press("s")
    expect(own).to_have_attribute("aria-pressed", STARRED)


def test_not_in_a_field(page_at: Open) -> None:
    """A letter typed into a field is a letter, and with a modifier it is the browser's."""
    page = page_at("papers/")
    first = ids(page)[0]
    page.keyboard.press("j")
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+j")
    focuses(page, first)

    page.keyboard.press("s")
    expect(page.locator(f"[data-star={first}]")).to_have_attribute("aria-pressed", STARRED)
    page.goto("reading-list/")
    field = page.locator("textarea")
    field.click()
    page.keyboard.type("jkos/?")
    expect(field).to_have_value("jkos/?")
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("Escape")


def test_search_takes_letters(page_at: Open) -> None:
    """While the search is open, letters are words to look for."""
    page = page_at("papers/")
    page.keyboard.press("/")
    expect(page.locator("[data-search-input]")).to_be_focused()
    page.keyboard.type("jks?")
    expect(page.locator("[data-search-input]")).to_have_value("jks?")


def test_dialog(page_at: Open) -> None:
    """`?` shows the keys, wide or narrow, Escape leaves, and the focus is where it was."""
    page = page_at("tags/spiking-neural-networks/")
    first = ids(page)[0]
    page.keyboard.press("j")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    for width in (390, 1280):
        resize(page, width)
        assert blamed(page, "dialog") == []
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    focuses(page, first)


def test_off(page_at: Open) -> None:
    """Keys that are switched off do nothing, `/` included; the footer brings them back."""
    page = page_at("papers/")
    page.keyboard.press("?")
    page.get_by_label("Use these shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    for key in ("j", "s", "?", "/"):
        page.keyboard.press(key)
    focuses_none(page)
    expect(page.locator("dialog[open]")).to_have_count(0)

    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Use these shortcuts").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    expect(page.locator("[data-paper]:focus-within")).to_have_count(1)
