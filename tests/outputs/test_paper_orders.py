"""The orders of a list."""

from generator.model import Origin, Paper, Published
from generator.outputs.paper_orders import by_title, files, newest
from tests.javascript import SEARCH, Scripts
from tests.outputs.test_facet_rail import catalogue


def paper(title: str, published: Published | None = None) -> Paper:
    """Return a made-up paper with a title and a date."""
    return Paper(id="made", title=title, abstract="A.", origin=Origin("f", 1), published=published)


def test_by_title() -> None:
    """Titles are filed by their words: accents, case and signs do not count."""
    titles = ["zebra", "Über all", "“A quote”", "2 things", "uber", "Ångström", "a"]
    places = by_title([paper(title) for title in titles])

    assert [titles[place] for place in places] == [
        *("2 things", "a", "“A quote”", "Ångström", "uber", "Über all", "zebra")
    ]


def test_newest() -> None:
    """The latest are first, the less exact of one year after the exact, the undated last."""
    dates = [None, Published(2020), Published(2024, 1), Published(2020, 3, 2), None]

    assert newest([paper("T", date) for date in dates]) == [2, 3, 1, 0, 4]


def test_script() -> None:
    """The script says each order in numbers that the search's own scripts read."""
    papers = [paper(f"{n % 7} {n}", Published(2000 + n % 90)) for n in range(300)]
    (file,) = files(catalogue(*papers))
    scripts = Scripts((SEARCH / "codes.js",))
    scripts.run(file.text)

    read = "((name) => Array.from(Sheaf.codes.allNumbers(Sheaf.orders[name])))"
    assert scripts.call(read, "title") == by_title(papers)
    assert scripts.call(read, "newest") == newest(papers)


def test_no_dates() -> None:
    """Where no date is known, there is no order by date."""
    (file,) = files(catalogue(paper("T")))
    assert "newest" not in file.text
