"""The list of papers as readers narrow it down, in a real browser."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator import engine, outputs
from generator.catalogue import make_catalogue
from generator.model import Container, Evidence, Link, Origin, Paper, Person, Published, Tag
from generator.taxonomy import Group, Taxonomy, Topic
from tests import shared
from tests.browser import Reader, Scheme, blamed, resize
from tests.site.conftest import Open, make_library, opener, serving

pytestmark = [pytest.mark.site, pytest.mark.browser]

MANY = 250
"""Papers in a collection of which a page holds only some."""

COUNTED = """
() => Object.fromEntries(Array.from(document.querySelectorAll(".sheaf-fv"), (item) => [
  `${item.dataset.facet}:${item.dataset.value}`,
  Number(item.querySelector(".sheaf-n").textContent),
]))
"""
"""The numbers beside the values."""

CHOSEN = """
() => Array.from(
  document.querySelectorAll(".sheaf-fv:has(input:checked)"),
  ({ dataset }) => `${dataset.facet}:${dataset.value}`,
)
"""
"""The values that are chosen."""

LISTED = """
() => Array.from(
  document.querySelectorAll("[data-paper]:not([hidden])"), (row) => row.dataset.paper,
)
"""
"""The papers that are shown."""


SMALL = """
() => Array.from(
  document.querySelectorAll(".sheaf-browse :is(button, label, summary, select, input[name=q])"),
  (control) => [control.textContent, control.getBoundingClientRect()],
).filter(([, { width, height }]) => width && (width < 24 || height < 24))
"""
"""Controls that are hard to hit."""

NAMED = "(rows) => rows.map((row) => row.dataset.paper)"
"""The names of some papers."""

ROWS = """
() => Array.from(
  document.querySelectorAll('[data-paper="paper-107"], [data-paper="paper-207"]'),
  (row) => [row.innerText, row.className, Array.from(row.querySelectorAll("a"), (a) => a.href)],
)
"""
"""All that two rows of the large collection say."""

PLACE = """
() => Array.from(document.querySelectorAll("[data-paper]"))
  .findIndex((row) => row.contains(document.activeElement))
