"""The documents of the search: papers, and other pages of a library."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from generator.model import Near

Facet: TypeAlias = Literal[
    "topic", "system", "dataset", "year", "author", "venue", "code", "repairs"
]
"""A facet by which a list of papers can be filtered."""

FACETS: tuple[Facet, ...] = get_args(Facet)
"""All facets, in the order in which they are written."""

EntryKind: TypeAlias = Literal["topic", "system", "dataset", "author", "page"]
"""The kind of a page other than a paper's."""

KINDS: tuple[EntryKind, ...] = ("topic", "system", "dataset", "author", "page")
"""All kinds, in the order in which they are numbered, after the papers."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet."""

    id: str
    label: str
    """For people; the words of a topic's label also find its papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper, as search sees it."""

    slug: str
    """The last part of its address."""
    title: str
    abstract: str
    names: tuple[str, ...] = ()
    """The names that the paper gives to what it presents, such as `X-LoRA`."""
    authors: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    """Where and when it appeared, such as `ICML` and `2024`."""
    info: str = ""
    """The line under its title in a list of results, such as `2024, ICML`."""
    facets: Mapping[Facet, tuple[FacetValue, ...]] = field(default_factory=dict)
    languages: tuple[str, str] = ("", "")
    """Of the title and of the abstract, as BCP 47 codes; empty for English or where not known."""
    nearest: tuple[Near, ...] = ()
    """The papers nearest to it, by their slugs."""


@dataclass(frozen=True, slots=True)
class Other:
    """A page other than a paper's, which is found by its title."""

    kind: EntryKind
    title: str
    address: str
    """From the site's root."""
    info: str = ""
    """A few words beside its title, such as `6 papers`."""
