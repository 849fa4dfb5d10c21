"""Pages and exports of indexes of medicine."""

from dataclasses import replace
from itertools import pairwise
from random import Random

from generator.listing.role import Role
from training import fields, notes
from training.author_lines import PeopleStyle
from training.paste import Paste
from training.people import printed
from training.sites.shared_parts import PARTS, people
from training.words import COMPANIES, FIELDS, MONTHS, TOPICS, city, journal, made_up
from training.works import TrainingPaper, english, works


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
                notes.note(rng, work)
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


def _structured(rng: Random, page: Paste, work: TrainingPaper, width: int) -> None:
    """Write an abstract, often with a labelled line for each part."""
    names = rng.choice(PARTS)
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
    names = rng.choice(PARTS)
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