"""
"""The place of the row in which the focus is."""


@pytest.fixture
def papers_at(page_at: Open) -> Open:
    """Return a function that opens `/papers/` of the seed at a query."""

    def open_papers(path: str = "", width: int = 1280, scheme: Scheme = "light") -> Page:
        return page_at(f"papers/{path}", width, scheme)

    return open_papers


@pytest.fixture(scope="module")
def many_window(browser: Browser, many: str) -> Iterator[Reader]:
    """Return a browser in which one test after another reads the large collection."""
    with closing(Reader(browser, many)) as reader:
        yield reader


@pytest.fixture
def many_at(many_window: Reader) -> Iterator[Open]:
    """Return a function that opens a page of the large collection."""
    with many_window.anew() as context:
        yield opener(context)


def value(page: Page, name: str) -> Locator:
    """Return the value `facet:id` in the rail, in sight."""
    facet, _, id_ = name.partition(":")
    item = page.locator(f'.sheaf-fv[data-facet="{facet}"][data-value="{id_}"]')
    item.evaluate("(item) => { const fold = item.closest('details'); if (fold) fold.open = true; }")
    return item


def box(page: Page, name: str) -> Locator:
    """Return the checkbox of a value."""
    return value(page, name).locator("input")


def shows(page: Page, number: int) -> None:
    """Wait until that many papers are said to be shown."""
    expect(page.locator("[data-paper-count]")).to_have_text(str(number))


def lists(page: Page, papers: Sequence[str]) -> None:
    """Wait until these papers are listed, in this order."""
    page.wait_for_function(f"(papers) => ({LISTED})().join() === papers", arg=",".join(papers))


def settle(page: Page) -> None:
    """Wait until the choice is shown, and no row is being made any more."""
    expect(page.locator(".sheaf-clauses")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)


def number(page: Page) -> int:
    """Return how many papers are said to be shown; what is shown must have settled."""
    return int(page.locator("[data-paper-count]").inner_text())


STATES = (
    "?tag=privacy",
    "?any=privacy,data-poisoning",
    "?tag=data-poisoning&not=backdoor-attacks",
    "?any=privacy,data-poisoning&not=backdoor-attacks&q=attack",
    "?group=privacy-security&repairs=yes",
)
"""Addresses of selections."""


@pytest.mark.parametrize("state", STATES)
def test_a_count_is_what_a_click_leaves(papers_at: Open, state: str) -> None:
    """Beside a value is how many papers would be shown after choosing it."""
    page = papers_at(state)
    settle(page)
    before = number(page)
    counted = page.evaluate(COUNTED)
    chosen = page.evaluate(CHOSEN)
    names = [name for name in counted if name not in chosen]

    expect(page.locator("[data-paper]:not([hidden])")).to_have_count(before)
    assert all(counted[name] == before for name in chosen)
    for name in sorted(names, key=lambda name: -counted[name])[:12:3] + names[-1:]:
        box(page, name).click()
        shows(page, counted[name])
        expect(page.locator("[data-paper]:not([hidden])")).to_have_count(counted[name])
        page.go_back()
        shows(page, before)


def test_address_says_it_all(papers_at: Open) -> None:
    """A selection is in the address: it outlives a reload, and back takes the last step back."""
    page = papers_at()
    box(page, "topic:data-poisoning").click()
    page.wait_for_url("**/papers/?tag=data-poisoning")
    value(page, "topic:backdoor-attacks").hover()
    value(page, "topic:backdoor-attacks").get_by_role("button", name="not").click()
    page.wait_for_url("**/papers/?tag=data-poisoning&not=backdoor-attacks")
    page.locator("[name=sort]").select_option("title")
    page.wait_for_url("**/papers/?tag=data-poisoning&not=backdoor-attacks&sort=title")
    settle(page)
    listed = page.evaluate(LISTED)
    assert listed
    assert listed == sorted(listed)

    page.reload()
    lists(page, listed)
    expect(page.locator("[name=sort]")).to_have_value("title")

    page.go_back()
    page.go_back()
    expect(box(page, "topic:backdoor-attacks")).not_to_be_checked()
    expect(value(page, "topic:backdoor-attacks").get_by_role("button")).to_have_attribute(
        "aria-pressed", "false"
    )
    page.go_back()
    shows(page, 77)
    page.go_forward()
    page.wait_for_url("**/papers/?tag=data-poisoning")
    expect(box(page, "topic:data-poisoning")).to_be_checked()


def test_sentence(papers_at: Open) -> None:
    """The selection reads as a sentence; "and" and "or" swap, and what is removed is gone."""
    page = papers_at("?tag=privacy&tag=data-poisoning&not=backdoor-attacks")
    sentence = page.locator(".sheaf-clauses")
    expect(sentence).to_have_text("Privacy×andData poisoning×and notBackdoor attacks×")
    settle(page)
    both = number(page)

    sentence.get_by_role("button", name="and: change to or").click()
    page.wait_for_url("**/?any=privacy,data-poisoning&not=backdoor-attacks")
    expect(sentence.get_by_role("button", name="or: change to and")).to_be_focused()
    settle(page)
    assert number(page) > both

    sentence.get_by_role("button", name="Remove Backdoor attacks").press("Enter")
    page.wait_for_url("**/?any=privacy,data-poisoning")
    expect(page.locator(".sheaf-clauses:focus-within")).to_have_count(1)

    page.locator(".sheaf-clear").click()
    shows(page, 77)
    expect(sentence).to_be_hidden()
    expect(page.locator("body :focus")).to_have_count(1)
    page.wait_for_url("**/papers/")


def test_words_filter(papers_at: Open) -> None:
    """The field for words asks the same search, forgives a typo and says so, best match first."""
    page = papers_at("?tag=privacy")
    words = page.locator("[name=q]")
    words.press_sequentially("bayesian estimation difrential")
    page.wait_for_url("**/?q=bayesian+estimation+difrential&tag=privacy")
    expect(page.locator(".sheaf-asides")).to_contain_text("Showing results for “differential”")
    first = page.locator("[data-paper]:not([hidden]) h2").first
    expect(first).to_have_text("Bayesian Estimation of Differential Privacy")
    expect(page.locator("[name=sort] option").first).to_have_text("Best match")

    page.go_back()
    page.wait_for_url("**/?tag=privacy")
    expect(words).to_have_value("")


def test_an_older_index(papers_at: Open) -> None:
    """An index of other papers, which a browser still holds, does not number those of the page."""
    page = papers_at()
    asked = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        text = route.fetch().text()
        route.fulfill(body=text.replace('"of":"', '"of":"x') if "?" not in asked[-1] else text)

    page.route("**/search/head.js*", answer)
    page.goto(f"{page.url}?tag=privacy")
    shows(page, page.evaluate(COUNTED)["topic:privacy"])
    expect(page.locator(".sheaf-asides")).to_be_empty()
    assert [url.partition("head.js")[2][:3] for url in asked] == ["", "?v="]


def test_unknown_is_said(papers_at: Open) -> None:
    """An unknown value in an address is reported, and the rest of the address counts."""
    page = papers_at("?tag=privacy&tag=%3Cb%3Enope%3C/b%3E&sort=length&utm_source=x")
    remarks = page.locator(".sheaf-asides p")
    expect(remarks).to_have_text(
        [
            "There is no tag “<b>nope</b>” here; it is ignored.",
            "There is no sort “length” here; it is ignored.",
        ]
    )
    expect(box(page, "topic:privacy")).to_be_checked()
    shows(page, page.evaluate(COUNTED)["topic:privacy"])


def test_the_contrary_is_said(papers_at: Open) -> None:
    """Where an address asks for a topic and excludes it, the first counts, and the page says so."""
    page = papers_at("?tag=privacy&not=privacy")
    expect(page.locator(".sheaf-asides p")).to_have_text(
        ["“privacy” is both chosen and excluded; the second is ignored."]
    )
    expect(box(page, "topic:privacy")).to_be_checked()


def test_no_dead_end(papers_at: Open) -> None:
    """Where nothing is left, the page says what to remove, and how many that leaves."""
    page = papers_at("?tag=privacy&tag=spiking-neural-networks")
    shows(page, 0)
    lists(page, [])
    way = page.locator(".sheaf-empty button").first
    expect(way).to_have_text(re.compile(r": \d+ papers?$"))
    [fewer] = re.findall(r": (\d+) ", way.inner_text())
    way.click()
    shows(page, int(fewer))
    page.locator(".sheaf-clear").click()
    shows(page, 77)
    expect(page.locator(".sheaf-empty")).to_be_hidden()


def test_keyboard_alone(papers_at: Open) -> None:
    """Groups open, values are chosen with the space bar and excluded with the minus key."""
    page = papers_at()
    page.locator("summary", has_text="Privacy & Security").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(box(page, "group:privacy-security")).to_be_focused()
    page.keyboard.press("Space")
    page.wait_for_url("**/?group=privacy-security")
    expect(box(page, "group:privacy-security")).to_be_focused()
    page.keyboard.press("-")
    page.wait_for_url("**/?not=group:privacy-security")
    expect(box(page, "group:privacy-security")).to_be_focused()
    page.keyboard.press("-")
    shows(page, 77)


def test_sheet(papers_at: Open) -> None:
    """On a narrow screen the facets open in a sheet, which says how many papers there are."""
    page = papers_at(width=390)
    expect(page.locator("#facets")).to_be_hidden()
    page.get_by_role("button", name="Filter", exact=True).click()
    box(page, "topic:privacy").click()
    page.wait_for_url("**/?tag=privacy")
    settle(page)
    page.get_by_role("button", name=f"Show {number(page)} papers").click()
    expect(page.locator("#facets")).to_be_hidden()
    expect(page.get_by_role("button", name="Filter", exact=True)).to_be_focused()


@pytest.mark.parametrize(
    "state",
    [
        "?any=privacy,data-poisoning&tag=backdoor-attacks&not=differential-privacy&q=atack",
        "?tag=privacy&tag=spiking-neural-networks&tag=nope",
    ],
)
def test_any_window(papers_at: Open, state: str) -> None:
    """axe-core reports nothing, and nothing is too wide: filtered, empty or in the sheet."""
    page = papers_at(state)
    settle(page)
    for width, is_open in ((1280, False), (390, False), (390, True)):
        resize(page, width)
        if is_open:
            page.get_by_role("button", name="Filter", exact=True).click()
            expect(page.locator("#facets")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert blamed(page) == [], (width, is_open)


def test_targets(papers_at: Open) -> None:
    """Every control of the selection can be hit: it is at least 24 pixels high and wide."""
    page = papers_at("?any=privacy,data-poisoning&tag=backdoor-attacks&not=differential-privacy")
    settle(page)
    assert page.evaluate(SMALL) == []


def test_without_script(browser: Browser, address: str) -> None:
    """Without JavaScript the list is whole, and no dead control shows."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}papers/?q=privacy")
    expect(page.locator("[data-paper] h2 a")).to_have_count(77)
    for control in ("#facets", "[name=q]", "[name=sort]", ".sheaf-clear", ".sheaf-filter-open"):
        expect(page.locator(control)).to_be_hidden()
    expect(page.get_by_text("All papers are listed below")).to_be_visible()
    context.close()


