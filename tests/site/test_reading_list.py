"""The reading list: what a reader stars and writes stays, and goes where the reader wants it."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from tests import seed
from tests.site.conftest import run
from tests.site.test_browser import AXE, Scheme
from tests.text.test_escape import HARD

pytestmark = [pytest.mark.site, pytest.mark.browser]

NASTY = seed.ROOT.parent / "shared/data/nasty_strings.jsonl"
"""Thousands of hard strings that other projects collected; not in the repository."""

SPIKING = "unleashing-the-potential-of-spiking-neural-networks-by-dynamic-confidence"
"""A paper of the seed that has others like it."""

DELAYS = "learning-delays-in-spiking-neural-networks-using-dilated-convolutions-with"
"""Another."""

STARRED = f"papers/{SPIKING}/"

LIST = "reading-list/"

REFUSE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
"""Makes a browser that keeps nothing."""

FILL = """
() => {
  let piece = "x".repeat(1 << 20);
  for (let n = 0; piece; ) {
    try {
      localStorage.setItem(`fill${n++}`, piece);
    } catch {
      piece = piece.slice(1 + piece.length / 2);
    }
  }
}
"""
"""Leaves no room in the storage."""


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """Return a reader with an empty list; nothing may fail, or ask another origin."""
    faults: list[str] = []
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    context.set_default_timeout(8_000)
    context.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("dialog", lambda dialog: faults.append(dialog.message))
    context.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:"))
            else faults.append(request.url)
        ),
    )
    yield context
    context.close()
    assert not faults


def open_page(context: BrowserContext, path: str) -> Page:
    """Open the page at `path`; that of the list is ready."""
    page = context.new_page()
    page.goto(path)
    if path.startswith(LIST):
        page.locator(".sheaf-list__body--ready").wait_for()
    return page


def star(context: BrowserContext, *slugs: str) -> None:
    """Star papers on their pages."""
    for slug in slugs:
        page = open_page(context, f"papers/{slug}/")
        page.locator("[data-star]").click()
        page.close()


def stored(page: Page) -> dict[str, dict[str, object]]:
    """Return what the browser keeps."""
    text = page.evaluate("Sheaf.recall('list')")
    papers = json.loads(text)["papers"] if text else {}
    assert isinstance(papers, dict)
    return papers


def saved(page: Page, end: str) -> str:
    """Export the list and return the text of the file."""
    with page.expect_download() as download:
        page.locator(f"[data-list-export={end}]").click()
    assert download.value.suggested_filename == f"reading-list.{end}"
    return Path(download.value.path()).read_bytes().decode()


def choose(page: Page, text: str | bytes) -> str:
    """Import a file that holds `text`, and return what the page says."""
    content = text.encode() if isinstance(text, str) else text
    said = page.locator("[data-list-said]")
    page.evaluate("document.querySelector('[data-list-said]').textContent = ''")
    file = FilePayload(name="list.json", mimeType="application/json", buffer=content)
    page.locator("[data-list-import]").set_input_files(files=[file])
    said.filter(has_text=".").wait_for()
    return said.inner_text()


def test_star_on_a_page(reader: BrowserContext) -> None:
    """The button says whether the paper is kept, after a reload too, and takes it out again."""
    page = open_page(reader, STARRED)
    button = page.locator("[data-star]")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    page.reload()
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert stored(page) == {}


def test_star_in_lists_and_results(reader: BrowserContext) -> None:
    """Each paper has a star in the list of all, on a topic's page and in search results."""
    page = open_page(reader, "papers/")
    rows = page.locator("[data-paper]:visible")
    assert rows.locator("[data-star]").count() == rows.count() > 1
    rows.nth(1).locator("[data-star]").click()
    assert list(stored(page)) == [rows.nth(1).get_attribute("data-paper")]

    page = open_page(reader, "tags/spiking-neural-networks/")
    assert page.locator("[data-paper] [data-star]").count() == page.locator("[data-paper]").count()

    page.keyboard.press("/")
    page.locator("[data-search-input]").fill("spiking dynamic confidence")
    button = page.locator("[data-search-results] [data-star]").first
    button.click()
    assert button.get_attribute("data-star") == SPIKING
    assert SPIKING in stored(page)


