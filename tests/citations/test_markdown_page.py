"""A paper as a page of Markdown shows its texts as they are, and no more."""

import markdown
import yaml
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from generator.citations import markdown_page
from generator.citations.line import line
from generator.model import Origin, Paper
from tests.strategies import papers


def test_page() -> None:
    """Facts come first, as YAML; then title, abstract and citation."""
    abstract = "1. We <b>draw</b>.\n\n- And *more*."
    paper = Paper(id="maps", title="Maps: A", abstract=abstract, origin=Origin("a.txt", 1))

    assert markdown_page.page(paper, "@misc{maps}\n") == (
        "---\ntitle: 'Maps: A'\n---\n\n# Maps: A\n\n## Abstract\n\n"
        "1\\. We &#60;b\\>draw&#60;/b\\>.\n\n\\- And \\*more\\*.\n\n"
        "## How to cite\n\nMaps: A.\n\n```bibtex\n@misc{maps}\n```\n"
    )


@given(papers())
def test_any_paper(paper: Paper) -> None:
    """Any paper has its facts at the head, and no markup of a stranger's in the body."""
    head, body = markdown_page.page(paper, "@misc{maps}\n").split("\n---\n\n# ", 1)
    known = yaml.safe_load(head)
    page = LexborHTMLParser(markdown.markdown(f"# {body}", extensions=["fenced_code"]))

    assert known["title"] == paper.title
    assert page.css("h1")[0].text().split() == line(paper.title).split()
    assert not page.css("script, img, b, h3, blockquote, table")
