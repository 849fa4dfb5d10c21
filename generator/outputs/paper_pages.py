"""A page for each paper."""

from collections.abc import Container, Iterator, Mapping, Sequence
from urllib.parse import urlencode

from generator import components, ledger
from generator.catalogue import Catalogue
from generator.citations import bibtex
from generator.citations.key import keys
from generator.components import count, items, link
from generator.model import File, Merged, Paper
from generator.outputs import anatomy, names, paper_evidence
from generator.outputs.paper_evidence import Places
from generator.page import Address, Block, Element, Heading, Lines, Node, Page, Prose, element, file
from generator.text import labels
from generator.text.cut import cut
from generator.text.extent import extent

DESCRIPTION = 159
"""Characters of a page's description, which search engines show under its title."""

MOST_AUTHORS = 20
"""Authors that are all shown at once."""
AUTHORS_SHOWN = 12
"""Of more, so many are shown at once, and the rest unfolds."""

FORMATS: Mapping[str, str] = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/json",
}
"""What stands beside a paper's page, by the end of its name."""


def files(catalogue: Catalogue, ids: Container[str] | None = None) -> Iterator[File]:
    """Yield the page of each paper of `catalogue`, or of those with one of `ids`."""
    cited = keys(catalogue.papers)
    places = _places(catalogue.papers)
    for paper in catalogue.papers:
        if ids is not None and paper.id not in ids:
            continue
        near = catalogue.related.get(paper.id, ())
        derived = tuple(paper_evidence.sections(paper, near, places))
        citation = bibtex.entry(paper, key=cited[paper.id])
        merged = catalogue.merged.get(paper.id, ())
        yield file(page(paper, citation, catalogue.repository, derived, merged))


def _places(papers: tuple[Paper, ...]) -> Places:
    return Places(
        systems={entry.name: entry.address for entry in names.systems(papers)},
        datasets={entry.name: entry.address for entry in names.datasets(papers)},
        papers={paper.id: paper for paper in papers},
    )


def page(
    paper: Paper,
    citation: str,
    repository: str = "",
    derived: tuple[Element, ...] = (),
    merged: Sequence[Merged] = (),
) -> Page:
    """Return the page of `paper`, with what was `derived` from it and what else is near.

    Problems are reported to `repository`, where one is known. `merged` are its other entries.
    """
    repairs = (ledger.ledger(paper),) if paper.repairs else ()
    inlines = anatomy.inlines(paper.abstract)
    abstract = Prose(paper.abstract, "sheaf-abstract", "abstract", inlines, paper.language)
    blocks: tuple[Block, ...] = (
        _bar(paper.id),
        Heading(paper.title, language=paper.title_language),
        _meta(paper),
        abstract,
        *_keywords(paper),
        *repairs,
        *_note(paper.note),
        *derived,
        *_source(paper, repository),
        *_merged(merged),
        _cite(paper, citation),
    )
    return Page(
        address=f"papers/{paper.id}/",
        title=paper.title,
        description=_description(paper.abstract),
        layout="sheaf-paper",
        blocks=blocks,
        data=_data(paper),
    )


def _bar(id_: str) -> Element:
    return element(
        "div",
        "sheaf-paper__bar",
        components.path((components.PAPERS, "Papers")),
        element(
            "div",
            "sheaf-act",
            element("a", {"class": "sheaf-text-button", "href": "#cite"}, "Cite"),
            _star(id_),
        ),
    )


def _star(id_: str) -> Element:
    """Return the button of the reading list, which shows only where scripts run."""
    return element(
        "button",
        {
            "type": "button",
            "class": "sheaf-text-button sheaf-star sheaf-star--word",
            "data-star": id_,
            "aria-pressed": "false",
        },
        element("span", {"class": "sheaf-icon sheaf-icon--star", "aria-hidden": "true"}),
        element(
            "span",
            "sheaf-star__words",
            element("span", "", "Keep in reading list"),
            element("span", "", "Kept in reading list"),
        ),
    )


def _meta(paper: Paper) -> Element:
    """Return the line of what is known; what is not is absent."""
    known: list[Node] = [
        *_authors([author.name for author in paper.authors]),
        *(
            element("span", "", text)
            for text in (str(paper.published or ""), paper.venue or "", extent(paper.abstract))
            if text
        ),
    ]
    if paper.repairs:
        known.append(element("a", {"href": "#repairs"}, ledger.summary(paper)))
    known.append(
        element("a", {"href": "#source"}, f"{paper.origin.file}, line {paper.origin.line}")
    )
    return items("sheaf-meta", known)


