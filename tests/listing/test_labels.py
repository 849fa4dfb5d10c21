"""Labels are known in many languages, and words that only look like them are not labels."""

import pytest

from generator.listing.labels import kind_of, label


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("Abstract: We count.", "abstract", "We count."),
        ("Abstract. We count.", "abstract", "We count."),
        ("ABSTRACT We count bees.", "abstract", "We count bees."),
        ("Abstract We count bees.", "abstract", "We count bees."),
        ("AbstractAbandoned quarries offer", "abstract", "Abandoned quarries offer"),
        ("**Abstract:** We count.", "abstract", "We count."),
        ("Abstract", "abstract", ""),
        ("Résumé : Nous comptons.", "abstract", "Nous comptons."),
        ("Zusammenfassung: Wir zählen.", "abstract", "Wir zählen."),
        ("摘要：本文研究潮汐。", "abstract", "本文研究潮汐。"),
        ("Аннотация: мы считаем", "abstract", "мы считаем"),
        ("Keywords—lichens, slate", "keywords", "lichens, slate"),
        ("作者 : Mara Ellison", "authors", "Mara Ellison"),
        ("Author(s): Mara", "authors", "Mara"),
        ("METHODS: We read.", "part", "We read."),
        ("Conference: Bees 2024", "venue", "Bees 2024"),
    ],
)
def test_label(text: str, kind: str, rest: str) -> None:
    """A label is known by its word, with or without a mark after it."""
    found = label(text)
    assert found is not None
    assert (found.kind, found.rest) == (kind, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Abstract Meaning Representation banks help parsers.",
        "https://example.org/abstract",
        "doi: 10.5555/x",
        "10:30 Coffee",
        "We show that bees count",
    ],
)
def test_no_label(text: str) -> None:
    """Names that begin with such a word, addresses and times are not labels."""
    assert label(text) is None


def test_an_unknown_word_has_no_kind() -> None:
    """An unknown word before a colon is a label of no known kind."""
    found = label("Beekeeping: A Tutorial")
    assert found is not None
    assert (found.kind, kind_of("beekeeping")) == ("", "")


@pytest.mark.parametrize(
    ("word", "kind"),
    [("abstract/resumen", "abstract"), ("biography/biografía", "note"), ("abstract/moss", "")],
)
def test_a_label_in_two_languages(word: str, kind: str) -> None:
    """Words on both sides of a slash have the same kind, or are not a label."""
    assert kind_of(word) == kind
