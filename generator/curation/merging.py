"""Decisions on which entries are one paper."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.errors import MistakesError
from generator.text import yaml_tree
from generator.text.yaml_tree import Mistakes

SAME = "same"
"""The key of lists of papers that are one."""
APART = "apart"
"""The key of the list of entries that are separate papers."""


@dataclass(frozen=True, slots=True)
class Merging:
    """Which papers are one, and which entries are separate papers."""

    same: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The id of a paper, and of the one that it is merged into."""
    apart: frozenset[str] = frozenset()
    """Entries by name: their file, `#`, and their key or the slug of their title."""


def read_merging(text: str) -> Merging:
    """Return what `text` says about merging, as far as it can be read.

    Mistakes are not reported here: they can be found only once the papers are known, for which the
    merging is needed.
    """
    if f"{SAME}:" not in text and f"{APART}:" not in text:
        return Merging()
    ignored = Mistakes("")
    with suppress(MistakesError):
        top = yaml_tree.fields(yaml_tree.tree("", text), (SAME, APART), "the curation", ignored)
        lists = yaml_tree.items(top[SAME], SAME, ignored) if SAME in top else ()
        groups = [
            [yaml_tree.string(each, SAME, ignored) for each in yaml_tree.items(node, SAME, ignored)]
            for node in lists
        ]
        apart = yaml_tree.items(top[APART], APART, ignored) if APART in top else ()
        names = (yaml_tree.string(each, APART, ignored) for each in apart)
        return Merging(_roots(groups), frozenset(filter(None, names)))
    return Merging()


def _roots(groups: Sequence[Sequence[str]]) -> Mapping[str, str]:
    """Map each name of a group, except the first, to the first; overlapping groups are joined."""
    roots: dict[str, str] = {}

    def root(name: str) -> str:
        while name in roots:
            name = roots[name]
        return name

    for group in groups:
        for other in group[1:]:
            if root(other) != root(group[0]):
                roots[root(other)] = root(group[0])
    return {name: root(name) for name in roots}
