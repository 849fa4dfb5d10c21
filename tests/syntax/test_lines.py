"""What holds for every syntax: no line of a file is lost, and nothing raises."""

from collections.abc import Callable, Iterable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.syntax import bibtex, json_text, table, tagged, xml_text
from generator.syntax.record import Broken, Record, RecordPart, Stray
from generator.syntax.record_places import Marks

Parts = Callable[[str], Iterable[RecordPart[object]]]

SYNTAXES: dict[str, Parts] = {
    "ris": partial(tagged.parts, style=tagged.RIS),
    "refer": partial(tagged.parts, style=tagged.REFER),
    "medline": partial(tagged.parts, style=tagged.MEDLINE),
    "web of science": partial(tagged.parts, style=tagged.WEB_OF_SCIENCE),
    "bibtex": bibtex.parts,
    "json": partial(json_text.parts, marks=Marks({"title"}, {"authors"}, {"abstract"})),
    "xml": partial(xml_text.parts, records={"entry"}, context="meta"),
    "table": partial(table.parts, understood=lambda header: "title" in header),
}

PIECES = (
    *("\n", " ", "title", "words, and more", '"', "{", "}", "[", "]", ",", "\t", "\r\n", "\\"),
    *("@article{key,", " = {x},", '{"title": "x"}', '{"title": ', "\x00", "é", "\ud800", "&x;"),
    *("TY  - JOUR", "TI  - x", "ER  - ", "%0 Journal", "%T x", "PMID- 1", "PT J", "FN x", "EF"),
    *("      goes on", "<feed>", "<entry>", "</entry>", "<meta/>", "</feed>", "title;abstract"),
)
"""What files are made of."""
WORDS = frozenset(("words,", "more", "title;abstract", "x"))
"""Words among them that every syntax has to keep."""


def _words(text: str) -> frozenset[str]:
    return WORDS.intersection(text.split())


@pytest.mark.parametrize("name", SYNTAXES)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_nothing_is_lost(name: str, pieces: list[str]) -> None:
    """Whatever a file holds, each of its words is in a record, broken or stray, in order."""
    text = "".join(pieces)

    found = list(SYNTAXES[name](text))

    kept = "\n".join(part.text if isinstance(part, Stray) else part.raw for part in found)
    assert _words(text) <= _words(kept)
    lines = [part.line for part in found]
    assert lines == sorted(lines)
    assert all(part.line >= 1 for part in found)
    assert all(part.problem for part in found if isinstance(part, Broken))


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("ris", "1.\nTY  - JOUR\nTI  - A\nER  - \n\nTY  - JOUR\nTI  - B\n", [2, 6]),
        ("refer", "%0 Journal\n%T A\n\n%0 Journal\n%T B\n", [1, 4]),
        ("medline", "\nPMID- 1\nTI  - A\n      b\n\nPMID- 2\nTI  - C\n", [2, 6]),
        ("web of science", "FN X\nVR 1.0\nPT J\nTI A\n   b\nER\n\nPT J\nTI C\nER\n\nEF", [3, 8]),
        ("bibtex", "text\n@article{a, title={A}}\n\n@book{b,\n title={B}}\n", [2, 4]),
        ("json", '[\n {"title": "A"},\n {"title": "B"}\n]', [2, 3]),
        ("json", '{"title": "A"}\n{"title": "B"}\n', [1, 2]),
        ("xml", "<feed>\n<entry>A</entry>\n<entry>B\n</entry></feed>", [2, 3]),
        ("table", 'title,text\nA,"a\nb"\nB,b\n', [2, 4]),
    ],
)
def test_places(name: str, text: str, lines: list[int]) -> None:
    """A record has the number of its first line."""
    found = SYNTAXES[name](text)

    assert lines == [part.line for part in found if isinstance(part, Record)]
