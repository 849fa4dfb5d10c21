"""The reading list: what a reader stars and writes stays, and goes where the reader wants it."""

import csv
import io
import json
import re
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Locator, Page, expect

from tests import seed
from tests.browser import Reader, blamed, resize
from tests.site.conftest import run
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
"""Makes a browser that stores nothing."""

MOVED = """
async () => {
  await document.fonts.ready;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: "layout-shift", buffered: true });
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return observer.takeRecords().reduce((sum, { value }) => sum + value, 0);
}
"""
"""How much of what is seen has moved since the page was opened."""

KEEPS = """
(slugs) => {
  const papers = JSON.parse(Sheaf.recall("list") ?? "{}").papers ?? {};
  return Object.keys(papers).sort().join() === slugs.join();
}
"""
"""Says whether the browser keeps these papers."""

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


def open_page(context: BrowserContext, path: str) -> Page:
    """Open the page at `path` in the window; that of the list is ready."""
    page = next(iter(context.pages), None) or context.new_page()
    page.goto(path)
    if path.startswith(LIST):
        expect(page.locator(".sheaf-list__body--ready")).to_be_visible()
    return page


def star(context: BrowserContext, *slugs: str) -> None:
    """Star papers on their pages."""
    for slug in slugs:
        page = open_page(context, f"papers/{slug}/")
        page.locator("[data-star]").click()
        pressed(page.locator("[data-star]"))


def stored(page: Page) -> dict[str, dict[str, object]]:
    """Return what the browser keeps; what led to it must be seen on the page."""
    text = page.evaluate("Sheaf.recall('list')")
    papers = json.loads(text)["papers"] if text else {}
    assert isinstance(papers, dict)
    return papers


def keeps(page: Page, *slugs: str) -> None:
    """Wait until the browser keeps these papers, and no other."""
    page.wait_for_function(KEEPS, arg=sorted(slugs))


def note_kept(page: Page) -> None:
    """Wait until the page says that a note is kept."""
    expect(page.get_by_text("Saved", exact=True).first).to_be_visible()


def pressed(button: Locator, *, is_pressed: bool = True) -> None:
    """Wait until a star says whether its paper is in the list."""
    expect(button).to_have_attribute("aria-pressed", str(is_pressed).lower())


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
    expect(said).to_contain_text(".")
    return said.inner_text()


def test_star_on_a_page(reader: BrowserContext) -> None:
    """The button says whether the paper is kept, after a reload too, and takes it out again."""
    page = open_page(reader, STARRED)
    button = page.locator("[data-star]")
    pressed(button, is_pressed=False)
    button.click()
    pressed(button)
    page.reload()
    pressed(button)
    button.click()
    pressed(button, is_pressed=False)
    keeps(page)


def test_star_in_lists_and_results(reader: BrowserContext) -> None:
    """Each paper has a star in the list of all, on a topic's page and in search results."""
    page = open_page(reader, "papers/")
    rows = page.locator("[data-paper]:visible")
    assert rows.count() > 1
    expect(rows.locator("[data-star]")).to_have_count(rows.count())
    second = rows.nth(1)
    second.locator("[data-star]").click()
    keeps(page, str(second.get_attribute("data-paper")))

    page = open_page(reader, "tags/spiking-neural-networks/")
    rows = page.locator("[data-paper]")
    expect(rows.locator("[data-star]")).to_have_count(rows.count())

    page.keyboard.press("/")
    page.locator("[data-search-input]").fill("spiking dynamic confidence")
    button = page.locator("[data-search-results] [data-star]").first
    expect(button).to_have_attribute("data-star", SPIKING)
    button.click()
    pressed(button)
    assert SPIKING in stored(page)


