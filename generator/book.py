"""The collection as one page: a book of abstracts, to read anywhere and to print.

It has contents, the papers by group of topics, and indexes of topics and authors. The indexes name
papers by their numbers, and in print by their pages, once these are known.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.catalogue import Catalogue
from generator.citations import plain_text
from generator.components import count
from generator.model import Paper, Person
from generator.outputs.paper_meta import appeared
from generator.page import Element, Node, element, html, in_language
from generator.text import escape, slug

NOT_PRINTED: Mapping[str, int] = MappingProxyType({})
"""The page numbers in a book that is read on a screen: none."""

OTHERS = "Other papers"
"""The heading of papers without a topic."""


@dataclass(frozen=True, slots=True)
class BookPart:
    """The papers below a heading."""

    id: str
    name: str
    papers: tuple[tuple[int, Paper], ...]
    """With their numbers, from 1."""


def text(catalogue: Catalogue, pages: Mapping[str, int] = NOT_PRINTED) -> str:
    """Return the book as self-contained HTML.

    `pages`, for print, are the page numbers on which papers begin, by their ids; a paper that is
    not there is referred to by its own number.
    """
    parts = tuple(_parts(catalogue))
    body = "".join(html(each, "") for each in _blocks(catalogue, parts, pages))
    title = escape.markup(catalogue.collection)
    return (
        f'{_OPENING}<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}{_heads(catalogue.collection, parts)}</style>\n"
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


_OPENING = '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
_CONTENTS = '<nav aria-labelledby="contents">'


def is_book(content: bytes) -> bool:
    """Say whether `content` is a file in which Sheaf wrote a book."""
    return content.startswith(_OPENING.encode()) and _CONTENTS.encode() in content


def placeholders(catalogue: Catalogue) -> Mapping[str, int]:
    """Return page numbers as wide as the real ones, for a first layout."""
    return dict.fromkeys((paper.id for paper in catalogue.papers), 888)


def paper_pages(found: Mapping[str, int]) -> Mapping[str, int]:
    """Return the page numbers of papers, by their ids; `found` has those of all elements."""
    return {
        name.removeprefix(_PAPER): page for name, page in found.items() if name.startswith(_PAPER)
    }


_PAPER = "paper-"
"""The prefix of the ids of papers' elements, which no other element has."""


def _parts(catalogue: Catalogue) -> Iterator[BookPart]:
    """Yield the parts; a paper is in the group of its most certain topic."""
    named: dict[str, list[Paper]] = {each.group.label: [] for each in catalogue.filed_groups}
    for paper in catalogue.papers:
        named.setdefault(paper.tags[0].group if paper.tags else OTHERS, []).append(paper)
    number = 0
    for place, (name, papers) in enumerate(named.items()):
        if papers:
            numbered = tuple((number + each, paper) for each, paper in enumerate(papers, 1))
            number += len(papers)
            yield BookPart(f"part-{place}", name, numbered)


def _blocks(
    catalogue: Catalogue, parts: Sequence[BookPart], pages: Mapping[str, int]
) -> Iterator[Element]:
    numbers = {paper.id: number for part in parts for number, paper in part.papers}
    about = (element("p", "", catalogue.description),) if catalogue.description else ()
    yield element("header", "", element("h1", "", catalogue.collection), *about,
                  element("p", "", _extent(catalogue.papers))
    )  # fmt: skip
    yield element(
        "nav",
        {"aria-labelledby": "contents"},
        element("h2", {"id": "contents"}, "Contents"),
        *(part for each in parts for part in _contents(each, pages)),
    )
    yield element("main", "", *map(_part, parts))
    refs = "pages" if pages else "numbers"
    for id_, name, entries in (
        ("topics", "Topics", _topics(catalogue)),
        ("authors", "Authors", _authors(catalogue.papers)),
    ):
        listed = [_entry(*entry, numbers, pages) for entry in entries]
        if listed:
            yield element(
                "section",
                {"class": "index", "aria-labelledby": id_},
                element("h2", {"id": id_}, name),
                element("p", "note", f"By the {refs} of papers."),
                element("ul", "", *listed),
            )


def _extent(papers: Sequence[Paper]) -> str:
    """Return a sentence with the number of papers, and of those whose abstract is known."""
    known = sum(1 for paper in papers if paper.abstract)
    if known == len(papers):
        return f"{count(known, 'paper')}, with abstracts." if papers else "No papers yet."
    if not known:
        return f"{count(len(papers), 'paper')}, without abstracts."
    return f"{count(len(papers), 'paper')}, {known:,} of them with an abstract."


def _contents(part: BookPart, pages: Mapping[str, int]) -> Iterator[Element]:
    yield element("h3", "", element("a", {"href": f"#{part.id}"}, part.name))
    yield element(
        "ol",
        "",
        *(
            element(
                "li",
                {"value": number},
                element("a", {"href": f"#{_id(paper)}"}, paper.title),
                *(
                    (" ", element("span", "page", str(pages[paper.id])))
                    if paper.id in pages
                    else ()
                ),
            )
            for number, paper in part.papers
        ),
    )


