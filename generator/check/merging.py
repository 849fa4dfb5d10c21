"""Conflicts between merged entries, and papers that should perhaps be merged."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from generator import curation
from generator.check.finding import Finding
from generator.curation import UNDECIDED, Decision
from generator.merge.traits import words
from generator.model import ContainerKind, Entry, Identifier, Origin, Paper
from generator.sources import FOLDER as SOURCES
from generator.text import escape

FEW = 3
"""Papers that a message names; more are only counted."""
_OF_A_VOLUME = frozenset(("isbn", "handle"))
"""Schemes whose identifiers often are those of a volume."""


def findings(papers: Iterable[Paper], decided: Mapping[str, Decision]) -> Iterator[Finding]:
    """Yield contradictions between entries of one paper, and papers that may be the same.

    `decided` has people's decisions about papers, by id; facts that they gave are not reported.
    """
    papers = tuple(papers)
    for paper in papers:
        yield from _conflicts(paper, _settled(decided.get(paper.id, UNDECIDED)))
    yield from _shared_identifiers(papers)
    yield from _shared_titles(papers)


def _settled(decision: Decision) -> Container[str]:
    """Return the keys of the facts that people gave."""
    facts = {"title": decision.title, "date": decision.published, "venue": decision.placing.name}
    return {key for key, value in facts.items() if value}


def _conflicts(paper: Paper, settled: Container[str]) -> Iterator[Finding]:
    """Yield facts in which an entry of `paper` differs from the paper."""
    for entry in paper.entries:
        for key, value in _FACTS.items():
            found, used = value(entry), value(paper)
            if found and used and words(found) != words(used) and key not in settled:
                yield Finding(
                    f"{_place(entry.origin)}: `{paper.id}` has {key} `{escape.clean(used)}`, but"
                    f" here it is `{escape.clean(found)}`; if that is right, put"
                    f" `{key}` into {curation.FILE}"
                )


def _date(work: Entry | Paper) -> str:
    """Return the year; a preprint has its own, which is ignored."""
    return str(work.published.year) if work.published and not _is_preprint(work) else ""


def _is_preprint(work: Entry | Paper) -> bool:
    return work.container is not None and work.container.kind is ContainerKind.REPOSITORY


def _venue(work: Entry | Paper) -> str:
    """Return the name of the container, unless that is a repository of preprints."""
    return work.container.name if work.container and not _is_preprint(work) else ""


def _doi(work: Entry | Paper) -> str:
    """Return the DOI; a preprint has its own, which is ignored."""
    names = (each.value for each in work.identifiers if each.scheme == "doi")
    return "" if _is_preprint(work) else next(names, "")


_FACTS: Mapping[str, Callable[[Entry | Paper], str]] = {
    "title": lambda work: work.title,
    "date": _date,
    "venue": _venue,
    "doi": _doi,
}
"""The facts that are compared, by their keys in `curation.yml`."""


def _shared_identifiers(papers: Iterable[Paper]) -> Iterator[Finding]:
    by_name: dict[Identifier, list[Paper]] = {}
    for paper in papers:
        for name in paper.identifiers:
            if name.scheme not in _OF_A_VOLUME:
                by_name.setdefault(name, []).append(paper)
    for name, several in by_name.items():
        if len(several) > 1:
            yield Finding(
                f"{_place(several[1].origin)}: {_listed(several)} have the same {name.scheme},"
                f" {escape.clean(name.value)}, under different titles; correct it in the sources"
                f" or in {curation.FILE}, unless it belongs to the whole volume"
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
                f"{_place(several[1].origin)}: {_listed(several)} have the same title; if they are"
                f" one paper, put `same: [[{ids}]]` into {curation.FILE}"
            )


def _listed(papers: list[Paper]) -> str:
    named = ", ".join(f"`{paper.id}`" for paper in papers[:FEW])
    more = len(papers) - FEW
    return f"{named} and {more} more" if more > 0 else named


def _place(origin: Origin) -> str:
    return f"{SOURCES}/{escape.clean(origin.file)}:{origin.line}"
