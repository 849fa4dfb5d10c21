"""Made-up texts of pages around their papers: buttons, headings, introductions."""

from random import Random

from training.words import FIELDS, HANDLES, MONTHS, TOPICS, city, made_up

_WAYS_ON = (
    "Back to the {w}",
    "Back to {w}",
    "To the {w} of {c}",
    "Zurück zur {w}",
    "Zur Übersicht {w}",
    "Volver a {w}",
    "Retour à la {w}",
    "Voltar para {w}",
    "Torna a {w}",
    "К {w}",
    "{w}へ戻る",
    "返回{w}",
    "More about {w}",
    "Add to my {w}",
    "{t} - {w}",
    "See also the {w}",
    "Discuss this in {w}",
    "[{w}](#{w})",
    "{w} {v}",
)


def way_on(rng: Random) -> str:
    """Return a link text that a page repeats, such as one to read on."""
    word = rng.choice((made_up(rng), rng.choice(TOPICS), rng.choice(FIELDS)))
    return rng.choice(_WAYS_ON).format(w=word, v=made_up(rng), c=city(rng), t=rng.choice(TOPICS))


FURNITURE = [
    "[Presentation Slides](https://example.org/slides-{n}/talk{n})",
    "[slides](https://example.org/{n}.pdf)",
    "[Video](https://example.org/v{n}) | [Slides](https://example.org/{n}.pdf)",
    "[{w} presentation slides](http://slides.example/{n})",
    "[Workshop materials](https://example.org/m/{n})",
    "PDF | Code | Slides",
    "[PDF] [Code]",
    "Talk slides",
    "Paper Code Slides",
    "Download PDF",
    "PDF",
    "Code",
    "Abstract PDF BibTeX",
    "Hide abstract",
    "Show abstract",
    "Video",
    "Cite",
    "Cited by {n}",
    "Page {n} of {m}",
    "{n}",
    "▲ {n}",
    "Upvote",
    "Upvote {n}",
    "{n} upvotes",
    "Submitted by {w}",
    "{k} authors",
    "· {n} comments",
    "arXiv Page",
    "GitHub {n}",
    "GitHub {k}.{k}k",
    "Read more",
    "View on arXiv",
    "Save Cite Cited by {n} Related articles All {k} versions",
    "▽ More",
    "Expand",
    "Share",
    "Slides | Poster",
    "Add to calendar",
    "Back to top",
    "HTML",
    "new",
    "bib | pdf",
    "Paper",
    "{n} views",
    "Bookmark",
    "Full text available",
    "Open access",
    "Free article.",
    "Recorded talk",
    "Poster",
    "Oral",
    "[pdf] [supp] [bibtex]",
    "Revisions BibTeX",
    "{n} minutes",
    "(Talk)",
    "Link",
    "Website",
    "Export citation",
    "Recommend 0",
    "[Slides](https://example.org/s/{n})",
    "[-] {n}",
    "+{n}",
    "🏠 Home",
    "Home",
    "Next",
    "Previous",
    "Show more",
    "[PDF](https://example.org/p/{n}.pdf) [Code](https://example.org/c/{n})",
    "[Talk slides](http://example.org/{n})",
    "[Video](https://video.example/{n}) | [Poster](https://example.org/{n})",
    "Published on {M} {k}, 20{m}",
    "Loading...",
    "Report issue for preceding element",
    "Sign in",
    "★ {n}",
    "PDF ({n} KB)",
    "First Online: {k} {M} 20{m}",
    "Downloads: {n}",
    "Reads {n}",
    "Cookie settings",
    "View details",
    "Add to favorites",
]
"""What is on buttons and around them."""


def furniture(rng: Random, template: str) -> str:
    """Return a button or a count."""
    return template.format(
        n=rng.randint(1, 400),
        m=rng.randint(10, 60),
        k=rng.randint(2, 9),
        w=rng.choice(HANDLES),
        M=rng.choice(MONTHS)[:3],
    )


HEADINGS = [
    "Session {n}: {t}",
    "Session {n}",
    "{t}",
    "{t} and {u}",
    "Track {n}: {t}",
    "Poster Session",
    "Oral Presentations",
    "Keynotes",
    "Day {n}",
    "Accepted Papers",
    "Posters",
    "Invited Talks",
    "Long Papers",
    "Short Papers",
    "Workshop on {t}",
    "SESSION {n} - {T}",
    "Monday Morning",
    "Part {n}. {t}",
    "Sesión {n}: {t}",
    "Sitzung {n}",
    "Minisymposium {n}: {t}",
    "Session {n} Chair: {p}",
    "Plenary Session: {t}",
    "Session One: {t}",
    "Session Two: {t}",
    "Section {n}: {t}",
    "{n}. {t}",
    "Chapter {n}: {t}",
    "Symposium {n}: {t}",
    "Paper Session {n}A: {t}",
    "{t} ({n} papers)",
    "Panel: {t}",
    "Atelier {n} : {t}",
    "Раздел {n}. {t}",
    "第{n}节 {t}",
    "Theme: {t}",
    "Research Track",
    "Demo Track",
    "Papers",
    "Monday",
    "Tuesday, September {k}",
    "Wednesday {k} June",
    "Day {k} – Friday",
    "Monday, {k}.3.{y}",
    "Saturday morning",
    "Plenary talks",
    "Vormittag",
    "Jueves {k} de mayo",
    "Mercredi",
]
"""Headings of sessions."""


