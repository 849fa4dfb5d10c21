"""The papers on made-up pages: made-up ones, and those of the seed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from training.people import person
from training.words import city
from training.works import english
from training.works.languages import LANGUAGES, title_and_sentences

SEED = Path(__file__).parents[2] / "tests" / "collection" / "hugging-face-papers.txt"
"""The listing of the seed in the tests, so that changes of `abstracts/` do not change training."""

_JOINT = (
    "This is joint work with {p}.",
    "This is a joint work with {p} and {q}.",
    "Joint work with {p} and {q}.",
    "The talk is based on joint work with {p}.",
    "(Based on joint work with {p} and {q}.)",
    "The results are used in the work of the PhD student {p}.",
    "It is based on work of {p}, the speaker, and students of {q}.",
)
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z])")


@dataclass(frozen=True)
class TrainingPaper:
    """A paper for a made-up page."""

    title: str
    sentences: tuple[str, ...]
    people: tuple[str, ...]
    keywords: tuple[str, ...]
    year: int
    language: str = "en"
    between: str = " "
    """The text between sentences."""

    @property
    def abstract(self) -> str:
        """The whole abstract."""
        return self.between.join(self.sentences)


def seed() -> tuple[tuple[str, str], ...]:
    """Return the titles and abstracts of the seed."""
    lines = SEED.read_text(encoding="ascii").split("\n")
    return tuple((lines[at], lines[at + 2]) for at in range(10, len(lines) - 2, 4))


def works(
    rng: Random, count: int, real: Sequence[tuple[str, str]], language: str = "en"
) -> list[TrainingPaper]:
    """Return `count` papers in `language`; in English, about half of them from `real`."""
    taken = rng.sample(real, min(count, len(real))) if language == "en" else []
    share = rng.choice((0.0, 0.5, 0.5, 1.0))
    made = []
    for place in range(count):
        if place < len(taken) and rng.random() < share:
            made.append(_from_seed(rng, taken[place]))
        else:
            made.append(_made_up(rng, language))
    return made


def _people(rng: Random, language: str) -> tuple[str, ...]:
    count = rng.choice((1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12))
    return tuple(dict.fromkeys(person(rng, language) for _ in range(count)))


def _from_seed(rng: Random, paper: tuple[str, str]) -> TrainingPaper:
    title, abstract = paper
    sentences = _SENTENCE.split(abstract)
    words = [word.lower() for word in re.findall(r"[A-Za-z]{5,}", abstract)] or ["water"]
    return TrainingPaper(
        title,
        tuple(sentences),
        _people(rng, "en"),
        tuple(rng.sample(words, min(len(words), rng.randint(2, 6)))),
        rng.randint(2016, 2026),
    )


def _made_up(rng: Random, language: str) -> TrainingPaper:
    year = rng.randint(1995, 2026)
    people = _people(rng, language)
    if language in LANGUAGES:
        title, sentences, keywords = title_and_sentences(rng, language, city(rng))
        between = LANGUAGES[language].between
        return TrainingPaper(
            title, tuple(sentences), people, tuple(keywords), year, language, between
        )
    words = english.FieldWords(rng)
    title = english.title(rng, words)
    sentences = english.abstract(rng, words)
    if rng.random() < 0.1:
        # inside its paragraph, such a note is of the abstract
        sentences.append(rng.choice(_JOINT).format(p=people[-1], q=people[0]))
    return TrainingPaper(title, tuple(sentences), people, tuple(words.keywords), year)


def shortened(rng: Random, work: TrainingPaper) -> TrainingPaper:
    """Return `work` with an abstract of one to three sentences."""
    count = rng.randint(1, 3)
    kept = work.sentences[:count]
    if len(work.between.join(kept)) < 60:
        kept = work.sentences[:3]
    return replace(work, sentences=kept)


def short_title(rng: Random, title: str) -> str:
    """Return a part of `title` that could be a title."""
    parts = [part.strip() for part in re.split(r"[:?–—]| - ", title)]
    parts = [part for part in parts if len(part.split()) >= 2]
    words = (rng.choice(parts) if parts else title).split()
    if len(words) > 5 and rng.random() < 0.6:
        words = words[: rng.randint(2, 5)]
        while len(words) > 2 and words[-1].lower() in _SMALL:
            words.pop()
    short = " ".join(words).strip(",;")
    return short[0].upper() + short[1:] if short else title


_SMALL = frozenset(
    [
        "of",
        "the",
        "for",
        "in",
        "and",
        "a",
        "an",
        "to",
        "with",
        "on",
        "from",
        "by",
        "via",
        "using",
        "is",
        "as",
    ]
)