def test_star_beside_something_else(reader: BrowserContext) -> None:
    """The papers on the home page and the related ones have stars, the page's own only one."""
    page = open_page(reader, STARRED)
    assert page.locator("[data-star]").count() == 1
    related = page.locator(".sheaf-related li")
    title = related.first.locator("a").inner_text()
    assert related.count() == page.locator(".sheaf-related [data-star-also]").count()
    related.first.locator("[data-star-also]").click()
    assert [entry["title"] for entry in stored(page).values()] == [title]

    page = open_page(reader, "")
    buttons = page.locator(".sheaf-short [data-star-also]")
    assert buttons.count() == page.locator(".sheaf-short li").count()
    page.keyboard.press("j")
    page.keyboard.press("s")
    assert buttons.first.get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize("width", [390, 1280])
def test_empty_list_stands_still(reader: BrowserContext, width: int) -> None:
    """An empty list comes without moving what is on the page, and offers no order by date here."""
    page = reader.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script("""
        window.moved = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.moved += value;
        }).observe({ type: "layout-shift", buffered: true });
    """)
    page.goto(LIST)
    page.locator(".sheaf-list__body--ready").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.moved") < 0.02
    orders = page.locator("[data-list-sort] option").evaluate_all(
        "(all) => all.map((o) => o.value)"
    )
    assert orders == ["newest", "oldest", "title"]


def test_notes(reader: BrowserContext) -> None:
    """A note is kept by itself, on the paper's page and in the list, as the text it is."""
    star(reader, SPIKING)
    page = open_page(reader, STARRED)
    page.locator("textarea").fill("<b>Compare</b>")
    page.get_by_text("Saved", exact=True).wait_for()

    page = open_page(reader, LIST)
    field = page.locator("textarea")
    assert field.input_value() == "<b>Compare</b>"
    field.fill("Line one\nline two")
    page.reload()
    assert field.input_value() == "Line one\nline two"


def test_two_tabs(reader: BrowserContext) -> None:
    """What one tab does shows in the other, and notes written in both are both kept."""
    first = open_page(reader, STARRED)
    second = open_page(reader, STARRED)
    first.locator("[data-star]").click()
    second.locator("[data-star][aria-pressed=true]").wait_for()

    second.locator("textarea").evaluate("(area) => area.value = 'typed, not kept yet'")
    first.locator("textarea").fill("from the first")
    both = "from the first\n\ntyped, not kept yet"
    for page in (first, second):
        page.wait_for_function(
            "(text) => document.querySelector('textarea').value === text", arg=both
        )
    assert stored(first)[SPIKING]["note"] == both


def test_sort_and_find(reader: BrowserContext) -> None:
    """The list stands in the order asked for, and shows what has all words asked for."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    titles = page.locator("[data-list-rows] h2")
    assert titles.all_inner_texts()[0].startswith("Learning Delays")
    page.locator("[data-list-sort]").select_option("oldest")
    assert titles.all_inner_texts()[0].startswith("Unleashing")
    page.locator("[data-list-find]").fill("DILATED spiking")
    assert [title[:8] for title in titles.all_inner_texts()] == ["Learning"]
    assert page.locator("[data-list-count]").inner_text() == "1 of 2 papers"
    page.locator("[data-list-find]").fill("")
    page.reload()
    assert titles.all_inner_texts()[0].startswith("Unleashing")


def test_take_out_and_back(reader: BrowserContext) -> None:
    """A paper taken out stays in sight; one with a note can be put back later, or let go."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    row = page.locator(f"[data-paper={SPIKING}]")
    row.locator("textarea").fill("Mind this")
    page.get_by_text("Saved", exact=True).wait_for()
    for slug in (SPIKING, DELAYS):
        page.locator(f"[data-star={slug}]").click()
    assert page.locator("[data-list-rows] > li").count() == 2
    assert list(stored(page)) == [SPIKING]

    page.reload()
    page.locator("[data-list-outs] button").first.wait_for()
    assert page.locator("[data-list-rows] > li").count() == 0
    assert "Mind this" in page.locator("[data-list-outs]").inner_text()
    page.get_by_role("button", name="Put back").click()
    assert row.locator("textarea").input_value() == "Mind this"
    assert page.evaluate("document.activeElement.dataset.star") == SPIKING
    page.locator(f"[data-star={SPIKING}]").click()
    page.reload()
    page.get_by_role("button", name="Delete permanently").click()
    assert stored(page) == {}
    assert page.get_by_text("Nothing here yet.").is_visible()


