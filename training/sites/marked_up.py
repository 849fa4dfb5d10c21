"""Lists in Markdown and TeX, tables and cards."""

from random import Random

from generator.listing.role import Role
from training import fields, notes
from training.author_lines import PeopleStyle
from training.paste import Paste
from training.sites.shared_parts import PLAIN, in_paragraphs, people
from training.words import COMPANIES, MONTHS, journal
from training.works import TrainingPaper, works


def awesome(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a reading list in Markdown: bullets with title, address and authors, abstracts below."""
    form = rng.randint(0, 5)
    is_open, tail = rng.choice(("", " open")), rng.choice(("", "  "))
    for work in entries:
        if form == 4:
            page.put(f"- **{work.title}**{tail}", Role.TITLE)
            page.put(f"  {people(rng, work)}{tail}", Role.AUTHORS)
            page.put(
                f"  _{fields.date(rng, work.year, 'iso')}_ · {fields.url(rng)}{tail}", Role.FACT
            )
            page.put(f"  <details{is_open}><summary>Abstract</summary>", Role.LABEL)
            page.gap(rng.choice((0, 1)))
            page.put(f"  {work.abstract}", Role.ABSTRACT)
            page.gap(rng.choice((0, 1)))
            page.rule("  </details>")
        elif form == 5:
            page.put(f"### [{work.title}]({fields.url(rng)}){tail}", Role.TITLE)
            page.put(
                f"**{people(rng, work)}** · {fields.date(rng, work.year, 'iso')}", Role.AUTHORS
            )
            page.gap(1)
            page.rule("<details>")
            page.put("<summary>Abstract</summary>", Role.LABEL)
            page.gap(rng.choice((0, 1)))
            page.put(work.abstract, Role.ABSTRACT)
            page.gap(rng.choice((0, 1)))
            page.rule("</details>")
        elif form == 0:
            page.put(f"- [{work.title}]({fields.url(rng)})", Role.TITLE)
            page.put(f"  - *{people(rng, work, most=3)}*", Role.AUTHORS)
            page.put(f"  - {work.abstract}", Role.ABSTRACT)
        elif form == 1:
            page.put(f"* **{work.title}** ({work.year})", Role.TITLE)
            page.gap(rng.choice((0, 1)))
            page.put(
                f"  {people(rng, work)}. *{journal(rng)}*. [[paper]]({fields.url(rng)})",
                Role.AUTHORS,
            )
            page.gap(rng.choice((0, 1)))
            page.put(f"  > {work.abstract}", Role.ABSTRACT)
        elif form == 2:
            page.put(
                f"- **[{work.title}]({fields.url(rng)})**, {work.people[0]} et al., {work.year}",
                Role.SIGNED,
            )
            page.put("<details>", Role.FURNITURE)
            page.lines[-1] = ("<details>", None)
            page.put("<summary>Abstract</summary>", Role.LABEL)
            page.put(work.abstract, Role.ABSTRACT)
            page.rule("</details>")
        else:
            page.put(f"### {work.title}", Role.TITLE)
            page.put(f"[[Paper]]({fields.url(rng)}) [[Code]]({fields.url(rng)})", Role.FACT)
            page.gap(1)
            page.put(f"- **Authors**: {people(rng, work)}", Role.AUTHORS)
            page.put(f"- **Abstract**: {work.abstract}", Role.ABSTRACT)
        page.gap(rng.choice((0, 1, 1)))


def latex(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write commands of TeX around titles, authors and abstracts."""
    is_environment = rng.random() < 0.6
    title, author = rng.choice(
        (
            ("\\title{{{}}}", "\\author{{{}}}"),
            ("\\section*{{{}}}", "\\textit{{{}}}"),
            ("\\section{{{}}}", "{{\\em {}}}"),
        )
    )
    for work in entries:
        page.put(title.format(work.title), Role.TITLE)
        page.put(
            author.format(people(rng, work, rng.choice((PLAIN, PeopleStyle(separator=" \\and "))))),
            Role.AUTHORS,
        )
        if is_environment:
            page.put("\\begin{abstract}", Role.LABEL)
        page.put(work.abstract, Role.ABSTRACT, rng.choice((0, 78)))
        if is_environment:
            page.put("\\end{abstract}", Role.FURNITURE)
        page.gap(1)


def table(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a flattened table: a title and an abstract on a line, separated by a tab."""
    for work in entries:
        page.lines.append((f"{work.title}\t{work.abstract}", Role.TITLE))
        page.gap(rng.choice((0, 0, 1)))


def cells(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a table of Markdown for each paper, a row for each of its fields."""
    bold = rng.choice(("**{}**", "{}"))
    for work in entries:
        if rng.random() < 0.8:
            page.put(f"## {work.people[0]}", Role.AUTHORS)
            page.gap(1)
        page.put(f"| {bold.format(work.title)} |", Role.TITLE)
        page.rule("|---|")
        page.put(f"| {work.abstract} |", Role.ABSTRACT)
        if rng.random() < 0.6:
            page.put(f"| {fields.affiliation(rng)} |", Role.PLACE)
        if rng.random() < 0.5:
            page.put(f"| {notes.biography(rng, work.people[0])} |", Role.OTHER)
        page.gap(1)


_ACCOUNTS = (
    "Site web",
    "LinkedIn",
    "Github",
    "Twitter",
    "Website",
    "Mastodon",
    "Homepage",
    "ORCID",
)


def cards(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show talks on cards: speaker, title, hours, what it is about, and where the speaker is found."""
    language = rng.choice(("en", "fr", "fr", "de", "es", "pt"))
    if language != "en":
        entries[:] = works(rng, len(entries), (), language)
    if rng.random() < 0.4:
        # the same page has them in a table before
        for work in entries:
            page.put(fields.hours(rng), Role.FURNITURE)
            page.put(work.title, Role.FURNITURE)
            page.put(f"Speaker: {work.people[0]} - {rng.choice(COMPANIES)}", Role.FURNITURE)
        page.gap(1)
    linked, gap = rng.random() < 0.8, rng.choice((0, 1, 1))
    form = rng.choice(("above", "above", "below"))
    title, person = rng.choice((("", ""), ("### ", "#### "), ("", ""), ("**", "")))
    with_place = rng.random() < 0.4
    for work in entries:
        name = person + work.people[0]
        name += f" - {rng.choice(COMPANIES) if with_place else work.people[0].split()[0].lower()}"
        head = f"{title}{work.title}{'**' if title == '**' else ''}"
        day = f"{rng.randint(1, 28)} {rng.choice(MONTHS)} - {fields.hours(rng)}"
        lines = [(name, Role.AUTHORS), (head, Role.TITLE), (day, Role.FACT)]
        if form == "below":
            lines = [lines[1], lines[0], *lines[2:][: rng.choice((0, 1))]]
        for said, role in lines:
            page.put(said, role)
            page.gap(gap)
        in_paragraphs(rng, page, work, "", 0)
        page.gap(1)
        found = rng.sample(_ACCOUNTS, rng.randint(1, 4))
        if linked:
            page.put(" ".join(f"[ {one}]({fields.url(rng)})" for one in found), Role.FURNITURE)
        else:
            for one in found:
                page.put(one, Role.FURNITURE)
        page.gap(1)
