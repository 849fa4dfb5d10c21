"""RSS 1.0 and 2.0, as sent by arXiv, PubMed and journals: https://www.rssboard.org/rss-specification."""

import re
from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.syntax.xml_text import Root, XmlElement

NAME = "RSS feed"
RECORDS = frozenset(("item",))

_FACTS = (
    ("creator", Fact.AUTHOR),
    ("link", Fact.URL),
    ("pubDate", Fact.DATE),
    ("date", Fact.DATE),
    ("publicationDate", Fact.DATE),
    ("doi", Fact.DOI),
    ("identifier", Fact.ANY_IDENTIFIER),
    ("publicationName", Fact.JOURNAL),
    ("source", Fact.JOURNAL),
    ("volume", Fact.VOLUME),
    ("number", Fact.ISSUE),
    ("startingPage", Fact.FIRST_PAGE),
    ("endingPage", Fact.LAST_PAGE),
    ("category", Fact.KEYWORD),
)
"""Elements of RSS, Dublin Core and PRISM, without their prefixes."""
_RSS = re.compile(r"purl\.org/rss/1\.0/?[\"']")
"""The namespace of RSS 1.0, but not of its modules, which Zotero uses too."""
_TAG = re.compile(r"</?\w[^<>]*>")
_ARXIV_TITLE = re.compile(r"\.?\s?\(arXiv:[^()]*\)$")
_BEFORE = re.compile(
    r"arXiv:\S+ Announce Type: \S+\s+Abstract:\s*"
    r"|\s*<p>[^<]*Published online:[^<]*(?:<a [^<>]*>[^<]*</a>[^<]*)?</p>"
    r"|.*?<p><b>ABSTRACT</b></p>",
    re.DOTALL,
)
"""What arXiv, Nature and PubMed put before an abstract."""
_AFTER = re.compile(r"<p[^<>]*>PMID:.*", re.DOTALL)
"""What PubMed puts after it."""
_NO_ABSTRACT = re.compile(r"\s*<p>Publication date:")
"""How ScienceDirect describes a paper, without its abstract."""
_AUTHORS = re.compile(r"<p>Author\(s\):([^<>]+)</p>")
_NAME_OF_EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,255}\s\(([^()]+)\)")


def claims(root: Root) -> bool:
    """Say whether `root` is that of a feed."""
    return root.name == "rss" or (root.name == "RDF" and _RSS.search(root.tag) is not None)


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of an item."""
    yield Draft(facts=gathered(_stated(element.node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    yield Fact.TITLE, _ARXIV_TITLE.sub("", text(node, "title"))
    for path, fact in _FACTS:
        for stated in texts(node, path):
            yield fact, _TAG.sub("", stated)
    for stated in texts(node, "author"):
        yield Fact.AUTHOR, _NAME_OF_EMAIL.sub(r"\1", stated)
    if "arxiv.org" in text(node, "link"):
        yield Fact.REPOSITORY, "arXiv"
    yield from _described(text(node, "encoded") or text(node, "description"))


def _described(description: str) -> Iterator[tuple[Fact, str]]:
    """Yield the abstract, or the authors where there are only these."""
    if not _NO_ABSTRACT.match(description):
        before = _BEFORE.match(description)
        yield Fact.ABSTRACT, _AFTER.sub("", description[before.end() if before else 0 :])
    elif authors := _AUTHORS.search(description):
        yield Fact.AUTHOR, authors[1]
