"""XML. A new dialect is a module such as these, and an entry in `DIALECTS`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.drafts import Draft, items
from generator.importers.xml_records import (
    acl_anthology,
    arxiv_atom,
    crossref,
    dblp,
    endnote_xml,
    jats,
    mods,
    oai_pmh,
    pubmed,
    rss,
    tei,
    zotero_rdf,
)
from generator.model import Item, Origin, Rejected, Source, SourceInfo
from generator.syntax import xml_text
from generator.syntax.xml_text import Root, XmlElement

UNKNOWN = "XML with the root `{root}`, which Sheaf does not read; it reads {known}."
"""The reason for rejecting a file."""

NO_XML = "No XML was found in this file; export it again, or give it the ending of what it is."


@dataclass(frozen=True, slots=True)
class XmlDialect:
    """The XML of one program or archive."""

    name: str
    claims: Callable[[Root], bool]
    """Says whether a file with this root is in this dialect."""
    records: frozenset[str]
    """The names of elements that are records."""
    drafts: Callable[[XmlElement], Iterator[Draft | str]]
    """Yields the drafts of a record, or why it is not a paper."""
    context: str = ""
    """The name of an element with facts about the records that follow it, or empty."""


DIALECTS: tuple[XmlDialect, ...] = (
    *(
        XmlDialect(module.NAME, module.claims, module.RECORDS, module.drafts)
        for module in (
            *(arxiv_atom, oai_pmh, pubmed, dblp, jats, mods, rss, zotero_rdf, endnote_xml),
            *(crossref, tei),
        )
    ),
    XmlDialect(
        acl_anthology.NAME,
        acl_anthology.claims,
        acl_anthology.RECORDS,
        acl_anthology.drafts,
        acl_anthology.CONTEXT,
    ),
)
"""The first that claims the root of a file reads it."""


def recognises(source: Source) -> bool:
    """Say whether `source` begins like XML, but not like a web page."""
    root = xml_text.root(source.text)
    return root is not None and root.name.lower() != "html"


def read(source: Source) -> Iterator[Item | SourceInfo]:
    """Yield the records of an XML file."""
    root = xml_text.root(source.text)
    dialect = next((each for each in DIALECTS if root and each.claims(root)), None)
    if dialect is None:
        known = ", ".join(each.name for each in DIALECTS)
        reason = UNKNOWN.format(root=root.name, known=known) if root else NO_XML
        yield Rejected(Origin(source.file, 1), reason, source.text)
        return
    yield SourceInfo(dialect.name)
    parts = xml_text.parts(source.text, dialect.records, dialect.context)
    yield from items(source.file, parts, dialect.drafts)