def test_from_a_folder(browser: Browser, site: Path) -> None:
    """From the disk, facets, words and the address work as from a server."""
    page = browser.new_page()
    page.goto(f"{(site / 'papers/index.html').as_uri()}?tag=privacy")
    expect(box(page, "topic:privacy")).to_be_checked()
    settle(page)
    before = number(page)
    page.locator("[name=q]").fill("differential")
    page.wait_for_url("**/index.html?q=differential&tag=privacy")
    settle(page)
    assert 0 < number(page) < before
    page.reload()
    expect(page.locator("[name=q]")).to_have_value("differential")
    page.locator("[data-paper]:not([hidden]) h2 a").first.click()
    expect(page.locator("[data-abstract]")).to_be_visible()
    page.close()


def _topic(id_: str) -> Topic:
    return Topic(id_, f"On {id_}", "What it is.", "All", None, (), (), (), ())


TOPICS = tuple(map(_topic, ("odd", "some", "third")))
"""The topics of the large collection."""


def _paper(place: int) -> Paper:
    """Return a made-up paper that has all that a paper can have, by its place."""
    text = f"Study {place} of things. It is short. And it ends here, as all of them do."
    having = {"odd": place % 2, "third": place % 3 == 0, "some": place % 50 == 7}
    words = Evidence("abstract", 0, "Study", 0, len(text))
    return Paper(
        id=f"paper-{place}",
        title=f"{'A' if place % 2 else 'Ä'} study, {MANY - place:03} of many",
        abstract=text,
        origin=Origin("made.txt", place + 1),
        authors=(Person(f"Ana {place % 20:02}"), Person(f"Bo, {place % 7}")),
        published=Published(2015 + place % 9, place % 12 + 1) if place % 10 else None,
        container=Container("ICML") if place % 4 else None,
        links=(Link("code", "https://example.org/"),) if place % 5 == 0 else (),
        tags=tuple(Tag(t.id, t.label, "All", (words,)) for t in TOPICS if having[t.id]),
    )


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a collection of which a page holds only some, with every facet."""
    return shared.folder(tmp_path_factory, "large", _large) / "site"


def _large(root: Path) -> None:
    make_library(root, lambda _: None)
    papers = tuple(map(_paper, range(MANY)))
    topics = Taxonomy((Group("all", "All", TOPICS),), {topic.id: topic for topic in TOPICS})
    catalogue = make_catalogue("Many", papers, topics)
    for file in (file for make in outputs.ALL for file in make(catalogue)):
        path = root / "docs" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8")
    engine.build(root, root / "site")


@pytest.fixture(scope="session")
def many(large: Path) -> Iterator[str]:
    """Return the address of the large collection."""
    with serving(large) as home:
        yield home


def test_no_more_rows_than_are_seen(many_at: Open) -> None:
    """In a large collection rows are made as they are read, by scrolling or by key."""
    page = many_at("papers/?tag=odd")
    shows(page, MANY // 2)
    settle(page)
    assert 10 <= page.locator("[data-paper]").count() < 60
    expect(page.locator(".sheaf-pages")).to_be_hidden()

    odd = [f"paper-{place}" for place in range(MANY) if place % 2]
    while (seen := page.locator("[data-paper]").count()) < len(odd):
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        expect(page.locator("[data-paper]")).not_to_have_count(seen)
    lists(page, odd)


def test_show_more_by_key(many_at: Open) -> None:
    """The button shows more rows, and the focus goes on to the first of them."""
    page = many_at("papers/")
    before = page.locator("[data-paper]").count()
    page.locator(".sheaf-further").press("Enter")
    page.wait_for_function(f"(before) => ({PLACE})() >= before", arg=before)


def test_rows_alike(many_at: Open, large: Path) -> None:
    """A row that a script makes is the row that the page of its paper's list has."""
    page = many_at("papers/?tag=some&sort=newest")
    shows(page, MANY // 50)
    settle(page)
    made = page.evaluate(ROWS)
    found = []
    for further in (2, 3):
        page.goto(f"list/{further}/")
        found += page.evaluate(ROWS)
    assert (large / "list/3/index.html").exists()
    assert sorted(made) == sorted(found)
    assert len(made) == 2


def _odd(paper: Paper) -> bool:
    return any(tag.id == "odd" for tag in paper.tags)


def _years(paper: Paper) -> bool:
    return paper.published is not None and paper.published.year in {2016, 2017}


def _signed(paper: Paper, *names: str) -> bool:
    return any(author.name in names for author in paper.authors)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("?year=2016..2017", _years),
        ("?author=Ana+03&code=yes", lambda p: _signed(p, "Ana 03") and p.links),
        ("?author=Ana+05&code=yes", lambda p: _signed(p, "Ana 05") and p.links),
        ("?any=author:Bo%252C+1,author:Bo%252C+2", lambda p: _signed(p, "Bo, 1", "Bo, 2")),
        ("?venue=ICML&not=odd", lambda p: p.venue and not _odd(p)),
        (
            "?any=odd,author:Ana+02&year=2016..2017",
            lambda p: _years(p) and (_odd(p) or _signed(p, "Ana 02")),
        ),
    ],
)
def test_every_facet(many_at: Open, query: str, wanted: Callable[[Paper], object]) -> None:
    """Authors, years, venues and code narrow the list, whether the rail shows the value or not."""
    page = many_at(f"papers/{query}")
    settle(page)
    shows(page, sum(1 for paper in map(_paper, range(MANY)) if wanted(paper)))


