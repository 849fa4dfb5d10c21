"""MODS, the records of libraries: https://www.loc.gov/standards/mods/userguide/."""

from collections.abc import Iterator

from lxml import etree

from generator.drafts import Draft, Fact, gathered
from generator.drafts.xml_facts import text, texts
from generator.model import Person
from generator.syntax.xml_text import Root, XmlElement
from generator.text import person_names

NAME = "MODS XML"
RECORDS = frozenset(("mods",))

_HOST = "relatedItem[@type='host']"
_FACTS = (
    (Fact.SUBTITLE, "titleInfo/subTitle"),
    (Fact.ABSTRACT, "abstract"),
    (Fact.VENUE, f"{_HOST}/titleInfo/title"),
    (Fact.VOLUME, ".//part/detail[@type='volume']/number"),
    (Fact.ISSUE, ".//part/detail[@type='issue']/number"),
    (Fact.FIRST_PAGE, ".//part/extent/start"),
    (Fact.LAST_PAGE, ".//part/extent/end"),
    (Fact.PUBLISHER, ".//originInfo/publisher"),
    (Fact.DOI, "identifier[@type='doi']"),
    (Fact.ISBN, "identifier[@type='isbn']"),
    (Fact.KEY, "identifier[@type='citekey']"),
    (Fact.LANGUAGE, "language/languageTerm"),
)
_DATES = (
    "originInfo/dateIssued",
    f"{_HOST}/originInfo/dateIssued",
    f"{_HOST}/part/date",
    "part/date",
    "originInfo/copyrightDate",
)
"""By preference; libraries may give one in several forms."""
_AUTHORS = frozenset(("", "author", "aut", "creator", "cre"))


def claims(root: Root) -> bool:
    """Say whether `root` is a record, or a collection of them."""
    return root.name in {"mods", "modsCollection"}


def drafts(element: XmlElement) -> Iterator[Draft | str]:
    """Yield the draft of a record."""
    node = element.node
    yield Draft(facts=gathered(_stated(node)), people=tuple(_people(node)))


def _stated(node: etree._Element) -> Iterator[tuple[Fact, str]]:
    title = (text(node, f"titleInfo/{part}") for part in ("nonSort", "title"))
    yield Fact.TITLE, " ".join(filter(None, title))
    for fact, path in _FACTS:
        yield fact, text(node, path)
    dates = (texts(node, path) for path in _DATES)
    for date in next(filter(None, dates), ()):
        yield Fact.DATE, date
    for keyword in texts(node, "subject/topic"):
        yield Fact.KEYWORD, keyword
    for address in texts(node, "location/url"):
        yield Fact.URL, address
    for genre in (*texts(node, "genre"), *texts(node, f"{_HOST}/genre")):
        yield Fact.TYPE, genre


def _people(node: etree._Element) -> Iterator[Person]:
    for name in node.iterfind("name"):
        if text(name, "role/roleTerm").lower() not in _AUTHORS:
            continue
        parts = name.findall("namePart")
        whole = " ".join(filter(None, (text(part) for part in parts if not part.get("type"))))
        family, given = (
            " ".join(text(part) for part in parts if part.get("type") == kind)
            for kind in ("family", "given")
        )
        if name.get("type") == "corporate":
            found = person_names.body(whole)
        else:
            found = person_names.of_parts(family, given) or person_names.person(whole)
        if found:
            yield found
