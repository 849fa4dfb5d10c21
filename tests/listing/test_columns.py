"""The cells of a table inside a paste are read by the names of their columns."""

from generator.importers import readings
from generator.listing.columns import columns
from generator.listing.items import read
from generator.model import Entry, Reading

ABSTRACTS = (
    (
        "Estuaries that narrow towards the sea hold water longer than models predict. We measured"
        " levels at eleven gauges over two winters and found a delay of forty minutes."
    ),
    (
        "Moss that is older than a century holds more water than young moss of the same weight."
        " Samples from nine bogs show that the difference is due to the dead layers below."
    ),
    (
        "Ferries that leave late rarely arrive late, since their timetables have slack. We study"
        " eight lines in a fjord, and show how much of the slack could be used for more departures."
    ),
)
TITLES = ("Slow Tides in Narrow Estuaries", "What Old Moss Holds", "The Slack of Ferries")
PEOPLE = ("Mara Ellison", "Tomas Brandt", "Ines Calder")


def _papers(found: list[Entry]) -> list[tuple[str, str, list[str]]]:
    return [(one.title, one.abstract, [each.name for each in one.authors]) for one in found]


WANTED = [
    (title, abstract, [name])
    for title, abstract, name in zip(TITLES, ABSTRACTS, PEOPLE, strict=True)
]


def _entries(text: str) -> list[Entry]:
    return [found.item for found in read("pasted.txt", text) if isinstance(found.item, Entry)]


def test_columns_are_named_by_a_row_with_a_title_and_other_fields() -> None:
    """A row names columns if one of them is the title and another is known."""
    found = columns("Time\tPresenter\tTitle\tRoom")
    assert found is not None
    assert found.cells("10:00\tMara Ellison\tSlow Tides\t") == [
        ("Time", "10:00"),
        ("Presenter", "Mara Ellison"),
        ("Title", "Slow Tides"),
    ]
    assert columns("| **Title** | **Date** | **Abstract** |") is not None
    assert columns("Title\tMoss\tFerries") is None
    assert columns("Mara Ellison\tTomas Brandt\tInes Calder") is None


def test_texts_below_the_rows_of_a_copied_table_are_abstracts() -> None:
    """The row of a programme whose abstracts are folded has title and speaker in its cells."""
    rows = "\n".join(
        f"14:{10 + at}\t{name}\tHall\t{title}\ttides, moss\n{abstract}"
        for at, (title, abstract, (name,)) in enumerate(WANTED)
    )
    text = f"Poster sessions\nTime\tPresenter\tVenue\tTitle\tKeywords\n{rows}\n"
    assert _papers(_entries(text)) == WANTED
    assert [reading.format for reading in _readings("pasted.txt", text)] == ["listing"]


def test_cells_of_a_markdown_table_have_the_labels_of_their_columns() -> None:
    """What folds an abstract in a cell is no part of it."""
    rows = "\n".join(
        f"| **[{title}](https://example.org/{at})** | {name} |"
        f" <details><summary>Show</summary><p>{abstract}</p></details> |"
        for at, (title, abstract, (name,)) in enumerate(WANTED)
    )
    text = f"| **Title** | **Authors** | **Abstract** |\n| --- | --- | --- |\n{rows}\n"
    assert _papers(_entries(text)) == WANTED


def test_a_page_with_a_table_is_read_as_browsers_copy_it() -> None:
    """The cells of a table with a row of heads are in one line."""
    rows = "\n".join(
        f"<tr><td>{name}</td><td>Hall {at}</td><td>{title}</td></tr>"
        f'<tr><td colspan="3">{abstract}</td></tr>'
        for at, (title, abstract, (name,)) in enumerate(WANTED)
    )
    head = "<tr><th>Presenter</th><th>Venue</th><th>Title</th></tr>"
    text = f"<html><body><h2>Posters</h2><table>{head}\n{rows}</table></body></html>"
    found = [entry for reading in _readings("page.html", text) for entry in reading.entries]
    assert _papers(found) == WANTED


def test_a_table_for_programs_stays_one() -> None:
    """Rows of which none has a text below are read as a table."""
    rows = "\n".join(f"{title}\t{name}\t{abstract}" for title, abstract, (name,) in WANTED)
    text = f"title\tauthors\tabstract\n{rows}\n"
    assert [reading.format for reading in _readings("rows.txt", text)] == ["TSV"]


def _readings(file: str, text: str) -> list[Reading]:
    return list(readings(file, text.encode(), 0.7))
