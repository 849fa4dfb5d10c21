"""Made-up listings in which all papers have the same layout."""

from random import Random

from generator.listing.role import Role
from training import notes, page_texts
from training.entry_writer import EntryWriter, cased
from training.layout import Layout
from training.paste import Paste
from training.random_layout import random_layout
from training.works import TrainingPaper, works


def listing(
    rng: Random, real: tuple[tuple[str, str], ...], without: frozenset[str] = frozenset()
) -> Paste:
    """Return a listing in a random layout."""
    made = random_layout(rng, without)
    count = rng.choices(
        (1, 2, 3, rng.randint(4, 7), rng.randint(8, 18)), (0.08, 0.14, 0.16, 0.38, 0.24)
    )[0]
    if made.width:
        # wrapped lines are many and similar
        count = min(count, rng.choice((3, 4, 6)))
    page = Paste(kinds=made.kinds)
    entries = works(rng, count, real, made.language)
    _top(rng, page, made, entries)
    for number, work in enumerate(entries, start=1):
        if made.headings and (number == 1 or rng.random() < made.headings):
            template = made.heading if rng.random() < 0.7 else rng.choice(page_texts.HEADINGS)
            page.put(made.heading_mark + page_texts.heading(rng, template), Role.HEADING)
            page.gap(max(made.gaps[0], rng.choice((0, 1))))
        EntryWriter(rng, page, made, number).put(work)
    if made.about_below:
        _about(rng, page, made)
    if "notes" in made.kinds and rng.random() < 0.3:
        page.put(notes.biography(rng, rng.choice(entries).people[0]), Role.OTHER, made.width)
    if made.page_breaks:
        _break_pages(rng, page, made.page_breaks)
    return page


def _about(rng: Random, page: Paste, made: Layout) -> None:
    """Write the text about the meeting, below headings."""
    mark = made.title_mark if made.title_mark.startswith("#") else rng.choice(("", "## ", "**"))
    mark = rng.choice((mark, mark, mark + "# ")).replace("# # ", "## ")
    for _ in range(rng.choice((1, 2, 3, 4))):
        head, text = page_texts.about_the_meeting(rng)
        page.put(f"{mark}{head}{'**' if mark == '**' else ''}", Role.HEADING)
        page.gap(rng.choice((0, 1, 1)))
        page.put(text, Role.OTHER, made.width)
        page.gap(1)


def _top(rng: Random, page: Paste, made: Layout, entries: list[TrainingPaper]) -> None:
    """Write the text above the first entry."""
    if made.about_above:
        _about(rng, page, made)
    if made.tops:
        mark = "# " if made.title_mark.startswith("#") else ""
        for _ in range(rng.randint(1, 3)):
            page.put(mark + page_texts.heading(rng, rng.choice(page_texts.TOPS)), Role.HEADING)
            page.gap(rng.choice((0, 1)))
        if rng.random() < 0.5:
            text = page_texts.heading(rng, rng.choice(page_texts.INTRODUCTIONS))
            page.put(text, Role.OTHER, made.width)
            page.gap(1)
    if made.contents:
        if rng.random() < 0.5:
            page.put(rng.choice(("Contents", "Index", "Table of contents", "Inhalt")), Role.HEADING)
            page.gap(1)
        bullet, gap = rng.choice(("", "- ", "{i}. ", "* ", "[{i}] ")), rng.choice((0, 0, 1))
        tail = rng.choice(("", "", " {p}", " ..... {p}", " — {a}"))
        for number, work in enumerate(entries, start=1):
            end = tail.format(p=number + 3, a=work.people[0])
            page.put(bullet.format(i=number) + cased(work.title, made.case) + end, Role.FURNITURE)
            page.gap(gap)
        page.gap(1)


def _break_pages(rng: Random, page: Paste, size: int) -> None:
    """Insert page heads and page numbers between the lines."""
    head = page_texts.heading(rng, rng.choice(page_texts.TOPS))
    lines: list[tuple[str, Role | None]] = []
    number = rng.randint(1, 200)
    for place, line in enumerate(page.lines):
        if place and place % size == 0:
            number += 1
            shown = rng.choice((f"{head} {number}", f"{number}", f"{number} | {head}"))
            lines += [(shown, Role.FURNITURE)]
        lines.append(line)
    page.lines = lines
