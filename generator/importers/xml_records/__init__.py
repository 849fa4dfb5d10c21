"""XML. A new dialect is a module such as these, and a line in `DIALECTS`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.drafts import Draft, items
from generator.importers.xml_records import (
    acl_anthology,
    arxiv_atom,
    dblp,
    endnote_xml,
    jats,
    oai_pmh,
    pubmed,
    zotero_rdf,
)
from generator.model import Item, Known, Origin, Rejected, Source
from generator.syntax import xml_text
from generator.syntax.xml_text import Root, XmlElement

UNKNOWN = "XML with the root `{root}`, which Sheaf does not read; it reads {known}."
"""Why a file is rejected."""

NO_XML = "No XML was found in this file; export it again, or give it the ending of what it is."
"""Why another one is."""


@dataclass(frozen=True, slots=True)
class XmlDialect:
    """What one program or archive calls the facts of a paper in XML."""

    name: str
    claims: Callable[[Root], bool]
    """Says whether a file with this root is in it."""
    records: frozenset[str]
    """The names of elements that are records."""
    context: str
    """The name of an element that says something of the records below it, or empty."""
    drafts: Callable[[XmlElement], Iterator[Draft | str]]
    """Yields what a record states, or why it is not a paper."""


DIALECTS: tuple[XmlDialect, ...] = tuple(
    XmlDialect(module.NAME, module.claims, module.RECORDS, module.CONTEXT, module.drafts)
    for module in (arxiv_atom, oai_pmh, acl_anthology, pubmed, dblp, jats, zotero_rdf, endnote_xml)
)
"""The first that claims the root of a file reads it."""


def recognises(source: Source) -> bool:
    """Say whether `source` begins as XML, and not as a page of the web."""
    root = xml_text.root(source.text)
    return root is not None and root.name.lower() != "html"


def read(source: Source) -> Iterator[Item | Known]:
    """Yield what the records of an XML file say."""
    root = xml_text.root(source.text)
    dialect = next((each for each in DIALECTS if root and each.claims(root)), None)
    if dialect is None:
        known = ", ".join(each.name for each in DIALECTS)
        reason = UNKNOWN.format(root=root.name, known=known) if root else NO_XML
        yield Rejected(Origin(source.file, 1), reason, source.text)
        return
    yield Known(dialect.name)
    parts = xml_text.parts(source.text, dialect.records, dialect.context)
    yield from items(source.file, parts, dialect.drafts)
