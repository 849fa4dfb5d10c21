"""Lines with a wrong role are corrected by means of the whole listing."""

from collections.abc import Sequence

from generator.listing.blocks import Block, cut
from generator.listing.classifier import ClassifiedRow
from generator.listing.role import Role
from generator.listing.rows import rows

SIGNED = "Mara Ellison (Tides, Northhaven (NT)), Tomas Brandt (Moss)"


def _blocks(*pairs: tuple[str, Role], probability: float = 0.5) -> Sequence[Block]:
    found, _ = rows("\n\n".join(text for text, _ in pairs))
    lines = [
        ClassifiedRow(row, role, probability, 0.5, 0.5)
        for row, (_, role) in zip(found, pairs, strict=True)
    ]
    return cut(lines).blocks


def test_what_is_set_as_titles_is_a_title() -> None:
    """A line with the mark of all titles and an abstract below it is a title too."""
    papers = [(f"**Moss {n}**", Role.TITLE) for n in range(6)]
    lines = [line for title in papers for line in (title, ("We read moss.", Role.ABSTRACT))]
    lines[2] = ("**Moss 1**", Role.OTHER)
    assert [block.title[0].row.core for block in _blocks(*lines)] == [f"Moss {n}" for n in range(6)]


def test_a_button_below_a_title_is_none() -> None:
    """A line without the mark of titles right below a title does not begin a paper."""
    lines = [
        line
        for n in range(4)
        for line in ((f"## Moss {n}", Role.TITLE), ("We read moss.", Role.ABSTRACT))
    ]
    lines.insert(3, ("Slides", Role.TITLE))
    assert [block.title[0].row.core for block in _blocks(*lines)] == [f"Moss {n}" for n in range(4)]


def test_people_with_their_places_are_authors() -> None:
    """Names with places in brackets below a title are authors, whatever their role was."""
    (block,) = _blocks(("Moss", Role.TITLE), (SIGNED, Role.OTHER), ("We read moss.", Role.ABSTRACT))
    assert [line.role for line in block.fields] == [Role.AUTHORS]


