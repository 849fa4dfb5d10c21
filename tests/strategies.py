"""Made-up values for every promise that says "any": hostile, empty, huge, in any script."""

from collections.abc import Iterator
from random import Random
from typing import Literal, TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from generator.model import (
    Certainty,
    Container,
    ContainerKind,
    Entry,
    Evidence,
    Field,
    Identifier,
    Link,
    Merged,
    Named,
    Origin,
    Original,
    Paper,
    Person,
    Published,
    Reading,
    Rejected,
    Repair,
    Skipped,
    Tag,
)

HOSTILE = (
    "<script>alert(1)</script>",
    '" onload="x',
    "{{ config }}",
    "{% raw %}",
    "--8<--",
    "---\ntitle: x\n---\n",
    "[a](javascript:x)",
    "![](x)",
    "}\n@article{x, title={y}}",
    "{",
    "}",
    "\\",
    "\\{",
    "@comment",
    "@",
    "TY  - JOUR\r\n",
    "ER  - ",
    " and ",
    "others",
    ", ",
    "$x_{i}^2$",
    "100% ~ & # _ ^",
    "\x1b[31m",
    "\x00",
    "\u2028",
    "\u0085",
    "\u202e",
    "\ufeff",
    "\xa0",
    "\ud55c\uad6d\uc5b4",
    "\u05e9\u05dc\u05d5\u05dd",
    "\U0001f600",
    "e\u0301",
    "BERT",
    "X-LoRA",
    "the",
    "We",
    " ",
    "\n\n",
    "\t",
)
"""Pieces that mean something to somebody; strung together, they try to break out of a text."""

CHARACTERS = st.characters(codec="utf-8")
"""All of Unicode except surrogates, which no file in UTF-8 can contain."""


Made = TypeVar("Made")


def _made_up() -> Iterator[str]:
    """Yield texts, half of them of random characters, and half of hostile pieces."""
    chance = Random(0)  # noqa: S311 -- the same each time
    planes = (range(0x80), range(0xD800), range(0xE000, 0x110000))
    yield from ("", *HOSTILE)
    for _ in range(1000):
        yield "".join(chance.choices(HOSTILE, k=chance.randint(0, 5)))
        most = chance.choice(planes)
        yield "".join(chr(chance.choice(most)) for _ in range(chance.randint(0, 20)))


TEXTS = tuple(sorted(set(_made_up()), key=lambda text: (len(text), text)))
"""Two thousand texts, the simplest first: to choose one is sooner done than to make one up.

A run that is not the same each time makes up others as well.
"""


def texts(min_size: Literal[0, 1] = 0) -> st.SearchStrategy[str]:
    """Return any text, of random characters or of hostile pieces, of so many at least."""
    chosen = st.integers(min_size, len(TEXTS) - 1).map(TEXTS.__getitem__)
    if settings().derandomize:
        return chosen
    strung = st.lists(st.sampled_from(HOSTILE), min_size=min_size, max_size=5).map("".join)
    return chosen | strung | st.text(CHARACTERS, min_size=min_size, max_size=20)


def ids() -> st.SearchStrategy[str]:
    """Return short ids, which are often equal."""
    return st.integers(0, 99).map("id-{}".format)


def tuples_of(
    values: st.SearchStrategy[Made], max_size: int = 2
) -> st.SearchStrategy[tuple[Made, ...]]:
    """Return tuples of `values`, often empty."""
    return st.lists(values, max_size=max_size).map(tuple)


def fields() -> st.SearchStrategy[Field]:
    """Return the names of the texts that a paper has."""
    return st.sampled_from(("title", "abstract"))


def origins() -> st.SearchStrategy[Origin]:
    """Return places in files with any name."""
    return st.builds(Origin, file=texts(), line=st.integers(1, 10**6))


def authors() -> st.SearchStrategy[Person]:
    """Return authors with names in parts or not."""
    parts = st.none() | texts()
    return st.builds(Person, name=texts(), family=parts, given=parts, particle=parts, suffix=parts)


