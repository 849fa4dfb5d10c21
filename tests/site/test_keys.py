"""Single keys: they move, open and star; none works in a field, and all can be switched off."""

import pytest
from playwright.sync_api import Page

from tests.site.test_browser import AXE, Open, page_at

pytestmark = [pytest.mark.site, pytest.mark.browser]

__all__ = ["page_at"]


def focused(page: Page) -> str:
    """Return the paper in which the focus is."""
    script = "document.activeElement.closest('[data-paper]')?.dataset.paper ?? ''"
    return str(page.evaluate(script))


def ids(page: Page) -> list[str]:
    """Return the papers that the page lists, in their order."""
    script = """() => Array.from(document.querySelectorAll("[data-paper]"))
        .filter((row) => row.checkVisibility()).map((row) => row.dataset.paper)"""
    return list(page.evaluate(script))


def test_move_and_open(page_at: Open) -> None:
    """`j` and `k` move from paper to paper, the focus is seen, and `o` and Enter open."""
    for key in ("o", "Enter"):
        page = page_at("papers/")
        listed = ids(page)
        for pressed, expected in (("j", 0), ("j", 1), ("j", 2), ("k", 1), ("k", 0), ("k", 0)):
            page.keyboard.press(pressed)
            assert focused(page) == listed[expected]
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press(key)
        page.wait_for_url(f"**/papers/{listed[0]}/")


def test_moving_keeps_sight(page_at: Open) -> None:
    """The paper moved to is in the window, and not under the bar."""
    page = page_at("papers/", 390)
    for _ in range(12):
        page.keyboard.press("j")
    for _ in range(6):
        page.keyboard.press("k")
    top = page.evaluate("document.activeElement.getBoundingClientRect().top")
    bar = page.evaluate("document.querySelector('header').getBoundingClientRect().bottom")
    assert bar <= top < 900


def test_star(page_at: Open) -> None:
    """`s` stars the paper with the focus, or the paper of the page."""
    page = page_at("papers/")
    page.keyboard.press("j")
    page.keyboard.press("s")
    button = page.locator(f"[data-star={focused(page)}]")
    assert button.get_attribute("aria-pressed") == "true"
    page.keyboard.press("s")
    assert button.get_attribute("aria-pressed") == "false"
    page.keyboard.press("o")
    page.locator(".sheaf-paper__bar").wait_for()
    page.keyboard.press("s")
    assert page.locator("[data-star]").get_attribute("aria-pressed") == "true"


def test_star_a_related_paper(page_at: Open) -> None:
    """On a paper's page `s` stars a related paper that has the focus, and else the page's own."""
    page = page_at("papers/spiking-diffusion-models/")
    own, other = page.locator("[data-star]"), page.locator("[data-star-also]").first
    page.keyboard.press("j")
    page.keyboard.press("s")
    assert other.get_attribute("aria-pressed") == "true"
    assert own.get_attribute("aria-pressed") == "false"
    page.locator("h1").click()
    page.keyboard.press("s")
    assert own.get_attribute("aria-pressed") == "true"


def test_not_in_a_field(page_at: Open) -> None:
    """A letter typed into a field is a letter, and with a modifier it is the browser's."""
    page = page_at("papers/")
    page.keyboard.press("j")
    first = focused(page)
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+j")
    assert focused(page) == first

    page.keyboard.press("s")
    page.goto(page.url.partition("/papers/")[0] + "/reading-list/")
    field = page.locator("textarea")
    field.click()
    page.keyboard.type("jkos/?")
    assert field.input_value() == "jkos/?"
    assert not page.locator("dialog[open]").count()
    page.keyboard.press("Escape")


def test_search_takes_letters(page_at: Open) -> None:
    """While the search is open, letters are words to look for."""
    page = page_at("papers/")
    page.keyboard.press("/")
    page.locator("[data-search-input]").wait_for()
    page.keyboard.type("jks?")
    assert page.locator("[data-search-input]").input_value() == "jks?"


@pytest.mark.parametrize("width", [390, 1280])
def test_dialog(page_at: Open, width: int) -> None:
    """`?` shows the keys, Escape leaves, and the focus is where it was."""
    page = page_at("papers/", width)
    page.keyboard.press("j")
    before = focused(page)
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()
    page.evaluate(AXE)
    violations = page.evaluate("axe.run('dialog').then((result) => result.violations)")
    assert not [(v["id"], [node["html"] for node in v["nodes"]]) for v in violations]
    page.keyboard.press("Escape")
    assert not page.locator("dialog[open]").count()
    assert focused(page) == before


def test_off(page_at: Open) -> None:
    """Keys that are switched off do nothing, `/` included; the footer brings them back."""
    page = page_at("papers/")
    page.keyboard.press("?")
    page.get_by_label("Use these shortcuts").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    for key in ("j", "s", "?", "/"):
        page.keyboard.press(key)
    assert focused(page) == ""
    assert not page.locator("dialog[open]").count()

    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Use these shortcuts").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    assert focused(page) != ""
