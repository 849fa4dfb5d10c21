"""Pages of known sites, as they come off the clipboard. A new one is a function and a line in `SITES`."""

import textwrap
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import TypeAlias

from generator.listing.role import Role
from training import fields
from training.fields import PeopleStyle
from training.labels import LABELS
from training.lives import life, stations
from training.paste import RAGGED, SENTENCES, Paste, Truth
from training.people import printed
from training.words import COMPANIES, FIELDS, HANDLES, MONTHS, TOPICS, city, journal, made_up
from training.works import TrainingPaper, english, works

Site: TypeAlias = Callable[[Random, Paste, list[TrainingPaper]], None]
"""Writes papers on a page in the form of a site."""

_PLAIN = PeopleStyle()
_AND = PeopleStyle(last="and")


def people(rng: Random, work: TrainingPaper, how: PeopleStyle = _PLAIN, most: int = 8) -> str:
    """Return the line of authors."""
    return fields.signed(rng, work.people[:most], how)


def year_of(work: TrainingPaper, rng: Random) -> str:
    """Return a date in the year of `work`, in words."""
    return fields.date(rng, work.year, "long")


def arxiv_listing(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """List the new submissions of a preprint server."""
    if rng.random() < 0.7:
        page.put(
            f"New submissions (showing {len(entries)} of {len(entries)} entries)", Role.HEADING
        )
        page.gap(rng.choice((0, 1)))
    label, gap = rng.choice(("", "Authors: ", "Authors:")), rng.choice((0, 1, 1))
    has_bullet = rng.random() < 0.2
    for number, work in enumerate(entries, start=1):
        start = "" if has_bullet else f"[{number}] "
        page.put(
            f"{start}arXiv:{fields.arxiv(rng)} [pdf, {rng.choice(('html, other', 'other', 'ps, other'))}]",
            Role.FACT,
        )
        page.put(f"Title: {work.title}", Role.TITLE)
        page.put(label + people(rng, work), Role.AUTHORS)
        if rng.random() < 0.6:
            page.put(f"Comments: {fields.comments(rng)}", Role.FACT)
        if rng.random() < 0.2:
            page.put(f"Journal-ref: {fields.venue(rng, work.year)}", Role.FACT)
        page.put(f"Subjects: {fields.subjects(rng)}", Role.FACT)
        page.gap(gap)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(rng.choice((1, 1, 2)))


def arxiv_mail(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the daily mail of a preprint server: fields wrapped, rules of backslashes."""
    if rng.random() < 0.7:
        page.rule("-" * 78)
        for said in (
            "Submissions to:",
            rng.choice(FIELDS),
            f"received from  Mon {rng.randint(1, 28)} {rng.choice(MONTHS)[:3]} 26 18:00:00 GMT  to  Tue 27 Jan 26 19:00:00 GMT",
        ):
            page.put(said, Role.HEADING)
        page.rule("-" * 78)
    for work in entries:
        page.rule("\\\\")
        page.put(f"arXiv:{fields.arxiv(rng)}", Role.FACT)
        page.put(
            f"Date: Mon, {rng.randint(1, 28)} {rng.choice(MONTHS)[:3]} {work.year} 10:2{rng.randint(0, 9)}:33 GMT   ({rng.randint(10, 999)}kb,D)",
            Role.FACT,
        )
        page.gap(1)
        _continued(page, f"Title: {work.title}", Role.TITLE, Role.TITLE_GOES_ON)
        _continued(
            page,
            f"Authors: {people(rng, work, rng.choice((_PLAIN, _AND)))}",
            Role.AUTHORS,
            Role.AUTHORS,
        )
        page.put(
            f"Categories: {rng.choice(('cs.CL cs.LG', 'math.CO', 'physics.ao-ph'))}", Role.FACT
        )
        if rng.random() < 0.5:
            page.put(f"Comments: {fields.comments(rng)}", Role.FACT)
        page.rule("\\\\")
        page.put("  " + work.abstract, Role.ABSTRACT, 78, on_hyphens=False)
        page.rule(f"\\\\ ( https://arxiv.org/abs/{fields.arxiv(rng)} ,  {rng.randint(10, 999)}kb)")
        page.lines[-1] = (page.lines[-1][0], Role.FACT)
        page.rule("-" * 78)


def _continued(page: Paste, text: str, first: Role, rest: Role) -> None:
    for place, line in enumerate(
        textwrap.wrap(text, 76, subsequent_indent="  ", break_long_words=False)
    ):
        page.lines.append((line, rest if place else first))


def arxiv_search(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show the results of a search on a preprint server."""
    if rng.random() < 0.5:
        page.put(f"Showing 1–{len(entries)} of {len(entries)} results", Role.HEADING)
        page.gap(1)
    for number, work in enumerate(entries, start=1):
        before = f"{number}. " if rng.random() < 0.2 else ""
        page.put(
            f"{before}arXiv:{fields.arxiv(rng)}  [pdf, {rng.choice(('other', 'ps, other'))}]  physics.ao-ph cs.DS",
            Role.FACT,
        )
        page.put(work.title, Role.TITLE)
        page.gap(1)
        page.put(f"Authors: {people(rng, work)}", Role.AUTHORS)
        page.gap(1)
        if rng.random() < 0.4:
            text = f"…{work.abstract[40:300]}… ▽ More"
            if rng.random() < 0.5:
                text = f"{work.abstract[:280]}… ▽ More"
        else:
            text = work.abstract + " △ Less"
        page.put(f"Abstract: {text}", Role.ABSTRACT)
        page.put(
            f"Submitted {year_of(work, rng)}; originally announced {rng.choice(MONTHS)} {work.year}.",
            Role.FACT,
        )
        if rng.random() < 0.6:
            page.gap(1)
            page.put(f"Comments: {fields.comments(rng)}", Role.FACT)
        page.gap(1)


def openreview(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """List the submissions of a conference with open reviews."""
    download = rng.choice(("", " Download PDF"))
    gap = rng.choice((0, 0, 1))
    has_short = rng.random() < 0.4
    for work in entries:
        page.put(work.title + download, Role.TITLE)
        page.gap(gap)
        page.put(people(rng, work), Role.AUTHORS)
        page.gap(gap)
        days = f"Published: {fields.date(rng, work.year, 'long')}, Last Modified: {fields.date(rng, work.year, 'long')}"
        page.put(
            f"{days} {rng.choice(('ICLR', 'Conference'))} {work.year} {rng.choice(('poster', 'oral', 'Conference Submission'))} Everyone Revisions BibTeX",
            Role.FACT,
        )
        page.gap(gap)
        if rng.random() < 0.8:
            page.put(f"Keywords: {', '.join(work.keywords)}", Role.KEYWORDS)
        if has_short:
            page.put(
                f"{rng.choice(('TL;DR', 'TLDR', 'One-sentence Summary'))}: {work.sentences[-1]}",
                Role.OTHER,
            )
        page.put(f"Abstract: {work.abstract}", Role.ABSTRACT)
        if rng.random() < 0.3:
            page.put(f"Primary Area: {rng.choice(FIELDS).lower()}", Role.FACT)
            page.put(f"Submission Number: {rng.randint(1, 9999)}", Role.FACT)
        page.gap(rng.choice((1, 1, 2)))


def anthology(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show papers of an anthology, each with a table of its data."""
    form = rng.choice(("page", "volume"))
    for number, work in enumerate(entries, start=1):
        if form == "volume":
            page.put(rng.choice(("pdf bib abs", "pdf bib", "pdfbibabs")), Role.FURNITURE)
        page.put(work.title, Role.TITLE)
        page.put(
            people(rng, work, PeopleStyle(separator=" | ") if form == "volume" else _PLAIN),
            Role.AUTHORS,
        )
        if form == "volume":
            page.gap(rng.choice((0, 1)))
            page.put(work.abstract, Role.ABSTRACT)
        else:
            page.put("Abstract", Role.LABEL)
            page.put(work.abstract, Role.ABSTRACT)
            facts = (
                f"Anthology ID:2024.x-{number}.1",
                f"Volume:Proceedings of the {work.year} Meeting on {rng.choice(FIELDS)}",
                f"Month:{rng.choice(MONTHS)}",
                f"Year:{work.year}",
                f"Address:{city(rng)}, Germany",
                "Venue:ACL",
                f"Publisher:Association for {rng.choice(FIELDS)}",
                f"Pages:{fields.pages(rng)}",
                f"URL:{fields.url(rng)}",
                f"DOI:{fields.doi(rng)}",
                f"Bibkey:x-etal-{work.year}",
                f"Cite (ACL):{people(rng, work)}. {work.year}. {work.title}. In Proceedings.",
            )
            for fact in rng.sample(facts, rng.randint(2, 10)):
                page.put(fact, Role.FACT)
        page.gap(1)


def proceedings(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show papers of proceedings, as publishers of machine learning do."""
    form = rng.randint(0, 2)
    for work in entries:
        page.put(work.title, Role.TITLE)
        if form == 1:
            page.put("Authors", Role.LABEL)
        page.put(people(rng, work), Role.AUTHORS)
        if form == 2:
            page.put("[Download PDF][Other Files][Supplementary PDF][OpenReview]", Role.FURNITURE)
        else:
            page.put(
                f"Proceedings of the {rng.randint(1, 40)}th {rng.choice(FIELDS)} Meeting, PMLR {rng.randint(1, 200)}:{fields.pages(rng)}, {work.year}.",
                Role.FACT,
            )
        page.gap(rng.choice((0, 1)))
        page.put("Abstract", Role.LABEL)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)


def scholar(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show the results, or an alert, of a search engine for papers: names, dash, journal; a snippet."""
    mark = rng.choice(("", "[PDF] ", "[HTML] "))
    is_whole = rng.random() < 0.4
    for work in entries:
        page.put((mark if rng.random() < 0.5 else "") + work.title, Role.TITLE)
        names = ", ".join(
            printed(rng, name, "f. last").replace(". ", " ").replace(".", "")
            for name in work.people[:3]
        )
        host = rng.choice(
            ("Elsevier", "Springer", "arxiv.org", "Wiley Online Library", "aclanthology.org")
        )
        end = rng.choice(
            (
                f" - {journal(rng)}, {work.year} - {host}",
                f" - arXiv preprint arXiv:{fields.arxiv(rng)}, {work.year}",
                f" - {work.year}",
            )
        )
        page.put(names + ("…" if len(work.people) > 3 else "") + end, Role.AUTHORS)
        if is_whole:
            page.put(work.abstract, Role.ABSTRACT, rng.choice((0, 0, 90)))
        else:
            page.put(
                rng.choice(("… ", ""))
                + work.abstract[: rng.randint(160, 300)]
                + rng.choice((" …", "…")),
                Role.ABSTRACT,
            )
        if rng.random() < 0.8:
            page.put(
                f"Save Cite Cited by {rng.randint(1, 900)} Related articles All {rng.randint(2, 20)} versions",
                Role.FURNITURE,
            )
        page.gap(1)


def semantic(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show results with fields of study, a short summary by a machine, and buttons."""
    has_short, has_buttons = rng.random() < 0.5, rng.random() < 0.6
    for work in entries:
        page.put(work.title, Role.TITLE)
        page.put(people(rng, work), Role.AUTHORS)
        page.put(f"{rng.choice(FIELDS)}, {rng.choice(FIELDS)}", Role.FACT)
        page.put(
            f"{journal(rng)} · {year_of(work, rng)}" if rng.random() < 0.5 else year_of(work, rng),
            Role.FACT,
        )
        if has_short:
            page.put(f"TLDR {work.sentences[-1]} Expand", Role.OTHER)
        page.put(work.abstract, Role.ABSTRACT)
        if has_buttons:
            for said in rng.choice(
                (
                    ("[PDF] · Cite · Save · 12 Citations",),
                    (f"{rng.randint(1, 999)} Citations", "PDF", "Add to Library", "Alert"),
                )
            ):
                page.put(said, Role.FURNITURE)
        page.gap(1)


def pubmed_results(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show results of a medical index, as its page has them."""
    has_abstract_mark = rng.random() < 0.3
    for number, work in enumerate(entries, start=1):
        page.put(str(number), Role.FURNITURE)
        page.put(work.title.rstrip(".?") + ".", Role.TITLE)
        page.put(people(rng, work, PeopleStyle("last fm", after=".")), Role.AUTHORS)
        page.put(
            f"J {rng.choice(FIELDS)}. {work.year} {rng.choice(MONTHS)[:3]};{rng.randint(1, 30)}({rng.randint(1, 9)}):{fields.pages(rng)}. doi: {fields.doi(rng)}.",
            Role.FACT,
        )
        page.put(f"PMID: {rng.randint(1000000, 39999999)}", Role.FACT)
        if rng.random() < 0.4:
            page.put(rng.choice(("Free PMC article.", "Free article.", "Review.")), Role.FURNITURE)
        if has_abstract_mark:
            page.put("Abstract", Role.LABEL)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)


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
        names = people(rng, work, _AND)
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


def huggingface(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show a day's papers with votes, counts and names of accounts between them."""
    buttons = (
        "▲ {n}",
        "{n}",
        "·",
        "{k} authors",
        "Jun {k}",
        "Upvote",
        "new",
        "arXiv Page",
        "GitHub {n}",
        "GitHub {k}.{k}k",
        "Published on Sep {k}, 2026",
        "[-] {n}",
        "https://example.org/papers/2601.0000{k}",
    )
    has_summary = rng.random() < 0.35
    if rng.random() < 0.5:
        for said in rng.sample(
            (
                "new",
                "Get trending papers in your email inbox!",
                "Subscribe",
                "byAK and the research community",
                "Jun 5",
                "Daily Papers",
                "Trending Papers",
                "Get trending papers in your email inbox once a day!",
            ),
            rng.randint(1, 5),
        ):
            page.put(said, Role.FURNITURE)
            page.gap(1)
    few = rng.choice((0, 0, 1, 2, 3))
    for work in entries:
        if few and rng.random() < 0.4:
            page.put("Submitted by", Role.FURNITURE)
            page.gap(1)
            page.put(rng.choice(HANDLES), Role.FURNITURE)
            page.gap(1)
        page.put(work.title, Role.TITLE)
        page.gap(1)
        summary = f"This study {rng.choice(('introduces', 'presents', 'shows'))} {' '.join(work.sentences[-1].split()[1:])}"
        if has_summary and rng.random() < 0.8:
            page.put(summary, Role.OTHER)
            page.gap(1)
            page.put("AI-generated summary", Role.FURNITURE)
            page.gap(1)
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)
        for button in rng.sample(buttons, few):
            said = button.format(n=rng.randint(1, 400), k=rng.randint(2, 9))
            page.lines.append((said, Role.FURNITURE if any(map(str.isalnum, said)) else None))
            page.gap(1)


def digest(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a daily digest in Markdown, or the page made from it."""
    is_markdown = rng.random() < 0.5
    bold = "**" if is_markdown else ""
    cut, has_summary = rng.random() < 0.5, rng.random() < 0.5
    if rng.random() < 0.6:
        page.put(
            ("# " if is_markdown else "") + f"Papers of {fields.date(rng, 2026, 'iso')}",
            Role.HEADING,
        )
        page.gap(1)
    for number, work in enumerate(entries, start=1):
        title = (
            f"### {number}. [{work.title}]({fields.url(rng)})"
            if is_markdown
            else f"{number}. {work.title}"
        )
        page.put(title, Role.TITLE)
        page.gap(1 if is_markdown else 0)
        page.put(f"{bold}Authors{bold}: {people(rng, work)}  ", Role.AUTHORS)
        page.put(f"{bold}Category{bold}: cs.AI  ", Role.FACT)
        page.put(f"{bold}Published{bold}: {fields.date(rng, work.year, 'iso')}  ", Role.FACT)
        if rng.random() < 0.5:
            page.put(f"{bold}Score{bold}: {rng.randint(1, 12)}.0  ", Role.FACT)
            page.put(f"{bold}ArXiv ID{bold}: {fields.arxiv(rng)}v1  ", Role.FACT)
        page.gap(1)
        page.put("#### Abstract" if is_markdown else "Abstract", Role.LABEL)
        page.put(work.abstract[:300] + "..." if cut else work.abstract, Role.ABSTRACT)
        page.gap(1)
        if has_summary:
            _machine_summary(rng, page, work)


def _machine_summary(rng: Random, page: Paste, work: TrainingPaper) -> None:
    page.put(
        rng.choice(
            (
                "AI Summary - show",
                "🤖 Summary",
                "AI Summary",
                "### Summary by AI",
                "Machine summary",
                "💡 Key points",
            )
        ),
        Role.FURNITURE,
    )
    page.gap(rng.choice((0, 1)))
    other = works(rng, 2, (), rng.choice(("zh", "zh", "de", "es")))
    if rng.random() < 0.5:
        page.put(f"# {other[0].title}", Role.OTHER)
        page.gap(1)
        for sentence in (*other[0].sentences, *other[1].sentences)[: rng.randint(2, 7)]:
            page.put(rng.choice(("- ", "", "## ", "### **")) + sentence, Role.OTHER)
            page.gap(rng.choice((0, 1)))
    elif rng.random() < 0.5:
        page.put(" ".join(reversed(work.sentences)), Role.OTHER)
    else:
        page.put(other[0].abstract + other[1].abstract, Role.OTHER)
    page.gap(1)


def bilingual(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a digest that gives each paper in English and Chinese, below a list of contents."""
    others = works(rng, len(entries), (), "zh")
    gap = rng.choice((1, 1, 0))
    if rng.random() < 0.6:
        page.put("# arxiv文献汇总翻译 20240311-20240313", Role.HEADING)
        page.gap(1)
        page.put("文献汇总", Role.HEADING)
        page.gap(1)
        for number, (work, other) in enumerate(zip(entries, others, strict=True), start=1):
            page.put(f"\\[{number}\\] {work.title}", Role.FURNITURE)
            page.gap(1)
            page.put(other.title, Role.FURNITURE)
            page.gap(1)
        page.rule("##")
        page.gap(1)
    for number, (work, other) in enumerate(zip(entries, others, strict=True), start=1):
        page.put(f"\\[{number}\\] {work.title}", Role.TITLE)
        page.gap(gap)
        page.put(f"标题 : {other.title}", Role.OTHER)
        page.gap(gap)
        page.put(f"作者 : {people(rng, work)} , 类别 ：{fields.subjects(rng)}", Role.AUTHORS)
        page.gap(gap)
        page.put(f"链接 : {fields.url(rng)}", Role.FACT)
        page.gap(gap)
        page.put("说明 : " + rng.choice(("-", f"Comments: {fields.comments(rng)}")), Role.FACT)
        page.gap(gap)
        page.put(f"Abstract : {work.abstract}", Role.ABSTRACT)
        page.gap(gap)
        page.put(f"摘要 : {other.abstract}", Role.OTHER)
        page.gap(1)
        if rng.random() < 0.7:
            page.rule("##")
            page.gap(1)


def pubmed_text(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the text export of a medical index, wrapped at eighty columns."""
    width = rng.choice((80, 80, 79, 72, 0))
    for number, work in enumerate(entries, start=1):
        month, day = rng.choice(MONTHS)[:3], rng.randint(1, 28)
        name = journal(rng)
        page.put(
            f"{number}. {name}. {work.year} {month} {day};{rng.randint(1, 60)}({rng.randint(1, 12)}):{fields.pages(rng)}. doi: {fields.doi(rng)}."
            + rng.choice(("", f" Epub {work.year} {month} {day}.", " eCollection 2021.")),
            Role.FACT,
            width,
        )
        page.gap(1)
        page.put(work.title.rstrip(".?") + ".", Role.TITLE, width)
        page.gap(1)
        names = list(work.people)
        marks = rng.random() < 0.8
        shown = ", ".join(
            printed(rng, one, "last fm")
            + (f"({rng.randint(1, 9)})" + ("(12)" if rng.random() < 0.1 else "") if marks else "")
            for one in names * rng.choice((1, 1, 1, 3))
        )
        page.put(
            shown + rng.choice((".", ".", f"; {rng.choice(TOPICS)} Study Group.")),
            Role.AUTHORS,
            width,
        )
        page.gap(1)
        if rng.random() < 0.85:
            _author_information(rng, page, names[0], width)
        if rng.random() < 0.12:
            page.put(
                rng.choice(("Comment in", "Erratum in", "Update of", "Comment on")), Role.LABEL
            )
            for _ in range(rng.choice((1, 1, 2))):
                page.put(
                    f"    {journal(rng)}. {work.year} {month};{rng.randint(1, 60)}({rng.randint(1, 12)}):{fields.pages(rng)}. doi: {fields.doi(rng)}.",
                    Role.FACT,
                    width,
                )
            page.gap(1)
        if rng.random() < 0.06:
            page.put(
                rng.choice(
                    (
                        "[Article in German]",
                        "[Article in French]",
                        "[Article in Spanish; Abstract available in Spanish from the publisher]",
                    )
                ),
                Role.FACT,
            )
            page.gap(1)
        has_abstract = rng.random() < 0.92
        if has_abstract:
            _structured(rng, page, work, width)
            page.gap(1)
        if rng.random() < 0.6:
            page.put(
                fields.note(rng, work)
                if rng.random() < 0.3
                else rng.choice(
                    (
                        f"Copyright © {work.year} Elsevier Inc. All rights reserved.",
                        f"© {work.year} The Authors. Published by {name}.",
                        f"©{', '.join(names[:3])}. Originally published in {name} ({fields.url(rng)}), 12.03.{work.year}.",
                        f"© {work.year}. The Author(s).",
                    )
                ),
                Role.OTHER,
                width,
            )
            page.gap(1)
        for said in (
            f"DOI: {fields.doi(rng)}",
            f"PMCID: PMC{rng.randint(100000, 9999999)}",
            f"PMID: {rng.randint(1000000, 39999999)}" + rng.choice(("", " [Indexed for MEDLINE]")),
        ):
            if rng.random() < 0.85:
                page.put(said, Role.FACT)
        if rng.random() < 0.5:
            page.gap(1)
            page.put(
                "Conflict of interest statement: "
                + rng.choice(
                    (
                        "The authors declare no conflict of interest.",
                        "There is nothing to disclose.",
                        "None declared.",
                        f"{names[0]} has received grants from {name}, outside the submitted work. The other authors have none.",
                        _interests(rng, names),
                        _interests(rng, names * rng.choice((1, 2, 3))),
                    )
                ),
                Role.OTHER,
                width,
            )
        page.gap(2)


def _author_information(rng: Random, page: Paste, name: str, width: int) -> None:
    page.put("Author information:", Role.LABEL)
    if rng.random() < 0.3:
        page.put(
            f"{fields.affiliation(rng)}, {rng.randint(1, 400)} {city(rng)} Street, {city(rng)}. {fields.mail(rng, name)}",
            Role.PLACE,
            width,
        )
    else:
        for number in range(1, rng.choice((2, 3, 4, 5, 6, 9, 14, 24))):
            if rng.random() < 0.04:
                # somebody's institutions in a row
                many = "; ".join(
                    f"{fields.affiliation(rng)} ({initials(rng)}), {city(rng)}"
                    for _ in range(rng.randint(2, 9))
                )
                page.put(f"({number})From {many}.", Role.PLACE, width)
                continue
            end = rng.choice(
                (
                    "",
                    "",
                    f", {city(rng)}, Germany",
                    f", {rng.randint(1, 99)} Main Road, {city(rng)} {rng.randint(1000, 99999)}",
                    f" Electronic address: {fields.mail(rng, name)}",
                )
            )
            where = fields.affiliation(rng)
            if rng.random() < 0.5:
                where = f"{rng.choice(_UNITS)} of {rng.choice(FIELDS)}, {where}"
            page.put(f"({number}){where}{end}.", Role.PLACE, width)
    page.gap(1)


_UNITS = (
    "Department",
    "Division",
    "Section",
    "Departments",
    "Unit",
    "Institute",
    "Service",
    "Laboratory",
    "Centre",
)


def initials(rng: Random) -> str:
    """Return the initials of one or more people."""
    return ", ".join(
        ".".join(rng.choices("ABCDEGHJKLMPRST", k=rng.randint(2, 3))) + "."
        for _ in range(rng.randint(1, 3))
    )


def _interests(rng: Random, names: list[str]) -> str:
    """Return a statement of conflicts of interest."""

    def firms() -> str:
        return ", ".join(rng.choices(COMPANIES, k=rng.randint(1, 5))) + f" and {made_up(rng)}"

    said = [
        rng.choice(
            (
                f"{name} reports personal fees from {firms()}, outside the submitted work.",
                f"{name} has received grants from {firms()} and support for attending meetings.",
                f"{name} has acted as a consultant, advisory board member and investigator for {firms()}.",
                f"{name}: Consultant for {firms()}.",
                f"{name} declares no conflict of interest.",
                f"{name} is an employee of {made_up(rng)} and owns stock in {firms()}.",
                f"{initials(rng)} received honoraria from {firms()}.",
                f"{name} holds a patent on {rng.choice(TOPICS).lower()}.",
            )
        )
        for name in names
    ]
    return " ".join(said)


_PARTS = (
    ("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"),
    ("OBJECTIVE", "METHODS", "RESULTS", "CONCLUSION"),
    ("BACKGROUND", "OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"),
    ("INTRODUCTION", "METHODS", "RESULTS", "DISCUSSION"),
    ("PURPOSE", "METHODS", "RESULTS", "CONCLUSION", "TRIAL REGISTRATION"),
    (
        "IMPORTANCE",
        "OBJECTIVE",
        "DESIGN, SETTING, AND PARTICIPANTS",
        "RESULTS",
        "CONCLUSIONS AND RELEVANCE",
    ),
    ("BACKGROUND & AIMS", "MATERIALS AND METHODS", "RESULTS"),
)


def _structured(rng: Random, page: Paste, work: TrainingPaper, width: int) -> None:
    """Write an abstract, often with a labelled line for each part."""
    names = rng.choice(_PARTS)
    sentences = list(work.sentences)
    if rng.random() < 0.5 or len(sentences) < 2:
        page.put(work.abstract, Role.ABSTRACT, width)
        return
    count = min(len(names), len(sentences))
    cuts = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
    for place, (start, end) in enumerate(pairwise(cuts)):
        role = Role.PARAGRAPH if place else Role.ABSTRACT
        page.put(f"{names[place]}: {' '.join(sentences[start:end])}", role, width)
    if rng.random() < 0.15:
        page.put(
            rng.choice(
                (
                    f"CLINICAL TRIALS REGISTRATION: {made_up(rng).upper()} (NCT0{rng.randint(1000000, 9999999)}).",
                    f"ABBREVIATIONS: {made_up(rng)[:2].upper()} = {rng.choice(TOPICS).lower()}; {made_up(rng)[:3].upper()} = {rng.choice(TOPICS).lower()}; SD = standard deviation.",
                    f"LEVEL OF EVIDENCE: {rng.choice(('II', 'III', 'IV'))}.",
                    f"TRIAL REGISTRATION: ClinicalTrials.gov NCT0{rng.randint(1000000, 9999999)}.",
                )
            ),
            Role.PARAGRAPH,
            width,
        )


def zotero(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the report of a reference manager: a title, and a table of facts around its abstract."""
    mark = rng.choice(("\t", "  ", " ", ": "))
    for work in entries:
        page.put(work.title, Role.TITLE)
        page.gap(rng.choice((0, 1)))
        page.put(f"Item Type{mark}Journal Article", Role.FACT)
        for name in work.people[:5]:
            page.put(f"Author{mark}{name}", Role.AUTHORS)
        before = [
            f"Date{mark}{work.year}",
            f"Language{mark}en",
            f"Short Title{mark}{work.title.split(':')[0]}",
            f"Library Catalog{mark}DOI.org",
            f"URL{mark}{fields.url(rng)}",
        ]
        after = [
            f"Volume{mark}{rng.randint(1, 90)}",
            f"Pages{mark}{fields.pages(rng)}",
            f"Publication{mark}{journal(rng)}",
            f"DOI{mark}{fields.doi(rng)}",
            f"Accessed{mark}5/3/2024, 10:11:12 AM",
            f"Date Added{mark}5/3/2024, 10:11:12 AM",
            f"Modified{mark}5/3/2024, 10:11:12 AM",
        ]
        for said in rng.sample(before, rng.randint(0, 3)):
            page.put(said, Role.FACT)
        page.put(f"Abstract{mark}{work.abstract}", Role.ABSTRACT)
        for said in rng.sample(after, rng.randint(2, len(after))):
            page.put(said, Role.FACT)
        page.gap(rng.choice((1, 2)))


def publisher(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show results as publishers do: the kind of article, title, authors, journal, buttons."""
    form = rng.randint(0, 3)
    for work in entries:
        kind = rng.choice(
            (
                "Research article",
                "RESEARCH-ARTICLE",
                "Article",
                "Review article",
                "Open access",
                "Conference Paper",
                "Chapter",
                "Original Article",
            )
        )
        if form in (0, 1):
            page.put(kind, Role.FACT)
            if rng.random() < 0.4:
                page.put(
                    rng.choice(("Open access", "Full text access", "Abstract only", "Free access")),
                    Role.FURNITURE,
                )
        page.put(work.title, Role.TITLE)
        if form == 0:
            page.put(f"{journal(rng)}, {year_of(work, rng)}", Role.FACT)
            page.put(people(rng, work, _PLAIN), Role.AUTHORS)
            page.put(rng.choice(("Abstract", "View abstract", "Hide abstract")), Role.LABEL)
            page.put(work.abstract, Role.ABSTRACT)
        elif form == 1:
            for name in work.people[:6]:
                page.put(name + rng.choice(("", ",")), Role.AUTHORS)
            page.put(f"{fields.date(rng, work.year, 'month')}, pp {fields.pages(rng)}", Role.FACT)
            page.put(f"https://doi.org/{fields.doi(rng)}", Role.FACT)
            page.put(work.abstract, Role.ABSTRACT)
            for said in rng.sample(
                (
                    f"{rng.randint(0, 99)}",
                    "Metrics",
                    "Total Citations",
                    "Total Downloads",
                    "PDF",
                    "HTML",
                    "View online with eReader",
                    "Get Access",
                ),
                3,
            ):
                page.put(said, Role.FURNITURE)
        elif form == 2:
            page.put(
                people(rng, work, PeopleStyle(separator=rng.choice(("; ", ";")))), Role.AUTHORS
            )
            page.put(f"{work.year} IEEE {rng.choice(FIELDS)} Conference ({city(rng)})", Role.FACT)
            page.put(f"Year: {work.year} | Conference Paper | Publisher: IEEE", Role.FACT)
            page.put(rng.choice(("Abstract", "Abstract:")), Role.LABEL)
            page.put(work.abstract + rng.choice(("", " Show More")), Role.ABSTRACT)
        else:
            page.put(people(rng, work, PeopleStyle(last="&")), Role.AUTHORS)
            page.put(
                f"{journal(rng)} volume {rng.randint(1, 40)}, Article number: {rng.randint(1, 999)} ({work.year}) Cite this article",
                Role.FACT,
            )
            page.put(
                rng.choice(
                    (
                        f"{rng.randint(10, 999)} Accesses",
                        "Metrics details",
                        f"Published: {year_of(work, rng)}",
                    )
                ),
                Role.FURNITURE,
            )
            page.put("Abstract", Role.LABEL)
            page.put(work.abstract, Role.ABSTRACT)
        page.gap(rng.choice((1, 1, 2)))


def preprints(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show results of a server of preprints, with a DOI below the authors."""
    server = rng.choice(("bioRxiv", "medRxiv", "SSRN", "PsyArXiv"))
    for work in entries:
        page.put(work.title, Role.TITLE)
        page.put(people(rng, work), Role.AUTHORS)
        page.put(
            rng.choice(
                (
                    f"{server} {work.year}.03.12.{rng.randint(100000, 999999)}; doi: https://doi.org/{fields.doi(rng)}",
                    f"{server}. Posted {year_of(work, rng)}.",
                    f"Number of pages: {rng.randint(8, 90)} · Posted: {fields.date(rng, work.year, 'long')}",
                )
            ),
            Role.FACT,
        )
        page.gap(rng.choice((0, 1)))
        page.put(work.abstract, Role.ABSTRACT)
        page.gap(1)


def indico(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write a book of abstracts as conference software does: ids, speakers, types, abstracts."""
    gap = rng.choice((0, 1, 1))
    for number, work in enumerate(entries, start=1):
        if rng.random() < 0.5:
            page.put(f"{fields.heading(rng, 'Session {n}')} / {number}", Role.FACT)
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
    """Write a schedule of talks: time, title, speakers, room, and what they tell."""
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
            page.put(fields.biography(rng, work.people[0]), Role.OTHER)
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
            f"{rng.choice(('', 'Speaker: ', 'with ', 'by '))}{people(rng, work, _AND, 2)}",
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
            page.put(fields.biography(rng, work.people[0]), Role.OTHER)
            page.gap(1)


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
            author.format(
                people(rng, work, rng.choice((_PLAIN, PeopleStyle(separator=" \\and "))))
            ),
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


def thesis(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show theses of a repository: title, who wrote it, where, who advised, what it says."""
    for work in entries:
        page.put(work.title, Role.TITLE)
        label = rng.choice(("Author: ", "", "By "))
        page.put(label + printed(rng, work.people[0], "last, first"), Role.AUTHORS)
        page.put(
            rng.choice(
                (
                    f"Thesis, University of {city(rng)}, {work.year}",
                    f"({work.year}) Doctoral thesis, {city(rng)} University.",
                    f"Date Issued: {work.year}",
                )
            ),
            Role.FACT,
        )
        if rng.random() < 0.5:
            page.put(f"Advisor: {work.people[-1]}", Role.FACT)
        page.put(rng.choice(("Abstract", "Abstract:", "Description")), Role.LABEL)
        page.put(work.abstract, Role.ABSTRACT)
        if rng.random() < 0.5:
            page.put(f"Permanent link {fields.url(rng)}", Role.FACT)
        page.gap(1)


def book_of_abstracts(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write the text of a typeset book: wrapped and hyphenated, with page heads."""
    width = rng.randint(58, 100)
    hyphenate = rng.random() < 0.5
    gap = rng.choice((0, 1))
    head = fields.heading(rng, rng.choice(fields.TOPS))
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
                rng, work, rng.choice((_PLAIN, PeopleStyle(mark="num"), PeopleStyle(mark="sup")))
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
        _in_paragraphs(rng, page, work, label, text_width)
        page.gap(1)
        if has_notes and rng.random() < 0.7:
            for said in rng.sample((fields.note(rng, work), "**References**", "References:"), 1):
                page.put(said, Role.OTHER if len(said) > 20 else Role.LABEL, width)
                page.gap(1)
            for place in range(rng.randint(0, 3)):
                mark = rng.choice(("- ", f"[{place + 1}] "))
                page.put(mark + fields.reference(rng, work.people, work.year), Role.OTHER, width)
            page.gap(rng.choice((1, 2)))


def _in_paragraphs(rng: Random, page: Paste, work: TrainingPaper, label: str, width: int) -> None:
    sentences = work.sentences
    count = min(rng.choice((1, 1, 2, 3, 4)), len(sentences))
    cuts = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
    for place, (start, end) in enumerate(pairwise(cuts)):
        text = work.between.join(sentences[start:end])
        if place:
            page.gap(1)
            page.put(text, Role.PARAGRAPH, width)
        else:
            page.put(label + text, Role.ABSTRACT, width)


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
            page.put(people(rng, work, _AND), Role.AUTHORS, width)
            page.put(fields.time_and_room(rng), Role.FACT)
        else:
            page.put(title, Role.TITLE, width)
            page.gap(1)
            page.put(f"*{people(rng, work, _AND)}*", Role.AUTHORS)
        page.gap(rng.choice((0, 1)))
        _in_paragraphs(
            rng, page, work, rng.choice(("", "", "Abstract: ")) if not has_bullet else "> ", width
        )
        page.gap(1)


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
            page.put(f"| {fields.biography(rng, work.people[0])} |", Role.OTHER)
        page.gap(1)


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
        name = people(rng, work, _AND, rng.choice((1, 1, 2, 3)))
        head = form.format(n=name, t=work.title, p=fields.affiliation(rng))
        tail = slides.format(i=number) + anchor.format(l=name.rsplit(maxsplit=1)[-1].lower())
        page.put(f"{mark}{head}{'**' if mark == '**' else ''}{tail}", Role.SIGNED)
        page.gap(rng.choice((0, 1, 1)))
        _in_paragraphs(rng, page, work, label, 0)
        page.gap(1)
        if rng.random() < 0.3:
            page.put(f"This is joint work with {work.people[-1]}.", Role.OTHER)
            page.gap(1)
        if rng.random() < 0.15:
            page.put(rng.choice(("References", " References", "**References**")), Role.LABEL)
            page.gap(1)
            for place in range(1, rng.randint(2, 6)):
                said = fields.reference(rng, work.people, work.year)
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
        page.put("## " + fields.heading(rng, rng.choice(fields.HEADINGS)), Role.HEADING)
        page.gap(1)
    for work in entries:
        page.rule("<details>")
        line = form.format(n=work.people[0], t=work.title, p=fields.affiliation(rng))
        page.put(f"<summary>{line}</summary>", Role.SIGNED)
        page.gap(rng.choice((0, 1, 1)))
        _in_paragraphs(rng, page, work, "", 0)
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
    again = fields.way_on(rng) if rng.random() < 0.4 else ""
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
        head, said = fields.about_the_meeting(rng)
        page.put(f"{mark.replace('**', '')}{head}", Role.HEADING)
        page.gap(1)
        page.put(said, Role.OTHER)
        page.gap(1)
    for place, work in enumerate(entries):
        close = "**" if mark == "**" else ""
        page.put(f"{mark}{work.title}{tail}{close}", Role.TITLE)
        entries[place] = replace(work, title=work.title + tail)
        page.gap(gap)
        _in_paragraphs(rng, page, work, "", 0)
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


def _lives(rng: Random, page: Paste, name: str, language: str, width: int = 0) -> None:
    """Put what is told of a person: a paragraph or some, or a line for each station."""
    if rng.random() < 0.1:
        if rng.random() < 0.5:
            page.put(f"{rng.choice(('', 'Dr. ', 'Prof. Dr. '))}{name}", Role.LABEL)
        for said in stations(rng, name, language):
            page.put(said, Role.OTHER, width)
        page.gap(1)
        return
    for place in range(rng.choice((1, 1, 1, 1, 2, 3))):
        said = fields.biography(rng, name, language)
        page.put(said if not place else life(rng, name, language), Role.OTHER, width)
        page.gap(1)


def speakers(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Introduce the speakers of a meeting: who they are, what they talk about, in any order."""
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
        ("", fields.way_on(rng), fields.furniture(rng, rng.choice(fields.FURNITURE)))
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
        _in_paragraphs(rng, page, work, f"{label}: " if has_labels and not alone else "", 0)
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
        _in_paragraphs(rng, page, work, "", 0)
        page.gap(1)
        found = rng.sample(_ACCOUNTS, rng.randint(1, 4))
        if linked:
            page.put(" ".join(f"[ {one}]({fields.url(rng)})" for one in found), Role.FURNITURE)
        else:
            for one in found:
                page.put(one, Role.FURNITURE)
        page.gap(1)


_TAILS = (
    "",
    "",
    "",
    " (C) 2012 Elsevier B.V. All rights reserved.",
    " Copyright © 2015 John Wiley & Sons, Ltd.",
    " © 2024 The Author(s)",
    " (PsycINFO Database Record (c) 2016 APA, all rights reserved)",
    " Published by Elsevier Ltd.",
    " TRIAL REGISTRATION: NCT01234567.",
)


def pairs(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Write nothing but titles and abstracts, as databases of medicine and of society have them."""
    entries += works(rng, rng.randint(3, 9), ())
    names = rng.choice(_PARTS)
    with_parts = rng.choice((0.3, 0.6, 0.9))
    is_small = rng.random() < 0.5
    stop = rng.choice((".", ".", ""))
    gap, below = rng.choice(((1, 1), (1, 1), (1, 2), (0, 1), (0, 0)))
    for place, work in enumerate(entries):
        long = rng.random() < 0.6
        title = english.long_title(rng) if long else work.title
        title = title[0] + title[1:].lower() if is_small else title
        page.put(title.rstrip(".") + (stop if not title.endswith("?") else ""), Role.TITLE)
        page.gap(gap)
        sentences = list(work.sentences)
        if rng.random() < with_parts and len(sentences) > 1:
            count = min(len(names), len(sentences))
            cuts = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
            pieces = zip(names, pairwise(cuts), strict=False)
            said = " ".join(f"{name}: {' '.join(sentences[a:b])}" for name, (a, b) in pieces)
        else:
            said = work.abstract
        said += rng.choice(_TAILS)
        page.put(said, Role.ABSTRACT)
        page.gap(below)
        entries[place] = replace(work, title=title, sentences=(said,))


SITES: tuple[Site, ...] = (
    pairs,
    pairs,
    named_heads,
    folded,
    people_too,
    people_too,
    people_too,
    speakers,
    speakers,
    speakers,
    cards,
    homepages,
    homepages,
    programme,
    cells,
    awesome,
    arxiv_listing,
    arxiv_mail,
    arxiv_search,
    arxiv_search,
    openreview,
    anthology,
    proceedings,
    scholar,
    semantic,
    pubmed_results,
    pubmed_text,
    easychair,
    easychair,
    huggingface,
    huggingface,
    digest,
    bilingual,
    bilingual,
    bilingual,
    zotero,
    publisher,
    preprints,
    indico,
    conftool,
    sched,
    talks,
    awesome,
    latex,
    table,
    thesis,
    book_of_abstracts,
)
"""The functions of all sites; one that is listed twice is twice as frequent."""


def site(rng: Random, real: tuple[tuple[str, str], ...], put: Site | None = None) -> Paste:
    """Return a page of one of the sites."""
    page = Paste(kinds={"sites"})
    put = put or rng.choice(SITES)
    page.kinds.add(put.__name__)
    entries = works(rng, rng.choice((1, 2, 2, 3, rng.randint(3, 8))), real)
    put(rng, page, entries)
    page.papers += [Truth(work.title, work.abstract, work.people) for work in entries]
    return page
