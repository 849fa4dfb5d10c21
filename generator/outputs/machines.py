"""Files for programs: `robots.txt`, `llms.txt`, `opensearch.xml` and HTTP headers."""

from collections.abc import Iterator
from xml.sax.saxutils import escape as in_xml

from generator import addresses, bulk
from generator.catalogue import Catalogue
from generator.citations.markdown_line import text as inline
from generator.components import SITE, lead
from generator.model import File
from generator.text import escape

ROBOTS, OVERVIEW, SEARCH = "robots.txt", "llms.txt", "opensearch.xml"
HEADERS = "_headers"
"""HTTP headers for Netlify and Cloudflare."""
NAMES = (ROBOTS, OVERVIEW, SEARCH, HEADERS)
"""Files that people may replace by their own."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; object-src 'none'"
)
"""The content security policy: a page may load files of its own site only."""

_HEADERS = f"""\
/*
  Content-Security-Policy: {POLICY}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin

/assets/sheaf/fonts/*
  Cache-Control: public, max-age=2592000
"""

MOST_PAPERS = 1000
"""Papers that the overview names; the export has all."""

SHORT_NAME = 16
"""The greatest length of the name of a search, in characters, by the specification."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield these files; a build replaces the placeholder for the address of the site."""
    texts = (
        (ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {SITE}sitemap.xml\n"),
        (OVERVIEW, "\n".join(_overview(catalogue)) + "\n"),
        (SEARCH, _search(catalogue)),
        (HEADERS, _HEADERS),
    )
    yield from (File(name, text) for name, text in texts if name not in catalogue.own_files)


def _search(catalogue: Catalogue) -> str:
    """Return the OpenSearch description, by which browsers offer the search."""
    name = escape.clean(catalogue.collection)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{in_xml(name[:SHORT_NAME].strip())}</ShortName>\n"
        f"<Description>{in_xml(f'Search {name}')}</Description>\n"
        f'<Url type="text/html" template="{SITE}papers/?q={{searchTerms}}"/>\n'
        f'<Image width="16" height="16" type="image/svg+xml">{SITE}assets/sheaf/mark.svg</Image>\n'
        "<InputEncoding>UTF-8</InputEncoding>\n"
        "</OpenSearchDescription>\n"
    )


def _overview(catalogue: Catalogue) -> Iterator[str]:
    """Yield the lines of an overview in Markdown, as proposed by llmstxt.org."""
    yield f"# {inline(catalogue.collection)}\n"
    yield f"> {inline(catalogue.description or 'A library of paper abstracts.')}\n"
    yield "## Data\n"
    for end, format_ in bulk.FORMATS.items():
        yield f"- [All papers as {format_.name}]({SITE}{addresses.export(bulk.ALL).path}.{end})"
    yield f"- [What the keys of the JSON mean]({SITE}{addresses.SCHEMA.path})"
    if catalogue.filed_topics:
        yield "\n## Topics\n"
    for filed in catalogue.filed_topics:
        topic = filed.topic
        about = f": {inline(topic.definition)}" if topic.definition else ""
        yield f"- [{inline(topic.label)}]({SITE}tags/{topic.id}/){about}"
    yield "\n## Papers\n"
    for paper in catalogue.papers[:MOST_PAPERS]:
        start = inline(lead(paper.abstract))
        about = f": {start}" if start else ""
        yield f"- [{inline(paper.title)}]({SITE}papers/{paper.id}.md){about}"
    more = len(catalogue.papers) - MOST_PAPERS
    if more > 0:
        yield f"- and {more:,} more, in [papers.json]({SITE}{addresses.export(bulk.ALL).path}.json)"
