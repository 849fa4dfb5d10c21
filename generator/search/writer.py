"""Writes the files under `search/`, from which the browser answers searches, filters and counts."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.model import File
from generator.search import compact
from generator.search.codes import DIGITS, front, number
from generator.search.document import FACETS, KINDS, Document, Other
from generator.search.expansions import acronyms
from generator.search.postings import Postings, lengths, postings, title_lengths
from generator.search.script import call
from generator.search.shards import Call, Shards, blocks, end_shards, term_shards
from generator.text.folding import HAN, simplified

ONE_FILE = 400_000
"""Characters; a smaller index is a single file."""

PAPERS_A_FILE = 4
"""Papers in a file: few, as results need texts from all over the collection."""

OTHERS_A_FILE = 64
"""Other pages in a file: many, as their entries are short."""

SHOWN = "d"
"""The letter of the files with what results show of papers."""

FORMAT = "1"
"""The format of those files; to be changed with it."""

TEXTS = 5
"""Fields of a paper that are always written."""

NEAREST = 63
"""The code of the greatest nearness; it must be one digit."""

_json = json.JSONEncoder(separators=(",", ":")).encode


def files(
    documents: Sequence[Document], others: Iterable[Other] = (), *, one_file: int = ONE_FILE
) -> Iterator[File]:
    """Yield the index of a collection; a paper's number is its place in `documents`.

    `search/head.js` comes first. It is the only file if all have less than `one_file` characters.
    """
    ordered = sorted(others, key=lambda other: KINDS.index(other.kind))
    words = postings(documents, ordered)
    if sum(len(document.abstract) for document in documents) < one_file:
        alone = "".join(_scripts(*_index(documents, ordered, words, whole=True)))
        if len(alone) < one_file:
            yield File("search/head.js", alone)
            return
    head, calls = _index(documents, ordered, words, whole=False)
    names = ("head", *(name for name, _ in calls))
    for name, text in zip(names, _scripts(head, calls), strict=True):
        yield File(f"search/{name}.js", text)


def _index(
    documents: Sequence[Document], others: Sequence[Other], words: Postings, *, whole: bool
) -> tuple[Mapping[str, object], Sequence[Call]]:
    """Return the head and all shards; if `whole`, for one file, nothing is encoded or divided."""
    texts = [text for document in documents for text in (document.title, document.abstract)]
    chosen = () if whole else compact.words(texts)
    terms = term_shards(words, acronyms(texts), whole=whole)
    ends = end_shards(words, whole=whole)
    entries = ([other.title, other.address, other.info] for other in others)
    calls = [
        *terms.calls,
        *ends.calls,
        *blocks(
            _shown(documents, compact.compactor(chosen) if chosen else str), SHOWN, PAPERS_A_FILE
        ),
        *blocks(entries, "e", OTHERS_A_FILE),
        ("facets", (_facets(documents),)),
        ("han", (_han(texts),)),
    ]
    return _head(documents, others, words, terms, ends, chosen), calls


def _head(  # noqa: PLR0913, PLR0917 - the head is about everything
    documents: Sequence[Document],
    others: Sequence[Other],
    words: Postings,
    terms: Shards,
    ends: Shards,
    chosen: Sequence[str],
) -> dict[str, object]:
    kinds = Counter(other.kind for other in others)
    slugs = [document.slug for document in documents]
    return {
        "of": mark(slugs),
        "shown": mark((FORMAT, *slugs, *chosen)),
        "docs": len(documents) + len(others),
        "kinds": [len(documents), *(kinds[kind] for kind in KINDS)],
        "avg": round(int(words.lengths.sum()) / max(1, len(words.lengths)), 2),
        "chunk": PAPERS_A_FILE,
        "lens": lengths(words.lengths),
        "tl": title_lengths(words.titles),
        "terms": front(terms.firsts),
        "ends": " ".join(ends.firsts),
        "dict": front(chosen),
        **({"near": NEAREST} if any(document.nearest for document in documents) else {}),
    }


def _shown(documents: Sequence[Document], written: Callable[[str], str]) -> Iterator[list[str]]:
    """Yield what results show of each paper, and its nearest papers.

    An encoded slug has spaces for hyphens. The last fields are left out if they are empty; scripts
    of an earlier version ignore them.
    """
    places = {document.slug: place for place, document in enumerate(documents)}
    for document in documents:
        slug = f" {document.slug.replace('-', ' ')}"
        authors = ", ".join(document.authors)
        languages = " ".join(document.languages) if any(document.languages) else ""
        texts = document.title, slug, authors, document.info, document.abstract, languages
        fields = [*map(written, texts), _nearest(document, places)]
        while len(fields) > TEXTS and not fields[-1]:
            fields.pop()
        yield fields


def _nearest(document: Document, places: Mapping[str, int]) -> str:
    """Return the nearest papers by number: for each, the gap before it, and its score."""
    found = sorted((places[near.id], near.score) for near in document.nearest)
    gaps = _gaps([place for place, _ in found])
    return "".join(
        gap + DIGITS[round(NEAREST * score)] for gap, (_, score) in zip(gaps, found, strict=True)
    )


def _facets(documents: Sequence[Document]) -> dict[str, list[list[object]]]:
    """Return, for each facet, its values with the papers that have them."""
    facets: dict[str, list[list[object]]] = {}
    for facet in FACETS:
        labels: dict[str, str] = {}
        papers: dict[str, list[int]] = {}
        for place, document in enumerate(documents):
            for value in dict.fromkeys(document.facets.get(facet, ())):
                labels.setdefault(value.id, value.label)
                papers.setdefault(value.id, []).append(place)
        if papers:
            facets[facet] = [
                [value, labels[value], len(papers[value]), "".join(_gaps(papers[value]))]
                for value in sorted(papers)
            ]
    return facets


def _han(texts: Iterable[str]) -> str:
    """Return each traditional Chinese character with its simplified form, if one is in `texts`."""
    used = set().union(*(text for text in texts if not text.isascii()))
    forms = simplified() if any(map(HAN.match, used)) else {}
    return "".join(one + other for one, other in forms.items() if one in used or other in used)


def _gaps(ids: Sequence[int]) -> list[str]:
    return [number(id_ - last - 1) for last, id_ in zip((-1, *ids), ids, strict=False)]


def _scripts(head: Mapping[str, object], calls: Sequence[Call]) -> Iterator[str]:
    """Yield the text of each file; all contain a digest of the whole index.

    Only files with what results show of papers contain a digest of what numbers and encodes them,
    so that after an edit nearly all of these many files stay the same.
    """
    version = _version(head, calls)
    yield call("head", {**head, "v": version})
    for name, arguments in calls:
        is_shown = name[: len(SHOWN)] == SHOWN and name[len(SHOWN) :].isdecimal()
        yield call(name, head["shown"] if is_shown else version, *arguments)


def mark(texts: Iterable[str]) -> str:
    """Return a fingerprint of `texts` and their order, such as the ids of the papers."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


def _version(head: Mapping[str, object], calls: Iterable[Call]) -> str:
    """Return a digest of all files as JSON, with one at a time in memory."""
    digest = hashlib.sha256(f"[{_json(head)},[".encode())
    for place, each in enumerate(calls):
        digest.update(f"{',' if place else ''}{_json(each)}".encode())
    digest.update(b"]]")
    return digest.hexdigest()[:8]