def test_names_set_as_headings_are_of_what_follows() -> None:
    """A name in a heading belongs to the title below it, even if the text above is nearer."""
    blocks = _blocks(
        ("## Mara Ellison", Role.AUTHORS),
        ("Moss", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        ("## Tomas Brandt", Role.AUTHORS),
        ("Tides", Role.TITLE),
        ("We read tides.", Role.ABSTRACT),
    )
    assert [[line.row.core for line in block.fields] for block in blocks] == [
        ["Mara Ellison"],
        ["Tomas Brandt"],
    ]


def test_small_letters_below_a_title_go_on() -> None:
    """A line in small letters right below a title is its rest."""
    found, _ = rows("Slow tides and old\nmoss\n\nWe read moss.")
    roles = (Role.TITLE, Role.FURNITURE, Role.ABSTRACT)
    lines = [
        ClassifiedRow(row, role, 0.5, 0.5, 0.5) for row, role in zip(found, roles, strict=True)
    ]
    (block,) = cut(lines).blocks
    assert [line.row.core for line in block.title] == ["Slow tides and old", "moss"]


def test_prose_beside_an_abstract_is_kept_in_mind() -> None:
    """Other prose below an abstract may be part of it; a short note is not."""
    (block,) = _blocks(
        ("Moss", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        (
            "We read moss on all the roofs of the old town, and then once more on its walls.",
            Role.OTHER,
        ),
        ("Joint work with Tomas Brandt", Role.OTHER),
    )
    assert [line.role for line in block.beside] == [Role.OTHER]


def test_prose_that_nothing_explains_is_doubted() -> None:
    """Prose below an abstract gets a low probability, unless it looks like a biography."""
    more = "These roofs were then read once more, by day and by night, in all kinds of weather."
    life = "Tomas Brandt is a professor of moss at Northhaven, and has taught there for many years."
    (block,) = _blocks(
        ("Moss", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        (more, Role.OTHER),
        (life, Role.OTHER),
        probability=0.9,
    )
    assert [(line.row.core, line.probability) for line in block.beside] == [
        (more, 0.6),
        (life, 0.9**2),
    ]


def test_people_with_places_are_no_abstract() -> None:
    """Names with places in brackets right below a title are authors, even if taken for text."""
    (block,) = _blocks(
        ("Moss", Role.TITLE), (SIGNED, Role.ABSTRACT), ("We read moss.", Role.ABSTRACT)
    )
    assert [line.role for line in block.fields] == [Role.AUTHORS]


def test_what_contents_list_is_a_title() -> None:
    """A line that is also in a table of contents, and above an abstract, is a title."""
    blocks = _blocks(
        ("On old moss", Role.FURNITURE),
        ("On the tides", Role.FURNITURE),
        ("On old moss", Role.FURNITURE),
        ("Mara Ellison", Role.AUTHORS),
        ("We read moss.", Role.ABSTRACT),
        ("On the tides", Role.TITLE),
        ("We read tides.", Role.ABSTRACT),
    )
    assert [block.title[0].row.number for block in blocks] == [5, 11]


def test_links_in_a_row_are_no_title() -> None:
    """Rows of short links, and rows of a timetable, belong to the page."""
    links = "[Slides](https://moss.example/1) [Video](https://moss.example/2)"
    blocks = _blocks(
        (links, Role.TITLE),
        ("Moss", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        ("| 9:00 | Tides | Northhaven |", Role.TITLE),
    )
    assert [block.title[0].row.core for block in blocks] == ["Moss"]


def test_references_are_none_of_an_abstract() -> None:
    """Numbered references below an abstract are not part of it."""
    (block,) = _blocks(
        ("Moss", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        ("[1] Brandt, On Tides", Role.PARAGRAPH),
    )
    assert [line.row.text for line in block.text] == ["We read moss."]


def test_the_only_prose_below_a_title_is_its_abstract() -> None:
    """Where other titles have abstracts right below, other prose there is an abstract too."""
    lines = [
        line
        for n in range(4)
        for line in ((f"Moss {n}", Role.TITLE), ("We read moss.", Role.ABSTRACT))
    ]
    lines[3] = ("We read the moss of old roofs.", Role.OTHER)
    assert all(block.text for block in _blocks(*lines))


def test_lines_of_paragraphs() -> None:
    """If blank lines separate paragraphs, a line right below another is in the same paragraph."""
    found, _ = rows("Moss\n\nWe read\n\nold moss.\nWe ask\nagain.")
    roles = (Role.TITLE, Role.ABSTRACT, Role.PARAGRAPH, Role.PARAGRAPH, Role.PARAGRAPH)
    lines = [
        ClassifiedRow(row, role, 0.5, 0.5, 0.5) for row, role in zip(found, roles, strict=True)
    ]
    (block,) = cut(lines).blocks
    expected = [Role.ABSTRACT, Role.PARAGRAPH, Role.GOES_ON, Role.GOES_ON]
    assert [line.role for line in block.text] == expected


def test_second_languages() -> None:
    """A title and an abstract labelled with their language are translations, not another paper."""
    (block,) = _blocks(
        ("Moss", Role.TITLE),
        ("Title (ZH): 苔藓", Role.TITLE),
        ("We read moss.", Role.ABSTRACT),
        ("Abstract (ZH): 我们阅读苔藓。", Role.PARAGRAPH),
    )
    assert [line.row.text for line in (*block.title, *block.text)] == ["Moss", "We read moss."]


def test_a_note_below_an_abstract_is_certain() -> None:
    """A paragraph on joint work is not part of the abstract, and leaves no doubt."""
    note = (
        "This is joint work with Mara Ellison and Tomas Brandt of the old observatory.",
        Role.OTHER,
    )
    (block,) = _blocks(("Moss", Role.TITLE), ("We read moss.", Role.ABSTRACT), note)
    assert [line.row.core for line in block.text] == ["We read moss."]
    assert min(line.probability for line in block.beside) > 0.8


def test_the_rest_of_a_sentence() -> None:
    """A line in lower case right below an unfinished abstract is its end, whatever it was."""
    found, _ = rows("Moss\nWe read moss, and show its\nslow growth on old roofs.")
    roles = (Role.TITLE, Role.ABSTRACT, Role.TITLE)
    lines = [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, role in zip(found, roles, strict=True)
    ]
    (block,) = cut(lines).blocks
    assert [line.role for line in block.text] == [Role.ABSTRACT, Role.GOES_ON]


def test_a_line_inside_a_sentence_is_certain() -> None:
    """A line that goes on in a sentence of the abstract leaves little doubt."""
    found, _ = rows("Moss\nWe read moss and its\nslow growth. It is\nold.")
    roles = (Role.TITLE, Role.ABSTRACT, Role.GOES_ON, Role.GOES_ON)
    lines = [
        ClassifiedRow(row, role, 0.4, 0.9, 0.9) for row, role in zip(found, roles, strict=True)
    ]
    (block,) = cut(lines).blocks
    assert [line.probability for line in block.text] == [0.4, 0.8, 0.8]
