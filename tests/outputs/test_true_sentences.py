"""What the pages say is true, and English, of an empty library and of small ones in any field."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import build, settings

ONE = """
Light nets for large tasks

We present LightNet, a small network for large tasks. It needs half of the parameters of earlier
networks and its accuracy is the same. We study why, and find that most layers of larger networks
compute nearly the same as those before them.
"""
GERMAN = """
Die Wirkung von Schlafmangel auf das Gedächtnis

Wir untersuchen den Einfluss von Schlafmangel auf das Gedächtnis von Kindern. In einem Versuch mit
240 Kindern wurde die Dauer des Schlafs über vier Wochen gemessen. Wer weniger als acht Stunden
schlief, erinnerte sich an deutlich weniger Wörter.

Stadtplanung nach dem Krieg

Nach dem Krieg wurden viele Städte neu geplant. Der Beitrag vergleicht die Pläne von drei Städten.
Er zeigt, dass die Planer auf Entwürfe zurückgriffen, die schon vor dem Krieg entstanden waren; die
Zerstörung war also eher eine Gelegenheit als ein Bruch.
"""
CHINESE = """
睡眠不足对儿童记忆的影响

本文研究睡眠不足对儿童记忆的影响。我们对十二个班级的二百四十名学生进行了为期一年的跟踪调查。结果表明，\
每天睡眠少于八小时的儿童记住的词语明显较少，而且这种差异在三个月之后仍然存在。

气候变化对高原农业的影响

气候变化正在改变高原地区的农业条件。根据四十年的观测数据，本文发现当地的生长期延长了三周。\
文章进一步讨论了这些变化对牧民生活的影响，并提出了若干政策建议。
"""
PHILOSOPHY = """
On the Value of Doubt

Doubt is often treated as a failure of knowledge. This essay argues that it is better understood as
a practice, and one that can be done well or badly. I distinguish three ways in which a person may
doubt, and show that two of them are compatible with conviction.

Aristotle on Friendship and Justice

Aristotle says that friends have no need of justice. The claim has puzzled readers, since friends
can wrong each other. I propose a reading on which justice is not absent between friends but is
surpassed by what they owe each other.
"""
LIBRARIES = {
    "empty": "",
    "one": ONE,
    "german": GERMAN,
    "chinese": CHINESE,
    "philosophy": PHILOSOPHY,
}


def pages(library: str) -> dict[str, LexborHTMLParser]:
    """Return the pages of a library by their paths."""
    return {path: LexborHTMLParser(html) for path, html in made(library).items()}


@cache
def made(library: str) -> dict[str, str]:
    """Return the HTML of the pages of a library by their paths."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "abstracts").mkdir()
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text("site_name: Made\n", encoding="utf-8")
        if listing := LIBRARIES[library]:
            (root / "abstracts" / "listing.txt").write_text(listing, encoding="utf-8")
        _, catalogue = build.build(settings.read(root))
        return {
            file.path: file.html for file in build.files(catalogue) if file.path.endswith(".md")
        }


def text(library: str, path: str) -> str:
    """Return what a page says, on one line."""
    body = pages(library)[path].body
    return " ".join(body.text(separator=" ").split()) if body else ""


everywhere = pytest.mark.parametrize("library", LIBRARIES)


@everywhere
def test_singular_and_plural(library: str) -> None:
    """There are no `1 papers`, and nothing is one paper in the plural."""
    for path in pages(library):
        found = re.findall(
            r"(?<![\d,.])1 \w+s\b|(?<![\d,.])[02-9] paper\b(?! abstract)", text(library, path)
        )
        assert not [words for words in found if words != "1 paper has"], path


@everywhere
def test_headings_have_content(library: str) -> None:
    """A heading has words, a section has a heading and more, and no list is empty."""
    for path, page in pages(library).items():
        for hidden in page.css("[hidden], [data-list]"):  # filled by scripts
            hidden.decompose()
        for heading in page.css("h1, h2, h3, legend, summary"):
            assert heading.text().strip(), path
        for section in page.css("section, fieldset"):
            (heading, *_) = section.css("h2, h3, legend")
            assert section.text().strip() != heading.text().strip(), (path, section.html)
        for part in page.css("ul, ol.sheaf-short, dl, tbody, nav"):
            assert part.text().strip(), (path, part.html)


@pytest.mark.parametrize(
    ("library", "path", "expected"),
    [
        ("empty", "index.md", "No papers yet."),
        ("empty", "papers/index.md", "No papers yet."),
        ("empty", "systems/index.md", "No papers yet."),
        ("empty", "tags/index.md", "No papers yet."),
        ("empty", "about/index.md", "No sources yet."),
        ("empty", "overview/index.md", "Nothing to draw yet."),
        ("one", "index.md", "1 paper abstract, word for word as it was given."),
        ("one", "systems/index.md", "1 system in 1 paper."),
        ("one", "datasets/index.md", "No data sets were found in this paper."),
        ("one", "code/index.md", "No links were found in this paper."),
        ("german", "index.md", "2 paper abstracts, word for word as they were given."),
        ("german", "tags/index.md", "No paper has a topic yet."),
        ("philosophy", "systems/index.md", "No systems were found in these papers."),
        ("chinese", "papers/qihoubianhuaduigaoyuannongyedeyingxiang.md", "about 80 characters"),
        ("philosophy", "papers/on-the-value-of-doubt.md", "49 words"),
    ],
)
def test_true(library: str, path: str, expected: str) -> None:
    """Each page says what is so in the library that it is of."""
    assert expected in text(library, path)


@pytest.mark.parametrize(
    ("library", "language"),
    [("one", None), ("philosophy", None), ("german", "de"), ("chinese", "zh")],
)
def test_language(library: str, language: str | None) -> None:
    """Every title and abstract is in its own language, wherever it is shown."""
    for path, page in pages(library).items():
        for shown in page.css(
            ".sheaf-row__title a, .sheaf-row__lead, [data-abstract], .sheaf-short a,"
            "h1.sheaf-title[lang], .sheaf-related li > a, .sheaf-twin th a"
        ):
            assert shown.attributes.get("lang") == language, (path, shown.html)
        if language and re.match(r"papers/(?!index)", path):
            assert page.css(f"h1[lang={language}]"), path


@everywhere
def test_nothing_vague(library: str) -> None:
    """No page promises what cannot be done, or denies what may have been missed."""
    for path in pages(library):
        shown = text(library, path)
        assert "undo" not in shown
        assert "is named in these" not in shown
