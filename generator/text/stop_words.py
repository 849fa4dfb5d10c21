"""Words that say little about the subject of a text, in sets for different purposes.

The sets differ intentionally: words that search leaves out cannot be found, so they are few, while
words that only weigh less may be many.
"""

from generator.text import word_lists


def _words(name: str) -> frozenset[str]:
    return frozenset(word_lists.read("generator.text", name))


SEARCH = _words("stop_search")
"""Indexed in titles only, but they keep their place; `terms.js` has the same."""
_GRAMMAR = SEARCH | _words("stop_grammar")
GRAMMAR = _GRAMMAR | _words("stop_order")
"""Words of grammar, numbers and order: no phrase that names a topic has one."""
EMPTY = _GRAMMAR | _words("stop_prose")
"""Words without a subject, of grammar or of the prose in which every abstract is written."""
VAGUE = _words("stop_vague")
"""Words that count among others, but are not a reason on their own."""
