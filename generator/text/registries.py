"""Web addresses of registries and publishers that contain a paper's identifier."""

import re
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.model import Identifier


@lru_cache(maxsize=256)
def name_at(url: str) -> tuple[str, str] | None:
    """Return the scheme and the value in the address `url`; the value is not validated."""
    try:
        parts = urlsplit(url.strip() if "://" in url else f"https://{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # brackets without an IPv6 address
        return None
    path = unquote(parts.path).strip("/")
    if host == "openreview.net" and path in {"forum", "pdf", "attachment"}:
        return "openreview", parse_qs(parts.query).get("id", [""])[0]
    for scheme, pattern in _kept_at(host):
        if match := pattern.fullmatch(path):
            return scheme, match[1]
    return None


@lru_cache(maxsize=1 << 10)
def _kept_at(host: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the schemes of identifiers in addresses at `host`, each with a pattern for paths."""
    return tuple((scheme, path) for scheme, hosts, path in _ADDRESSES if hosts.fullmatch(host))


def address(name: Identifier) -> str | None:
    """Return the web address for the identifier `name`, or `None` if its registry has none."""
    begin = _RESOLVERS.get(name.scheme)
    return f"{begin}{quote(name.value, safe=_SAFE)}" if begin else None


_SAFE = "/:;.,()+*@!$"
"""Characters that need no escaping in a path."""

_ADDRESSES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (scheme, re.compile(hosts), re.compile(path, re.IGNORECASE))
    for scheme, hosts, path in (
        ("doi", r"(?:dx\.)?doi\.[a-z.]+", r"(10\..+)"),
        ("arxiv", r"(?:\w+\.)?arxiv\.org", r"(?:abs|pdf|html|format|ps)/(.+)"),
        ("arxiv", r"(?:alphaxiv\.org|ar5iv(?:\.labs\.arxiv)?\.org)", r"(?:abs|html|pdf)/(.+)"),
        ("arxiv", r"huggingface\.co|hf\.co", r"papers/(\d{4}\.\d{4,5}(?:v\d+)?)(?:\.md)?"),
        ("pmid", r"pubmed\.ncbi\.nlm\.nih\.gov", r"(\d+)"),
        ("pmid", r"ncbi\.nlm\.nih\.gov", r"(?:m/)?pubmed/(\d+)"),
        ("pmcid", r"pmc\.ncbi\.nlm\.nih\.gov", r"articles/(?:pmid/)?(PMC\d+).*"),
        ("pmcid", r"ncbi\.nlm\.nih\.gov|europepmc\.org", r"(?:pmc/)?articles?/((?:PMC)?\d+).*"),
        ("acl", r"aclanthology\.org", r"([^/]+)"),
        ("acl", r"aclweb\.org", r"anthology/(?:[A-Z]/[A-Z]\d\d/)?([^/]+)"),
        ("acl", r"aclanthology\.info", r"(?:papers|pdf)/(?:[A-Z]/[A-Z]\d\d/)?([^/]+)(?:/.*)?"),
        ("s2", r"semanticscholar\.org", r"paper/(?:[^/]*/)?([0-9a-f]{40})(?:/.*)?"),
        ("s2", r"api\.semanticscholar\.org", r"(CorpusID:\d+|[0-9a-f]{40})"),
        ("openalex", r"(?:api\.)?openalex\.org", r"(?:works/)?(W\d+)"),
        ("dblp", r"dblp\.(?:org|uni-trier\.de)", r"rec/(?:\w+/)?((?:conf|journals)/.+?)(?:\.\w+)?"),
        ("hal", r"(?:[\w-]+\.)?(?:hal\.science|archives-ouvertes\.fr)",
         r"([a-z_]+-\d+(?:v\d+)?).*"),
        ("bibcode", r"(?:ui\.)?adsabs\.harvard\.edu", r"abs/([^/]+)(?:/abstract)?"),
        ("handle", r"hdl\.handle\.net", r"(.+)"),
        # Publishers whose addresses contain the DOI.
        ("doi", r"dl\.acm\.org", r"doi/(?:abs/|pdf/|full/|fullHtml/|book/)?(10\..+)"),
        ("doi", r"link\.springer\.com", r"(?:article|chapter|book)/(10\.[^/]+/[^/]+)"),
        ("doi", r"(?:[\w-]+\.)*(?:wiley|tandfonline|sagepub|science|pnas|acs|aps|siam)\.\w+",
         r"(?:\w+/)*doi/(?:abs/|pdf/|full/|epdf/)?(10\..+)"),
        ("doi", r"(?:bio|med)rxiv\.org", r"content/(10\.\d+/[\d.]+)(?:v\d+)?.*"),
    )
)  # fmt: skip
"""Patterns of hosts and paths of addresses with an identifier, by scheme."""

_RESOLVERS: Mapping[str, str] = {
    "doi": "https://doi.org/",
    "arxiv": "https://arxiv.org/abs/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/",
    "acl": "https://aclanthology.org/",
    "openreview": "https://openreview.net/forum?id=",
    "s2": "https://api.semanticscholar.org/",
    "openalex": "https://openalex.org/",
    "dblp": "https://dblp.org/rec/",
    "hal": "https://hal.science/",
    "bibcode": "https://ui.adsabs.harvard.edu/abs/",
    "handle": "https://hdl.handle.net/",
}
"""The start of the address for an identifier, by scheme."""