def test_star_beside_something_else(reader: BrowserContext) -> None:
    """The papers on the home page and the related ones have stars, the page's own only one."""
    page = open_page(reader, STARRED)
    expect(page.locator("[data-star]")).to_have_count(1)
    related = page.locator(".sheaf-related li")
    title = related.first.locator("a").inner_text()
    stars = page.locator(".sheaf-related [data-star-also]")
    expect(stars).to_have_count(related.count())
    stars.first.click()
    pressed(stars.first)
    assert [entry["title"] for entry in stored(page).values()] == [title]

    page = open_page(reader, "")
    stars = page.locator(".sheaf-short [data-star-also]")
    expect(stars).to_have_count(page.locator(".sheaf-short li").count())
    page.keyboard.press("j")
    page.keyboard.press("s")
    pressed(stars.first)


@pytest.mark.parametrize("width", [390, 1280])
def test_empty_list_stands_still(reader: BrowserContext, width: int) -> None:
    """An empty list comes without moving what is on the page, and offers no order by date here."""
    [page] = reader.pages
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(LIST)
    expect(page.locator(".sheaf-list__body--ready")).to_be_visible()
    assert page.evaluate(MOVED) < 0.02
    orders = page.locator("[data-list-sort] option").evaluate_all(
        "(all) => all.map((o) => o.value)"
    )
    assert orders == ["newest", "oldest", "title"]


def test_notes(reader: BrowserContext) -> None:
    """A note is kept by itself, on the paper's page and in the list, as the text it is."""
    star(reader, SPIKING)
    page = open_page(reader, STARRED)
    page.locator("textarea").fill("<b>Compare</b>")
    note_kept(page)

    page = open_page(reader, LIST)
    field = page.locator("textarea")
    expect(field).to_have_value("<b>Compare</b>")
    field.fill("Line one\nline two")
    page.reload()
    expect(field).to_have_value("Line one\nline two")


def test_two_tabs(reader: BrowserContext) -> None:
    """What one tab does shows in the other, and notes written in both are both kept."""
    first = open_page(reader, STARRED)
    second = reader.new_page()
    second.goto(STARRED)
    first.locator("[data-star]").click()
    pressed(second.locator("[data-star]"))

    second.locator("textarea").evaluate("(area) => area.value = 'typed, not kept yet'")
    first.locator("textarea").fill("from the first")
    both = "from the first\n\ntyped, not kept yet"
    for page in (first, second):
        expect(page.locator("textarea")).to_have_value(both)
    assert stored(first)[SPIKING]["note"] == both


def test_sort_and_find(reader: BrowserContext) -> None:
    """The list is in the order asked for, and shows what has all words asked for."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    titles = page.locator("[data-list-rows] h2")
    learning, unleashing = re.compile("^Learning Delays"), re.compile("^Unleashing")
    expect(titles).to_have_text([learning, unleashing])
    page.locator("[data-list-sort]").select_option("oldest")
    expect(titles).to_have_text([unleashing, learning])
    page.locator("[data-list-find]").fill("DILATED spiking")
    expect(titles.filter(visible=True)).to_have_text([learning])
    expect(page.locator("[data-list-count]")).to_have_text("1 of 2 papers")
    page.locator("[data-list-find]").fill("")
    page.reload()
    expect(titles).to_have_text([unleashing, learning])


def test_take_out_and_back(reader: BrowserContext) -> None:
    """A paper taken out stays in sight; one with a note can be put back later, or let go."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    row = page.locator(f"[data-paper={SPIKING}]")
    row.locator("textarea").fill("Mind this")
    note_kept(page)
    for slug in (SPIKING, DELAYS):
        page.locator(f"[data-star={slug}]").click()
    keeps(page, SPIKING)
    expect(page.locator("[data-list-rows] > li")).to_have_count(2)

    page.reload()
    expect(page.locator("[data-list-outs]")).to_contain_text("Mind this")
    expect(page.locator("[data-list-rows] > li")).to_have_count(0)
    page.get_by_role("button", name="Put back").click()
    expect(row.locator("textarea")).to_have_value("Mind this")
    expect(page.locator(f"[data-star={SPIKING}]")).to_be_focused()
    page.locator(f"[data-star={SPIKING}]").click()
    pressed(page.locator(f"[data-star={SPIKING}]"), is_pressed=False)
    page.reload()
    page.get_by_role("button", name="Delete permanently").click()
    keeps(page)
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()


