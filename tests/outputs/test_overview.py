"""The pictures of a collection, and what is said about them, are true of any collection."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue
from generator.outputs import overview
from generator.outputs.overview import years
from tests.outputs.collections import catalogue, paper


def page(made: Catalogue) -> LexborHTMLParser:
    """Return the page of pictures of a catalogue."""
    file, *_ = overview.files(made)
    assert file.path == "overview/index.md"
    return LexborHTMLParser(file.text)


def text(made: Catalogue, id_: str) -> str:
    """Return the text of the picture `id_`."""
    return page(made).css(f"[aria-labelledby={id_}] p")[0].text()


def bars(made: Catalogue, id_: str) -> list[tuple[str, str, str | None]]:
    """Return name, number and width of each bar of the picture `id_`."""
    return [
        (
            row.css("th")[0].text(),
            row.css("td.sheaf-n")[0].text(),
            row.css("rect")[0].attributes["width"],
        )
        for row in page(made).css(f"[aria-labelledby={id_}] tr")
    ]


@pytest.mark.parametrize(
    ("made", "pictures", "lede"),
    [
        (catalogue([]), [], "Nothing to draw yet"),
        (catalogue([paper(1, "A", year=2020)]), [], "Nothing to draw yet"),
        # two topics in one paper have a size, and meet
        (catalogue([paper(1, "A", "B")]), ["sizes", "pairs"], "in two pictures, each with"),
        (catalogue([paper(1, "A"), paper(2, "B")]), ["sizes"], "in one picture, with"),
        (catalogue([paper(1, year=2020), paper(2, year=2021)]), ["years"], "in one picture"),
        (catalogue([paper(1), paper(2)], [(paper(1), paper(2))]), ["map"], "in one picture"),
        (
            catalogue([paper(1, "A", "B", year=2020), paper(2, year=2021)], [(paper(1), paper(2))]),
            ["sizes", "pairs", "years", "map"],
            "in four pictures",
        ),
    ],
)
def test_only_what_there_is(made: Catalogue, pictures: list[str], lede: str) -> None:
    """A picture with nothing to see is left out, and the page counts those that are there."""
    shown = page(made)

    assert [node.attributes["aria-labelledby"] for node in shown.css("section")] == pictures
    assert lede in shown.css(".sheaf-lede")[0].text()


def test_sizes() -> None:
    """The largest topic comes first, equals in the order of the alphabet, at most twenty."""
    several = [paper(n, "B", *(["A", "C"] if n < 2 else [])) for n in range(3)]
    assert bars(catalogue(several), "sizes") == [("B", "3", "3"), ("A", "2", "2"), ("C", "2", "2")]

    many = catalogue([paper(1, *(f"Topic {n}" for n in range(30)))])
    assert len(bars(many, "sizes")) == 20


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([["A"], ["B"], ["A"]], "The largest is A, with 2 of 3 papers."),
        (
            [["A", "B"]],
            "The largest are A and B, each with 1 of 1 paper. A paper can have several topics.",
        ),
        ([["A"], ["B"], []], "The largest are A and B, each with 1 of 3 papers. 1 paper has none."),
        (
            [["A"], ["B"], ["A"], [], []],
            "The largest is A, with 2 of 5 papers. 2 papers have none.",
        ),
        ([["A"], ["B"], ["C"], ["D"]], "None has more than 1 of 4 papers."),
    ],
)
def test_what_sizes_show(labels: list[list[str]], expected: str) -> None:
    """What is said of the sizes is so, whatever is equal and whatever is missing."""
    made = catalogue([paper(n, *some) for n, some in enumerate(labels)])

    assert expected == text(made, "sizes").partition(" topics. ")[2]


def test_pairs() -> None:
    """Squares, table and list say how many papers have both of two topics."""
    made = catalogue([paper(n, "A", "B") for n in range(4)] + [paper(9, "A", "C"), paper(10, "D")])
    shown = page(made)
    squares = [
        (square.css("title")[0].text(), square.css("rect")[0].attributes["width"])
        for square in shown.css(".sheaf-matrix g")
    ]
    table = [
        (row.css("th")[0].text(), row.css("td")[0].text())
        for row in shown.css("#pairs-table tbody tr")
    ]
    listed = [link.attributes["href"] for link in shown.css(".sheaf-nb a")]

    # a fourth of the papers is a fourth of the area; D meets nothing
    assert sorted(squares) == [("B and A: 4", "22.0"), ("C and A: 1", "11.0")]
    assert [node.text() for node in shown.css(".sheaf-matrix text")] == ["A", "B", "C"]
    assert table == [("A and B", "4"), ("A and C", "1")]
    assert listed == ["../papers/?tag=a&tag=b", "../papers/?tag=a&tag=c"]
    assert "No two topics share more papers than A and B, with 4 papers." in text(made, "pairs")


def test_topics_that_meet_stand_together() -> None:
    """Topics that share many papers are next to each other."""
    labels = [["A", "D"]] * 3 + [["B", "C"]] * 2 + [["A", "B"]] + [["A"]]
    made = catalogue([paper(n, *some) for n, some in enumerate(labels)])

    names = [node.text() for node in page(made).css(".sheaf-matrix text")]
    assert names == ["A", "D", "B", "C"]


def test_years() -> None:
    """Each year from the first to the last has a bar, and one without papers an empty one."""
    made = catalogue([paper(n, year=y) for n, y in enumerate([2020, 2023, 2023, 2021, None])])

    assert bars(made, "years") == [
        ("2020", "1", "1"),
        ("2021", "1", "1"),
        ("2022", "0", "0"),
        ("2023", "2", "2"),
    ]
    assert text(made, "years") == (
        "From 2020 to 2023. The highest count is 2 papers, in 2023. "
        "1 paper without a date is left out."
    )


def test_many_years() -> None:
    """Years are together in spans where there are too many; what is said stays true."""
    made = catalogue([paper(n, year=1950 + n) for n in range(75)])

    assert bars(made, "years")[:2] == [("1950–1954", "5", "5"), ("1955–1959", "5", "5")]
    assert text(made, "years") == "From 1950 to 2024. The highest count is 5 papers."
    assert "../papers/?year=1950..1954" in [
        link.attributes["href"] for link in page(made).css("th a")
    ]


@given(st.lists(st.integers(1, 9999), min_size=2))
def test_any_years(some: list[int]) -> None:
    """Whatever the years are, each paper is in one row, and there are no more than can be read."""
    figures = list(years.draw(catalogue([paper(n, year=y) for n, y in enumerate(some)])))
    if len(set(some)) < 2:
        assert not figures
        return
    rows = bars(catalogue([paper(n, year=y) for n, y in enumerate(some)]), "years")

    assert sum(int(number.replace(",", "")) for _, number, _ in rows) == len(some)
    assert len(rows) <= years.MOST
    spans = [[int(year) for year in name.split("–")] for name, _, _ in rows]
    assert spans[0][0] == min(some)
    assert spans[-1][-1] == max(some)
    assert all(one[-1] + 1 == other[0] for one, other in pairwise(spans))
    counted = Counter(some)
    assert all(
        int(number) == sum(counted[year] for year in range(span[0], span[-1] + 1))
        for span, (_, number, _) in zip(spans, rows, strict=True)
    )
