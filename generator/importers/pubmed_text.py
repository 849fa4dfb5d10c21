"""The text that PubMed saves as `Abstract (text)` or sends by mail."""

import re
from collections.abc import Iterator, Sequence

from generator.drafts import Draft, Fact, gathered, items, titles
from generator.listing.joining import Joiner
from generator.listing.rejection_reasons import NO_ABSTRACT
from generator.listing.venues import container
from generator.model import Item, Person, Source
from generator.syntax import pubmed_text
from generator.syntax.pubmed_text import Blocks
from generator.text import person_names

_PART = re.compile(r"[A-Z][A-Z,/&()' -]{2,60}:(?=\s|$)")
"""The label of a section of an abstract, such as `METHODS:`."""
_MARKS = re.compile(r"\(\d+\)")
_NAME = re.compile(r"(\D+?) ([A-ZÀ-Þ]{1,4}(?:-[A-Z])?)(?: (\d?(?:Jr|Sr|[23](?:nd|rd)|II|III)))?")
_DATE = re.compile(r"\b((?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?)\b")


def recognises(source: Source) -> bool:
    """Say whether `source` begins with a numbered citation, and has a PubMed number."""
    return pubmed_text.is_pubmed(source.text)


def read(source: Source) -> Iterator[Item]:
    """Yield the records; one without an abstract is rejected."""
    return items(source.file, pubmed_text.parts(source.text), draft)


def draft(blocks: Blocks) -> Draft | str:
    """Return the draft of a record, or why it is not a paper."""
    abstract = "\n\n".join(_paragraphs(blocks.abstract))
    if not abstract:
        return NO_ABSTRACT
    return Draft(
        facts=gathered([(Fact.ABSTRACT, abstract), *_stated(blocks)]),
        people=tuple(dict.fromkeys(_people(" ".join(blocks.authors)))),
    )


def _people(text: str) -> Iterator[Person]:
    """Yield the authors: people such as `Ellison MA 3rd(1)(2)`, and groups."""
    for name in re.split(r"[,;]\s+", _MARKS.sub("", text).rstrip(". ")):
        found = _NAME.fullmatch(name.strip())
        one = (
            person_names.of_parts(found[1], found[2], "", found[3] or "")
            if found
            else person_names.person(name)
        )
        if one:
            yield one


def _stated(blocks: Blocks) -> Iterator[tuple[Fact, str]]:
    yield Fact.TITLE, titles.of_pubmed(_joined(blocks.title))
    citation = " ".join(blocks.citation)
    if dated := _DATE.search(citation):
        yield Fact.DATE, dated[1]
    if venue := container(citation):
        yield Fact.JOURNAL, venue.name
        yield Fact.VOLUME, venue.volume or ""
        yield Fact.ISSUE, venue.issue or ""
        yield Fact.PAGES, venue.pages or ""
    for line in blocks.numbers:
        name, _, value = line.partition(":")
        fact = {"DOI": Fact.DOI, "PMID": Fact.PMID, "PMCID": Fact.PMCID}.get(name)
        if fact and value.split():
            yield fact, value.split()[0]


def _joined(lines: Sequence[str]) -> str:
    joiner, text = Joiner(lines), ""
    for line in lines:
        text = joiner.join(text, line)
    return text


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs of an abstract, or the sections of a structured one."""
    paragraph: list[str] = []
    for line in lines:
        if paragraph and (not line or _PART.match(line)):
            yield _joined(paragraph)
            paragraph = []
        if line:
            paragraph.append(line)
    if paragraph:
        yield _joined(paragraph)
