"""Made-up prose beside abstracts: notes, references, biographies, and formulas."""

from random import Random

from training import fields
from training.lives import life
from training.words import FIELDS, TOPICS, city, journal, made_up
from training.works import TrainingPaper

_NOTES = (
    "Joint work with {p}.",
    "Joint work with {p} and {q}",
    "Joint work with {p} and {q}.",
    "Based on joint work with {p} and {q}.",
    "This is joint work with {p}.",
    "© {y} The Authors. All rights reserved.",
    "Copyright © {y} Elsevier Inc. All rights reserved.",
    "Copyright © {y} {d} Inc. All rights reserved.",
    "©{y} {f} Society - All rights reserved.",
    "©{y} {d} - All rights reserved.",
    "(c) {y} by the authors.",
    "© {p}, {q}. Originally published in {j} ({u}), {y}.",
    "Published by {j}.",
    "Conflict of interest statement: The authors declare no competing interests.",
    "Conflict of interest statement: None of the authors has anything to declare.",
    "Funding: This work was supported by the {f} Foundation under grant {g}.",
    "Supported by grant {g} from the Ministry of {f}.",
    "{p} is a professor of {f} at the University of {c}. {q} works on {f} there.",
    "{p} has a PhD in {f} from {c} University and works as a research engineer.",
    "Presented at the {f} Workshop in {c}.",
    "Corresponding author: {p} ({m})",
    "Comment in {j}.",
    "Correspondence: {m}",
    "Supplementary data are available at {j} online.",
    "Part of this work was done at {c}.",
    "This talk will be recorded.",
    "(joint work with {p})",
    "Joint work with {p}, {q}, and a student from {c}.",
    "[1] {p} and {q}, {f} revisited, {j} ({y}).",
    "{p}, {q}: {f} in {c}. {j}, {y}.",
    "arXiv:2401.12345, with {p} and {q}.",
    "The talk will be given in {k}.",
)


def note(rng: Random, work: TrainingPaper) -> str:
    """Return a note on a paper that is not part of its abstract."""
    return rng.choice(_NOTES).format(
        p=work.people[-1],
        q=work.people[0],
        y=work.year,
        f=rng.choice(FIELDS),
        j=journal(rng),
        u=fields.url(rng),
        g=f"{rng.choice('ABCDE')}{rng.randint(1000, 99999)}",
        c=city(rng),
        d=made_up(rng),
        k=rng.choice(("English", "German", "French")),
        m=fields.mail(rng, work.people[0]),
    )


def reference(rng: Random, names: tuple[str, ...], year: int) -> str:
    """Return a reference, as printed below an abstract."""
    last = [name.rsplit(maxsplit=1)[-1] for name in names[:3]]
    title = f"{rng.choice(TOPICS)} and {rng.choice(TOPICS).lower()} of {rng.choice(FIELDS).lower()}"
    return rng.choice(
        (
            f"{', '.join(last)}, {title} ({year})",
            f"{last[0]}, A. & {last[-1]}, B. ({year}). {title}. {journal(rng)}, {rng.randint(2, 90)}, {fields.pages(rng)}.",
            f"A. {last[0]}, B. {last[-1]}: {title}, {journal(rng)} {rng.randint(1, 90)} ({year}), no. {rng.randint(1, 9)}, {fields.pages(rng)}.",
            f"{names[0]}. {year}. {title}. {fields.venue(rng, year)}.",
            f"{last[0]} et al. ({year}) {title}, {journal(rng)}, {fields.doi(rng)}",
            f"{last[0]} et al., {year}. {title}. {fields.url(rng)}",
        )
    )


def biography(rng: Random, name: str, language: str = "en") -> str:
    """Return a biography of a speaker."""
    text = life(rng, name, language)
    if language == "en" and rng.random() < 0.08:
        return f"Bio: {text}"
    if text.startswith(name) and rng.random() < 0.3:
        before, after = rng.choice(
            (("**", "**"), ("*", "*"), ("[**", "**](https://example.org/me)"))
        )
        text = f"{before}{name}{after}{text[len(name) :]}"
    return text


_FORMULAS = (
    "$$x_{n} = f(x_{k}) + \\sum_{i} a_{i}$$",
    "$x'(t) = -g(x(t - r))$",
    "\\[ \\int_0^1 u(x)\\,dx \\leq C \\]",
    "\\begin{equation*} A = B^{-1} C \\end{equation*}",
    "(1) F(x, y) = 0,",
    "$$ u_t = \\Delta u + f(u), \\quad u(0) = u_0. $$",
    "E = mc^2 + O(n log n)",
    "$$",
)


def formula(rng: Random) -> str:
    """Return a displayed formula."""
    return rng.choice(_FORMULAS)
