"""Results of search engines, publishers, repositories and reference managers."""

from random import Random

from generator.listing.role import Role
from training import fields
from training.author_lines import PeopleStyle
from training.paste import Paste
from training.people import printed
from training.sites.shared_parts import PLAIN, people, year_of
from training.words import FIELDS, MONTHS, city, journal
from training.works import TrainingPaper


def anthology(rng: Random, page: Paste, entries: list[TrainingPaper]) -> None:
    """Show papers of an anthology, each with a table of its data."""
    form = rng.choice(("page", "volume"))
    for number, work in enumerate(entries, start=1):
        if form == "volume":
            page.put(rng.choice(("pdf bib abs", "pdf bib", "pdfbibabs")), Role.FURNITURE)
        page.put(work.title, Role.TITLE)
        page.put(
            people(rng, work, PeopleStyle(separator=" | ") if form == "volume" else PLAIN),
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
            page.put(people(rng, work, PLAIN), Role.AUTHORS)
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
