"""Lines of authors are joined, found above titles by their dates, and sorted by their place."""

from collections.abc import Iterable, Sequence

from generator.listing.author_places import with_authors_in_place
from generator.listing.author_texts import author_texts
from generator.listing.blocks import Block
from generator.listing.classifier import ClassifiedRow
from generator.listing.dated_speakers import with_dated_speakers
from generator.listing.role import Role
from generator.listing.rows import rows
from generator.listing.speakers import with_headed_names, with_single_names


def _lines(lines: Iterable[tuple[str, Role]], gap: str = "\n") -> list[ClassifiedRow]:
    lines = list(lines)
    found, _ = rows(gap.join(text for text, _ in lines))
    return [
        ClassifiedRow(row, role, 0.9, 0.9, 0.9) for row, (_, role) in zip(found, lines, strict=True)
    ]


def _authors(*texts: str) -> list[ClassifiedRow]:
    return _lines((text, Role.AUTHORS) for text in texts)


def test_a_wrapped_list() -> None:
    """A list goes on after a comma, and where the next word had no room, also within a name."""
    wrapped = _authors(
        "Authors: Mara Ellison, Tomas Brandt, Ines", "  Coelho, Lea Holm,", "  Ida Berg"
    )
    assert author_texts(wrapped, 44) == [
        "Mara Ellison, Tomas Brandt, Ines Coelho, Lea Holm, Ida Berg"
    ]


def test_a_list_that_ends_in_a_given_name() -> None:
    """A list of whole names that ends in one word goes on, however much room there was."""
    names = _authors("Mara Ellison, Tomas", "Brandt, Ines Coelho")
    assert author_texts(names, 99) == ["Mara Ellison, Tomas Brandt, Ines Coelho"]


def test_a_person_a_line() -> None:
    """Lines that had room for the next word are lists of their own."""
    assert author_texts(_authors("Mara Ellison", "Tomas Brandt"), 60) == [
        "Mara Ellison",
        "Tomas Brandt",
    ]


def test_lines_with_an_unknown_label() -> None:
    """If authors have a label, a line with an unknown one names nobody."""
    assert author_texts(_authors("作者：Mara Ellison", "河口：Slow Water"), 60) == ["Mara Ellison"]


def _talks(count: int, line: str) -> list[tuple[str, Role]]:
    talk = ((line, Role.HEADING), ("Slow Tides", Role.TITLE), ("We read tides.", Role.ABSTRACT))
    return list(talk) * count


def test_dated_speakers() -> None:
    """A date and people above most titles are authors; a date and a place are not."""
    lines = with_dated_speakers(_lines(_talks(3, "March 16, 2021, Mara Ellison (Moor) [video]")))
    assert [line.role for line in lines[::3]] == [Role.AUTHORS] * 3
    lines = _lines(_talks(3, "March 16, 2021, room of the old library at noon"))
    assert with_dated_speakers(lines) == lines
    few = _lines(_talks(2, "March 16, 2021, Mara Ellison"))
    assert with_dated_speakers(few) == few


def _blocks(*layouts: Sequence[tuple[str, Role]]) -> list[Block]:
    found = []
    for layout in layouts:
        lines = _lines(layout)
        found.append(
            Block(
                title=[line for line in lines if line.role is Role.TITLE],
                text=[line for line in lines if line.role is Role.ABSTRACT],
                fields=[line for line in lines if line.role is Role.AUTHORS],
            )
        )
    return found


TITLE, TEXT = ("Slow Tides", Role.TITLE), ("We read tides.", Role.ABSTRACT)
NAME, OTHER = ("Mara Ellison", Role.AUTHORS), ("Moss & Stone", Role.AUTHORS)


def _named(blocks: Sequence[Block]) -> list[list[str]]:
    return [[line.row.core for line in block.fields] for block in blocks]


def test_headings_above_titles_are_no_authors() -> None:
    """Where authors are below titles, what looks like one above is dropped if there is another."""
    usual = (TITLE, NAME, TEXT)
    blocks = _blocks((OTHER, *usual), usual, usual, usual, (OTHER, TITLE, TEXT))
    named = _named(with_authors_in_place(blocks))
    assert named == [["Mara Ellison"]] * 4 + [["Moss & Stone"]]


def test_lines_below_abstracts_are_no_authors() -> None:
    """Neither is what is below all abstracts, unless it has a label; two papers show nothing."""
    both = (TITLE, NAME, TEXT, OTHER)
    assert _named(with_authors_in_place(_blocks(both, both, both))) == [["Mara Ellison"]] * 3
    assert (
        _named(with_authors_in_place(_blocks(both, both))) == [["Mara Ellison", "Moss & Stone"]] * 2
    )
    labelled = (TITLE, NAME, TEXT, ("Co-authors: Tomas Brandt", Role.AUTHORS))
    kept = _named(with_authors_in_place(_blocks(labelled, both, both)))
    assert kept[0] == ["Mara Ellison", "Co-authors: Tomas Brandt"]


def test_single_names_above_labelled_titles() -> None:
    """Different short names above nearly all labelled titles are authors; a heading recurs."""
    talk = (("Title: Slow Tides", Role.TITLE), ("We read tides.", Role.ABSTRACT))
    names = ("Ellison", "Brandt", "Di Coelho")
    lines = _lines([line for name in names for line in ((name, Role.HEADING), *talk)])
    assert [line.role for line in with_single_names(lines)[::3]] == [Role.AUTHORS] * 3
    same = _lines([line for _ in names for line in (("Keynote", Role.HEADING), *talk)])
    assert with_single_names(same) == same


def test_names_that_were_taken_for_labels() -> None:
    """A name below a title that is set as the authors of other papers is an author."""
    talk = (("## Slow Tides", Role.TITLE), ("### Mara Ellison", Role.AUTHORS), TEXT)
    label = (("## Moss", Role.TITLE), ("### Tomas Brandt", Role.LABEL), TEXT)
    below = (*label[:1], TEXT, ("### Lea Holm", Role.LABEL))
    lines = with_headed_names(_lines([*talk * 3, *label, *below]))
    assert [line.role for line in lines[9:]] == [
        Role.TITLE,
        Role.AUTHORS,
        Role.ABSTRACT,
        Role.TITLE,
        Role.ABSTRACT,
        Role.LABEL,
    ]
    few = _lines([*talk, *label])
    assert with_headed_names(few) == few


def test_where_hardly_any_paper_has_authors() -> None:
    """What looks like authors above a single title of many is a heading; below it, it stays."""
    bare = [(TITLE, TEXT)] * 8
    assert _named(with_authors_in_place(_blocks((OTHER, TITLE, TEXT), *bare))) == [[]] * 9
    assert _named(with_authors_in_place(_blocks((TITLE, NAME, TEXT), *bare)))[0] == ["Mara Ellison"]