def _id(paper: Paper) -> str:
    return f"{_PAPER}{paper.id}"


def _part(part: BookPart) -> Element:
    return element(
        "section",
        {"class": f"part {part.id}", "aria-labelledby": part.id},
        element("h2", {"id": part.id}, part.name),
        *(_paper(number, paper) for number, paper in part.papers),
    )


def _paper(number: int, paper: Paper) -> Element:
    authors = ", ".join(author.name for author in paper.authors)
    facts = (str(paper.published or ""), appeared(paper.container) if paper.container else "")
    lines = (authors, ", ".join(filter(None, facts)))
    topics = ", ".join(tag.label for tag in paper.tags)
    paragraphs = paper.abstract.split("\n\n") if paper.abstract else ()
    return element(
        "article",
        {"id": _id(paper)},
        element(
            "h3",
            in_language(paper.title, paper.title_language),
            element("span", "number", f"{number}. "),
            paper.title,
        ),
        *(element("p", "facts", line) for line in lines if line),
        *(element("p", in_language(each, paper.language), each) for each in paragraphs),
        *((element("p", "note", f"Topics: {topics}"),) if topics else ()),
        *((element("p", "note", plain_text.text(paper)),) if _is_cited(paper) else ()),
    )


def _is_cited(paper: Paper) -> bool:
    """Say whether a citation of `paper` says more than its title."""
    return bool(paper.authors or paper.published or paper.container or paper.identifiers)


def _topics(catalogue: Catalogue) -> Iterator[tuple[str, tuple[Paper, ...]]]:
    by_label = sorted(catalogue.filed_topics, key=lambda each: each.topic.label.casefold())
    return ((each.topic.label, each.papers) for each in by_label)


def _authors(papers: Iterable[Paper]) -> Iterator[tuple[str, tuple[Paper, ...]]]:
    named: dict[str, list[Paper]] = {}
    for paper in papers:
        for name in dict.fromkeys(map(_inverted, paper.authors)):
            named.setdefault(name, []).append(paper)
    names = sorted(named, key=lambda name: (slug.slug(name), name))
    return ((name, tuple(named[name])) for name in names)


def _inverted(author: Person) -> str:
    """Return the name as indexes print it: `Beethoven, Ludwig van`."""
    if author.is_body or not (author.family and author.given):
        return author.name
    given = " ".join(filter(None, (author.given, author.particle)))
    return ", ".join(filter(None, (author.family, given, author.suffix)))


def _entry(
    name: str,
    papers: Sequence[Paper],
    numbers: Mapping[str, int],
    pages: Mapping[str, int],
) -> Element:
    shown: list[Node] = [name]
    places = sorted((numbers[paper.id], paper.id) for paper in papers)
    last = 0
    for number, id_ in places:
        place = pages.get(id_, number)
        if place != last:  # two short papers may be on one page
            shown += (", ", element("a", {"href": f"#{_PAPER}{id_}"}, str(place)))
        last = place
    return element("li", "", *shown)


def _heads(collection: str, parts: Iterable[BookPart]) -> str:
    """Return the CSS of the running heads of each part."""
    rules = [f"@page{{@top-left{{content:{_quoted(collection)}}}}}"]
    for part in parts:
        rules.append(f".{part.id}{{page:{part.id}}}")
        rules.append(f"@page {part.id}{{@top-right{{content:{_quoted(part.name)}}}}}")
    return "".join(rules)


def _quoted(value: str) -> str:
    """Return foreign text as a CSS string, in which every special character is escaped."""
    special = re.compile(r"[^ 0-9A-Za-z]")
    return '"' + special.sub(lambda found: f"\\{ord(found.group()):x} ", escape.clean(value)) + '"'


_STYLE = """
:root{color-scheme:light dark}
body{font:1.05rem/1.55 Georgia,"Times New Roman",serif;overflow-wrap:break-word}
body{max-width:38rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:2.4rem;line-height:1.15}
h2{font-size:1.6rem;margin-top:3rem}
h3{font-size:1.15rem;line-height:1.3;margin:1.6rem 0 .3rem}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.15em}
.facts,.note{font-family:system-ui,sans-serif;font-size:.85rem;margin:.3rem 0}
.index ul{columns:16rem;padding:0;list-style:none}
.index li{break-inside:avoid;padding-left:1rem;text-indent:-1rem}
nav li{position:relative;padding-right:2.5rem}
.page{position:absolute;right:0;bottom:0}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.4;color:#000}
a{text-decoration:none}
header,nav,.part,.index{break-before:page}
header{break-before:auto;padding-top:30vh}
p{orphans:3;widows:3}
h2,h3,.facts{break-after:avoid}
nav li{break-inside:avoid}
}
@page{size:A4;margin:24mm 22mm;font:9pt sans-serif}
@page{@bottom-center{content:counter(page)}}
"""
"""The CSS for screen and print."""
