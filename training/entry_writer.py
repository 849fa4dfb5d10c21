"""An entry on a made-up page: its title, and the fields around title and abstract."""

import re
from random import Random

from generator.listing.role import Role
from training import author_lines, fields
from training.abstract_writer import AbstractWriter
from training.field_writer import FieldWriter
from training.layout import Layout
from training.paste import Paste, Truth
from training.works import TrainingPaper, short_title, shortened

_BUTTONS = (
    " [Slides]",
    " [pdf]",
    " [[Slides](https://example.org/s.pdf)]",
    " (abstract)",
    " [PDF] [Code]",
    " [video]",
)

_SMALL_AGAIN = re.compile(r"(?<=\s)[A-Z](?=[a-z]+\b)")
_CAPITAL = re.compile(r"(?<=\s)[a-z](?=[a-z]{3,})")


class EntryWriter:
    """Writes one entry on a page."""

    def __init__(self, rng: Random, page: Paste, made: Layout, number: int) -> None:
        """Write entry `number`, from 1, on `page` in the layout `made`."""
        self.rng = rng
        self.page = page
        self.made = made
        self.number = number
        self._fields = FieldWriter(rng, page, made, number)
        self.kind = ""
        """The text after the title: a talk, a poster."""

    def put(self, work: TrainingPaper) -> None:
        """Write the entry of `work`."""
        rng, page, made = self.rng, self.page, self.made
        has_abstract = rng.random() >= made.no_abstract
        has_title = not has_abstract or rng.random() >= made.no_title
        work = self._adapted(work)
        if made.rule and (self.number > 1 or made.rule.startswith("=")):
            page.rule(made.rule)
            page.gap(1 if made.gaps[4] else 0)
        for kind in made.above:
            if self._fields.put(kind, work):
                page.gap(made.above_gap)
        if has_title:
            self._title(work)
            page.gap(made.gaps[0])
        put = 0
        for kind in made.below:
            page.gap(made.gaps[1] if put else 0)
            put += self._fields.put(kind, work)
        if put and has_abstract:
            page.gap(made.gaps[2])
        if has_abstract:
            AbstractWriter(rng, page, made).put(work)
        elif made.pending and made.no_abstract < 1:
            self._pending()
        for kind in made.after:
            before = len(page.lines)
            page.gap(made.gaps[3])
            if not self._fields.put(kind, work):
                del page.lines[before:]
        page.gap(made.gaps[4] if rng.random() > 0.02 else rng.choice((0, 1, 2)))
        if has_title and has_abstract:
            page.papers.append(Truth(work.title + self.kind, work.abstract, work.people))

    def _adapted(self, work: TrainingPaper) -> TrainingPaper:
        """Return `work` as this listing prints it: shortened, or in other capitals."""
        rng, made = self.rng, self.made
        title = work.title
        if made.short_titles and rng.random() < 0.8 and work.language == "en":
            title = short_title(rng, title)
        if rng.random() < 0.04 and work.language == "en":
            title = title.rstrip(".?") + rng.choice(
                ("?", "!", " Yes, It Is.", "? Evidence From Sweden", "? evidence from two towns")
            )
        title = cased(title, made.case)
        if made.title_stop and not title.endswith(("?", "!", ".")):
            title += "."
        if made.short_abstracts and rng.random() < 0.8:
            work = shortened(rng, work)
        sentences = work.sentences
        if made.cut and len(work.abstract) > 300:
            sentences = (
                work.abstract[: rng.randint(200, 300)].rstrip() + rng.choice(("...", "…")),
            )
        return TrainingPaper(
            title, sentences, work.people, work.keywords, work.year, work.language, work.between
        )

    def _title(self, work: TrainingPaper) -> None:
        rng, page, made = self.rng, self.page, self.made
        role = Role.TITLE
        text = work.title
        if made.one_line:
            people = author_lines.signed(
                rng, work.people[: 1 if made.one_author else 6], made.people
            )
            text = made.one_line.format(
                t=text,
                a=people.strip(" .,"),
                y=work.year,
                h=fields.hours(rng),
                p=fields.affiliation(rng, work.language),
            )
            role = Role.SIGNED
        width = made.width
        if made.wrapping in ("link", "a"):
            text = f"[{text}](https://example.org/papers/{self.number})"
            width = 0
        elif made.wrapping == "quotes":
            text = f"“{text}”"
        elif made.wrapping == "kind behind":
            kinds = (
                "(Vortrag)",
                "(Workshop)",
                "[Talk]",
                "(Poster)",
                "(Invited)",
                "(Keynote)",
                "- Talk",
            )
            self.kind = " " + rng.choice(kinds)
            text += self.kind
        elif made.wrapping == "kind":
            text = f"{rng.choice(('Keynote', 'Research paper', 'Invited talk', 'Poster', 'Tutorial'))}: {text}"
        number = ""
        if made.numbering:
            number = made.numbering.format(
                i=self.number, s=rng.randint(1, 4), letter="ABC"[self.number % 3]
            )
        mark = made.title_mark
        if made.wrapping == "mixed marks" and mark.startswith(("#", "- ", "• ", "* ")):
            mark = rng.choice((mark, mark, "### " if mark[0] == "#" else "• "))
        if mark in ("*", "__"):
            text = f"{mark}{number}{text}{mark}"
        elif mark == "**":
            text = f"**{number}{text}**" if rng.random() < 0.5 else f"{number}**{text}**"
        else:
            text = mark + number + text
        if made.wrapping in ("b", "h3"):
            text = f"<{made.wrapping}>{text}</{made.wrapping}>"
        if made.wrapping == "buttons":
            text += made.drawn.setdefault("buttons", rng.choice(_BUTTONS))
        if "title" in made.labels:
            self._fields.labelled("title", text, role)
        else:
            end = "\\" if made.wrapping == "backslash" else ""
            page.put(text + end, role, width, on_hyphens=made.on_hyphens, indent=made.indent)
        if made.wrapping == "underline":
            page.rule(made.drawn.setdefault("underline", rng.choice("-=~")) * min(60, len(text)))
        if made.wrapping == "attributes":
            page.put(f"{{: #submission-{self.number}}}", Role.FURNITURE)

    def _pending(self) -> None:
        texts = (
            "Abstract: TBD",
            "TBD",
            "TBA",
            "Abstract: TBA",
            "Abstract to follow.",
            "No abstract available.",
            "[No abstract available]",
            "Abstract: n/a",
            "Abstract: ",
            "Abstract not available",
        )
        self.page.put(self.rng.choice(texts), Role.FURNITURE)


def cased(title: str, case: str) -> str:
    """Return `title` in the capitals of a layout; as it is for an empty `case`."""
    match case:
        case "upper":
            return title.upper()
        case "lower":
            return title.lower()
        case "sentence":
            return _SMALL_AGAIN.sub(lambda found: found[0].lower(), title)
        case "title":
            return _CAPITAL.sub(lambda found: found[0].upper(), title)
        case _:
            return title
