"""Queries as people type them, each with the paper that must come first, in small libraries."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.search.document import Document
from generator.search.writer import files
from tests.javascript import ROOT
from tests.search.collection import Engine

SHARED = ROOT.parent / "shared" / "cases" / "search.json"
"""More of the kind, which do not ship."""


def _cases() -> Iterator[tuple[str, str, str | None]]:
    """Yield listings with a query each, and the beginning of the title that comes first."""
    text = (Path(__file__).parent / "cases.yml").read_text(encoding="utf-8")
    for library in yaml.safe_load(text):
        for query, title in library["finds"].items():
            yield library["papers"], str(query), title
    if SHARED.exists():
        for case in json.loads(SHARED.read_text(encoding="utf-8")):
            yield case["listing"], case["query"], case["first"]


@cache
def _library(text: str) -> tuple[Engine, tuple[str, ...]]:
    """Return the search of a library, and the titles of its papers."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    pairs = zip(blocks[::2], blocks[1::2], strict=True)
    papers = [Document(slug="p", title=title, abstract=abstract) for title, abstract in pairs]
    return Engine(files(papers)), tuple(paper.title for paper in papers)


@pytest.mark.parametrize(("text", "query", "title"), [*_cases()])
def test_first_answer(text: str, query: str, title: str | None) -> None:
    """A query finds its paper first, or nothing where no paper has what it asks for."""
    engine, titles = _library(text)
    found = [titles[number] for number in engine.ids(query)]
    assert (found[0] if found else None) == next(
        (each for each in titles if title and each.startswith(title)), None
    )