def _authors(names: Sequence[str]) -> Iterator[Node]:
    """Yield the authors; of very many, all but the first unfold."""
    if len(names) <= MOST_AUTHORS:
        if names:
            yield element("span", "", ", ".join(names))
        return
    summary = element("summary", "", f"{len(names) - AUTHORS_SHOWN:,} more authors")
    rest = element("span", "", ", ".join(names[AUTHORS_SHOWN:]))
    yield element(
        "div",
        "",
        element("span", "", ", ".join(names[:AUTHORS_SHOWN])),
        element("details", "sheaf-fold", summary, rest),
    )


def _keywords(paper: Paper) -> Iterator[Element]:
    """Yield the keywords that the source gives; those in the abstract are seen there."""
    tail = labels.keywords(paper.abstract)
    seen = {paper.abstract[start:end] for start, end in tail.items} if tail else set()
    given = ", ".join(word for word in paper.keywords if word not in seen)
    if given:
        yield element("p", "sheaf-keywords", element("b", "", "Keywords: "), given)


def _note(note: str) -> Iterator[Element]:
    if note:
        heading = element("h2", {"id": "note"}, "Note")
        attributes = {"class": "sheaf-remark", "aria-labelledby": "note"}
        yield element("section", attributes, heading, element("p", "", note))


def _source(paper: Paper, repository: str) -> Iterator[Element]:
    yield element("h2", {"class": "sheaf-source", "id": "source"}, "Source")
    place: list[Node] = [
        element("code", "", paper.origin.file),
        f", line {paper.origin.line}.",
    ]
    if repository:
        place += [" ", link(_report(paper, repository), "Report a problem")]
    yield element("p", "", *place)


def _merged(merged: Sequence[Merged]) -> Iterator[Element]:
    """Yield the other entries that tell of the paper, with what shows it and how to part them."""
    if not merged:
        return
    entries = (
        element(
            "li",
            "",
            element("code", "", each.file),
            f", line {each.line}: {each.because} ",
            element("small", "", "(", element("code", "", each.name), ")"),
        )
        for each in merged
    )
    advice = (
        "If one of them is another paper, write its name under ",
        element("code", "", "apart:"),
        " in ",
        element("code", "", "curation.yml"),
        ".",
    )
    yield element(
        "details",
        "sheaf-fold",
        element("summary", "", f"Also in {count(len(merged), 'other entry', 'other entries')}"),
        element("ul", "", *entries),
        element("p", "", *advice),
    )


def _report(paper: Paper, repository: str) -> str:
    body = f"{paper.origin.file}, line {paper.origin.line} (papers/{paper.id}/)\n\n"
    return f"{repository}/issues/new?{urlencode({'title': paper.title, 'body': body})}"


def _cite(paper: Paper, citation: str) -> Element:
    code = element("code", {"id": "bibtex"}, Lines(citation.rstrip("\n")))
    copy = element(
        "button", {"type": "button", "class": "sheaf-button", "data-copy": "bibtex"}, "Copy BibTeX"
    )
    said = element("span", {"class": "sheaf-said", "role": "status"})
    downloads = (
        element("a", {"href": Address(f"papers/{paper.id}.{end}"), "download": True}, f".{end}")
        for end in FORMATS
    )
    return element(
        "section",
        {"class": "sheaf-cite", "aria-labelledby": "cite"},
        element("h2", {"id": "cite"}, "How to cite"),
        element("pre", {"tabindex": 0, "role": "region", "aria-label": "BibTeX"}, code),
        element(
            "div",
            "sheaf-cite__actions",
            element("p", "", copy, said),
            items("sheaf-formats", downloads, label="Download"),
        ),
    )


def _description(abstract: str) -> str:
    """Return the start of `abstract`, on one line."""
    return cut(" ".join(abstract.split()), DESCRIPTION)


def _data(paper: Paper) -> dict[str, object]:
    """Return what the templates write into the head of the page."""
    names = {name.scheme: name.value for name in paper.identifiers}
    return {
        "title": paper.title,
        "authors": [author.name for author in paper.authors],
        "date": str(paper.published or ""),
        "venue": paper.venue or "",
        "abstract": paper.abstract,
        "arxiv": names.get("arxiv", ""),
        "doi": names.get("doi", ""),
        "formats": [
            {"type": kind, "href": f"../{paper.id}.{end}"} for end, kind in FORMATS.items()
        ],
    }