def test_exports(reader: BrowserContext, site: Path) -> None:
    """Each format holds the starred papers as the build wrote them."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("A note")
    page.get_by_text("Saved", exact=True).wait_for()

    folder = site / "papers"
    assert saved(page, "bib").split("\n\n")[1] + "" == (folder / f"{SPIKING}.bib").read_text()
    assert (folder / f"{SPIKING}.ris").read_bytes().decode() in saved(page, "ris")
    assert "N1  - A note\r\n" in saved(page, "ris")
    rows = list(csv.DictReader(io.StringIO(saved(page, "csv"))))
    assert [(row["id"], row["note"]) for row in rows] == [(DELAYS, "A note"), (SPIKING, "")]
    assert f"/library/papers/{SPIKING}/)" in saved(page, "md")
    papers = json.loads(saved(page, "json"))["papers"]
    assert papers[1]["paper"] == json.loads((folder / f"{SPIKING}.json").read_text())
    assert "contains 2 papers" in page.locator("[data-list-said]").inner_text()


def test_import(reader: BrowserContext, browser: Browser, address: str) -> None:
    """An exported list is merged into another browser's, and twice is as good as once."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("Mine")
    page.get_by_text("Saved", exact=True).wait_for()
    text = saved(page, "json")

    with browser.new_context(base_url=address) as other:
        star(other, DELAYS)
        page = open_page(other, LIST)
        page.locator("textarea").fill("Theirs")
        page.get_by_text("Saved", exact=True).wait_for()
        for _ in range(2):
            assert "2 papers already there" in choose(page, text) or _ == 0
            page.locator(f"[data-paper={SPIKING}]").wait_for()
            assert stored(page)[DELAYS]["note"] == "Theirs\n\nMine"
            assert len(stored(page)) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", "not valid JSON"),
        (b"\x00\xff\xfe", "not valid JSON"),
        (b'{"kind": "sheaf-reading-list", "version": 1, "papers": [{"id": "a', "not valid JSON"),
        (b'{"schema": 1, "collection": "C", "papers": []}', "not a reading list"),
        (
            b'{"kind": "sheaf-reading-list", "version": 1, "papers": [{"id": "elsewhere"}]}',
            "None of the papers",
        ),
        (b" " * 5_000_001, "too large"),
    ],
)
def test_refused_import(reader: BrowserContext, text: bytes, expected: str) -> None:
    """A truncated, foreign or huge file is refused in words, and the list is unchanged."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)
    before = stored(page)

    said = choose(page, text)

    assert expected in said
    assert said.endswith("Your list is unchanged.")
    assert stored(page) == before


def test_import_without_room(reader: BrowserContext) -> None:
    """A list for which the browser has no room is refused, and the list is unchanged."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)
    before = stored(page)
    page.evaluate(FILL)
    entries = [{"id": DELAYS, "note": "n" * 100_000}]
    text = json.dumps({"kind": "sheaf-reading-list", "version": 1, "papers": entries})

    assert "no room" in choose(page, text)
    assert stored(page) == before
    assert page.locator("[data-list-rows] > li").count() == 1


