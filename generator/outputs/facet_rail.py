"""The facets beside the list of papers, with the number of papers for each value.

They are plain HTML; scripts make them work and update the counts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.catalogue import Catalogue, FiledGroup
from generator.components import number
from generator.model import Paper
from generator.page import Element, element
from generator.search.document import Facet
from generator.search.facets import facets

NAMES: tuple[tuple[Facet, str], ...] = (
    ("system", "System"),
    ("dataset", "Data set"),
    ("author", "Author"),
    ("venue", "Venue"),
    ("year", "Year"),
)
"""The facets with a list of values, and their names."""

HAVING: tuple[Facet, ...] = ("code", "repairs")
"""The facets that a paper has or does not have."""

VALUES_SHOWN = 12
"""Values shown of a facet that has more; a field below them finds the others."""

FEWEST_PAPERS = 2
"""Papers that a value must have to be shown if there are many values."""

ID = "facets"
"""The id of the rail, which the button on narrow screens refers to."""

_ValueCounts = dict[Facet, Counter[tuple[str, str]]]
"""The number of papers for each value, given as id and label."""


def rail(catalogue: Catalogue) -> Element:
    """Return the facets of the papers of `catalogue`, without those that have no value."""
    counts = _counts(catalogue.papers)
    lists = (_list(facet, name, counts[facet]) for facet, name in NAMES if facet in counts)
    having = [_values(facet, counts[facet].items()) for facet in HAVING if facet in counts]
    topics = (_topics(catalogue.filed_groups),) if catalogue.filed_groups else ()
    more = (_fieldset("More", *having),) if having else ()
    return element(
        "div",
        {
            "class": "sheaf-facets",
            "id": ID,
            "popover": True,
            "role": "group",
            "aria-label": "Filter",
        },
        _head(len(catalogue.papers)),
        *topics,
        *lists,
        *more,
    )


def _counts(papers: Iterable[Paper]) -> _ValueCounts:
    counts: _ValueCounts = {}
    for paper in papers:
        for facet, values in facets(paper).items():
            for value in dict.fromkeys((value.id, value.label) for value in values):
                counts.setdefault(facet, Counter())[value] += 1
    return counts


def _head(papers: int) -> Element:
    """Return the head of the rail, which on narrow screens is a sheet."""
    shown = element("span", {"data-shown": True}, f"{papers}")
    hide = {
        "type": "button",
        "class": "sheaf-text-button",
        "popovertarget": ID,
        "popovertargetaction": "hide",
    }
    button = element("button", hide, "Show ", shown, " papers" if papers != 1 else " paper")
    return element("div", "sheaf-facets__head", element("h2", "", "Filter"), button)


def _fieldset(name: str, *content: Element) -> Element:
    return element("fieldset", "sheaf-facet", element("legend", "", name), *content)


def _topics(filed_groups: Iterable[FiledGroup]) -> Element:
    return _fieldset("Topic", *map(_group, filed_groups))


def _group(filed_group: FiledGroup) -> Element:
    """Return the topics of a group, folded; the first value selects all of them."""
    papers = len({paper.id for filed in filed_group.filed_topics for paper in filed.papers})
    label = filed_group.group.label
    all_ = _value("group", filed_group.group.id, f"All of {label}", papers, f"not {label}")
    topics = (
        _value("topic", filed.topic.id, filed.topic.label, len(filed.papers))
        for filed in filed_group.filed_topics
    )
    summary = element("summary", "", element("span", "", label), number(papers))
    return element("details", "sheaf-fg", summary, element("ul", "", all_, *topics))


def _list(facet: Facet, name: str, counts: Counter[tuple[str, str]]) -> Element:
    """Return the values of a facet: the latest years or the most frequent values first."""
    if facet == "year":
        found = sorted(counts.items(), reverse=True)
    else:
        found = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0][1]))
    if len(found) <= VALUES_SHOWN:
        return _fieldset(name, _values(facet, found))
    fewest = 1 if facet == "year" else FEWEST_PAPERS
    shown = [pair for pair in found if pair[1] >= fewest][:VALUES_SHOWN]
    status = element("p", {"class": "sheaf-note", "role": "status"})
    return _fieldset(name, _values(facet, shown), _find(facet, name, len(found)), status)


def _find(facet: Facet, name: str, values: int) -> Element:
    words = f"Find {'an' if name[0] in 'AEIOU' else 'a'} {name.lower()} among {values:,}"
    return element(
        "input",
        {
            "class": "sheaf-find",
            "type": "search",
            "data-find": facet,
            "autocomplete": "off",
            "spellcheck": "false",
            "placeholder": words,
            "aria-label": words,
        },
    )


def _values(facet: Facet, counts: Iterable[tuple[tuple[str, str], int]]) -> Element:
    values: Iterator[Element] = (_value(facet, id_, label, n) for (id_, label), n in counts)
    return element("ul", {"data-values": facet}, *values)


def _value(facet: str, id_: str, label: str, papers: int, unless: str = "") -> Element:
    name = element("span", "sheaf-fv__label", label)
    box = element("input", {"type": "checkbox", "autocomplete": "off"})
    exclude = {
        "type": "button",
        "class": "sheaf-fv__not",
        "aria-pressed": "false",
        "aria-label": unless or f"not {label}",
    }
    return element(
        "li",
        {"class": "sheaf-fv", "data-facet": facet, "data-value": id_},
        element("label", "", box, name, number(papers)),
        element("button", exclude, "not"),
    )
