"""Random layouts of listings."""

from random import Random

from training.author_lines import signature
from training.fields import DATE_STYLES
from training.labels import LABELS, PARTS, PARTS_IN
from training.layout import Layout, fields_of
from training.page_texts import FURNITURE, HEADINGS, way_on
from training.paste import RAGGED, SENTENCES

LANGUAGES = ("de", "es", "fr", "it", "pt", "zh", "ja", "ru", "pl", "ko", "ar", "th")
"""The languages of papers besides English."""


def random_layout(rng: Random, without: frozenset[str]) -> Layout:
    """Return a random layout without the kinds of things in `without`."""
    draw = _Draw(rng, without)
    rich = rng.choices((0.0, 0.45, 1.0), (0.28, 0.31, 0.41))[0]
    made = Layout(kinds=draw.kinds)
    _texts(draw, made)
    _labels(draw, made, rich)
    _people(draw, made, rich)
    _facts(draw, made, rich)
    _notes(draw, made, rich)
    _title(draw, made, rich)
    _spacing(rng, made)
    _abstract(draw, made)
    _frame(draw, made, rich)
    return made


class _Draw:
    """Draws kinds of things, and records them."""

    def __init__(self, rng: Random, without: frozenset[str]) -> None:
        self.rng = rng
        self.without = without
        self.kinds: set[str] = set()

    def has(self, kind: str, chance: float) -> bool:
        """Return true with the given chance, and record the kind then."""
        drawn = kind not in self.without and self.rng.random() < chance
        if drawn:
            self.kinds.add(kind)
        return drawn


def _texts(draw: _Draw, made: Layout) -> None:
    rng = draw.rng
    if draw.has("foreign", 0.26):
        made.language = rng.choice(LANGUAGES)
    made.short_titles = rng.random() < 0.15
    made.short_abstracts = rng.random() < 0.25
    made.cut = rng.random() < 0.05
    made.dates = rng.choice(DATE_STYLES)
    made.missing = rng.choice((0.0, 0.0, 0.05, 0.15))


