"""All papers of a collection, and the indexes over them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator import filing, names
from generator.basis import WRITTEN, Basis
from generator.citations.key import keys
from generator.filing import Filing
from generator.model import File, Kept, Near, Neighbour, Paper, digest
from generator.names import Names
from generator.own_pages import OwnPage
from generator.permalinks import Permalink
from generator.receipt import NOTHING_READ, Receipt
from generator.taxonomy import Group, Taxonomy, Topic


@dataclass(frozen=True, slots=True)
class FiledTopic:
    """A topic and the papers that have it."""

    topic: Topic
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class FiledGroup:
    """A group and those of its topics that have papers."""

    group: Group
    filed_topics: tuple[FiledTopic, ...]
    """The largest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that the outputs are made from."""

    collection: str
    """The name of the collection."""
    papers: tuple[Paper, ...]
    """In the order of the sources."""
    filed_groups: tuple[FiledGroup, ...]
    """In the order of the taxonomy; none is empty."""
    filed_topics: tuple[FiledTopic, ...]
    """The topics of all groups; none is empty."""
    names: Names
    """The systems, data sets and code that papers name."""
    filing: Filing
    """The papers by author, venue and year."""
    keys: Mapping[str, str]
    """The citation key of each paper, by its id."""
    related: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    """The related papers that the page of each shows, by its id."""
    nearest: Mapping[str, tuple[Near, ...]] = field(default_factory=dict)
    """The papers nearest to each, by its id, shown or not."""
    repository: str = ""
    """The https address where problems are reported; may be empty."""
    receipt: Receipt = NOTHING_READ
    """What happened to all sources."""
    merged_topics: Mapping[str, str] = field(default_factory=dict)
    """The id of each topic that people merged into another, and that of the other."""
    permalinks: tuple[Permalink, ...] = ()
    """All addresses, including new ones, with what happened to their papers."""
    basis: Basis = WRITTEN
    """Where the topics come from."""
    gone_topics: Mapping[str, str] = field(default_factory=dict)
    """The id and the phrase of each topic made from abstracts that no longer exists."""
    days: Mapping[str, str] = field(default_factory=dict)
    """The last day on which each paper was added or corrected, by its id, as far as known."""
    gone: tuple[Permalink, ...] = ()
    """The addresses of removed papers."""
    description: str = ""
    """A sentence by the owner on what the collection is."""
    written: tuple[OwnPage, ...] = ()
    """The hand-written pages."""
    own_files: frozenset[str] = frozenset()
    """Hand-written files that replace ours."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of each paper with its neighbours and citation key, by its id; files of a paper without a
    digest are always made."""
    kept: Mapping[str, Kept] = field(default_factory=dict)
    """The files that an earlier run of the same code made, by path."""

    def last_change(self, papers: Iterable[Paper]) -> str:
        """Return the last day on which one of `papers` was added or corrected, if known."""
        days = (self.days.get(paper.id, "") for paper in papers)
        return max(days, default="")

    def once(
        self, path: str, papers: Iterable[Paper], more: object, make: Callable[[], File]
    ) -> File:
        """Return the file at `path`, which `make` makes from `papers` and `more` alone.

        If the last run made it from the same, `make` is not called, and it has no content.
        """
        digests = [self.digests.get(paper.id, "") for paper in papers]
        key = digest((digests, more)) if all(digests) else ""
        before = self.kept.get(path)
        if key and before and before.key == key:
            return File(path, "", key=key, digest_on_disk=before.digest)
        return replace(make(), key=key)


def digests(
    papers: Iterable[Paper], related: Mapping[str, tuple[Neighbour, ...]], keys: Mapping[str, str]
) -> dict[str, str]:
    """Return the digests of `papers`, for `Catalogue.digests`."""
    return {paper.id: digest((paper, related.get(paper.id), keys[paper.id])) for paper in papers}


def make_catalogue(
    collection: str,
    papers: Iterable[Paper],
    topics: Taxonomy,
    frozen: Mapping[str, str] = MappingProxyType({}),
) -> Catalogue:
    """Return the catalogue of `papers`, with everything that follows from them and `topics`.

    The citation keys in `frozen`, by the ids of papers, stay as they are.
    """
    papers = tuple(replace(paper, entries=()) for paper in papers)  # which no page needs
    groups = filed_groups(papers, topics)
    return Catalogue(
        collection=collection,
        papers=papers,
        filed_groups=groups,
        filed_topics=tuple(filed for filed_group in groups for filed in filed_group.filed_topics),
        names=names.of(papers),
        filing=filing.of(papers),
        keys=keys(papers, frozen),
    )


def filed_groups(papers: Iterable[Paper], taxonomy: Taxonomy) -> tuple[FiledGroup, ...]:
    """Return the groups of `taxonomy` that have papers, with their topics and papers."""
    by_topic: dict[str, list[Paper]] = {}
    for paper in papers:
        for tag in paper.tags:
            by_topic.setdefault(tag.id, []).append(paper)
    found = (FiledGroup(group, _filed_topics(group, by_topic)) for group in taxonomy.groups)
    return tuple(filed_group for filed_group in found if filed_group.filed_topics)


def _filed_topics(group: Group, by_topic: Mapping[str, list[Paper]]) -> tuple[FiledTopic, ...]:
    filed_topics = (FiledTopic(topic, tuple(by_topic.get(topic.id, ()))) for topic in group.topics)
    return tuple(
        sorted(
            (filed for filed in filed_topics if filed.papers),
            key=lambda filed: (-len(filed.papers), filed.topic.label),
        )
    )


def neighbours(
    filed: FiledTopic, filed_topics: Iterable[FiledTopic]
) -> tuple[tuple[FiledTopic, int], ...]:
    """Return the topics that share papers with `filed`, with the number, the largest first."""
    shared: dict[str, int] = {}
    for paper in filed.papers:
        for tag in paper.tags:
            shared[tag.id] = shared.get(tag.id, 0) + 1
    others = (
        (other, shared[other.topic.id])
        for other in filed_topics
        if other.topic.id in shared and other.topic.id != filed.topic.id
    )
    return tuple(sorted(others, key=lambda pair: (-pair[1], pair[0].topic.label)))
