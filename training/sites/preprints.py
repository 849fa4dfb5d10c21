"""Pages of preprint servers."""

import textwrap
from random import Random

from generator.listing.role import Role
from training import fields
from training.paste import Paste
from training.sites.shared_parts import AND, PLAIN, people, year_of
from training.words import FIELDS, MONTHS
from training.works import TrainingPaper


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
            f"Authors: {people(rng, work, rng.choice((PLAIN, AND)))}",
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
