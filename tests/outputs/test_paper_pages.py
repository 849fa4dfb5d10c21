"""A paper's page shows what is known of it, each thing once."""

import pytest

from generator import page
from generator.model import Origin, Paper
from generator.outputs import paper_pages
from generator.outputs.paper_pages import Beside


@pytest.mark.parametrize(
    ("abstract", "keywords", "expected"),
    [
        # from the source
        ("We see.", ("a", "b & c"), "<b>Keywords: </b>a, b &amp; c</p>"),
        # from the abstract, where they are seen
        ("We see. Keywords: a, b", ("a", "b"), ""),
        ("We see. Keywords: a, b", ("a", "b", "c"), "<b>Keywords: </b>c</p>"),
        # none
        ("We see.", (), ""),
    ],
)
def test_keywords(abstract: str, keywords: tuple[str, ...], expected: str) -> None:
    """Keywords that the abstract does not show are shown below it."""
    paper = Paper(title="T", abstract=abstract, origin=Origin("f", 1), id="t", keywords=keywords)
    body = page.file(paper_pages.page(paper, Beside(""))).text

    assert ('<p class="sheaf-keywords">' in body) == bool(expected)
    assert expected in body


def test_no_abstract() -> None:
    """A paper without an abstract says so, and does not count its words."""
    paper = Paper(title="T", abstract="", origin=Origin("f", 1), id="t")
    body = page.file(paper_pages.page(paper, Beside(""))).text

    assert '<p class="sheaf-no-abstract">No abstract was given.</p>' in body
    assert "data-abstract" not in body
    assert "0 words" not in body
