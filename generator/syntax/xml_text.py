"""XML: records are parsed separately, so that a mistake in one leaves the others readable.

lxml parses them without resolving entities or loading anything, and with limits on depth and
length. A DOCTYPE is tolerated but not followed; declared entities are rejected.
"""

import html.entities
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.syntax.record import Broken, Record, RecordPart, strays

ENTITIES = "This XML declares entities, which Sheaf does not read; export it without a DOCTYPE."
"""The problem of a file."""
NOT_XML = "This is not well-formed XML ({problem}); export it again."
"""The problem of a record."""
NOT_CLOSED = "This record is not closed: its end, or that of the file, is missing; export it again."

_PROLOG = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[(.*?)\]\s*)?>)*", re.DOTALL)
_START_TAG = re.compile(
    r"<(?P<prefix>[\w.-]+:)?(?P<name>[^\W\d][\w.-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
)
_NAMED = re.compile(r"&(\w+);")
_KEPT = frozenset(("amp", "lt", "gt", "quot", "apos"))
_DEFAULT = re.compile(r"""\sxmlns=(?:"[^"]*"|'[^']*')""")
"""The default namespace in a tag. It is removed, so that names get no prefix."""
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True,
    remove_comments=True,
)  # fmt: skip
_CODE = re.compile(r"code \d+: |, line \d+, column \d+.*")


@dataclass(frozen=True, slots=True)
class Root:
    """The first tag of a file, which shows its dialect."""

    name: str
    """Without a prefix."""
    tag: str
    """The whole tag with its attributes."""
    start: int
    """The place of its content, in characters."""


@dataclass(frozen=True, slots=True)
class XmlElement:
    """A record with the context that it shares with those around it."""

    node: etree._Element
    context: etree._Element | None


def root(text: str) -> Root | None:
    """Return the root of `text`, if it is XML."""
    prolog = _PROLOG.match(text)
    found = _START_TAG.match(text, prolog.end() if prolog else 0)
    return Root(found["name"], found[0], found.end()) if found else None


def declares_entities(text: str) -> bool:
    """Say whether the DOCTYPE of `text` declares entities."""
    prolog = _PROLOG.match(text)
    return prolog is not None and prolog[1] is not None and "<!ENTITY" in prolog[1]


def parts(
    text: str, records: Collection[str], context: str = ""
) -> Iterator[RecordPart[XmlElement]]:
    """Yield each element of `text` with a name in `records`, with the last `context` above it.

    Namespaces are removed from the names of elements. A record inside another one is not yielded.
    Lines with text outside records and contexts are yielded as stray lines.
    """
    outer = root(text)
    if outer is None or declares_entities(text):
        yield Broken(1, text, ENTITIES if outer else NOT_XML.format(problem="no element"))
        return
    above: etree._Element | None = None
    end = outer.start if outer.name not in records else outer.start - len(outer.tag)
    line = text.count("\n", 0, end) + 1
    for start, stop, is_closed in _spans(text, end, (*records, *filter(None, [context]))):
        yield from strays(text[end:start], line)
        line += text.count("\n", end, start)
        raw = text[start:stop].rstrip()
        node, problem = _parsed(raw, outer) if is_closed else (None, NOT_CLOSED)
        if node is None:
            yield Broken(line, raw, problem)
        elif node.tag == context:
            above = node
        else:
            yield Record(line, raw, XmlElement(node, above))
        line += text.count("\n", start, stop)
        end = stop
    yield from strays(text[end:], line)


def _spans(text: str, place: int, names: Collection[str]) -> Iterator[tuple[int, int, bool]]:
    """Yield the start and end of each element named in `names`, and whether it is closed.

    One that is not closed ends at the next one.
    """
    any_name = "|".join(map(re.escape, sorted(names)))
    tags = re.compile(rf"<(/?)(?:[\w.-]+:)?({any_name})(?=[\s/>])[^<>]*?(/?)>")
    name, start = "", 0
    for tag in tags.finditer(text, place):
        if not tag[1]:
            if name:
                yield start, tag.start(), False
            name, start = tag[2], tag.start()
        if name and (tag[3] or (tag[1] and tag[2] == name)):
            yield start, tag.end(), True
            name = ""
    if name:
        yield start, len(text), False


def _parsed(raw: str, outer: Root) -> tuple[etree._Element | None, str]:
    """Return the element in `raw`, or the problem with it."""
    text = _NAMED.sub(_character, raw)
    is_root = raw.startswith(outer.tag)
    prefix = re.match(r"<([\w.-]+:)?", outer.tag)
    closing = f"</{(prefix[1] or '') if prefix else ''}{outer.name}>"
    document = text if is_root else f"{_DEFAULT.sub('', outer.tag)}{text}{closing}"
    try:
        node = etree.fromstring(document.encode("utf-8", "replace"), _PARSER)
    except etree.XMLSyntaxError as error:
        return None, NOT_XML.format(problem=_CODE.sub("", error.msg or "a mistake"))
    for each in node.iter(etree.Element) if "xmlns" in document else ():
        if (name := str(each.tag)).startswith("{"):  # setting a name is slow
            each.tag = name.rpartition("}")[2]
    return (node if is_root else node[0]), ""


def _character(named: re.Match[str]) -> str:
    """Return the character of an HTML entity such as `&uuml;`; XML has only five."""
    if named[1] in _KEPT:
        return named[0]
    return html.entities.html5.get(f"{named[1]};", named[0])
