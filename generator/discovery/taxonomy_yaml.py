"""Topics as YAML: a whole `taxonomy.yml`, or entries to be pasted into the group of one."""

import math
from collections.abc import Iterable, Iterator

import yaml

from generator.discovery.lacking import Proposal
from generator.taxonomy import ALWAYS, Taxonomy, Topic
from generator.text import escape

WIDEST = 300
"""Characters of foreign text on a line; the rest is cut off."""
MOST_TITLES = 5
"""Papers named by their titles."""

_HEAD = """\
# Topics that taxonomy.yml may lack, those on most papers first. Paste those that you want below
# the `topics:` of a group, and write what each is; `python -m generator check` names those to do.
"""
_NOTHING = "# No two papers share a phrase that taxonomy.yml lacks.\n"
_WHOLE = f"""\
# Topics made from the abstracts. As taxonomy.yml they are the topics from then on: edit freely.
# Without `use: {ALWAYS}` they are used as long as they explain the papers.
use: {ALWAYS}
"""


def document(topics: Taxonomy) -> str:
    """Return the `taxonomy.yml` that holds `topics`, with their groups."""
    if not topics.topics:
        return "# No two papers share a phrase that could be a topic.\n"
    lines = [_WHOLE, "groups:"]
    for group in topics.groups:
        lines += [f"  - id: {_quoted(group.id)}", f"    label: {_quoted(group.label)}"]
        lines.append("    topics:")
        lines += (line for topic in group.topics for line in _entry(topic))
    return "\n".join((*lines, ""))


def entries(proposals: Iterable[Proposal]) -> str:
    """Return `proposals` as entries of `topics:`, with papers and a sentence as comments."""
    blocks = [
        "\n".join((*(f"      # {line}" for line in _comments(each)), *_entry(each.topic), ""))
        for each in proposals
    ]
    return "\n".join((_HEAD, *blocks)) if blocks else _NOTHING


def _entry(topic: Topic) -> Iterator[str]:
    yield f"      - id: {_quoted(topic.id)}"
    yield f"        label: {_quoted(topic.label)}"
    yield f"        definition: {_quoted(topic.definition)}"
    kinds = (("aliases", topic.aliases), ("exact", topic.exact), ("weak", topic.weak))
    for kind, phrases in kinds:
        if phrases:
            yield f"        {kind}: [{', '.join(map(_quoted, phrases))}]"


def _comments(proposal: Proposal) -> Iterator[str]:
    number = len(proposal.papers)
    yield f"{number} papers:" if number != 1 else "1 paper:"
    for paper in proposal.papers[:MOST_TITLES]:
        yield f"- {_line(paper.title)}"
    if number > MOST_TITLES:
        yield f"- and {number - MOST_TITLES} more"
    yield f"Example: {_line(proposal.sentence)}"


def _line(foreign: str) -> str:
    """Return foreign text that stays in its comment; YAML knows more line breaks than `clean`."""
    line = escape.clean(" ".join(foreign.split()))
    return line if len(line) <= WIDEST else f"{line[: WIDEST - 1]}…"


def _quoted(value: str) -> str:
    return yaml.safe_dump(value, default_style='"', allow_unicode=True, width=math.inf).strip()
