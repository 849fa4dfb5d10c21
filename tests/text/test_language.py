"""The language of a text is detected where it is certain, and left open where it is not."""

import sys
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.language import language, title_language

GERMAN = (
    "Diese Arbeit untersucht, wie sich der Mangel an Schlaf auf das Gedächtnis von Kindern "
    "auswirkt. Wir haben zwölf Schulklassen über ein Jahr begleitet."
)
CHINESE = "本文研究睡眠不足对儿童记忆的影响。我们对十二个班级进行了为期一年的跟踪调查。"
ENGLISH = "We study how the lack of sleep affects the memory of children in twelve classes."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        (GERMAN, "de"),
        (CHINESE, "zh"),
        ("Cet article étudie les effets du manque de sommeil sur la mémoire des enfants.", "fr"),
        (
            "Este artículo estudia los efectos de la falta de sueño en la memoria de los niños.",
            "es",
        ),
        ("В статье изучается влияние недостатка сна на память детей в двенадцати классах.", "ru"),
        ("تدرس هذه الورقة أثر قلة النوم في ذاكرة الأطفال في اثني عشر صفا مدرسيا.", "ar"),
        ("この論文では、睡眠不足が子どもの記憶に与える影響を調べた。", "ja"),
        # English about another language, and with words of one
        ("We annotate the particles “doch” and “ja” in the letters of Die Brüder Grimm.", "en"),
        # nothing to go by
        ("", None),
        ("12.5 ± 0.3, 14.1 ± 0.2, 9.9 ± 0.1", None),
        ("XLoRA", None),
    ],
)
def test_language(text: str, expected: str | None) -> None:
    """A text of one sentence or more is enough; names and numbers are not."""
    assert language(text) == expected


@pytest.mark.parametrize(
    ("title", "abstract", "expected"),
    [
        # English titles, however short, and with names from elsewhere
        ("Deep Learning", "en", "en"),
        ("Schrödinger Bridges for Transport", "en", "en"),
        # German above an English abstract, as many journals print
        ("Die Wirkung von Schlafmangel auf das Gedächtnis", "en", "de"),
        # short, and likely what the abstract is
        ("Grundlagen der Quantenmechanik", "de", "de"),
        ("Redes neuronales profundas", "es", "es"),
        ("睡眠与记忆", "zh", "zh"),
        # English above a German abstract
        ("How the lack of sleep affects memory in children", "de", "en"),
        # may be anything
        ("Nel Torino", "en", None),
        ("Reti neurali profonde", "de", None),
        ("XLoRA", "de", None),
    ],
)
def test_title(title: str, abstract: str, expected: str | None) -> None:
    """A title is in the language of its abstract unless it is certainly in another one."""
    assert title_language(title, abstract) == expected


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    """Any text has a language or none, and always the same."""
    assert language(text) == language(text)
    assert title_language(text, "en") == title_language(text, "en")


def test_english_needs_no_detector() -> None:
    """A collection in English does not wait for the detector to load."""
    program = (
        "import sys; from generator.text.language import language, title_language;"
        f"print(language({ENGLISH!r}), title_language('Sleep and Memory', 'en'),"
        " 'py3langid' in sys.modules)"
    )
    done = run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "en", "False"]
