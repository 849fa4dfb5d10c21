"""The abstract of an entry on a made-up page: its label, its parts, lists and formulas."""

from itertools import pairwise
from random import Random

from generator.listing.role import Role
from training import notes
from training.labels import LABELS, PARTS_IN
from training.layout import Layout
from training.paste import Paste
from training.works import TrainingPaper


class AbstractWriter:
    """Writes the abstract of an entry on a page."""

    def __init__(self, rng: Random, page: Paste, made: Layout) -> None:
        """Write abstracts on `page` in the layout `made`."""
        self._rng = rng
        self._page = page
        self._made = made

    def put(self, work: TrainingPaper) -> None:
        """Write the abstract of `work`, below its label or after it."""
        page, made = self._page, self._made
        before = ""
        if "abstract" in made.labels:
            word = made.labels["abstract"].upper() if made.upper_labels else made.labels["abstract"]
            shown = f"**{word}**" if made.bold_labels else word
            bullet = made.drawn.get("label bullet", "")
            if made.label_mark.endswith("\n"):
                page.put(bullet + shown + made.label_mark[:-1], Role.LABEL)
                page.gap(made.label_gap)
            else:
                before = bullet + shown + made.label_mark
        elif made.abstract_label:
            before = self._abstract_label(work)
        self._paragraphs(work, before)

    def _abstract_label(self, work: TrainingPaper) -> str:
        """Write the label of the abstract, or return it if the text follows on its line."""
        rng, page, made = self._rng, self._page, self._made
        label = made.abstract_label
        if label == "MIXED":
            label = rng.choice(
                ("Abstract. ", "ABSTRACT ", "GLUED", "Abstract: ", "FOREIGN", "Abstract ", "")
            )
        if label == "GLUED":
            return rng.choice(("Abstract", "ABSTRACT")) if work.language == "en" else ""
        if label == "FOREIGN":
            words = LABELS[rng.choice(sorted(LABELS))]["abstract"].split(";")
            return rng.choice(words).strip() + rng.choice((": ", " : ", ". "))
        if label in ("Abstract", "ABSTRACT", "Abstract:"):
            if made.wrapping == "details":
                page.put("<details><summary>Abstract</summary>", Role.LABEL)
            else:
                page.put("#### Abstract" if made.title_mark.startswith("#") else label, Role.LABEL)
            page.gap(made.label_gap)
            return ""
        return label

    def _paragraphs(self, work: TrainingPaper, before: str) -> None:
        page, made = self._page, self._made
        parts = self._parts(work)
        if made.items and len(parts) == 1 and len(work.sentences) > 3:
            self._items(work, before)
            return
        if made.formulas and len(parts) == 1 and self._rng.random() < made.formulas:
            self._formula(work, before)
            return
        for place, (head, text) in enumerate(parts):
            role = Role.PARAGRAPH if place else Role.ABSTRACT
            is_last = place == len(parts) - 1
            mark = made.abstract_mark
            hyphenate = made.hyphenate and work.language == "en"
            if head and made.parts_set.endswith("headings"):
                gap = 1 if made.parts_set == "headings" else 0
                page.put(before + head if not place and not before.strip() else head, Role.PART)
                page.gap(gap)
                self._put_text(mark + text, role, hyphenate=hyphenate)
                page.gap(0 if is_last else gap)
            elif head and made.parts_set == "inline":
                whole = " ".join(f"{one}: {text}" for one, text in parts)
                self._put_text(mark + before + whole, role, hyphenate=hyphenate)
                return
            else:
                shown = ""
                if head:
                    shown = f"**{head}:** " if made.parts_set == "bold" else f"{head}: "
                self._put_text(
                    mark + ("" if place else before) + shown + text, role, hyphenate=hyphenate
                )
                if not is_last:
                    close = head and made.parts_set != "paragraph"
                    page.gap(0 if close else made.paragraph_gap)

    def _items(self, work: TrainingPaper, before: str) -> None:
        """Write an abstract with its last sentences as a list."""
        made, sentences = self._made, work.sentences
        first = self._rng.randint(1, len(sentences) - 2)
        start = work.between.join(sentences[:first])
        colon = self._rng.choice((" We address three questions:", ":", "", " The steps are:"))
        start = start.rstrip(".") + ":" if colon == ":" else start + colon
        self._put_text(made.abstract_mark + before + start, Role.ABSTRACT, hyphenate=False)
        self._page.gap(self._rng.choice((0, 1)))
        for number, text in enumerate(sentences[first:-1], start=1):
            self._put_text(made.items.format(i=number) + text, Role.PARAGRAPH, hyphenate=False)
        if self._rng.random() < 0.5:
            self._page.gap(made.paragraph_gap)
            self._put_text(sentences[-1], Role.PARAGRAPH, hyphenate=False)

    def _formula(self, work: TrainingPaper, before: str) -> None:
        """Write an abstract with a displayed formula."""
        made, sentences = self._made, work.sentences
        at = self._rng.randint(0, len(sentences) - 1)
        words = sentences[at].rstrip(".").split()
        half = self._rng.randint(1, max(1, len(words) - 1))
        start = work.between.join((*sentences[:at], " ".join(words[:half])))
        rest = " ".join((*words[half:], *sentences[at + 1 :])) + "."
        self._put_text(made.abstract_mark + before + start, Role.ABSTRACT, hyphenate=False)
        gap = self._rng.choice((0, 0, 1))
        self._page.gap(gap)
        text = notes.formula(self._rng)
        if any(map(str.isalnum, text)):
            self._page.put(text, Role.PARAGRAPH)
        else:
            self._page.rule(text)
            self._page.put(notes.formula(self._rng).strip("$") or "y = x", Role.PARAGRAPH)
            self._page.rule(text)
        self._page.gap(gap)
        if len(rest) > 2:
            self._put_text(rest, Role.PARAGRAPH, hyphenate=False)

    def _put_text(self, text: str, role: Role, *, hyphenate: bool) -> None:
        made = self._made
        self._page.put(
            text,
            role,
            made.text_width,
            indent=made.abstract_indent,
            on_hyphens=made.on_hyphens,
            hyphenate=hyphenate,
        )

    def _parts(self, work: TrainingPaper) -> list[tuple[str, str]]:
        """Return the paragraphs of an abstract, each with the name of its part, or an empty text."""
        rng, made = self._rng, self._made
        sentences = work.sentences
        if made.parts_set and (work.language == "en" or work.language in PARTS_IN):
            count = min(len(made.parts), len(sentences))
            if count >= 2:
                upper = made.drawn["upper parts"]
                heads = [*made.parts[: count - 1], made.parts[-1]]
                cut = _cut(rng, work, count)
                return [
                    (head.upper() if upper else head, text)
                    for head, text in zip(heads, cut, strict=True)
                ]
        if len(sentences) >= 3 and rng.random() < made.paragraphs:
            most = len(sentences) // 2 if rng.random() < 0.8 else len(sentences) - 1
            count = rng.randint(2, max(2, min(5, most)))
            return [
                ("", text) for text in _cut(rng, work, count, alike=len(sentences) >= 2 * count)
            ]
        return [("", work.abstract)]


def _cut(rng: Random, work: TrainingPaper, count: int, *, alike: bool = False) -> list[str]:
    """Return the abstract of `work` in `count` pieces; if `alike`, none is short."""
    sentences = work.sentences
    places = range(2, len(sentences) - 1, 2) if alike else range(1, len(sentences))
    if len(places) < count - 1:
        places = range(1, len(sentences))
    cuts = [0, *sorted(rng.sample(places, count - 1)), len(sentences)]
    return [work.between.join(sentences[start:end]) for start, end in pairwise(cuts)]