def test_shared_link(reader: BrowserContext, browser: Browser, address: str) -> None:
    """A link asks before it merges, says what is unknown, carries no note, and asks once."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("Private")
    page.get_by_text("Saved", exact=True).wait_for()
    page.get_by_text("Share as a link").click()
    link = page.locator("[data-list-link]", has_text="#list=").inner_text()
    assert link == f"{address}{LIST}#list={DELAYS},{SPIKING}"

    with browser.new_context(base_url=address) as other:
        star(other, DELAYS)
        page = open_page(other, f"{LIST}#list={DELAYS},{SPIKING},no-such-paper,%3Cb%3E")
        offer = page.locator("[data-list-offer]")
        offer.get_by_role("heading").wait_for()
        words = offer.inner_text()
        assert "1 paper to add. 1 paper is already in your list. 2 papers are not in" in words
        assert list(stored(page)) == [DELAYS]
        page.get_by_role("button", name="Add 1 paper").click()
        page.locator(f"[data-paper={SPIKING}]").wait_for()
        assert set(stored(page)) == {DELAYS, SPIKING}
        assert stored(page)[DELAYS]["note"] == ""
        assert page.evaluate("document.activeElement.tagName") == "H1"
        page.reload()
        page.locator(".sheaf-list__body--ready").wait_for()
        assert not offer.is_visible()


def test_shared_link_declined(reader: BrowserContext) -> None:
    """Who does not want a shared list keeps the own one as it was."""
    page = open_page(reader, f"{LIST}#list={SPIKING}")
    page.get_by_role("button", name="Not now").click()

    assert not page.locator("[data-list-offer]").is_visible()
    assert stored(page) == {}
    assert page.url.endswith(LIST)


def test_alike(reader: BrowserContext) -> None:
    """Papers like the starred ones are found, with words that stand in them."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.get_by_role("button", name="Find papers like these").click()
    found = page.locator("[data-list-found] li")
    found.first.wait_for()

    assert 1 <= found.count() <= 10
    assert "Spiking" in found.first.inner_text()
    assert "spiking" in found.first.locator(".sheaf-because").inner_text()
    ids = [each.get_attribute("data-paper") for each in found.all()]
    assert not {SPIKING, DELAYS} & set(ids)
    found.first.locator("[data-star]").click()
    assert ids[0] in stored(page)


@pytest.mark.parametrize("path", [STARRED, LIST])
def test_refused_storage(reader: BrowserContext, path: str) -> None:
    """Where the browser keeps nothing, the page says so, and keeps the list while it is open."""
    reader.add_init_script(REFUSE)
    page = open_page(reader, path)
    if path == LIST:
        expect(page.locator("[data-list-trouble]")).to_contain_text("stores nothing")
        page.evaluate("(id) => Sheaf.store.add(id, 'A title')", SPIKING)
        page.locator(f"[data-paper={SPIKING}] textarea").fill("A note")
        page.get_by_text("is lost when you leave the page").nth(1).wait_for()
        assert "A note" in saved(page, "csv")
    else:
        page.locator("[data-star]").click()
        assert page.locator("[data-star]").get_attribute("aria-pressed") == "true"
        assert "stores nothing" in page.locator(".sheaf-toast").inner_text()


