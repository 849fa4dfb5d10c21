"""Made-up texts around titles and abstracts: affiliations, dates, venues, identifiers, notes."""

import re
from random import Random

from training.words import (
    COMPANIES,
    COUNTRIES,
    FIELDS,
    HANDLES,
    MONTHS,
    city,
    journal,
    made_up,
)

_AFFILIATIONS = (
    "Department of {f}, University of {c}, {c}, {k}",
    "Department of {f}, {c} University",
    "School of {f}, {c} Institute of Technology",
    "Institute of {f}, {c}, {k}",
    "{c} University of Technology, {k}",
    "Faculty of {f}, University of {c}, {k}",
    "Dept. of {f}, Univ. of {c}",
    "{f} Lab, {c}",
    "Center for {f}, {c} College",
    "{f} Data Group, Faculty of Medicine, University of {c}",
    "{c} General Hospital, {c}, {k}",
    "National Museum of {f}, {c}",
    "University of {c}, Institute for {f}",
    "Royal {c} Hospital and {d} Medical School",
    "Botanical Garden of {c}",
    "{c} University Libraries",
    "School of {f}, {d} Institute",
    "{d} Institute",
    "{d} University",
    "University of {c}",
    "University of {c}, {k}",
    "{c} University",
    "{d} Academy of Sciences, {c}",
    "{d} College",
    "The {d} Observatory",
)
_AFFILIATIONS_IN = {
    "de": (
        "Institut für {f}, Universität {c}",
        "Universität {c}",
        "Technische Universität {c}",
        "Hochschule {c}, Fachbereich {f}",
    ),
    "es": (
        "Universidad de {c}",
        "Departamento de {f}, Universidad Nacional de {c}",
        "Instituto de {f}, UNAM",
    ),
    "fr": (
        "Université de {c}",
        "Laboratoire de {f}, Université de {c}, {k}",
        "École Normale Supérieure, {c}",
    ),
    "it": ("Università di {c}", "Politecnico di {c}", "Dipartimento di {f}, Università di {c}"),
    "pt": ("Universidade de {c}", "Universidade Federal de {c}", "Instituto de {f}, {c}"),
    "ru": ("Институт физики, {c}", "Московский государственный университет", "Университет {c}"),
    "pl": ("Uniwersytet {c}", "Politechnika {c}", "Instytut Fizyki, {c}"),
    "zh": ("河海大学水利学院", "中国科学院地理研究所", "东岸大学", "北京大学医学部"),
    "ja": ("東岸大学工学部", "国立研究所", "河口大学大学院"),
    "ko": ("서울대학교", "한국연구소", "동해대학교 공과대학"),
    "ar": ("جامعة القاهرة", "كلية العلوم، جامعة دمشق"),
    "th": ("มหาวิทยาลัยเชียงใหม่", "คณะวิทยาศาสตร์ มหาวิทยาลัยภูเขา"),
}


def affiliation(rng: Random, language: str = "en") -> str:
    """Return an affiliation."""
    templates: tuple[str, ...] = _AFFILIATIONS
    own = _AFFILIATIONS_IN.get(language)
    if own and rng.random() < 0.8:
        templates = own
    elif rng.random() < 0.12:
        return rng.choice(COMPANIES)
    elif rng.random() < 0.1:
        templates = _AFFILIATIONS_IN[rng.choice(("de", "es", "fr", "it", "pt", "pl"))]
    return rng.choice(templates).format(
        f=rng.choice(FIELDS), c=city(rng), k=rng.choice(COUNTRIES), d=made_up(rng)
    )


def date(rng: Random, year: int, style: str) -> str:
    """Return a date in `style`: a day, a month or a year."""
    month, day = rng.randrange(12), rng.randint(1, 28)
    return {
        "long": f"{day} {MONTHS[month]} {year}",
        "us": f"{MONTHS[month]} {day}, {year}",
        "short": f"{MONTHS[month][:3]} {day}, {year}",
        "iso": f"{year}-{month + 1:02}-{day:02}",
        "year": f"{year}",
        "month": f"{MONTHS[month]} {year}",
        "eu": f"{day:02}.{month + 1:02}.{year}",
        "paren": f"({year})",
        "no year": f"{MONTHS[month][:3]} {day}",
        "slash": f"{day:02}/{month + 1:02}/{year}",
    }[style]


DATE_STYLES = ("long", "us", "short", "iso", "year", "month", "eu", "paren", "no year", "slash")
"""The styles of `date`."""


def pages(rng: Random) -> str:
    """Return a range of pages."""
    first = rng.randint(1, 900)
    return f"{first}{rng.choice(('-', '–'))}{first + rng.randint(3, 40)}"