def test_exports(reader: BrowserContext, site: Path) -> None:
    """Each format holds the starred papers as the build wrote them."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("A note")
    note_kept(page)

    folder = site / "papers"
    assert saved(page, "bib").split("\n\n")[1] + "" == (folder / f"{SPIKING}.bib").read_text()
    assert (folder / f"{SPIKING}.ris").read_bytes().decode() in saved(page, "ris")
    assert "N1  - A note\r\n" in saved(page, "ris")
    rows = list(csv.DictReader(io.StringIO(saved(page, "csv").removeprefix("\ufeff"))))
    assert [(row["id"], row["note"]) for row in rows] == [(DELAYS, "A note"), (SPIKING, "")]
    assert f"/library/papers/{SPIKING}/)" in saved(page, "md")
    papers = json.loads(saved(page, "json"))["papers"]
    assert papers[1]["paper"] == json.loads((folder / f"{SPIKING}.json").read_text())
    expect(page.locator("[data-list-said]")).to_contain_text("contains 2 papers")


def test_import(reader: BrowserContext, window: Reader) -> None:
    """An exported list is merged into another browser's, and twice is as good as once."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("Mine")
    note_kept(page)
    text = saved(page, "json")

    window.forget()
    star(reader, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").fill("Theirs")
    note_kept(page)
    for there in (1, 2):
        assert ("2 papers already there" in choose(page, text)) == (there == 2)
        expect(page.locator(f"[data-paper={SPIKING}]")).to_be_visible()
        keeps(page, SPIKING, DELAYS)
        assert stored(page)[DELAYS]["note"] == "Theirs\n\nMine"


REFUSED = (
    (b"", "not valid JSON"),
    (b"\x00\xff\xfe", "not valid JSON"),
    (b'{"kind": "sheaf-reading-list", "version": 1, "papers": [{"id": "a', "not valid JSON"),
    (b'{"schema": 1, "collection": "C", "papers": []}', "not a reading list"),
    (
        b'{"kind": "sheaf-reading-list", "version": 1, "papers": [{"id": "elsewhere"}]}',
        "None of the papers",
    ),
    (b" " * 5_000_001, "too large"),
)
"""Files that are no reading lists, and what is said of each."""


def test_refused_import(reader: BrowserContext) -> None:
    """A truncated, foreign or huge file is refused in words, and the list is unchanged."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)
    before = stored(page)
    for text, expected in REFUSED:
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
    expect(page.locator("[data-list-rows] > li")).to_have_count(1)


def test_shared_link(reader: BrowserContext, window: Reader, address: str) -> None:
    """A link asks before it merges, says what is unknown, carries no note, and asks once."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.locator("textarea").first.fill("Private")
    note_kept(page)
    page.get_by_text("Share as a link").click()
    link = page.locator("[data-list-link]", has_text="#list=").inner_text()
    assert link == f"{address}{LIST}#list={DELAYS},{SPIKING}"

    window.forget()
    star(reader, DELAYS)
    page = open_page(reader, f"{LIST}#list={DELAYS},{SPIKING},no-such-paper,%3Cb%3E")
    offer = page.locator("[data-list-offer]")
    expect(offer).to_contain_text(
        "1 paper to add. 1 paper is already in your list. 2 papers are not in"
    )
    keeps(page, DELAYS)
    page.get_by_role("button", name="Add 1 paper").click()
    expect(page.locator(f"[data-paper={SPIKING}]")).to_be_visible()
    keeps(page, DELAYS, SPIKING)
    assert stored(page)[DELAYS]["note"] == ""
    expect(page.locator("h1")).to_be_focused()
    page.reload()
    expect(page.locator(".sheaf-list__body--ready")).to_be_visible()
    expect(offer).to_be_hidden()


def test_shared_link_declined(reader: BrowserContext) -> None:
    """Who does not want a shared list keeps the own one as it was."""
    page = open_page(reader, f"{LIST}#list={SPIKING}")
    page.get_by_role("button", name="Not now").click()

    expect(page.locator("[data-list-offer]")).to_be_hidden()
    keeps(page)
    page.wait_for_url(f"**/{LIST}")


def test_alike(reader: BrowserContext) -> None:
    """Papers like the starred ones are found, with words that are in them."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    page.get_by_role("button", name="Find papers like these").click()
    found = page.locator("[data-list-found] li")
    expect(found.first).to_contain_text("Spiking")
    expect(found.first.locator(".sheaf-because")).to_contain_text("spiking")

    assert 1 <= found.count() <= 10
    ids = [str(each.get_attribute("data-paper")) for each in found.all()]
    assert not {SPIKING, DELAYS} & set(ids)
    found.first.locator("[data-star]").click()
    keeps(page, SPIKING, DELAYS, ids[0])


@pytest.mark.parametrize("path", [STARRED, LIST])
def test_refused_storage(browser: Browser, address: str, path: str) -> None:
    """Where the browser stores nothing, the page says so, and keeps the list while it is open."""
    with closing(Reader(browser, address)) as window, window.anew() as reader:
        reader.add_init_script(REFUSE)
        check_refused(open_page(reader, path), path)


def check_refused(page: Page, path: str) -> None:
    """The page says that the browser stores nothing, and goes on."""
    if path == LIST:
        expect(page.locator("[data-list-trouble]")).to_contain_text("stores nothing")
        page.evaluate("(id) => Sheaf.store.add(id, 'A title')", SPIKING)
        page.locator(f"[data-paper={SPIKING}] textarea").fill("A note")
        expect(page.get_by_text("is lost when you leave the page").nth(1)).to_be_visible()
        assert "A note" in saved(page, "csv")
    else:
        page.locator("[data-star]").click()
        pressed(page.locator("[data-star]"))
        expect(page.locator(".sheaf-toast")).to_contain_text("stores nothing")


def test_full_storage(reader: BrowserContext) -> None:
    """Where there is no room, the page says so and holds the note; with room again, it is kept."""
    star(reader, SPIKING)
    page = open_page(reader, LIST)
    page.evaluate(FILL)
    field = page.locator("textarea")
    field.fill("words " * 100)
    expect(page.get_by_text("This browser has no room left").first).to_be_visible()
    assert stored(page)[SPIKING]["note"] == ""
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('fill')).forEach("
        "(key) => localStorage.removeItem(key))"
    )
    field.press_sequentially("!")
    note_kept(page)
    assert "words" in str(stored(page)[SPIKING]["note"])
    expect(page.locator("[data-list-trouble]")).to_be_empty()


def test_unreadable_list(reader: BrowserContext) -> None:
    """A stored list that cannot be read is kept aside and said, and a new one begins."""
    page = open_page(reader, STARRED)
    page.evaluate("Sheaf.keep('list', '{\"version\":1')")
    page.reload()
    page.locator("[data-star]").click()
    keeps(page, SPIKING)

    page = open_page(reader, LIST)
    expect(page.locator("[data-list-trouble]")).to_contain_text("could not be read")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as a file").click()
    assert Path(download.value.path()).read_text() == '{"version":1'
    page.get_by_role("button", name="Delete it").click()
    expect(page.locator("[data-list-trouble]")).to_be_empty()


def test_later_version(reader: BrowserContext) -> None:
    """A list that a newer version wrote is left as it is, and the page says so."""
    page = open_page(reader, STARRED)
    later = '{"version":2,"papers":{}}'
    page.evaluate("(text) => Sheaf.keep('list', text)", later)
    page.reload()
    page.locator("[data-star]").click()

    expect(page.locator(".sheaf-toast")).to_contain_text("newer version")
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
    expect(page.locator("textarea")).to_be_visible()
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
        expect(page.locator("[data-star]")).to_be_hidden()
        expect(page.locator("[data-keys]")).to_be_hidden()
        page.goto(LIST)
        expect(page.locator(".sheaf-without-script")).to_be_visible()
        for control in ("button", "input", "select"):
            expect(page.locator(f"[data-list] {control}").filter(visible=True)).to_have_count(0)


def test_from_a_folder(browser: Browser, site: Path) -> None:
    """From a disk, without any server: star, list, likeness, export and shared link all work."""
    faults: list[str] = []
    with browser.new_context() as context:
        context.on("weberror", lambda error: faults.append(str(error.error)))
        page = context.new_page()
        page.goto((site / STARRED / "index.html").as_uri())
        page.locator("[data-star]").click()
        pressed(page.locator("[data-star]"))
        page.get_by_role("link", name="Reading list").click()
        expect(page.locator("[data-list-rows] h2 a")).to_be_visible()
        expect(page.locator(".sheaf-row__lead")).not_to_be_empty()
        assert saved(page, "bib").startswith("@misc{")
        page.get_by_role("button", name="Find papers like these").click()
        expect(page.locator("[data-list-found] a").first).to_be_visible()
        page.get_by_text("Share as a link").click()
        link = page.locator("[data-list-link]", has_text="#list=").inner_text()
        assert link.startswith("file:")
        page.goto(link.replace(SPIKING, DELAYS))
        page.reload()
        page.get_by_role("button", name="Add 1 paper").click()
        expect(page.locator(f"[data-paper={DELAYS}]")).to_be_visible()
    assert not faults


@pytest.mark.parametrize("state", ["empty", "full", "starred"])
def test_any_window(reader: BrowserContext, state: str) -> None:
    """axe-core reports nothing, full or empty, and nothing is wider than the window."""
    if state != "empty":
        star(reader, SPIKING)
    page = open_page(reader, {"empty": LIST, "full": f"{LIST}#list={DELAYS}"}.get(state, STARRED))
    if state == "full":
        page.get_by_role("button", name="Find papers like these").click()
        expect(page.locator("[data-list-found] a").first).to_be_visible()
        page.get_by_text("Share as a link").click()
    for width in (320, 390, 1280):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert blamed(page) == [], width


def test_nothing_jumps(reader: BrowserContext) -> None:
    """While the list loads, nothing that is seen moves."""
    star(reader, SPIKING, DELAYS)
    page = open_page(reader, LIST)
    assert page.evaluate(MOVED) < 0.02


def test_survives_a_rebuild(copy: Path, browser: Browser) -> None:
    """A paper that is renamed, moved or gone is still in the list, with its note."""
    folder = copy
    source = folder / "abstracts" / seed.FILE.name
    first, second, third = (entry.title for entry in seed.entries()[:3])
    ids = {paper["title"]: paper["id"] for paper in _papers(folder)}
    with browser.new_context() as context:
        page = context.new_page()
        for title in (first, second, third):
            page.goto((folder / f"site/papers/{ids[title]}/index.html").as_uri())
            page.locator("[data-star]").click()
            pressed(page.locator("[data-star]"))
            page.locator("textarea").fill(f"Note on {title}")
            note_kept(page)

        _change(source, first, second)
        permalinks = folder / "permalinks.yml"
        moved = f"{ids[third]}: {{moved_to: {ids[first]}}}\n"
        kept = _without(permalinks.read_text(encoding="utf-8"), ids[third])
        permalinks.write_text(kept + moved, encoding="utf-8")
        run(folder, "build")
        page.goto((folder / "site/reading-list/index.html").as_uri())
        expect(page.locator(".sheaf-list__body--ready")).to_be_visible()

        expect(page.locator("[data-list-rows] > li")).to_have_count(2)
        renamed = page.locator(f"[data-paper={ids[first]}]")
        expect(renamed.locator("h2")).to_have_text("A Corrected Title")
        note = renamed.locator("textarea").input_value()
        assert f"Note on {first}" in note
        assert f"Note on {third}" in note
        left = page.locator(f"[data-paper={ids[second]}]")
        expect(left.locator("h2")).to_have_text(second)
        expect(left).to_contain_text("no longer in the collection")
        expect(left.locator("textarea")).to_have_value(f"Note on {second}")


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