def test_full_storage(reader: BrowserContext) -> None:
    """Where there is no room, the page says so and holds the note; with room again, it is kept."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)
    page.evaluate(FILL)
    field = page.locator("textarea")
    field.fill("words " * 100)
    page.get_by_text("This browser has no room left").first.wait_for()
    assert stored(page)[SPIKING]["note"] == ""
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('fill')).forEach("
        "(key) => localStorage.removeItem(key))"
    )
    field.press_sequentially("!")
    page.get_by_text("Saved", exact=True).wait_for()
    assert "words" in str(stored(page)[SPIKING]["note"])
    assert not page.locator("[data-list-trouble]").inner_text()


def test_unreadable_list(reader: BrowserContext) -> None:
    """A stored list that cannot be read is kept aside and said, and a new one begins."""
    page = open_page(reader, STARRED)
    page.evaluate("Sheaf.keep('list', '{\"version\":1')")
    page.reload()
    page.locator("[data-star]").click()
    assert list(stored(page)) == [SPIKING]

    page = open_page(reader, LIST)
    expect(page.locator("[data-list-trouble]")).to_contain_text("could not be read")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    assert Path(download.value.path()).read_text() == '{"version":1'
    page.get_by_role("button", name="Delete it").click()
    assert not page.locator("[data-list-trouble]").inner_text()


def test_later_version(reader: BrowserContext) -> None:
    """A list that a later version wrote is left as it is, and the page says so."""
    page = open_page(reader, STARRED)
    later = '{"version":2,"papers":{}}'
    page.evaluate("(text) => Sheaf.keep('list', text)", later)
    page.reload()
    page.locator("[data-star]").click()

    assert "newer version" in page.locator(".sheaf-toast").inner_text()
    assert page.evaluate("Sheaf.recall('list')") == later


def check_notes(page: Page, texts: list[str]) -> None:
    """Write each of `texts` as a note; it is kept as what the field holds, and nothing else."""
    wrong = page.evaluate(
        """(texts) => {
            const area = document.querySelector("textarea");
            const id = area.id.replace("note-", "");
            return texts.filter((text) => {
                area.value = text;
                const held = area.value;
                area.dispatchEvent(new Event("input"));
                area.dispatchEvent(new Event("blur"));
                return (Sheaf.store.get(id)?.note ?? "") !== held
                    || Sheaf.entries.read(Sheaf.recall("list")).get(id).note !== held;
            });
        }""",
        texts,
    )
    assert wrong == []


def check_links(page: Page, texts: list[str]) -> None:
    """Offer each of `texts` as a shared link; nothing but text comes of it."""
    elements = page.evaluate(
        """async (texts) => {
            await Sheaf.scripts("list/transfer");
            await Sheaf.scripts("list/offer");
            for (const text of texts) {
                await Sheaf.offer.ask(`#list=${text}`);
                await Sheaf.offer.ask(`#list=${encodeURIComponent(text)}`);
            }
            const all = document.querySelectorAll("[data-list] *");
            return [...new Set(Array.from(all, (element) => element.tagName))];
        }""",
        [text.encode("utf-8", "replace").decode() for text in texts],
    )
    assert not {"SCRIPT", "IMG", "IFRAME", "SVG", "B", "STYLE", "OBJECT"} & set(elements)


def test_hard_strings(reader: BrowserContext) -> None:
    """Our hard strings as notes and as shared links are text, and do nothing."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)

    check_notes(page, list(HARD))
    check_links(page, list(HARD))
    page.reload()
    page.locator("textarea").wait_for()
    for text in HARD[:9]:
        page.goto(f"{LIST}#list={text}")


@pytest.mark.skipif(not NASTY.exists(), reason="the nasty strings are not beside the repository")
def test_nasty_strings(reader: BrowserContext) -> None:
    """Thousands of strings that broke other programs do nothing as notes and as shared links."""
    lines = NASTY.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = [json.loads(line)["text"] for line in lines]
    star(reader, SPIKING)
    page = open_page(reader, LIST)

    check_notes(page, texts)
    check_links(page, texts)


def test_without_script(browser: Browser, address: str) -> None:
    """Without JavaScript the page says so, and no star and no dead control shows."""
    with browser.new_context(java_script_enabled=False, base_url=address) as context:
        page = open_page(context, STARRED)
        assert not page.locator("[data-star]").is_visible()
        assert not page.locator("[data-keys]").is_visible()
        page.goto(LIST)
        assert page.locator(".sheaf-without-script").is_visible()
        assert not page.locator("[data-list] >> css=button, input, select").first.is_visible()


