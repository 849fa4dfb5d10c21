"""The section on how to cite a paper, in every format."""

from collections.abc import Iterator, Mapping

from generator import addresses
from generator.citations import bibtex, csl, markdown_line, plain_text, ris
from generator.components import items
from generator.model import Paper
from generator.page import Element, Lines, element

FORMATS: Mapping[str, str] = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/json",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "md": "text/markdown",
}
"""The media types of the files beside a paper's page, by extension."""


def section(paper: Paper, key: str) -> Element:
    """Return the section of the page of `paper`; `key` is its citation key."""
    first, *others = _citations(paper, key)
    copies = (_copy(id_, name) for id_, name, _ in (first, *others))
    status = element("span", {"class": "sheaf-said", "role": "status"})
    downloads = (
        element(
            "a", {"href": addresses.beside_paper(paper.id, f".{end}"), "download": True}, f".{end}"
        )
        for end in FORMATS
    )
    return element(
        "section",
        {"class": "sheaf-cite", "aria-labelledby": "cite"},
        element("h2", {"id": "cite"}, "How to cite"),
        *_missing(paper),
        _shown(*first),
        element(
            "div",
            "sheaf-cite__actions",
            element("p", "", *copies, status),
            items("sheaf-formats", downloads, label="Download"),
        ),
        element(
            "details",
            "sheaf-fold",
            element("summary", "", "Other formats"),
            *(part for other in others for part in _named(*other)),
        ),
    )


def _citations(paper: Paper, key: str) -> Iterator[tuple[str, str, str]]:
    """Yield the id, name and text of the citation in each format, without the abstract."""
    yield "bibtex", "BibTeX", bibtex.entry(paper, key=key)
    yield "cite-text", "text", plain_text.text(paper)
    yield "cite-md", "Markdown", markdown_line.citation(paper)
    yield "cite-ris", "RIS", ris.record(paper, abstract=False).replace(ris.END, "\n")
    yield "cite-csl", "CSL-JSON", csl.text(paper, key)


def _missing(paper: Paper) -> Iterator[Element]:
    """Yield a sentence about facts that a citation needs and the source does not give."""
    missing = [
        name for name, fact in (("authors", paper.authors), ("date", paper.published)) if not fact
    ]
    if missing:
        yield element("p", "sheaf-note", f"The source gives no {' and no '.join(missing)}.")


def _named(id_: str, name: str, text: str) -> Iterator[Element]:
    """Yield a citation with the name of its format."""
    yield element("p", "sheaf-note", f"{name[0].upper()}{name[1:]}")
    yield _shown(id_, name, text)


def _shown(id_: str, name: str, text: str) -> Element:
    code = element("code", {"id": id_}, Lines(text.rstrip("\n")))
    return element("pre", {"tabindex": 0, "role": "region", "aria-label": name}, code)


def _copy(id_: str, name: str) -> Element:
    attributes = {"type": "button", "class": "sheaf-button", "data-copy": id_}
    return element("button", attributes, f"Copy {name}")
