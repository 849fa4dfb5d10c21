"""Talks on the site of a workshop, often with the biographies of their speakers."""

from dataclasses import replace
from random import Random

from generator.listing.role import Role
from training import fields, notes, page_texts
from training.labels import LABELS
from training.lives import life, stations
from training.paste import RAGGED, SENTENCES, Paste
from training.sites.shared_parts import AND, in_paragraphs, people
from training.words import city, made_up
from training.works import TrainingPaper, works


def homepages(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write abstracts of a workshop's site: a heading for each speaker, the title below it."""
    level = rng.choice(("# ", "## ", "### "))
    title = rng.choice(
        (
            "Title: {}",
            "Title : {}",
            "**Title:** {}",
            "**{}**",
            "*{}*",
            f"#{level}{{}}",
            "_{}_",
            "[Title] {}",
        )
    )
    label = rng.choice(("Abstract: ", "Abstract : ", "**Abstract:** ", "", "", "[Abstract] "))
    width, gap = rng.choice((0, 0, 76, 80)), rng.choice((0, 1, 1, 1))
    text_width = width or rng.choice((0, 0, RAGGED, SENTENCES))
    shown = rng.choice(("{n}", "{n}", "{n} ({c})", "{n}, {p}", "{l}"))
    has_notes = rng.random() < 0.35
    for work in entries:
        name = work.people[0]
        page.put(
            level
            + shown.format(
                n=name, c=city(rng), p=fields.affiliation(rng), l=name.rsplit(maxsplit=1)[-1]
            ),
            Role.AUTHORS,
        )
        page.gap(gap)
        page.put(title.format(work.title), Role.TITLE, width)
        page.gap(gap)
        in_paragraphs(rng, page, work, label, text_width)
        page.gap(1)
        if has_notes and rng.random() < 0.7:
            for said in rng.sample((notes.note(rng, work), "**References**", "References:"), 1):
                page.put(said, Role.OTHER if len(said) > 20 else Role.LABEL, width)
                page.gap(1)
            for place in range(rng.randint(0, 3)):
                mark = rng.choice(("- ", f"[{place + 1}] "))
                page.put(mark + notes.reference(rng, work.people, work.year), Role.OTHER, width)
            page.gap(rng.choice((1, 2)))


def named_heads(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write talks below headings that name the speaker and the title, with links behind them."""
    form = rng.choice(
        (
            "{n}: {t}",
            "{n}: {t}",
            "{t} ({n})",
            "{n} - {t}",
            "{n} ({p}): {t}",
            "{n}, *{t}*",
            "{n} — {t}",
        )
    )
    mark = rng.choice(("## ", "### ", "#### ", "**"))
    slides = rng.choice(
        ("", "", " [[slides]](../slides/{i}.pdf)", " [(pdf)](/{i}.pdf)", " [slides]")
    )
    anchor = rng.choice(("", "", " {{#{l}}}"))
    label = rng.choice(("", "", "", "Abstract: ", "**Abstract:** "))
    for number, work in enumerate(entries, start=1):
        name = people(rng, work, AND, rng.choice((1, 1, 2, 3)))
        head = form.format(n=name, t=work.title, p=fields.affiliation(rng))
        tail = slides.format(i=number) + anchor.format(l=name.rsplit(maxsplit=1)[-1].lower())
        page.put(f"{mark}{head}{'**' if mark == '**' else ''}{tail}", Role.SIGNED)
        page.gap(rng.choice((0, 1, 1)))
        in_paragraphs(rng, page, work, label, 0)
        page.gap(1)
        if rng.random() < 0.3:
            page.put(f"This is joint work with {work.people[-1]}.", Role.OTHER)
            page.gap(1)
        if rng.random() < 0.15:
            page.put(rng.choice(("References", " References", "**References**")), Role.LABEL)
            page.gap(1)
            for place in range(1, rng.randint(2, 6)):
                said = notes.reference(rng, work.people, work.year)
                page.put(f"[{place}] {said}", Role.OTHER)
                page.gap(1)


def folded(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write abstracts that open on a click, below a line with the speaker and the title."""
    form = rng.choice(
        (
            "<strong>{n}</strong> ({p}) — <em>{t}</em>",
            "<b>{n}</b>: {t}",
            "{n} – <em>{t}</em>",
            "<b>{t}</b> ({n})",
            "{n}, {p}: <i>{t}</i>",
            "<strong>{t}</strong> — {n}",
        )
    )
    if rng.random() < 0.5:
        page.put("## " + page_texts.heading(rng, rng.choice(page_texts.HEADINGS)), Role.HEADING)
        page.gap(1)
    for work in entries:
        page.rule("<details>")
        line = form.format(n=work.people[0], t=work.title, p=fields.affiliation(rng))
        page.put(f"<summary>{line}</summary>", Role.SIGNED)
        page.gap(rng.choice((0, 1, 1)))
        in_paragraphs(rng, page, work, "", 0)
        page.rule("</details>")
        page.gap(1)


def people_too(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write talks, each with who gives it: headings of both, what the talk and who the person is."""
    language = rng.choice(("en", "en", "de", "pt", "es", "fr", "it"))
    if language != "en":
        entries[:] = works(rng, len(entries), (), language)
    mark = rng.choice(("### ", "## ", "#### ", "**", ""))
    has_name = rng.random() < 0.6
    long_names = language in ("pt", "es") and rng.random() < 0.5
    handles = rng.random() < 0.2
    name_mark = rng.choice((mark, mark, "#### " if mark.startswith("#") else mark, ""))
    tail = rng.choice(("", "", " (Vortrag)", " (Workshop)", " – Talk"))
    again = page_texts.way_on(rng) if rng.random() < 0.4 else ""
    rule = rng.choice(("", "", "---"))
    gap = rng.choice((1, 1, 1, 0))
    if rng.random() < 0.25:
        for work in entries:
            page.put(f"- {work.people[0]}: {work.title}", Role.FURNITURE)
        page.gap(1)
    elif rng.random() < 0.15:
        for work in entries:
            room = rng.choice(fields.ROOMS)
            row = f"| {fields.hours(rng)} | [{work.title}](#{rng.randint(1, 99)}) {work.people[0]} | {room} |"
            page.put(row, Role.FURNITURE)
        page.gap(1)
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        head, said = page_texts.about_the_meeting(rng)
        page.put(f"{mark.replace('**', '')}{head}", Role.HEADING)
        page.gap(1)
        page.put(said, Role.OTHER)
        page.gap(1)
    for place, work in enumerate(entries):
        close = "**" if mark == "**" else ""
        page.put(f"{mark}{work.title}{tail}{close}", Role.TITLE)
        entries[place] = replace(work, title=work.title + tail)
        page.gap(gap)
        in_paragraphs(rng, page, work, "", 0)
        page.gap(1)
        for given in work.people[: rng.choice((1, 1, 1, 2))]:
            name = (
                f"{given} {rng.choice(('da ', 'de ', ''))}{made_up(rng)}" if long_names else given
            )
            if has_name:
                close = "**" if name_mark == "**" else ""
                account = f" - [@{name.split()[0].lower()}]({fields.url(rng)})" if handles else ""
                page.put(f"{name_mark}{name}{close}{account}", Role.LABEL)
                page.gap(gap)
            _lives(rng, page, name, language)
        if again:
            page.put(again, Role.FURNITURE)
            page.gap(1)
        if rule:
            page.rule(rule)
            page.gap(1)


def _lives(rng: Random, page: Paste, name: str, language: str) -> None:
    """Write a biography: one or several paragraphs, or a list of years."""
    if rng.random() < 0.1:
        if rng.random() < 0.5:
            page.put(f"{rng.choice(('', 'Dr. ', 'Prof. Dr. '))}{name}", Role.LABEL)
        for said in stations(rng, name, language):
            page.put(said, Role.OTHER)
        page.gap(1)
        return
    for place in range(rng.choice((1, 1, 1, 1, 2, 3))):
        said = notes.biography(rng, name, language)
        page.put(said if not place else life(rng, name, language), Role.OTHER)
        page.gap(1)


def speakers(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Introduce the speakers of a meeting, with biographies and talks in any order."""
    language = rng.choice(("en", "en", "en", "de", "fr", "es", "it", "ja", "ja", "zh", "ko", "ru"))
    if language != "en":
        entries[:] = works(rng, len(entries), (), language)
    form = rng.choice(("life first", "life first", "life between", "life between", "life last"))
    mark = rng.choice(("# ", "## ", "### ", "#### ", "**", "", ""))
    title_mark = rng.choice(("", "**", "*", "#" + mark if mark.startswith("#") else "", "“"))
    closes = {"**": "**", "*": "*", "“": "”"}
    words = LABELS.get(language, LABELS["en"])
    has_labels = rng.random() < 0.5
    label = rng.choice(words["abstract"].split(";")).strip()
    alone = rng.random() < 0.5
    title_label = rng.choice(words["title"].split(";")) + ": " if rng.random() < 0.25 else ""
    bio = rng.choice(("", "", "", "Bio", "Biography", "Short bio", "About the speaker"))
    shown = rng.choice(
        ("{n}", "{n}", "{n}, {p}", "{n} ({p})", "{n} – {p}", "({c} Lecturer) {n}, {p}")
    )
    again = rng.choice(
        ("", page_texts.way_on(rng), page_texts.furniture(rng, rng.choice(page_texts.FURNITURE)))
    )
    gap, has_hours = rng.choice((0, 1, 1)), rng.random() < 0.35
    link = rng.random() < 0.25

    def named(work: TrainingPaper) -> None:
        person = work.people[0]
        linked = f"[{person}]({fields.url(rng)})" if link else person
        where = fields.affiliation(rng, language)
        said = shown.format(n=linked, p=where, c=made_up(rng))
        page.put(f"{mark}{said}{closes.get(mark, '')}", Role.AUTHORS)
        page.gap(gap)

    def lived(work: TrainingPaper) -> None:
        if bio and mark.startswith("#"):
            page.put(f"#{mark}{bio}", Role.LABEL)
            page.gap(gap)
        if bio and not mark.startswith("#"):
            page.put(f"**{bio}:** {life(rng, work.people[0], language)}", Role.OTHER)
            page.gap(1)
        else:
            _lives(rng, page, work.people[0], language)

    def called(work: TrainingPaper) -> None:
        page.put(f"{title_mark}{title_label}{work.title}{closes.get(title_mark, '')}", Role.TITLE)
        if has_hours:
            page.put(fields.hours(rng), Role.FACT)
        page.gap(gap)

    def told(work: TrainingPaper) -> None:
        if has_labels and alone:
            page.put(label, Role.LABEL)
            page.gap(rng.choice((0, gap)))
        in_paragraphs(rng, page, work, f"{label}: " if has_labels and not alone else "", 0)
        page.gap(1)

    orders = {
        "life first": (named, lived, called, told),
        "life between": (called, named, lived, told),
        "life last": (named, called, told, lived),
    }
    for work in entries:
        for part in orders[form]:
            part(work)
        if again:
            page.put(again, Role.FURNITURE)
            page.gap(1)