def venue(rng: Random, year: int) -> str:
    """Return a venue."""
    name, volume = journal(rng), rng.randint(1, 90)
    field = rng.choice(FIELDS)
    return rng.choice(
        (
            f"{name} {volume}({rng.randint(1, 12)}), {pages(rng)} ({year})",
            f"{name}, {year}",
            f"{name}, vol. {volume}, no. {rng.randint(1, 12)}, pp. {pages(rng)}, {year}",
            f"{name}. {year} {rng.choice(MONTHS)[:3]};{volume}({rng.randint(1, 9)}):{pages(rng)}.",
            f"{name} · {date(rng, year, 'month')}",
            f"{name}, Volume {volume}, Issue {rng.randint(1, 12)}",
            f"{name}",
            f"Proceedings of the {rng.randint(1, 40)}th Conference on {field}, {year}",
            f"Proceedings of the {made_up(rng)} Meeting, {year}",
            f"In: Proc. of the Workshop on {field} {year}",
            f"In Proceedings of the {year} Conference on {field}, pages {pages(rng)}",
            f"Accepted at the {field} Workshop {year}",
            "(Best paper award)",
            f"{field} Conference {year} poster",
            f"{made_up(rng)[:4].upper()} {year}",
            f"Proceedings of Machine Learning Research {volume}:{pages(rng)}, {year}",
            f"{city(rng)} : {rng.choice(('Springer', 'Routledge', 'Elsevier'))}, {year}",
            f"PhD thesis, University of {city(rng)}, {year}",
        )
    )


def doi(rng: Random) -> str:
    """Return a DOI that does not exist."""
    middle = rng.choice(("j.", "s", "made.", "v1/", "acl.", "S0", "journal."))
    return f"10.{rng.randint(1000, 9999)}/{middle}{rng.choice(('cpp', 'eds', 'x', 'nlp'))}.{rng.randint(2000, 2026)}.{rng.randint(1, 99999)}"


def arxiv(rng: Random) -> str:
    """Return an arXiv id."""
    return f"{rng.randint(7, 26):02}{rng.randint(1, 12):02}.{rng.randint(10000, 19999)}"


def url(rng: Random) -> str:
    """Return an address."""
    number = rng.randint(1, 999)
    return rng.choice(
        (
            f"https://doi.org/{doi(rng)}",
            f"https://arxiv.org/abs/{arxiv(rng)}",
            f"https://example.org/papers/{number}",
            f"https://example.org/{number}",
            f"https://github.com/{rng.choice(HANDLES)}/{rng.choice(('tool', 'code', 'data'))}{number}",
            f"http://www.slides.example/{number}",
            f"https://openreview.example/forum?id=x{number}",
            f"www.example.com/{number}.pdf",
        )
    )


def mail(rng: Random, name: str) -> str:
    """Return an e-mail address."""
    parts = [re.sub("[^a-z]", "", part) for part in name.lower().split()]
    first, last = parts[0] or "a", parts[-1] or "b"
    host = rng.choice(
        ("example.org", "uni.example.edu", "inst.example.de", "example.com", "cs.example.fr")
    )
    return f"{rng.choice((f'{first}.{last}', last, first[:1] + last, 'someone'))}@{host}"


def subjects(rng: Random) -> str:
    """Return subjects as on preprint servers."""
    codes = (
        "cs.CL",
        "physics.ao-ph",
        "cs.DS",
        "stat.ML",
        "math.AG",
        "q-bio.QM",
        "cs.LG",
        "eess.AS",
    )
    return "; ".join(
        f"{rng.choice(FIELDS)} ({rng.choice(codes)})" for _ in range(rng.randint(1, 3))
    )


def comments(rng: Random) -> str:
    """Return comments by authors as on preprint servers."""
    count = rng.randint(4, 60)
    return rng.choice(
        (
            f"{count} pages, {rng.randint(1, 20)} figures",
            f"Accepted at {rng.choice(FIELDS)} {rng.randint(2010, 2026)}; {count} pages",
            f"{count} pages, LaTeX",
            f"Submitted to {journal(rng)}",
            f"Code available at {url(rng)}",
            f"{count} pages",
            "To appear in the proceedings",
        )
    )


ROOMS = [
    "Room B1",
    "Room 204",
    "Hall A",
    "Aula Magna",
    "Main Auditorium",
    "Raum 3",
    "Sala 2",
    "Lecture Theatre 1",
    "Zoom",
    "Salle 5",
]
"""Where talks are given."""
DAYS = ["Monday", "Tuesday", "Wed", "Freitag", "Lunes", "Mardi", "Thursday", "Saturday"]


def hours(rng: Random) -> str:
    """Return the start and end of a talk."""
    hour, minute = rng.randint(8, 18), rng.choice((0, 10, 20, 30, 40, 45))
    start = f"{hour}:{minute:02}" if rng.random() < 0.85 else f"{hour}.{minute:02}"
    if rng.random() < 0.25:
        return start + rng.choice(("", " am", " PM", "h", " Uhr"))
    end = f"{hour + (minute > 35)}:{(minute + 20) % 60:02}"
    return f"{start}{rng.choice(('-', ' – ', '–', ' - ', ' to '))}{end}"


def time_and_room(rng: Random) -> str:
    """Return the time and room of a talk."""
    when, room, day = hours(rng), rng.choice(ROOMS), rng.choice(DAYS)
    return rng.choice(
        (
            f"{when}, {room}",
            when,
            f"{when} {room}",
            f"{day}, {when}",
            f"{day} {when} | {room}",
            f"{room}, {when}",
            f"{day}, {rng.choice(MONTHS)} {rng.randint(1, 28)}, {when}",
            f"Time: {when}",
            f"{room}",
        )
    )
