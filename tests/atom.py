"""What RFC 4287 and the W3C's validator ask of a feed, as far as ours could break it."""

import re
from urllib.parse import urlsplit

from lxml import etree

_NS = "{http://www.w3.org/2005/Atom}"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def checked(text: str) -> etree._Element:
    """Return the feed in `text`, after looking for what a validator would report."""
    feed = etree.fromstring(text.encode())
    assert feed.tag == f"{_NS}feed"
    _check(feed, within_author=False)
    links = [link.attrib for link in feed.findall(f"{_NS}link")]
    assert [link["rel"] for link in links] == ["alternate", "self"]
    entries = feed.findall(f"{_NS}entry")
    ids = [entry.findtext(f"{_NS}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        _check(entry, within_author=feed.find(f"{_NS}author") is not None)
        assert [link.get("rel") for link in entry.findall(f"{_NS}link")].count("alternate") == 1
        terms = [category.get("term") for category in entry.findall(f"{_NS}category")]
        assert all(terms)
    newest = max((entry.findtext(f"{_NS}updated") or "" for entry in entries), default="")
    assert not newest or feed.findtext(f"{_NS}updated") == newest
    return feed


def _check(part: etree._Element, *, within_author: bool) -> None:
    """Look at what a feed and an entry must have in common."""
    for name in ("id", "title", "updated"):
        assert len(part.findall(f"{_NS}{name}")) == 1, name
    for name in ("updated", "published"):
        assert all(_MOMENT.fullmatch(str(each.text)) for each in part.findall(f"{_NS}{name}"))
    address = urlsplit(part.findtext(f"{_NS}id") or "")
    assert address.scheme
    assert address.netloc
    assert within_author or part.find(f"{_NS}author/{_NS}name") is not None
    for author in part.findall(f"{_NS}author"):
        assert len(author.findall(f"{_NS}name")) == 1
    for link in part.findall(f"{_NS}link"):
        assert urlsplit(str(link.get("href"))).scheme in {"http", "https"}
