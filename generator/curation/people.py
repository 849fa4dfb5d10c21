"""Decisions on authors: one person under several names, or several under one."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import yaml

from generator.model import Paper, Person
from generator.text import yaml_tree
from generator.text.yaml_tree import Mistakes

PEOPLE = "people"
"""The key of decisions about authors."""
_KEYS = ("same", "apart")


@dataclass(frozen=True, slots=True)
class People:
    """The names under which authors are filed, if not as printed."""

    same: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """A printed name, and the one under which it is filed."""
    apart: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    """The id of a paper and a name printed there, and the one under which that is filed."""


AS_PRINTED = People()
"""The names if people decided nothing."""


def identify(paper: Paper, people: People) -> Paper:
    """Return `paper` with the names under which its authors are filed."""
    if people is AS_PRINTED or not paper.authors:
        return paper
    return replace(paper, authors=tuple(_identified(each, paper, people) for each in paper.authors))


def _identified(person: Person, paper: Paper, people: People) -> Person:
    filed = people.apart.get((paper.id, person.name)) or people.same.get(person.name)
    return replace(person, known_as=filed) if filed else person


def read_people(
    node: yaml.Node | None,
    papers: Mapping[str, Collection[str]],
    mistakes: Mistakes,
) -> People:
    """Return the decisions in `node`; `papers` has the names of the authors of each, by id."""
    if node is None:
        return AS_PRINTED
    nodes = yaml_tree.fields(node, _KEYS, f"`{PEOPLE}`", mistakes)
    names = dict.fromkeys(name for several in papers.values() for name in several)
    return People(
        dict(_same(nodes.get("same"), names, mistakes)),
        dict(_apart(nodes.get("apart"), papers, names, mistakes)),
    )


def _same(
    node: yaml.Node | None, names: Collection[str], mistakes: Mistakes
) -> Iterator[tuple[str, str]]:
    """Yield each name of a person, and the name under which all of them are filed."""
    for known, several in _mapping(node, "same", mistakes):
        yield known, known
        for each in yaml_tree.items(several, f"`{known}`", mistakes):
            name = yaml_tree.string(each, f"a name of `{known}`", mistakes)
            if _is_known(each, name, names, mistakes):
                yield name, known


def _apart(
    node: yaml.Node | None,
    papers: Mapping[str, Collection[str]],
    names: Collection[str],
    mistakes: Mistakes,
) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield each paper with a name that several people share, and the name of its author."""
    for printed, people in _mapping(node, "apart", mistakes):
        if not _is_known(people, printed, names, mistakes):
            continue
        for known, several in _mapping(people, printed, mistakes):
            for each in yaml_tree.items(several, f"`{known}`", mistakes):
                paper = yaml_tree.string(each, f"a paper by `{known}`", mistakes)
                if paper and printed not in papers.get(paper, ()):
                    near = yaml_tree.nearest(paper, [p for p in papers if printed in papers[p]])
                    mistakes.add(each, f"no paper `{paper}` is by `{printed}`{near}")
                elif paper:
                    yield (paper, printed), known


def _mapping(
    node: yaml.Node | None, what: str, mistakes: Mistakes
) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the keys and values of a mapping whose keys people choose."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        mistakes.add(node, f"`{what}` contains names, each with a list in `[ ]`")
        return
    for key, value in node.value:
        if name := yaml_tree.string(key, f"a name in `{what}`", mistakes):
            yield name, value


def _is_known(node: yaml.Node, name: str, names: Collection[str], mistakes: Mistakes) -> bool:
    if name and name not in names:
        mistakes.add(node, f"no author is printed as `{name}`{yaml_tree.nearest(name, names)}")
    return name in names
