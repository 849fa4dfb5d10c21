"""Preprints whose source has `arXiv preprint arXiv:2401.00001` where others have a journal."""

import re
from collections.abc import Mapping, Sequence

from generator.drafts.facts import Fact

LONGEST = 100
"""Characters of such a name."""
_CONTAINERS = (Fact.JOURNAL, Fact.VENUE, Fact.PROCEEDINGS)
_NUMBER = r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?"
_ARXIV = re.compile(
    r"(?:arxiv(?:\.org)?(?:\s(?:e-?prints?|preprints?|\(cornell university\)))?|corr)"
    rf"[\s,:]*(?:arxiv:\s?|abs/)?(?P<number>{_NUMBER})?(?:\s?\[[\w.-]+\])?[\s,.]*",
    re.IGNORECASE,
)


def recognised(facts: Mapping[Fact, Sequence[str]]) -> Mapping[Fact, Sequence[str]]:
    """Return `facts` with arXiv as the repository, if it is where others have a journal."""
    for fact in _CONTAINERS:
        name = next(iter(facts.get(fact, ())), "")
        if len(name) < LONGEST and (found := _ARXIV.fullmatch(name)):
            numbers = [*facts.get(Fact.ARXIV, ()), *filter(None, [found["number"]])]
            others = {key: texts for key, texts in facts.items() if key is not fact}
            return {**others, Fact.REPOSITORY: ["arXiv"], Fact.ARXIV: numbers}
    return facts
