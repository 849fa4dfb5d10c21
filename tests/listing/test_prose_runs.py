"""Paragraphs know where they are among others, and which of them are biographies."""

from generator.listing.line_features import extract_line_features
from generator.listing.prose_runs import ProseRun, label_distances, mark_habits, runs
from generator.listing.rows import rows

MOSS = "We read the moss on the roofs of the old town, and we ask who else has read it. " * 3
LIFE = "Mara Ellison is a professor of moss and received her PhD in Northhaven. " * 3


def test_runs() -> None:
    """Each paragraph knows those above and below it, and the line above all of them."""
    found, _ = rows(f"Moss\n\n{MOSS}\n\n{MOSS}\n\n{LIFE}\n\nTides\n\n{MOSS}")
    line_features = [extract_line_features(row, label_counts=False) for row in found]
    prose = [look.is_prose for look in line_features]
    assert runs(line_features, prose, range(len(found))) == (
        None,
        ProseRun(0, 2, "below", 0),
        ProseRun(1, 1, "below", 0),
        ProseRun(2, 0, "here", 0),
        None,
        ProseRun(0, 0, "", 4),
    )


def test_settings() -> None:
    """For each mark, the shares of lines that name people and that lead to prose are known."""
    found, _ = rows(f"## Mara Ellison\n\n{LIFE}\n\n## Tomas Brandt\n\n# Moss of the old town")
    line_features = [extract_line_features(row, label_counts=False) for row in found]
    known = mark_habits(found, line_features, [look.is_prose for look in line_features])
    assert (known["h2"].count, known["h2"].people, known["h2"].leading) == (2, 1.0, 0.5)
    assert known["h1"].people == 0


def test_to_labels() -> None:
    """Lines near the label of an abstract have its distance; a single label is ignored."""
    found, _ = rows("Moss\nMara Ellison\nAbstract\nWe read.\nTides\nAbstract\nWe row.")
    assert label_distances(found) == (2, 1, 0, 2, 1, 0, -1)
    assert set(label_distances(found[:4])) == {-1}