def test_newest_and_title(many_at: Open) -> None:
    """Papers are put in order by date, those without one last, or by title, accents or not."""
    papers = [_paper(place) for place in range(MANY)]
    page = many_at("papers/?sort=newest&tag=some")
    shows(page, MANY // 50)
    some = [paper for paper in papers if any(tag.id == "some" for tag in paper.tags)]
    newest = sorted(some, key=lambda paper: str(paper.published or ""), reverse=True)
    lists(page, [paper.id for paper in newest])

    page.locator("[name=sort]").select_option("title")
    page.wait_for_url("**/papers/?tag=some&sort=title")
    lists(page, [paper.id for paper in reversed(some)])


def test_find_a_value(many_at: Open) -> None:
    """Values that the rail has no room for are found by their letters, and stay once chosen."""
    page = many_at("papers/")
    expect(page.locator('[data-facet="author"]')).to_have_count(12)
    field = page.locator('[data-find="author"]')
    field.fill("ana 19")
    box(page, "author:Ana 19").click()
    page.wait_for_url("**/papers/?author=Ana+19")
    field.fill("")
    expect(box(page, "author:Ana 19")).to_be_checked()
    shows(page, len([place for place in range(MANY) if place % 20 == 19]))


def test_pages_without_script(browser: Browser, many: str) -> None:
    """Without JavaScript, `next` leads through all pages, and every paper is on one of them."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{many}papers/")
    found = []
    while True:
        found += page.locator("[data-paper]").evaluate_all(NAMED)
        following = page.locator("a[rel=next]")
        if not following.count():
            break
        following.click()
    assert found == [f"paper-{place}" for place in range(MANY)]
    page.locator("a[rel=prev]").click()
    page.wait_for_url(f"{many}list/2/")
    context.close()


def test_export(papers_at: Open) -> None:
    """What is shown, and nothing else, is exported as a file."""
    page = papers_at("?tag=diffusion-models")
    shown = page.locator("[data-paper-count]")
    expect(shown).not_to_have_text("77")
    page.locator(".sheaf-export summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    table = download.value.path().read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))

    assert len(rows) == int(shown.inner_text())
    assert all("Diffusion models" in row["topics"] for row in rows)
    expect(page.locator(".sheaf-export [role=status]")).to_have_text(
        f"papers.csv contains {len(rows)} papers."
    )


def test_a_format_chosen_early(papers_at: Open) -> None:
    """A format that is chosen before its script has loaded is saved when it has."""
    page = papers_at("?tag=diffusion-models")
    expect(page.locator("[data-paper-count]")).not_to_have_text("77")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/browse/export.js*", hold)
    with page.expect_request("**/browse/export.js*"):
        page.locator(".sheaf-export summary").click()
    page.get_by_role("button", name="CSV").click()
    with page.expect_download() as download:
        held[0].continue_()

    assert download.value.suggested_filename == "papers.csv"
