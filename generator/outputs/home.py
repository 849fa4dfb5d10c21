"""The home page: a search box, then an index of the topics."""

from collections.abc import Iterator

from generator import addresses, components, names
from generator.catalogue import Catalogue, FiledGroup, FiledTopic
from generator.components import count, items, link
from generator.model import File
from generator.names import Name
from generator.outputs import changes, first_papers
from generator.page import Address, Element, Page, element, file

TOPICS_A_GROUP = 5
"""Topics shown in a group; the list of topics has all."""

NAMES_SHOWN = 60
"""Systems that are all shown; if there are more, those in several papers, and all letters."""

SHARED_SHOWN = 20
"""Systems in several papers that are shown."""


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield the home page of `catalogue`."""
    yield file(
        Page(
            address="",
            title=catalogue.collection,
            description=_line(catalogue),
            layout="sheaf-home",
            updated=catalogue.last_change(catalogue.papers),
            blocks=(
                _search_box(),
                element("h1", "sheaf-home__line", _line(catalogue)),
                *_shared(catalogue),
                _numbers(catalogue),
                *changes.since(catalogue.permalinks),
                *_index(catalogue.filed_groups),
                _other_entrances(catalogue),
            ),
        )
    )


def _line(catalogue: Catalogue) -> str:
    """Return a sentence on the collection, in which every number and claim is true."""
    number = len(catalogue.papers)
    if not number:
        return "No papers yet. Files of abstracts go into the folder abstracts."
    abstracts = sum(1 for paper in catalogue.papers if paper.abstract)
    if not abstracts:
        return f"{count(number, 'paper')}, of which no abstract was given."
    repaired = sum(1 for paper in catalogue.papers if paper.original)
    given = "word for word as they were given" if abstracts > 1 else "word for word as it was given"
    line = f"{count(abstracts, 'paper abstract')}, {given}"
    if abstracts < number:
        line = f"{count(number, 'paper')}, {abstracts:,} of them with an abstract, {given}"
    if not repaired:
        return f"{line}."
    if number == 1:
        return f"{line}, except for repairs. The original is kept too."
    some = components.every(number, "paper") if repaired == number else count(repaired, "paper")
    return f"{line}, except for repairs in {some}. The originals are kept too."


def _shared(catalogue: Catalogue) -> Iterator[Element]:
    """Yield a note on the phrases that are too common to be topics."""
    if shared := catalogue.basis.shared:
        total = len(catalogue.papers)
        notes = [
            f"{'all' if number == total else f'{number:,} of'} {total:,} papers mention “{phrase}”"
            for phrase, number in shared
        ]
        notes[0] = notes[0][0].upper() + notes[0][1:]
        result = "it is not a topic" if len(notes) == 1 else "they are not topics"
        yield element("p", "sheaf-note", f"{components.listed(notes)}, so {result} here.")


def _search_box() -> Element:
    return element(
        "form",
        {
            "class": "sheaf-ask",
            "role": "search",
            "aria-label": "Search on the home page",
            "action": addresses.PAPERS,
            "method": "get",
        },
        element("label", {"class": "sheaf-vh", "for": "q"}, "Search the papers"),
        element("span", {"class": "sheaf-ask__icon", "aria-hidden": "true"}),
        element(
            "input",
            {
                "id": "q",
                "name": "q",
                "type": "search",
                "autocomplete": "off",
                "spellcheck": "false",
                "placeholder": "Title, name or a few words",
                "data-search-open": True,
            },
        ),
        element("kbd", {"class": "sheaf-key", "aria-hidden": "true"}, "/"),
    )


def _numbers(catalogue: Catalogue) -> Element:
    papers = catalogue.papers
    with_code = sum(any(link.kind == "code" for link in paper.links) for paper in papers)
    known: tuple[tuple[Address, int, str, str], ...] = (
        (addresses.PAPERS, len(papers), "paper", "papers"),
        (addresses.TOPICS, len(catalogue.filed_topics), "topic", "topics"),
        (addresses.SYSTEMS, len(catalogue.names.systems), "named system", "named systems"),
        (addresses.DATASETS, len(catalogue.names.datasets), "data set", "data sets"),
        (addresses.CODE, with_code, "paper with code", "papers with code"),
        (addresses.AUTHORS, len(catalogue.filing.authors), "author name", "author names"),
        (addresses.VENUES, len(catalogue.filing.venues), "venue", "venues"),
        (addresses.YEARS, len(catalogue.filing.years), "year", "years"),
        (addresses.ABOUT, len(catalogue.receipt.sources), "source", "sources"),
    )
    always = (addresses.PAPERS, addresses.ABOUT)
    return items(
        "sheaf-numbers",
        (
            link(to, element("b", "", f"{number:,}"), f" {one if number == 1 else several}")
            for to, number, one, several in known
            if number or to in always
        ),
    )


def _index(filed_groups: tuple[FiledGroup, ...]) -> Iterator[Element]:
    if filed_groups:
        yield element(
            "section",
            {"class": "sheaf-home__index", "aria-labelledby": "by-topic"},
            element("h2", {"id": "by-topic"}, "By topic"),
            element("div", "sheaf-groups", *map(_group, filed_groups)),
        )


def _group(filed_group: FiledGroup) -> Element:
    address = components.group_address(filed_group.group)
    entries = [_entry(filed) for filed in filed_group.filed_topics[:TOPICS_A_GROUP]]
    more = len(filed_group.filed_topics) - TOPICS_A_GROUP
    if more > 0:
        entries.append(element("li", "sheaf-more", link(address, f"{more:,} more")))
    return element(
        "section",
        "sheaf-group",
        element("h3", "", link(address, filed_group.group.label)),
        element("ul", "", *entries),
    )


def _entry(filed: FiledTopic) -> Element:
    topic = link(addresses.topic(filed.topic.id), filed.topic.label)
    return components.counted(topic, len(filed.papers))


def _other_entrances(catalogue: Catalogue) -> Element:
    return element(
        "section",
        {"class": "sheaf-home__ways", "aria-label": "Other ways in"},
        *first_papers.shown(catalogue),
        *_systems(catalogue.names.systems),
        element(
            "div",
            "sheaf-way",
            element("h2", "", "Your reading list"),
            element("p", "", _STARRED, link(addresses.READING_LIST, "Reading list →")),
            element("h2", "", "Where this came from"),
            element("p", "", _KEPT, link(addresses.ABOUT, "About this collection →")),
        ),
    )


def _systems(entries: tuple[Name, ...]) -> Iterator[Element]:
    """Yield the systems or, if there are many, those in several papers and links by letter."""
    if not entries:
        return
    is_many = len(entries) > NAMES_SHOWN
    yield element(
        "div",
        "sheaf-way",
        *(_in_several(entries) if is_many else ()),
        element("h2", "", "Systems, A to Z"),
        items("sheaf-names", _letters(entries) if is_many else map(_name, entries)),
        element("p", "", link(addresses.SYSTEMS, f"All {_several(len(entries), 'systems')} →")),
    )


def _in_several(entries: tuple[Name, ...]) -> Iterator[Element]:
    """Yield the systems that most papers name, if several name one."""
    several = [entry for entry in entries if len(entry.mentions) > 1]
    most = sorted(several, key=lambda entry: -len(entry.mentions))[:SHARED_SHOWN]
    if most:
        yield element("h2", "", "Systems in several papers")
        yield items("sheaf-names", map(_counted, most))


def _counted(entry: Name) -> Element:
    number = components.number(len(entry.mentions), "papers")
    return element("span", "", _name(entry), " ", number)


def _name(entry: Name) -> Element:
    return link(entry.address, entry.name)


def _letters(entries: tuple[Name, ...]) -> Iterator[Element]:
    for letter, _ in names.by_letter(entries):
        yield link(names.letter_address(addresses.SYSTEMS, letter, entries), letter)


def _several(number: int, plural: str) -> str:
    """Return `2 papers`, or only `papers` if there is one."""
    return f"{number:,} {plural}" if number > 1 else plural


_STARRED = (
    "Star a paper to keep it in your reading list, in this browser only, with your own notes. "
    "You can export the list as BibTeX, RIS, CSV, Markdown or JSON. "
)
_KEPT = (
    "Every paper names the file and the line it came from. A receipt counts the entries that were "
    "found and rejected, and the lines that were skipped. "
)