TOPS = [
    "Book of Abstracts",
    "Abstracts",
    "Accepted Papers",
    "List of accepted papers",
    "Programme",
    "The {f} Workshop {y}, {c}",
    "{n} results",
    "New submissions (showing {n} of {n} entries)",
    "Proceedings of the {f} Conference {y}",
    "arXiv digest {y}-0{k}-1{k}",
    "{f} seminar",
    "Search results",
    "Resúmenes",
    "Incremental papers",
    "Technical program",
    "Conference on {f}, {c}, {y}",
    "Statistics",
    "Last updated: {y}-0{k}-11 06:07 UTC",
    "Total papers found: {n}",
    "Papers tagged {f}",
    "Accepted Papers with Abstracts",
    "Get trending papers in your email inbox!",
    "Subscribe",
    "new",
    "Jun {k}",
    "by{w} and the research community",
    "Reading list: {t}",
    "{t} papers",
    "A list of papers on {t}",
    "Abstracts of talks",
    "Tagungsband {y}",
    "Livre des résumés",
    "Program and abstracts",
    "{y} Annual Meeting",
    "Summer School {y}",
]
"""What is on top of pages."""


INTRODUCTIONS = [
    "This page lists the accepted papers of the workshop. All talks take place in {c}.",
    "The following abstracts were accepted for presentation in {c}. Please find the programme on our website.",
    "This repository fetches and displays papers on {f} every day.",
    "We thank all reviewers for their work. The proceedings will be published by the {f} Society.",
    "Click on a title to see the abstract.",
    "You can download the full programme here.",
    "Showing {n}–{m} of {m} results",
    "Below are the papers that match your search for {f}.",
    "A curated list of papers about {f}. Contributions are welcome, see the guide for contributors.",
    "Welcome to the {y} edition of our meeting. We received {m} submissions from {k} countries and accepted {n} of them.",
    "Hello everyone, here are the papers that we shall read this term. Please choose one until Friday.",
]
"""Introductions above a listing."""


_ABOUT_THE_MEETING = (
    (
        "Registration",
        "Participation is free of charge, but we ask you to register by {M} {k}. Those who come on the day may register at the desk in {c} from {k} o’clock.",
    ),
    (
        "Venue",
        "All talks take place in the main building of the University of {c}, which is a short walk from the station. Trams {k} and {n} stop nearby.",
    ),
    (
        "Social dinner",
        "There will be a dinner on Thursday evening at a restaurant by the river in {c}. The cost of {n} euros includes drinks.",
    ),
    (
        "Excursions",
        "On Wednesday afternoon we go on an excursion to {c}. The bus leaves at {k} pm in front of the venue; please bring good shoes.",
    ),
    (
        "About",
        "The meeting brings together people who work on {f}, from universities and from practice. It was first held in {c} in {y}.",
    ),
    (
        "The Old Museum of {c}",
        "The largest museum of the region, known for its {f} collection and its gardens, is open daily but Monday and charges {k} euros.",
    ),
    (
        "Certificates",
        "Certificates of attendance are sent by e-mail after the meeting to all who have registered with their name.",
    ),
    (
        "Anmeldung",
        "Die Teilnahme ist kostenlos. Wir bitten um Anmeldung bis zum {k}. {M} unter der Adresse, die am Ende dieser Seite steht.",
    ),
    (
        "Anreise",
        "Der Tagungsort liegt {k} Minuten vom Bahnhof {c} entfernt. Parkplätze sind in der Nähe vorhanden, aber knapp.",
    ),
    (
        "Inscrições",
        "O evento tem entrada franca, mas pedimos que os participantes façam a sua inscrição até {k} de {M} e tragam um quilo de alimento.",
    ),
    (
        "Inscripción",
        "La participación es gratuita, pero es necesario inscribirse antes del {k} de {M}. El número de plazas es limitado a {n} personas.",
    ),
    (
        "Inscription",
        "L’inscription est gratuite mais obligatoire avant le {k} {M}. Le repas de midi est offert à tous les participants.",
    ),
    (
        "Sobre",
        "O grupo organiza encontros de {f} em {c} desde {y}, com o apoio de universidades e de empresas da região.",
    ),
    (
        "Iscrizione",
        "La partecipazione è gratuita, ma è richiesta l’iscrizione entro il {k} {M}. I posti sono {n}.",
    ),
)
"""Headings and texts about a meeting, before its papers or after them."""


def about_the_meeting(rng: Random) -> tuple[str, str]:
    """Return a heading, and the text below it."""
    head, said = rng.choice(_ABOUT_THE_MEETING)
    words = {
        "M": rng.choice(MONTHS),
        "k": rng.randint(2, 12),
        "n": rng.randint(13, 90),
        "c": city(rng),
        "f": rng.choice(FIELDS),
        "y": rng.randint(1960, 2020),
    }
    return head.format(**words), said.format(**words)


def heading(rng: Random, template: str) -> str:
    """Return a heading or the top of a page, from `template`."""
    return template.format(
        n=rng.randint(2, 60),
        m=rng.randint(61, 199),
        t=rng.choice(TOPICS),
        T=rng.choice(TOPICS).upper(),
        u=rng.choice(TOPICS),
        f=rng.choice(FIELDS),
        y=rng.randint(2005, 2026),
        c=city(rng),
        k=rng.randint(1, 9),
        w=rng.choice(HANDLES),
        p=f"{made_up(rng)} {made_up(rng)}",
    )
