"""Paragraphs know where they are among others, and which of them are biographies."""

from generator.listing.alone import see
from generator.listing.prose_runs import ProseRun, runs, settings, to_labels
from generator.listing.rows import rows

MOSS = "We read the moss on the roofs of the old town, and we ask who else has read it. " * 3
LIFE = "Mara Ellison is a professor of moss and received her PhD in Northhaven. " * 3


def test_runs() -> None:
    """Each paragraph knows those above and below it, and the line above all of them."""
    found, _ = rows(f"Moss\n\n{MOSS}\n\n{MOSS}\n\n{LIFE}\n\nTides\n\n{MOSS}")
    seen = [see(row, label_counts=False) for row in found]
    prose = [look.is_prose for look in seen]
    assert runs(seen, prose, range(len(found))) == (
        None,
        ProseRun(0, 2, "below", 0),
        ProseRun(1, 1, "below", 0),
        ProseRun(2, 0, "here", 0),
        None,
        ProseRun(0, 0, "", 4),
    )


def test_settings() -> None:
    """Lines with one mark know how many of them name people, and lead to prose."""
    found, _ = rows(f"## Mara Ellison\n\n{LIFE}\n\n## Tomas Brandt\n\n# Moss of the old town")
    seen = [see(row, label_counts=False) for row in found]
    known = settings(found, seen, [look.is_prose for look in seen])
    assert (known["h2"].count, known["h2"].people, known["h2"].leading) == (2, 1.0, 0.5)
    assert known["h1"].people == 0


def test_to_labels() -> None:
    """Lines near the label of an abstract know how far it is; one label says nothing."""
    found, _ = rows("Moss\nMara Ellison\nAbstract\nWe read.\nTides\nAbstract\nWe row.")
    assert to_labels(found) == (2, 1, 0, 2, 1, 0, -1)
    assert set(to_labels(found[:4])) == {-1}
