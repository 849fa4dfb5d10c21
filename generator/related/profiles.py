"""A digest of everything by which a paper is compared with others."""

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from generator.arrays import Floats, TermDigests
from generator.model import Paper
from generator.related.sparse_rows import Rows
from generator.related.vectors import Terms

_FIRST = np.uint64(3)
"""Distinguishes the first word of a pair from the second."""


def profiles(
    papers: Sequence[Paper], vectors: Rows, terms: Terms, themes: Floats | None
) -> Iterator[bytes]:
    """Yield a digest of 16 bytes for each paper, in their order.

    Two papers whose profiles, and those of all papers they are compared with, are the same in two
    libraries have the same neighbours there, for the same reasons.
    """
    of_term = _of_terms(terms)
    for number, paper in enumerate(papers):
        tags = [(tag.id, tag.label) for tag in paper.tags]
        stated = repr((paper.id, paper.title, paper.abstract, paper.language, tags))
        own_terms, weights = vectors.row(number)
        profile = hashlib.blake2b(stated.encode(), digest_size=16)
        profile.update(of_term[own_terms].tobytes())
        profile.update(weights.tobytes())
        if themes is not None:
            profile.update(themes[number].tobytes())
        yield profile.digest()


def _of_terms(terms: Terms) -> TermDigests:
    """Return a digest of each term, which does not depend on what other terms there are."""
    joined = b"".join(
        hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        for word in terms.words
    )
    of_word = np.frombuffer(joined, dtype=np.uint64)
    firsts, seconds = np.divmod(terms.keys, len(terms.words))
    # the last entry is for terms of one word, which have no first
    digests: TermDigests = np.append(of_word, np.uint64(0))[firsts - 1] * _FIRST + of_word[seconds]
    return digests
