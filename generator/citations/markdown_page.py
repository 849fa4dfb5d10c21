"""A paper as a page of Markdown, for people and programs that read text."""

import re
from collections.abc import Iterator

from generator.citations.markdown_line import with_links as inline
from generator.citations.plain_text import text as cited
from generator.citations.web_addresses import identifier, web_addresses
from generator.model import Paper
from generator.text import quick_yaml

_BEGINS_A_BLOCK = re.compile(r"(?:[-+=:]|\d{1,9}(?=[.)]))")
"""What begins a list or underlines a heading at the start of a line."""


def page(paper: Paper, bibtex: str) -> str:
    """Return a page with the facts of `paper` as YAML, its abstract and its citation."""
    facts = quick_yaml.dump(dict(_facts(paper)), allow_unicode=True)
    blocks = (
        f"# {inline(paper.title)}",
        _block(", ".join(author.name for author in paper.authors)),
        "## Abstract",
        *map(_block, paper.abstract.split("\n\n")),
        *_topics(paper),
        "## How to cite",
        _block(cited(paper)),
        f"```bibtex\n{bibtex.rstrip()}\n```",
    )
    return f"---\n{facts}---\n\n" + "\n\n".join(filter(None, blocks)) + "\n"


def _facts(paper: Paper) -> Iterator[tuple[str, object]]:
    yield "title", paper.title
    values = {
        "authors": [author.name for author in paper.authors],
        "date": str(paper.published or ""),
        "venue": paper.venue or "",
        "doi": identifier(paper, "doi") or "",
        "arxiv": identifier(paper, "arxiv") or "",
        "url": next(iter(web_addresses(paper)), ""),
        "keywords": list(paper.keywords),
        "topics": [tag.label for tag in paper.tags],
    }
    yield from ((name, value) for name, value in values.items() if value)


def _topics(paper: Paper) -> Iterator[str]:
    if paper.tags:
        yield "## Topics"
        yield "\n".join(f"- {inline(tag.label)}" for tag in paper.tags)


def _block(value: str) -> str:
    """Return foreign text as a paragraph."""
    text = inline(value)
    begins = _BEGINS_A_BLOCK.match(text)
    if begins is None:
        return text
    sign = begins.group()
    return f"{sign}\\{text[len(sign) :]}" if sign.isdigit() else f"\\{text}"