def _labels(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    language = ""
    if rich and draw.has("labels", 0.24 * rich):
        language = "en"
    if (rich and draw.has("foreign labels", 0.14 * rich)) or (
        made.language != "en" and draw.has("foreign labels", 0.45)
    ):
        own = made.language in LABELS and made.language != "en" and rng.random() < 0.8
        language = made.language if own else rng.choice(sorted(set(LABELS) - {"en"}))
    if language:
        chances = {"title": 0.7, "authors": 0.85, "abstract": 0.92}
        made.labels = {
            kind: rng.choice(words.split(";"))
            for kind, words in LABELS[language].items()
            if rng.random() < chances.get(kind, 0.8)
        }
        made.label_mark = rng.choices(
            (": ", " : ", "：", ". ", " - ", "— ", ":\n", "\n"),
            (0.58, 0.08, 0.07, 0.05, 0.04, 0.03, 0.11, 0.04),
        )[0]
        if language in ("zh", "ja") and rng.random() < 0.6:
            made.label_mark = "："
        made.bold_labels = "markup" not in draw.without and rng.random() < 0.14
        made.upper_labels = rng.random() < 0.1
        if draw.has("labels", 0.03):
            # as Markdown sets lists of fields
            made.drawn["label bullet"] = rng.choice(("- ", "* ", "+ "))
    elif rich and draw.has("labels", 0.3):
        made.abstract_label = rng.choices(
            (
                "Abstract",
                "Abstract:",
                "ABSTRACT",
                "Abstract: ",
                "Abstract. ",
                "Abstract— ",
                "ABSTRACT ",
                "Abstract ",
                "Summary: ",
                "GLUED",
                "Abstract - ",
                "[Abstract] ",
                "FOREIGN",
                "MIXED",
            ),
            (0.26, 0.18, 0.08, 0.14, 0.06, 0.04, 0.03, 0.05, 0.03, 0.03, 0.02, 0.01, 0.05, 0.05),
        )[0]
    made.label_gap = rng.choice((0, 0, 1))


def _people(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    made.people = signature(rng)
    made.one_author = rng.random() < 0.18
    made.author_a_line = rng.random() < 0.06
    made.affiliations = rng.choices(
        ("one", "each", "marked", "bracketed", "joined"), (0.55, 0.2, 0.12, 0.08, 0.05)
    )[0]
    if not rich or rng.random() > 0.66 * rich:
        return
    where = rng.choices(("below", "above", "after", "one line"), (0.6, 0.25, 0.06, 0.09))[0]
    kind = {
        "below": "authors below",
        "above": "authors above",
        "after": "authors below",
        "one line": "one line",
    }[where]
    if not draw.has(kind, 1.0):
        return
    if where == "above":
        made.one_author = rng.random() < 0.4
        if rng.random() < 0.2:
            made.rule = rng.choice(("=" * 10, "-" * 40, "***"))
    if where == "one line":
        made.one_line = rng.choice(ONE_LINE)
        return
    fields: list[str] = fields_of(made, where)
    fields.append("authors")
    if draw.has("places", 0.38):
        fields.append("places")
    if draw.has("places", 0.12):
        fields.append("mail")


ONE_LINE = (
    "{t} - {a}",
    "{t} – {a}",
    "{t} ({a})",
    "{t}. {a}",
    "{t} by {a}",
    "{t}, by {a}",
    "{a}. {t}",
    "{a}: {t}",
    "{a} - {t}",
    "{a}, {t}",
    "{a}. “{t}”",
    "“{t}”, {a}",
    "*{t}* - {a}",
    "_{t}_ - {a}",
    "**{t}** – {a}",
    "**{t}** ({a})",
    "{a} | {t}",
    "{t} | {a}",
    "{a} ({y}). {t}.",
    "{a}, {y}. {t}.",
    "{t} / {a}",
    "**{a}**: {t}",
    "{a} --- {t}",
    "{a} -- {t}",
    "**{t} ({a})**",
    "**{t}**, _{a}_",
    "**{t}**, _{a}_ ({h})",
    "{t} ({a}, {y})",
    "{a} ({p}): {t}",
    "{a} ({p}) - {t}",
    "{t} – {a} ({p})",
    "{h} {a}: {t}",
    "{h} {t} ({a})",
    "{h} - {t} - {a}",
    "{a}: “{t}”",
    "**{t}** <br> {a}",
    "{t} [{a}]",
)
"""The forms of a line with title and authors."""


_FACTS = (
    ("venue", 0.16),
    ("date", 0.14),
    ("doi", 0.12),
    ("url", 0.12),
    ("arxiv", 0.06),
    ("subjects", 0.06),
    ("comments", 0.06),
    ("pages", 0.03),
    ("type", 0.05),
    ("count", 0.03),
)


def _facts(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    for kind, chance in _FACTS:
        if rich and draw.has("facts", chance * rich):
            where = rng.choices(("below", "after", "above"), (0.55, 0.3, 0.15))[0]
            fields = fields_of(made, where)
            fields.insert(rng.randint(0, len(fields)), kind)
    if rich and draw.has("programme", 0.12 * rich):
        made.above.insert(0, "time")
    elif rich and draw.has("programme", 0.03 * rich):
        made.below.append("time")
    if rich and draw.has("keywords", 0.17 * rich):
        where = rng.choices(("after", "below"), (0.72, 0.28))[0]
        fields_of(made, where).append("keywords")


def _notes(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    if rich and draw.has("notes", 0.18 * rich):
        made.after.append("note")
    if draw.has("notes", 0.09 if rich else 0.04):
        fields_of(made, rng.choice(("after", "after", "after", "below"))).append("biography")
        made.drawn["lives"] = rng.choice(("1", "1", "2"))
    if rich and draw.has("references", 0.07):
        made.after.append("references")
        made.drawn["references"] = rng.choice(
            ("References", "References:", "**References**", "## References", "Main references", "")
        )
        made.drawn["reference mark"] = rng.choice(("- ", "[{i}] ", "* ", "", "{i}. ", "[{i}] "))
    if rich and draw.has("notes", 0.05):
        made.below.append("short")
    if draw.has("machine summary", 0.03):
        made.below.append("machine summary")
    if rich and draw.has("translation", 0.03):
        made.after.append("translation")
    if draw.has("furniture", 0.3 * rich if rich else 0.12):
        for place in range(rng.randint(1, 3) if rich else 1):
            where = (
                rng.choices(("below", "after", "above"), (0.4, 0.4, 0.2))[0] if rich else "after"
            )
            fields = fields_of(made, where)
            made.drawn[f"furniture {place}"] = (
                way_on(rng) if rng.random() < 0.35 else rng.choice(FURNITURE)
            )
            fields.insert(rng.randint(0, len(fields)), f"furniture {place}")


_NUMBERINGS = (
    ("{i}. ", 0.32),
    ("{i}) ", 0.1),
    ("[{i}] ", 0.14),
    ("\\[{i}\\] ", 0.03),
    ("P{s}.{i} ", 0.08),
    ("Paper {i}: ", 0.06),
    ("#{i} ", 0.05),
    ("{i} ", 0.06),
    ("O-{i} ", 0.04),
    ("({i}) ", 0.04),
    ("Talk {i}. ", 0.03),
    ("{i:03}: ", 0.02),
    ("{s}.{i}. ", 0.03),
    ("{s}{letter}. ", 0.01),
)


_MARKS = (
    ("# ", 0.07),
    ("## ", 0.22),
    ("### ", 0.22),
    ("#### ", 0.09),
    ("- ", 0.11),
    ("• ", 0.09),
    ("* ", 0.05),
    ("**", 0.15),
)


_WRAPPINGS = (
    "buttons",
    "kind",
    "kind behind",
    "link",
    "quotes",
    "b",
    "h3",
    "attributes",
    "underline",
    "backslash",
    "details",
    "a",
    "mixed marks",
)


def _title(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    if rich and draw.has("numbers", 0.2):
        made.numbering = _pick(rng, _NUMBERINGS)
    if rich and draw.has("numbers", 0.04):
        made.above.insert(0, "number")
    if "authors" in made.above and draw.has("numbers", 0.12):
        made.drawn["numbered author"] = rng.choice(
            ("C{i}- {n}:", "C{i}: {n}", "Talk {i}: {n}", "{i}. {n}", "C{i} - {n}", "S{i}. {n}:")
        )
    if draw.has("markup", 0.16):
        made.title_mark = _pick(rng, _MARKS)
    if draw.has("markup", 0.12):
        made.wrapping = rng.choice(_WRAPPINGS)
    if draw.has("markup", 0.08):
        made.author_mark = rng.choice(("*", "_", "**", "- ", "> "))
    if "authors" in made.above and draw.has("markup", 0.35):
        made.author_mark = rng.choice(("# ", "## ", "### ", "**"))
        made.title_mark = rng.choice(("", "", "**", "*", "__", "#### "))
    made.case = rng.choices(
        ("as it is", "upper", "sentence", "lower", "title"), (0.68, 0.1, 0.14, 0.01, 0.07)
    )[0]
    made.title_stop = rng.random() < 0.22


def _pick(rng: Random, pairs: tuple[tuple[str, float], ...]) -> str:
    return rng.choices([one for one, _ in pairs], [chance for _, chance in pairs])[0]


def _spacing(rng: Random, made: Layout) -> None:
    chances = (0.34, 0.25, 0.13, 0.09, 0.19)
    plan = rng.choices(("apart", "head", "block", "none", "mixed"), chances)[0]
    bit = (0, 1)
    made.gaps = {
        "apart": (1, 1, 1, 1, rng.choice((1, 1, 2))),
        "head": (0, 0, 1, rng.choice(bit), rng.choice((1, 2))),
        "block": (0, 0, 0, 0, rng.choice((1, 2))),
        "none": (0, 0, 0, 0, 0),
        "mixed": (
            rng.choice(bit),
            rng.choice(bit),
            rng.choice(bit),
            rng.choice(bit),
            rng.choice((1, 1, 2, 3)),
        ),
    }[plan]
    made.above_gap = made.gaps[1] if rng.random() < 0.6 else rng.choice(bit)
    made.width = 0 if rng.random() < 0.62 else rng.randint(40, 120)
    made.text_width = made.width
    if not made.width and rng.random() < 0.12:
        made.text_width = rng.choice((RAGGED, SENTENCES))
    made.on_hyphens = rng.random() < 0.55
    made.hyphenate = bool(made.width) and rng.random() < 0.12
    made.indent = rng.choices(("", "  ", "    "), (0.95, 0.03, 0.02))[0]
    made.abstract_indent = rng.choices(("", "  ", "    ", "\t"), (0.92, 0.03, 0.03, 0.02))[0]
    made.rule = (
        made.rule
        or rng.choices(
            ("", "=" * 30, "---", "* * *", "***", "____________"),
            (0.88, 0.04, 0.04, 0.02, 0.01, 0.01),
        )[0]
    )


def _abstract(draw: _Draw, made: Layout) -> None:
    rng = draw.rng
    made.paragraphs = rng.choices((0.0, 0.2, 0.7), (0.55, 0.25, 0.2))[0]
    made.paragraph_gap = rng.choices((1, 0), (0.85, 0.15))[0]
    made.items = rng.choice(("- ", "* ", "• ", "{i}. ", "({i}) ")) if rng.random() < 0.06 else ""
    made.formulas = 0.5 if rng.random() < 0.05 else 0.0
    made.abstract_mark = rng.choices(("", "> ", "- ", "  - "), (0.95, 0.03, 0.01, 0.01))[0]
    if draw.has("parts", 0.14):
        made.parts_set = rng.choices(
            ("inline", "line", "paragraph", "bold"), (0.4, 0.3, 0.22, 0.08)
        )[0]
    elif draw.has("headings of parts", 0.06):
        made.parts_set = rng.choices(("headings", "close headings"), (0.6, 0.4))[0]
    made.parts = PARTS_IN.get(made.language, rng.choice(PARTS))
    made.drawn["upper parts"] = rng.choice(("", "yes"))


def _frame(draw: _Draw, made: Layout, rich: float) -> None:
    rng = draw.rng
    if draw.has("headings", 0.24):
        made.headings = rng.choice((0.15, 0.2, 0.4))
    made.heading_mark = rng.choice(("# ", "## ")) if made.title_mark.startswith("#") else ""
    made.heading = rng.choice(HEADINGS)
    made.tops = draw.has("headings", 0.22)
    made.about_above = draw.has("about", 0.04)
    made.about_below = draw.has("about", 0.04)
    made.contents = rich > 0 and draw.has("contents", 0.06)
    if draw.has("page heads", 0.03):
        made.page_breaks = rng.randint(12, 45)
    if "titles only" not in draw.without:
        made.no_abstract = rng.choices((0.0, 0.12, 0.4), (0.84, 0.11, 0.05))[0]
    if draw.has("titles only", 0.04):
        made.no_abstract = 1.0
    made.no_title = rng.choices((0.0, 0.15, 1.0), (0.93, 0.058, 0.012))[0]
    made.pending = rng.random() < 0.5
