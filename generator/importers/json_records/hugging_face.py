"""The daily papers of Hugging Face, from its API."""

from collections.abc import Iterator

from generator.drafts import Draft, Fact, gathered
from generator.drafts.json_facts import text
from generator.drafts.json_people import people
from generator.syntax.json_text import Object

NAME = "Hugging Face daily papers"

MACHINE_SUMMARY = "AI-generated summary"
"""What some copies have between a summary by a machine and the abstract."""


_OF_LISTINGS = frozenset(("upvotes", "discussionId", "submittedOnDailyAt"))


def claims(record: Object) -> bool:
    """Say whether `record` is an entry of the daily papers, or the paper in one."""
    paper = _paper(record)
    is_inner = paper is not record and "summary" in paper
    return "title" in paper and (is_inner or not _OF_LISTINGS.isdisjoint(paper))


def _paper(record: Object) -> Object:
    inner = record.get("paper")
    return inner if isinstance(inner, dict) else record


def draft(record: Object) -> Draft | str:
    """Return the draft of an entry, without keywords and summaries by machines."""
    paper = _paper(record)
    return Draft(facts=gathered(_stated(paper)), people=people(paper.get("authors")))


def _stated(paper: Object) -> Iterator[tuple[Fact, str]]:
    abstract = text(paper.get("summary")) or text(paper.get("abstract"))
    yield Fact.TITLE, text(paper.get("title"))
    yield Fact.ABSTRACT, abstract.partition(MACHINE_SUMMARY)[2] or abstract
    yield Fact.ARXIV, text(paper.get("id")) or text(paper.get("arxiv_id"))
    yield Fact.DATE, text(paper.get("publishedAt"))
    yield Fact.CODE, text(paper.get("githubRepo"))
    yield Fact.PROJECT, text(paper.get("projectPage"))
