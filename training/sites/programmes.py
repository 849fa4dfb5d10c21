"""Programmes and books of abstracts of conferences."""

from random import Random

from generator.listing.role import Role
from training import fields, notes, page_texts
from training.author_lines import PeopleStyle
from training.paste import Paste
from training.people import printed
from training.sites.shared_parts import AND, PLAIN, in_paragraphs, people
from training.words import FIELDS, TOPICS, city
from training.works import TrainingPaper


def easychair(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """List accepted papers: authors, a full stop and the title in a line; or a programme."""
    if rng.random() < 0.7:
        page.put(
            rng.choice(("Accepted Papers with Abstracts", "Accepted Papers", "Program")),
            Role.HEADING,
        )
    form = rng.choice(("one line", "one line", "programme", "apart"))
    label = rng.choice(("Abstract: ", "ABSTRACT. ", "Abstract. "))
    gap = rng.choice((0, 0, 1))
    for work in entries:
        names = people(rng, work, AND)
        if form == "one line":
            page.put(f"{names}. {work.title}", Role.SIGNED)
        elif form == "apart":
            page.put(names, Role.AUTHORS)
            page.put(work.title, Role.TITLE)
        else:
            page.put(fields.hours(rng), Role.FACT)
            page.put(names, Role.AUTHORS)
            page.put(
                work.title
                + rng.choice(
                    ("", " (abstract)", f" (PRESENTER: {work.people[0]})")
                    if rng.random() < 0.3
                    else ("",)
                ),
                Role.TITLE,
            )
        page.put(label + work.abstract, Role.ABSTRACT)
        page.gap(gap)


def indico(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a book of abstracts as conference software does: ids, speakers, types, abstracts."""
    gap = rng.choice((0, 1, 1))
    for number, work in enumerate(entries, start=1):
        if rng.random() < 0.5:
            page.put(f"{page_texts.heading(rng, 'Session {n}')} / {number}", Role.FACT)
            page.gap(gap)
        page.put(work.title, Role.TITLE)
        page.gap(gap)
        label = rng.choice(("Authors:", "Author:", "Primary author:", "Speaker:", "Presenter:"))
        page.put(
            f"{label} {'; '.join(f'{name} ({fields.affiliation(rng)})' for name in work.people[:4])}",
            Role.AUTHORS,
        )
        if rng.random() < 0.4:
            page.put(f"Co-authors: {'; '.join(work.people[1:4]) or work.people[0]}", Role.AUTHORS)
        if rng.random() < 0.4:
            page.put(f"Corresponding Author: {fields.mail(rng, work.people[0])}", Role.PLACE)
        page.gap(gap)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(gap)
        for said in rng.sample(
            (
                f"Presentation type: {rng.choice(('Poster', 'Talk'))}",
                f"Track: {rng.choice(TOPICS)}",
                f"Contribution ID: {number}",
                "Status: ACCEPTED",
                f"Submitted by {work.people[0].upper()} on {fields.date(rng, work.year, 'long')}",
            ),
            rng.randint(0, 3),
        ):
            page.put(said, Role.FACT)
        page.gap(1)


def conftool(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a programme as conference software does: time, id and title, authors, places, abstract."""
    has_time = rng.random() < 0.6
    for number, work in enumerate(entries, start=1):
        if has_time:
            page.put(
                f"{fields.hours(rng)}{rng.choice(('', f' ID: {100 + number}', f' / S{number}: {number}'))}",
                Role.FACT,
            )
        if rng.random() < 0.3:
            page.put(
                rng.choice(("Topics: ", "Keywords: ")) + ", ".join(work.keywords), Role.KEYWORDS
            )
        page.put(work.title, Role.TITLE)
        page.gap(rng.choice((0, 1)))
        names = work.people[:4]
        page.put(
            ", ".join(
                f"{printed(rng, name, 'last, first') if rng.random() < 0.02 else name}{place}"
                for place, name in enumerate(names, 1)
            ),
            Role.AUTHORS,
        )
        page.put(
            "; ".join(
                f"{place}: {fields.affiliation(rng)}" if len(names) > 1 else fields.affiliation(rng)
                for place in range(1, rng.randint(2, 4))
            ),
            Role.PLACE,
        )
        page.gap(rng.choice((0, 1)))
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)


def sched(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a schedule of talks: time, title, speakers, room and abstract."""
    form = rng.randint(0, 3)
    for work in entries:
        if form == 0:
            page.put(f"{fields.hours(rng)} {work.title}", Role.TITLE)
            page.put(f"Speakers: {people(rng, work, most=2)}", Role.AUTHORS)
            page.put(rng.choice(fields.ROOMS), Role.FACT)
        elif form == 1:
            page.put(f"{fields.hours(rng)} | {rng.choice(fields.ROOMS)}", Role.FACT)
            page.put(f"{work.title} - {work.people[0]}, {fields.affiliation(rng)}", Role.SIGNED)
        elif form == 2:
            page.put(fields.hours(rng), Role.FACT)
            page.put(f"{work.people[0]} ({fields.affiliation(rng)})", Role.AUTHORS)
            page.put(work.title, Role.TITLE)
        else:
            page.put(f"{fields.hours(rng)} {work.people[0]}: {work.title}", Role.SIGNED)
        page.gap(rng.choice((0, 1)))
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)
        if rng.random() < 0.4:
            page.put(
                rng.choice(
                    ("Speakers", "Speaker bio", "About the speaker", "avatar for " + work.people[0])
                ),
                Role.LABEL,
            )
            page.put(notes.biography(rng, work.people[0]), Role.OTHER)
            page.gap(1)


def talks(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the talks of a conference of developers: heads of parts, speakers, what to expect."""
    hashes = rng.choice(("", "## ", "### "))
    deeper = hashes and "#" + hashes
    for work in entries:
        page.put(hashes + work.title, Role.TITLE)
        page.gap(1)
        if rng.random() < 0.3:
            page.put(work.sentences[0], Role.OTHER)
            page.gap(1)
        page.put(
            f"{rng.choice(('', 'Speaker: ', 'with ', 'by '))}{people(rng, work, AND, 2)}",
            Role.AUTHORS,
        )
        page.gap(1)
        if rng.random() < 0.7:
            page.put(
                deeper
                + rng.choice(("Description", "Abstract", "Talk abstract", "About this talk")),
                Role.LABEL,
            )
            page.gap(1)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)
        if rng.random() < 0.3:
            page.put(
                f"{rng.choice(('Expected prior knowledge', 'Level', 'Prerequisites', 'Audience'))}: {rng.choice(('none', 'beginner', 'some Python', 'intermediate'))}",
                Role.FACT,
            )
            page.gap(1)
        if rng.random() < 0.6:
            page.put(
                deeper
                + rng.choice(
                    ("Speaker bio", "Bio", "About the speaker", "Speaker", work.people[0])
                ),
                Role.LABEL,
            )
            page.gap(1)
            page.put(notes.biography(rng, work.people[0]), Role.OTHER)
            page.gap(1)


def book_of_abstracts(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the text of a typeset book: wrapped and hyphenated, with page heads."""
    width = rng.randint(58, 100)
    hyphenate = rng.random() < 0.5
    gap = rng.choice((0, 1))
    head = page_texts.heading(rng, rng.choice(page_texts.TOPS))
    upper = rng.random() < 0.2
    for number, work in enumerate(entries, start=1):
        if rng.random() < 0.4:
            page.put(
                rng.choice((str(number + 7), f"{number + 7} {head}", f"{head} {number + 7}")),
                Role.FURNITURE,
            )
        page.put(work.title.upper() if upper else work.title, Role.TITLE, width - 10)
        page.gap(gap)
        page.put(
            people(
                rng, work, rng.choice((PLAIN, PeopleStyle(mark="num"), PeopleStyle(mark="sup")))
            ),
            Role.AUTHORS,
            width - 10,
        )
        for place in range(rng.randint(0, 3)):
            page.put(
                rng.choice((f"{place + 1} ", f"{place + 1}", "")) + fields.affiliation(rng),
                Role.PLACE,
                width,
            )
        if rng.random() < 0.4:
            page.put(fields.mail(rng, work.people[0]), Role.PLACE)
        page.gap(gap)
        page.put(work.abstract, Role.ABSTRACT, width, hyphenate=hyphenate)
        if rng.random() < 0.3:
            page.put(f"Keywords: {', '.join(work.keywords)}", Role.KEYWORDS, width)
        if rng.random() < 0.15:
            page.put("References", Role.LABEL)
            for place in range(1, 3):
                page.put(
                    f"[{place}] {work.people[-1]}, {fields.venue(rng, work.year)}.",
                    Role.OTHER,
                    width,
                )
        page.gap(rng.choice((1, 1, 2)))


def programme(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the programme of a day: hours, breaks, chairs, talks with abstracts of some length."""
    breaks = (
        "Coffee break",
        "Lunch",
        "Registration",
        "Welcome",
        "Closing remarks",
        "Poster session",
        "Pausa",
        "Kaffeepause",
        "Break",
        "Discussion",
        "Dinner",
    )
    form = rng.randint(0, 3)
    mark = rng.choice(("", "### ", "**", "#### "))
    has_bullet = rng.random() < 0.2
    width = rng.choice((0, 0, 0, 80))
    for number, work in enumerate(entries, start=1):
        if rng.random() < 0.4:
            said = rng.choice(breaks)
            if rng.random() < 0.5:
                page.put(f"{fields.hours(rng)} {said}", Role.FURNITURE)
            else:
                page.put(fields.hours(rng), Role.FURNITURE)
                page.put(said, Role.FURNITURE)
            page.gap(1)
        if number == 1 or rng.random() < 0.25:
            page.put(
                (mark if mark != "**" else "")
                + f"Session {number}: {rng.choice(FIELDS)}"
                + rng.choice(("", f" (Chair: {work.people[-1]})")),
                Role.HEADING,
            )
            page.gap(1)
        title = f"**{work.title}**" if mark == "**" else mark + work.title
        speaker = work.people[0] + rng.choice(
            ("", f" ({fields.affiliation(rng)})", f", {city(rng)}")
        )
        if form == 0:
            page.put(f"{fields.hours(rng)}", Role.FACT)
            page.put(speaker, Role.AUTHORS)
            page.put(title, Role.TITLE)
        elif form == 1:
            page.put(f"{fields.hours(rng)} – {speaker}", Role.AUTHORS)
            page.gap(rng.choice((0, 1)))
            page.put(title, Role.TITLE, width)
        elif form == 2:
            page.put(title, Role.TITLE, width)
            page.put(people(rng, work, AND), Role.AUTHORS, width)
            page.put(fields.time_and_room(rng), Role.FACT)
        else:
            page.put(title, Role.TITLE, width)
            page.gap(1)
            page.put(f"*{people(rng, work, AND)}*", Role.AUTHORS)
        page.gap(rng.choice((0, 1)))
        in_paragraphs(
            rng, page, work, rng.choice(("", "", "Abstract: ")) if not has_bullet else "> ", width
        )
        page.gap(1)
