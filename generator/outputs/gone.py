"""Pages at the addresses of papers and topics that were removed or moved."""

from collections.abc import Iterable, Iterator, Sequence

from generator import addresses, components
from generator.catalogue import Catalogue
from generator.components import link
from generator.model import File, Paper
from generator.page import Address, Heading, Page, element, file
from generator.permalinks import Permalink
from generator.text.phrases import Key, Phrases, folded_key
from generator.text.words import words


def files(catalogue: Catalogue) -> Iterator[File]:
    """Yield a page for each address whose paper or topic was removed or moved."""
    for permalink in catalogue.gone:
        old_address = addresses.paper(permalink.id)
        if permalink.moved_to is None:
            yield file(_removed(permalink))
        else:
            target = addresses.paper(permalink.moved_to)
            yield file(_moved("This paper has moved", old_address, target))
    current = {filed.topic.id for filed in catalogue.filed_topics}
    for old, new in catalogue.merged_topics.items():
        target = addresses.topic(new) if new in current else addresses.TOPICS
        yield file(_moved("This topic was merged into another", addresses.topic(old), target))
    yield from _gone_topics(catalogue)


def _gone_topics(catalogue: Catalogue) -> Iterator[File]:
    """Yield a page for each topic made from abstracts that no longer exists."""
    if not catalogue.gone_topics:
        return
    topics = {
        folded_key(phrase): filed.topic.id
        for filed in catalogue.filed_topics
        for phrase in (*filed.topic.aliases, *filed.topic.exact)
    }
    keys = {id_: folded_key(phrase) for id_, phrase in catalogue.gone_topics.items()}
    papers = _with_phrases(catalogue.papers, {key for key in keys.values() if key not in topics})
    for id_, phrase in catalogue.gone_topics.items():
        address, key = addresses.topic(id_), keys[id_]
        if key in topics:
            heading = "This topic is part of another"
            yield file(_moved(heading, address, addresses.topic(topics[key])))
        else:
            yield file(_no_topic(address, phrase, papers.get(key, ())))


def _with_phrases(papers: Iterable[Paper], keys: Iterable[Key]) -> dict[Key, list[Paper]]:
    """Return the papers that mention each phrase, by its key."""
    phrases = Phrases(((key, key) for key in keys if key), ())
    found: dict[Key, list[Paper]] = {}
    for paper in papers:
        rows = map(words, (paper.title, paper.abstract))
        for key in {each.meaning: None for row in rows for each in phrases.find(row)}:
            found.setdefault(key, []).append(paper)
    return found


def _no_topic(address: Address, phrase: str, papers: Sequence[Paper]) -> Page:
    heading = "This is no longer a topic"
    number = components.count(len(papers), "paper")
    mention = "mentions" if len(papers) == 1 else "mention"
    return Page(
        address=address.path,
        title=heading,
        description=f"{phrase} is no longer a topic here. {number} {mention} it.",
        layout="sheaf-prose",
        blocks=(
            Heading(heading),
            element("p", "", f"{number} {mention} ", element("q", "", phrase), "."),
            *((components.rows(papers),) if papers else ()),
            element("p", "", link(addresses.TOPICS, "All topics")),
        ),
    )


def _removed(permalink: Permalink) -> Page:
    heading = "This paper is no longer in the collection"
    return Page(
        address=addresses.paper(permalink.id).path,
        title=heading,
        description=f"{permalink.title} is no longer in this collection.",
        layout="sheaf-prose",
        blocks=(
            Heading(heading),
            element("p", "", element("q", "", permalink.title), " was here and has been removed."),
            element("p", "", link(addresses.PAPERS, "All papers")),
        ),
    )


def _moved(heading: str, address: Address, target: Address) -> Page:
    return Page(
        address=address.path,
        title=heading,
        description="What was here now has another address.",
        layout="sheaf-prose",
        blocks=(Heading(heading), element("p", "", link(target, "Go to the new address"))),
        moved_to=target,
    )
