"""Papers that were made of several entries, or perhaps should have been."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from generator import curation
from generator.check.finding import Finding
from generator.curation import UNDECIDED, Decision
from generator.merge.traits import words
from generator.model import ContainerKind, Entry, Identifier, Origin, Paper
from generator.sources import FOLDER as SOURCES
from generator.text import escape

FEW = 3
"""Papers that a message names; of more, it says how many."""
_OF_A_WHOLE = frozenset(("isbn", "handle"))
"""Schemes whose names are those of a volume as often as of a paper."""


def findings(papers: Iterable[Paper], decided: Mapping[str, Decision]) -> Iterator[Finding]:
    """Yield what entries of one paper say differently, and papers that may be one.

    What people `decided` about a paper, by its id, is settled.
    """
    papers = tuple(papers)
    for paper in papers:
        yield from _conflicts(paper, _settled(decided.get(paper.id, UNDECIDED)))
    yield from _shared_identifiers(papers)
    yield from _shared_titles(papers)


def _settled(decision: Decision) -> Container[str]:
    """Return the facts that people have decided."""
    given = {"title": decision.title, "date": decision.published, "venue": decision.placing.name}
    return {key for key, value in given.items() if value}


def _conflicts(paper: Paper, settled: Container[str]) -> Iterator[Finding]:
    """Yield where an entry of `paper` says something else than what was kept."""
    for entry in paper.entries:
        for key, value in _FACTS.items():
            said, kept = value(entry), value(paper)
            if said and kept and words(said) != words(kept) and key not in settled:
                yield Finding(
                    f"{_place(entry.origin)}: `{paper.id}` has {key} `{escape.clean(kept)}`, but"
                    f" here it is `{escape.clean(said)}`; if that is right, put"
                    f" `{key}` into {curation.FILE}"
                )


def _date(said: Entry | Paper) -> str:
    """Return the year; that of a preprint is its own."""
    return str(said.published.year) if said.published and not _is_preprint(said) else ""


def _is_preprint(said: Entry | Paper) -> bool:
    return said.container is not None and said.container.kind is ContainerKind.REPOSITORY


def _venue(said: Entry | Paper) -> str:
    """Return the name of the container, unless that is where a preprint is kept."""
    return said.container.name if said.container and not _is_preprint(said) else ""


def _doi(said: Entry | Paper) -> str:
    """Return the DOI; that of a preprint is its own."""
    names = (each.value for each in said.identifiers if each.scheme == "doi")
    return "" if _is_preprint(said) else next(names, "")


_FACTS: Mapping[str, Callable[[Entry | Paper], str]] = {
    "title": lambda said: said.title,
    "date": _date,
    "venue": _venue,
    "doi": _doi,
}
"""What is compared, by its key in `curation.yml`."""


def _shared_identifiers(papers: Iterable[Paper]) -> Iterator[Finding]:
    by_name: dict[Identifier, list[Paper]] = {}
    for paper in papers:
        for name in paper.identifiers:
            if name.scheme not in _OF_A_WHOLE:
                by_name.setdefault(name, []).append(paper)
    for name, several in by_name.items():
        if len(several) > 1:
            yield Finding(
                f"{_place(several[1].origin)}: {_listed(several)} have the same {name.scheme},"
                f" {escape.clean(name.value)}, under different titles; correct it in the sources"
                f" or in {curation.FILE}, unless it is that of the whole volume"
            )


def _shared_titles(papers: Iterable[Paper]) -> Iterator[Finding]:
    by_title: dict[str, list[Paper]] = {}
    for paper in papers:
        if title := "".join(words(paper.title)):
            by_title.setdefault(title, []).append(paper)
    for several in by_title.values():
        if len(several) > 1:
            ids = ", ".join(paper.id for paper in several[:FEW])
            yield Finding(
                f"{_place(several[1].origin)}: {_listed(several)} have one title; if they are one"
                f" paper, put `same: [[{ids}]]` into {curation.FILE}"
            )


def _listed(papers: list[Paper]) -> str:
    named = ", ".join(f"`{paper.id}`" for paper in papers[:FEW])
    more = len(papers) - FEW
    return f"{named} and {more} more" if more > 0 else named


def _place(origin: Origin) -> str:
    return f"{SOURCES}/{escape.clean(origin.file)}:{origin.line}"