def containers() -> st.SearchStrategy[Container]:
    """Return what papers appear in, with any text in every field."""
    parts = st.none() | texts()
    kinds = st.none() | st.sampled_from(ContainerKind)
    return st.builds(Container, texts(min_size=1), kinds, parts, parts, parts)


def dates() -> st.SearchStrategy[Published]:
    """Return dates of any precision."""
    return st.one_of(
        st.dates().map(lambda date: Published(date.year)),
        st.dates().map(lambda date: Published(date.year, date.month)),
        st.dates().map(lambda date: Published(date.year, date.month, date.day)),
    )


def identifiers() -> st.SearchStrategy[Identifier]:
    """Return identifiers, valid or not."""
    return st.builds(Identifier, scheme=st.sampled_from(("arxiv", "doi", "acl")), value=texts())


def links() -> st.SearchStrategy[Link]:
    """Return links to anything."""
    urls = texts() | texts().map("https://example.org/{}".format)
    return st.builds(Link, kind=st.sampled_from(("code", "project", "data", "paper")), url=urls)


def tags() -> st.SearchStrategy[Tag]:
    """Return tags, whose evidence need not be in any text."""
    place = st.integers(0, 99)
    evidence = st.builds(Evidence, fields(), place, texts(), place, place)
    several = st.lists(evidence, min_size=1, max_size=2).map(tuple)
    return st.builds(Tag, id=ids(), label=texts(), group=texts(), evidence=several)


def named() -> st.SearchStrategy[Named]:
    """Return named things, whose evidence need not be in any text."""
    place = st.integers(0, 99)
    evidence = st.builds(Evidence, fields(), place, texts(), place, place)
    several = st.lists(evidence, min_size=1, max_size=2).map(tuple)
    return st.builds(Named, name=texts(), evidence=several, aliases=tuples_of(texts()))


def repairs() -> st.SearchStrategy[Repair]:
    """Return repairs, whose places need not be in any text."""
    return st.builds(
        Repair,
        rule=ids(),
        field=fields(),
        start=st.integers(0, 9999),
        before=texts(),
        after=texts(),
        certainty=st.sampled_from(Certainty),
    )


def papers() -> st.SearchStrategy[Paper]:
    """Return papers with any text in every field."""
    return st.builds(
        Paper,
        id=ids(),
        title=texts(),
        abstract=texts(),
        origin=origins(),
        authors=tuples_of(authors()),
        published=st.none() | dates(),
        container=st.none() | containers(),
        identifiers=tuples_of(identifiers()),
        links=tuples_of(links()),
        keywords=tuples_of(texts()),
        original=st.none() | st.builds(Original, title=texts(), abstract=texts()),
        repairs=tuples_of(repairs()),
        tags=tuples_of(tags()),
        systems=tuples_of(named()),
        datasets=tuples_of(named()),
    )


def libraries(max_size: int = 2) -> st.SearchStrategy[tuple[Paper, ...]]:
    """Return collections of papers, no two with the same id."""
    return st.lists(papers(), max_size=max_size, unique_by=lambda paper: paper.id).map(tuple)


@st.composite
def readings(draw: st.DrawFn) -> tuple[tuple[Reading, ...], tuple[Merged, ...]]:
    """Return what was found in some sources, and which of the papers were merged."""
    found: list[Reading] = []
    merged: list[Merged] = []
    for file in draw(st.lists(texts(min_size=1), max_size=2, unique=True)):
        lines = st.builds(Origin, file=st.just(file), line=st.integers(1, 99))
        made = draw(tuples_of(st.builds(Entry, title=texts(), abstract=texts(), origin=lines)))
        rejected = draw(tuples_of(st.builds(Rejected, origin=lines, reason=texts(), raw=texts())))
        skipped = draw(tuples_of(st.builds(Skipped, line=st.integers(1, 99), text=texts())))
        format_name = draw(st.sampled_from(("listing", "bibtex", "")))
        unread = draw(tuples_of(texts(min_size=1)))
        found.append(Reading(file, format_name, made, rejected, skipped, unread))
        merged += [
            Merged(draw(ids()), file, paper.origin.line, draw(texts()), "")
            for paper in made
            if draw(st.booleans())
        ]
    return tuple(found), tuple(merged)
