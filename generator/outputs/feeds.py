"""Feeds: the newest papers of the whole collection and of each topic.

Dates are the days on which papers were added and corrected, not the time of the build. If the
address of the site is unknown, a build leaves feeds out, as they need absolute addresses.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape as in_xml
from xml.sax.saxutils import quoteattr

from generator import addresses
from generator.catalogue import Catalogue
from generator.citations.plain_text import text as cited
from generator.citations.web_addresses import web_addresses
from generator.components import SITE
from generator.model import File, Paper
from generator.permalinks import Permalink
from generator.text import escape

ATOM = "feed.xml"
"""The file name of a feed."""
JSON = "feed.json"
"""The file name of the feed of the whole collection as JSON."""

MOST = 100
"""Papers in the feed of the collection; feed readers keep older ones."""
MOST_OF_A_TOPIC = 50
"""Papers in the feed of a topic."""

LONG_AGO = "1970-01-01"
"""The day of a feed without entries."""


@dataclass(frozen=True, slots=True)
class Feed:
    """The content of a feed."""

    title: str
    page: str
    """The address of the page that it belongs to."""
    address: str
    """The address of the feed itself."""
    site: str
    """The address of the site."""
    author: str
    """The author of the feed; Atom requires one, as papers may have none."""
    entries: tuple[tuple[Paper, str, str], ...]
    """Papers, each with the day on which it was added and that of its last change, newest first."""

    @property
    def updated(self) -> str:
        """The day of the last change."""
        return max((changed for _, _, changed in self.entries), default=LONG_AGO)


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the feeds of `catalogue`."""
    links = {link.id: link for link in catalogue.permalinks}
    feed = _feed(catalogue, links, catalogue.collection, "", catalogue.papers)
    yield File(ATOM, atom(feed))
    yield File(JSON, as_json(feed, catalogue.description))
    for filed in catalogue.filed_topics:
        title = f"{catalogue.collection}: {filed.topic.label}"
        place = addresses.topic(filed.topic.id).path
        yield File(f"{place}{ATOM}", atom(_feed(catalogue, links, title, place, filed.papers)))


def _feed(
    catalogue: Catalogue,
    links: Mapping[str, Permalink],
    title: str,
    place: str,
    papers: Sequence[Paper],
) -> Feed:
    dated = ((paper, *_days(paper, links.get(paper.id))) for paper in papers)
    known = [entry for entry in dated if entry[2]]
    known.sort(key=lambda entry: entry[2], reverse=True)
    return Feed(
        title, f"{SITE}{place}", f"{SITE}{place}{ATOM}", SITE, catalogue.collection,
        tuple(known[: MOST_OF_A_TOPIC if place else MOST]),
    )  # fmt: skip


def _days(paper: Paper, link: Permalink | None) -> tuple[str, str]:
    """Return the days on which `paper` was added and last changed, or else its date.

    Both are empty if no day is known, as for a paper that is only previewed.
    """
    if link is not None and link.added:
        return link.added, link.corrected or link.added
    given = str(paper.published or "")
    return (given, given) if len(given) == len(LONG_AGO) else ("", "")


def atom(feed: Feed) -> str:
    """Return `feed` as Atom (RFC 4287)."""
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        _element("title", feed.title),
        _element("id", feed.page),
        f'<link rel="alternate" type="text/html" href={quoteattr(feed.page)}/>',
        f'<link rel="self" type="application/atom+xml" href={quoteattr(feed.address)}/>',
        _element("updated", _moment(feed.updated)),
        f"<author>{_element('name', feed.author)}</author>",
        "<generator>Sheaf</generator>",
        *(_entry(feed, *entry) for entry in feed.entries),
        "</feed>\n",
    )
    return "\n".join(lines)


def _entry(feed: Feed, paper: Paper, added: str, changed: str) -> str:
    page = f"{feed.site}papers/{paper.id}/"
    lines = (
        "<entry>",
        _element("title", paper.title),
        _element("id", page),
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        *(f'<link rel="related" href={_quoted(url)}/>' for url in web_addresses(paper)[:1]),
        _element("published", _moment(added)),
        _element("updated", _moment(changed)),
        *(f"<author>{_element('name', author.name)}</author>" for author in paper.authors),
        *(
            f"<category term={_quoted(tag.id)} scheme={quoteattr(f'{feed.site}tags/')} "
            f"label={_quoted(tag.label)}/>"
            for tag in paper.tags
        ),
        f'<content type="html">{in_xml(_content(paper))}</content>' if paper.abstract else "",
        "</entry>",
    )
    return "\n".join(filter(None, lines))


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{in_xml(escape.clean(text))}</{tag}>"


def _quoted(text: str) -> str:
    return quoteattr(escape.clean(text))


def _content(paper: Paper) -> str:
    """Return the abstract as HTML."""
    return "".join(f"<p>{escape.markup(part)}</p>" for part in paper.abstract.split("\n\n"))


def _moment(day: str) -> str:
    """Return the start of a day, as feeds require a time."""
    return f"{day}T00:00:00Z"


def as_json(feed: Feed, description: str) -> str:
    """Return `feed` as JSON Feed 1.1."""
    fields: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{feed.page}{JSON}",
        "description": description,
        "items": [_item(feed, *entry) for entry in feed.entries],
    }
    given = {name: value for name, value in fields.items() if value != ""}
    return json.dumps(given, ensure_ascii=False, indent=1) + "\n"


def _item(feed: Feed, paper: Paper, added: str, changed: str) -> dict[str, object]:
    page = f"{feed.site}papers/{paper.id}/"
    fields: dict[str, object] = {
        "id": page,
        "url": page,
        "external_url": next(iter(web_addresses(paper)), ""),
        "title": escape.clean(paper.title),
        "content_html": _content(paper)
        if paper.abstract
        else f"<p>{escape.markup(cited(paper))}</p>",
        "date_published": _moment(added),
        "date_modified": _moment(changed),
        "authors": [{"name": escape.clean(author.name)} for author in paper.authors],
        "tags": [tag.label for tag in paper.tags],
        "language": paper.language or "",
    }
    return {name: value for name, value in fields.items() if value}
