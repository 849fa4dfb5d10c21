"""Hugo is given the same words and the same frame."""

from pathlib import Path

import pytest

from benchmarks import hugo

PAGE = """\
---
title: 'A &#38; B'
layout: sheaf-paper
paper:
  title: A & B
  abstract: On a.
  formats:
  - href: ../a-b.bib
---

# A &#38; B {: #title .sheaf-title }

On a.
{: .sheaf-abstract data-abstract="" }

[About](about/index.md#data) it.
"""


def test_content() -> None:
    """What differs between the dialects of Markdown is put right, and nothing else."""
    assert hugo.content(PAGE, "frame-papers") == (
        PAGE.replace("layout: sheaf-paper\n", "")
        .replace("../a-b.bib\n", "../a-b.bib\nlayout: frame-papers\n")
        .replace("{: #title .sheaf-title }", "{#title .sheaf-title}")
        .replace('{: .sheaf-abstract data-abstract="" }', '{.sheaf-abstract data-abstract=""}')
        .replace("(about/index.md#data)", "(../about/#data)")
    )


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("index.md", "frame-index"),
        ("help.md", "frame"),
        ("papers/index.md", "frame-papers-index"),
        ("papers/a-b.md", "frame-papers"),
    ],
)
def test_frame(page: str, name: str) -> None:
    """The pages of a folder share a template, and its index has its own."""
    assert hugo.frame(Path(page)) == name


def test_template() -> None:
    """A page rendered with marks becomes a template that Hugo fills."""
    marked = hugo.marked(PAGE, Path("papers/a-b.md"))
    assert "# sheafmarkcontent {: #title .sheaf-title }\n" in marked
    assert "href: ../sheafmarkaddress.bib\n" in marked
    rendered = (
        '<title>sheafmarktitle</title><script>{"headline": "sheafmarkheadline"}</script>'
        '<h1 class="sheaf-title" id="title">sheafmarkcontent</h1>'
    )
    assert hugo.template(rendered) == (
        "<title>{{ .Title | safeHTML }}</title>"
        '<script>{"headline": {{ .Params.paper.title }}}</script>{{ .Content }}'
    )


def test_template_of_an_index() -> None:
    """An index has no address of its own to be filled in."""
    page = "---\ntitle: Systems\nlayout: sheaf-index\n---\n\n<h1>Systems</h1>\n"
    assert hugo.marked(page, Path("systems/index.md")) == (
        "---\ndescription: sheafmarkdescription\nlayout: sheaf-index\ntitle: sheafmarktitle\n---\n"
        "<h1>sheafmarkcontent</h1>\n"
    )


def test_words(tmp_path: Path) -> None:
    """Pages differ where a reader would see other words, or none."""
    for site, pages in {
        "ours": {"same": "<p>A &amp; B</p>", "other": "<p>A</p>", "gone": "<p>A</p>"},
        "theirs": {"same": "<p>\n<b>A</b> &#38; B<script>let c</script>", "other": "<p>C</p>"},
    }.items():
        for name, page in pages.items():
            (tmp_path / site / name).mkdir(parents=True)
            (tmp_path / site / name / "index.html").write_text(page, "utf-8")
    assert hugo.differing(tmp_path / "ours", tmp_path / "theirs") == [
        "gone/index.html",
        "other/index.html",
    ]
