"""Citations as text for people, similar to APA style."""

from collections.abc import Iterator

from generator.citations.line import line
from generator.citations.web_addresses import web_addresses
from generator.model import Container, Paper, Person, Published
from generator.text.dates import ENGLISH_MONTHS

MOST_AUTHORS = 20
"""Authors that are all named; if there are more, the first nineteen and the last."""


def text(paper: Paper) -> str:
    """Return a citation of `paper` on one line.

    Without authors it begins with the title; unknown dates and venues are left out.
    """
    title = _sentence(line(paper.title))
    date = f"({_date(paper.published)})." if paper.published else ""
    authors = _authors(paper)
    begin = (_sentence(authors), date, title) if authors else (title, date)
    if authors and date:
        begin = (authors, date, title)
    place = _sentence(line(_container(paper.container))) if paper.container else ""
    return " ".join(filter(None, (*begin, place, next(iter(web_addresses(paper)), ""))))


def _sentence(text: str) -> str:
    """Return `text` with a full stop, unless it ends with punctuation."""
    return text if not text or text.endswith((".", "?", "!", "。", "？", "！")) else f"{text}."


def _date(published: Published) -> str:
    """Return `2024`, `2024, June` or `2024, June 5`."""
    if not published.month:
        return f"{published.year}"
    day = f" {published.day}" if published.day else ""
    return f"{published.year}, {ENGLISH_MONTHS[published.month - 1]}{day}"


def _authors(paper: Paper) -> str:
    names = [name for name in map(_name, paper.authors) if name]
    if paper.et_al and names:
        return ", ".join((*names, "et al."))
    if len(names) > MOST_AUTHORS:
        return f"{', '.join(names[: MOST_AUTHORS - 1])}, … {names[-1]}"
    if len(names) > 1:
        return f"{', '.join(names[:-1])}, & {names[-1]}"
    return "".join(names)


def _name(author: Person) -> str:
    """Return `van Last, F. G., Jr.` if the parts are known, otherwise the name as printed."""
    if author.is_body or not (author.family and author.given):
        return line(author.name)
    parts = (author.full_family or "", _initials(line(author.given)), author.suffix or "")
    return ", ".join(part for part in map(line, parts) if part)


def _initials(given: str) -> str:
    """Return `A.-M. B.` for `Anne-Marie Bo`; names in scripts without capitals stay as they are."""
    return " ".join("-".join(_initial(part) for part in _parts(name)) for name in given.split())


def _parts(name: str) -> Iterator[str]:
    return filter(None, name.split("-"))


def _initial(part: str) -> str:
    return f"{part[0]}." if part[0].isupper() else part


def _container(container: Container) -> str:
    """Return `Journal of Examples, 7(2), 12–34`."""
    issue = f"({container.issue})" if container.issue else ""
    number = f"{container.volume or ''}{issue}"
    return ", ".join(
        filter(None, (container.name, number, (container.pages or "").replace("-", "–")))
    )
