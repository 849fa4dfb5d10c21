"""A page for each paper."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from generator import components, ledger
from generator.catalogue import Catalogue
from generator.citations import bibtex
from generator.citations.key import keys
from generator.components import count, items, link, topic_address
from generator.model import Evidence, File, Paper, Tag
from generator.page import Address, Block, Element, Heading, Lines, Node, Page, Prose, element, file

DESCRIPTION = 160
"""Characters of a page's description, which search engines show under its title."""

FORMATS: Mapping[str, str] = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/json",
}
"""What stands beside a paper's page, by the end of its name."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the page of each paper of `catalogue`."""
    names = keys(catalogue.papers)
    for paper in catalogue.papers:
        yield file(page(paper, bibtex.entry(paper, key=names[paper.id]), catalogue.repository))


def page(paper: Paper, citation: str, repository: str = "") -> Page:
    """Return the page of `paper`, with a link to `repository` where one is known."""
    repairs = (ledger.ledger(paper),) if paper.repairs else ()
    topics = (_topics(paper.tags),) if paper.tags else ()
    note = (_note(paper.note),) if paper.note else ()
    blocks: tuple[Block, ...] = (
        _bar(),
        Heading(paper.title),
        _meta(paper),
        Prose(paper.abstract, "sheaf-abstract", "abstract"),
        *repairs,
        *note,
        *topics,
        *_source(paper, repository),
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


def _bar() -> Element:
    return element(
        "div",
        "sheaf-paper__bar",
        components.path((components.PAPERS, "Papers")),
        element(
            "div",
            "sheaf-act",
            element("a", {"class": "sheaf-text-button", "href": "#cite"}, "Cite"),
        ),
    )


def _meta(paper: Paper) -> Element:
    """Return the line of what is known; what is not is absent."""
    known: list[Node] = [
        element("span", "", text)
        for text in (
            ", ".join(author.name for author in paper.authors),
            str(paper.published or ""),
            paper.venue or "",
            count(len(paper.abstract.split()), "word"),
        )
        if text
    ]
    if paper.repairs:
        known.append(element("a", {"href": "#repairs"}, ledger.summary(paper)))
    known.append(
        element("a", {"href": "#source"}, f"{paper.origin.file}, line {paper.origin.line}")
    )
    return items("sheaf-meta", known)


def _note(note: str) -> Element:
    heading = element("h2", {"id": "note"}, "Note")
    attributes = {"class": "sheaf-remark", "aria-labelledby": "note"}
    return element("section", attributes, heading, element("p", "", note))


def _topics(tags: Iterable[Tag]) -> Element:
    return element(
        "section",
        {"class": "sheaf-topics", "aria-labelledby": "topics"},
        element("h2", {"id": "topics"}, "Topics"),
        element("ul", "", *(element("li", "", *_topic(tag)) for tag in tags)),
    )


def _topic(tag: Tag) -> tuple[Node, ...]:
    """Return a topic with the words that earned it; the sentence around them unfolds."""
    if not tag.evidence:
        by_hand = element("span", "sheaf-evidence", "chosen by hand")
        return (link(topic_address(tag.id), tag.label), " ", by_hand)
    spoken = {evidence.words.casefold(): evidence.words for evidence in reversed(tag.evidence)}
    words: list[Node] = []
    for said in reversed(spoken.values()):
        words += [element("q", "", said), ", "]
    sentence = tag.evidence[0]
    return (
        link(topic_address(tag.id), tag.label),
        element(
            "details",
            "sheaf-evidence",
            element("summary", {"aria-label": f"Why {tag.label}"}, *words[:-1]),
            element("p", "sheaf-evidence__sentence", *_marked(sentence)),
        ),
    )


def _marked(evidence: Evidence) -> tuple[Node, ...]:
    before, words, after = evidence.sentence.partition(evidence.words)
    return (_PLACES[evidence.field], before, element("mark", "", words), after)


_PLACES = {"title": "In the title: ", "abstract": "", "keywords": "Among its keywords: "}


def _source(paper: Paper, repository: str) -> Iterator[Element]:
    yield element("h2", {"class": "sheaf-source", "id": "source"}, "Source")
    place: list[Node] = [
        element("code", "", paper.origin.file),
        f", line {paper.origin.line}.",
    ]
    if repository:
        place += [" ", link(_report(paper, repository), "Report a problem")]
    yield element("p", "", *place)


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
    """Return the start of `abstract`, cut at a word."""
    text = " ".join(abstract.split())
    if len(text) <= DESCRIPTION:
        return text
    return f"{text[:DESCRIPTION].rpartition(' ')[0] or text[: DESCRIPTION - 1]}…"


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
            {"type": kind, "href": f"papers/{paper.id}.{end}"} for end, kind in FORMATS.items()
        ],
    }