def test_from_a_folder(browser: Browser, site: Path) -> None:
    """From a disk, without any server: star, list, likeness, export and shared link all work."""
    faults: list[str] = []
    with browser.new_context() as context:
        context.on("weberror", lambda error: faults.append(str(error.error)))
        page = context.new_page()
        page.goto((site / STARRED / "index.html").as_uri())
        page.locator("[data-star]").click()
        page.get_by_role("link", name="Reading list").click()
        page.locator("[data-list-rows] h2 a").wait_for()
        assert page.locator(".sheaf-row__lead").inner_text()
        assert saved(page, "bib").startswith("@misc{")
        page.get_by_role("button", name="Find papers like these").click()
        page.locator("[data-list-found] a").first.wait_for()
        page.get_by_text("Share as a link").click()
        link = page.locator("[data-list-link]", has_text="#list=").inner_text()
        assert link.startswith("file:")
        page.goto(link.replace(SPIKING, DELAYS))
        page.reload()
        page.get_by_role("button", name="Add 1 paper").click()
        page.locator(f"[data-paper={DELAYS}]").wait_for()
    assert not faults


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(browser: Browser, address: str, width: int, scheme: Scheme) -> None:
    """axe-core finds nothing to blame, full or empty, and nothing is wider than the window."""
    with browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
        base_url=address,
    ) as context:
        for path in (LIST, f"{LIST}#list={DELAYS}", STARRED):
            if path.startswith(f"{LIST}#"):
                star(context, SPIKING)
            page = open_page(context, path)
            if path.startswith(f"{LIST}#"):
                page.get_by_role("button", name="Find papers like these").click()
                page.locator("[data-list-found] a").first.wait_for()
                page.get_by_text("Share as a link").click()
            page.evaluate(AXE)
            violations = page.evaluate("axe.run().then((result) => result.violations)")
            assert not [(v["id"], [node["html"] for node in v["nodes"]]) for v in violations]
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_jumps(reader: BrowserContext) -> None:
    """While the list loads, nothing that is seen moves."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    shift = page.evaluate(
        """() => new Promise((resolve) => new PerformanceObserver((list) => {}).observe(
            {type: "layout-shift", buffered: true}) ?? setTimeout(() => {
                let sum = 0;
                new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) sum += entry.value;
                }).observe({type: "layout-shift", buffered: true});
                setTimeout(() => resolve(sum), 100);
            }, 100))"""
    )

    assert shift < 0.02


def test_survives_a_rebuild(library: Path, browser: Browser, tmp_path: Path) -> None:
    """A paper that is renamed, moved or gone is still in the list, with its note."""
    folder = tmp_path / "again"
    shutil.copytree(library, folder)
    source = folder / "abstracts" / seed.FILE.name
    first, second, third = (entry.title for entry in seed.entries()[:3])
    ids = {paper["title"]: paper["id"] for paper in _papers(folder)}
    with browser.new_context() as context:
        page = context.new_page()
        for title in (first, second, third):
            page.goto((folder / f"site/papers/{ids[title]}/index.html").as_uri())
            page.locator("[data-star]").click()
            page.locator("textarea").fill(f"Note on {title}")
            page.get_by_text("Saved", exact=True).wait_for()

        _change(source, first, second)
        permalinks = folder / "permalinks.yml"
        moved = f"{ids[third]}: {{moved_to: {ids[first]}}}\n"
        kept = _without(permalinks.read_text(encoding="utf-8"), ids[third])
        permalinks.write_text(kept + moved, encoding="utf-8")
        run(folder, "build")
        page.goto((folder / "site/reading-list/index.html").as_uri())
        page.locator(".sheaf-list__body--ready").wait_for()

        rows = page.locator("[data-list-rows] > li")
        assert rows.count() == 2
        renamed = page.locator(f"[data-paper={ids[first]}]")
        assert renamed.locator("h2").inner_text() == "A Corrected Title"
        note = renamed.locator("textarea").input_value()
        assert f"Note on {first}" in note
        assert f"Note on {third}" in note
        left = page.locator(f"[data-paper={ids[second]}]")
        assert left.locator("h2").inner_text() == second
        assert "no longer in the collection" in left.inner_text()
        assert left.locator("textarea").input_value() == f"Note on {second}"


def _papers(folder: Path) -> list[dict[str, str]]:
    papers = json.loads((folder / "site/exports/papers.json").read_text(encoding="utf-8"))["papers"]
    assert isinstance(papers, list)
    return papers


def _change(source: Path, renamed: str, removed: str) -> None:
    """Correct the title of one paper of a listing, and take another out."""
    lines = source.read_text(encoding="utf-8").split("\n")
    place = lines.index(removed)
    del lines[place : place + 4]
    lines[lines.index(renamed)] = "A Corrected Title"
    source.write_text("\n".join(lines), encoding="utf-8")


def _without(text: str, address: str) -> str:
    """Return permalinks without the facts of `address`."""
    lines: list[str] = []
    dropping = False
    for line in text.splitlines(keepends=True):
        dropping = line.startswith(f"{address}:") or (dropping and line.startswith(" "))
        lines += [] if dropping else [line]
    return "".join(lines)
