"""Abstracts of meetings in the humanities, of seminars, and of working papers."""

from random import Random

from generator.listing.role import Role
from training import fields, notes, page_texts
from training.paste import Paste
from training.sites.shared_parts import AND, PLAIN, in_paragraphs, people
from training.words import FIELDS, TOPICS, city, journal
from training.works import TrainingPaper

_NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_REMARKS = (
    "*Conditionally accepted at {}.*",
    "*Under review.*",
    "(with revisions, {})",
    "*Forthcoming in {}.*",
    "Job market paper.",
    "",
    "",
)


def sessions(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write panels and abstracts: titles in quotation marks, perhaps in two lines, then people."""
    quote = rng.choice(('"{}"', '"{}"', "“{}”", "„{}“", "{}"))
    gap, width = rng.choice((0, 1, 1, 3)), rng.choice((0, 0, 78))
    brackets = rng.random() < 0.4
    with_session = rng.choice((0.0, 0.4, 0.7))
    in_capitals, told = rng.random() < 0.5, rng.random() < 0.3
    in_two_lines = rng.choice((0.0, 0.4, 0.9))
    has_lives = rng.choice((0.0, 0.0, 0.8))
    for number, work in enumerate(entries):
        if rng.random() < with_session:
            _session(rng, page, number, in_capitals=in_capitals, told=told, gap=gap)
        _title(rng, page, quote.format(work.title), in_two_lines, gap)
        for name in work.people[: rng.choice((1, 1, 1, 2, 5))]:
            page.put(name, Role.AUTHORS)
            page.gap(gap)
            _places(rng, page, gap, brackets=brackets)
        in_paragraphs(rng, page, work, "", width)
        page.gap(rng.choice((1, gap)) or 1)
        _below(rng, page, work, has_lives)


def _below(rng: Random, page: Paste, work: TrainingPaper, has_lives: float) -> None:
    """Write what may follow an abstract: whom it is joint work with, and a biography."""
    if rng.random() < 0.2:
        page.put(notes.note(rng, work), Role.OTHER)
        page.gap(1)
    if rng.random() < has_lives:
        page.put(notes.biography(rng, work.people[0]), Role.OTHER)
        page.gap(1)


def _session(
    rng: Random, page: Paste, number: int, *, in_capitals: bool, told: bool, gap: int
) -> None:
    """Write the heading of a session, its hours, who leads it and perhaps what it is about."""
    topic = rng.choice(TOPICS)
    word = rng.choice(("Session", "Panel", "Session", "Section"))
    head = f"{word} {_NUMBERS[number % 10]}{rng.choice((': ', '. '))}{topic}"
    page.put(head.upper() if in_capitals else head, Role.HEADING)
    page.gap(gap)
    day = rng.choice(("Friday", "Saturday", "Sunday, May 3"))
    page.put(f"{day}, {fields.hours(rng)}", Role.FACT)
    page.gap(gap)
    if rng.random() < 0.6:
        who = rng.choice(("Organizer", "Chair", "Organised by", "Moderator", "Convener"))
        name = fields.affiliation(rng)
        page.put(f"{who}: {city(rng)} {city(rng)} ({name})", Role.FURNITURE)
        page.gap(gap)
    if told:
        page.put(page_texts.about_the_meeting(rng)[1], Role.OTHER)
        page.gap(max(1, gap))


def _title(rng: Random, page: Paste, title: str, in_two_lines: float, gap: int) -> None:
    """Write a title; one with a colon perhaps in two lines."""
    first, colon, rest = title.partition(": ")
    if not colon and rng.random() < in_two_lines and title.count(" ") > 2:
        first, colon, rest = title.rpartition(" and ")
        colon = ""
        rest = f"and {rest}" if first else title
    if first and rest != title and rng.random() < in_two_lines:
        page.put(f"{first}{colon.strip()}", Role.TITLE)
        page.gap(gap)
        page.put(rest, Role.TITLE_GOES_ON)
    else:
        page.put(title, Role.TITLE)
    page.gap(gap)


def _places(rng: Random, page: Paste, gap: int, *, brackets: bool) -> None:
    """Write where a person works: a job, a department, a university, a line each."""
    place = fields.affiliation(rng)
    job = rng.choice(
        ("Assistant Professor", "Director of Research", "Editor", f"Dept. of {rng.choice(FIELDS)}")
    )
    lines = rng.choice(((place,), (job, place), (f"{job},", place), (place, city(rng)), ()))
    for at, line in enumerate(lines):
        opens = "(" if brackets and at == 0 else ""
        closes = ")" if brackets and at == len(lines) - 1 else ""
        page.put(f"{opens}{line}{closes}", Role.PLACE)
        page.gap(gap)


def seminars(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write seminars that open on a click: labels for all fields, readings below the abstract."""
    span = rng.choice(('<span class="title">{}</span>', "{}", "<b>{}</b>"))
    when = rng.choice(("Date & Time", "Date and time", "When", "Date/Time"))
    readings = rng.choice(("Background Readings", "Further reading", "Readings", ""))
    series = rng.choice(("Seminar Series", "Talk", "Colloquium"))
    label = rng.choice(("<h3>Abstract</h3>", "<b>Abstract</b>", "Abstract", "### Abstract"))
    gap = rng.choice((0, 0, 1))
    for number, work in enumerate(entries, start=1):
        page.rule("<details>")
        page.put(span.format(f"{series} #{number}"), Role.FURNITURE)
        page.put(span.format(work.title), Role.TITLE)
        day = fields.date(rng, work.year, "long")
        if rng.random() < 0.6:
            page.put(f"{work.people[0]}, {day}", Role.FACT)
        page.gap(gap)
        page.put("<p><strong>Speaker:</strong>", Role.LABEL)
        page.put(f'<a href="{fields.url(rng)}">{work.people[0]}</a>', Role.AUTHORS)
        page.put(f"<p><strong>Affiliation:</strong> {fields.affiliation(rng)}</p>", Role.PLACE)
        page.put(f"<p><strong>{when}:</strong><br>", Role.LABEL)
        for _ in range(rng.choice((1, 1, 2, 3))):
            page.put(f"{day}, {fields.hours(rng)}<br>", Role.FACT)
        page.gap(gap)
        page.put(label, Role.LABEL)
        page.gap(gap)
        in_paragraphs(rng, page, work, "", 0)
        if readings:
            page.gap(gap)
            page.put(f"<h3>{readings}</h3>", Role.LABEL)
            for _ in range(rng.choice((1, 2, 3))):
                page.put(rng.choice(entries).title, Role.OTHER)
        page.rule("</details>")
        page.gap(1)


def working_papers(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write working papers: people, title in quotation marks and a remark on a line, then text."""
    mark = rng.choice(("### ", "## ", "- ", "**", "", "### "))
    quote = rng.choice(('"{}."', "“{}.”", '"{}"', "*{}*"))
    gap = rng.choice((0, 0, 1))
    label = rng.choice(("", "", "Abstract: ", "**Abstract:** "))
    for work in entries:
        names = people(rng, work, rng.choice((AND, PLAIN)), 3)
        remark = rng.choice(_REMARKS).format(journal(rng))
        head = f"{names}. {quote.format(work.title)} {remark}".strip()
        page.put(f"{mark}{head}{'**' if mark == '**' else ''}", Role.SIGNED)
        page.gap(gap)
        in_paragraphs(rng, page, work, label, 0)
        page.gap(1)
        _below(rng, page, work, 0.0)


def italics(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write titles in italics in HTML with people and places after them, below a list of contents."""
    if rng.random() < 0.4:
        for work in entries:
            page.put(f"\t+ <i><b>{work.title}</b></i>. {people(rng, work)}.", Role.FURNITURE)
        page.gap(1)
    gap, anchor = rng.choice((0, 1, 1)), rng.random() < 0.5
    label = rng.choice(("Abstract: ", "Abstract: ", "<b>Abstract</b>: ", ""))
    for number, work in enumerate(entries, start=1):
        opened = f'<i><b id="{number}">' if anchor else "<i><b>"
        place = rng.choice((f" <b>{fields.affiliation(rng)}</b>", ""))
        page.put(f"{opened}{work.title}</b></i>. {people(rng, work)}.{place}", Role.SIGNED)
        page.gap(gap)
        in_paragraphs(rng, page, work, label, 0)
        if rng.random() < 0.3:
            page.gap(1)
            page.put(rng.choice(("References", "References:")), Role.LABEL)
            for place_of in range(1, rng.randint(2, 4)):
                page.gap(1)
                said = notes.reference(rng, work.people, work.year)
                page.put(f"[{place_of}] {said}", Role.OTHER)
        page.gap(1)
        page.rule("<hr>")
        page.gap(1)
