"""Pages that list papers, each set in the same way."""

import re
from random import Random

from generator.listing.role import Role
from training import fields
from training.labels import LABELS, PARTS_IN
from training.layout import Layout, layout
from training.page import Page, Truth
from training.people import printed
from training.works import Work, short_title, shortened, works

_SMALL_AGAIN = re.compile(r"(?<=\s)[A-Z](?=[a-z]+\b)")
_CAPITAL = re.compile(r"(?<=\s)[a-z](?=[a-z]{3,})")


def listing(
    rng: Random, real: tuple[tuple[str, str], ...], without: frozenset[str] = frozenset()
) -> Page:
    """Return a listing in a layout of its own."""
    made = layout(rng, without)
    count = rng.choices(
        (1, 2, 3, rng.randint(4, 7), rng.randint(8, 18)), (0.08, 0.14, 0.16, 0.38, 0.24)
    )[0]
    if made.width:
        # wrapped lines are many, and much the same
        count = min(count, rng.choice((3, 4, 6)))
    page = Page(kinds=made.kinds)
    entries = works(rng, count, real, made.language)
    _top(rng, page, made, entries)
    for number, work in enumerate(entries, start=1):
        if made.headings and (number == 1 or rng.random() < made.headings):
            template = made.heading if rng.random() < 0.7 else rng.choice(fields.HEADINGS)
            page.put(made.heading_mark + fields.heading(rng, template), Role.HEADING)
            page.gap(max(made.gaps[0], rng.choice((0, 1))))
        _Entry(rng, page, made, number).put(work)
    if "notes" in made.kinds and rng.random() < 0.3:
        page.put(fields.biography(rng, rng.choice(entries).people[0]), Role.OTHER, made.width)
    if made.page_breaks:
        _break_pages(rng, page, made.page_breaks)
    return page


def _top(rng: Random, page: Page, made: Layout, entries: list[Work]) -> None:
    """Put what stands above the first entry."""
    if made.tops:
        mark = "# " if made.title_mark.startswith("#") else ""
        for _ in range(rng.randint(1, 3)):
            page.put(mark + fields.heading(rng, rng.choice(fields.TOPS)), Role.HEADING)
            page.gap(rng.choice((0, 1)))
        if rng.random() < 0.5:
            said = fields.heading(rng, rng.choice(fields.INTRODUCTIONS))
            page.put(said, Role.OTHER, made.width)
            page.gap(1)
    if made.contents:
        if rng.random() < 0.5:
            page.put(rng.choice(("Contents", "Index", "Table of contents", "Inhalt")), Role.HEADING)
            page.gap(1)
        bullet, gap = rng.choice(("", "- ", "{i}. ", "* ", "[{i}] ")), rng.choice((0, 0, 1))
        tail = rng.choice(("", "", " {p}", " ..... {p}", " — {a}"))
        for number, work in enumerate(entries, start=1):
            end = tail.format(p=number + 3, a=work.people[0])
            page.put(bullet.format(i=number) + _cased(work.title, made.case) + end, Role.FURNITURE)
            page.gap(gap)
        page.gap(1)


def _break_pages(rng: Random, page: Page, size: int) -> None:
    """Put the head of a page, and its number, between its lines again and again."""
    head = fields.heading(rng, rng.choice(fields.TOPS))
    lines: list[tuple[str, Role | None]] = []
    number = rng.randint(1, 200)
    for place, line in enumerate(page.lines):
        if place and place % size == 0:
            number += 1
            shown = rng.choice((f"{head} {number}", f"{number}", f"{number} | {head}"))
            lines += [(shown, Role.FURNITURE)]
        lines.append(line)
    page.lines = lines


def _cased(title: str, case: str) -> str:
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


class _Entry:
    """Puts one entry on a page."""

    def __init__(self, rng: Random, page: Page, made: Layout, number: int) -> None:
        self.rng = rng
        self.page = page
        self.made = made
        self.number = number

    def put(self, work: Work) -> None:
        """Put the entry of `work`."""
        rng, page, made = self.rng, self.page, self.made
        has_abstract = rng.random() >= made.no_abstract
        has_title = not has_abstract or rng.random() >= made.no_title
        work = self._adapted(work)
        if made.rule and (self.number > 1 or made.rule.startswith("=")):
            page.rule(made.rule)
            page.gap(1 if made.gaps[4] else 0)
        for kind in made.above:
            if self._field(kind, work):
                page.gap(made.above_gap)
        if has_title:
            self._title(work)
            page.gap(made.gaps[0])
        put = 0
        for kind in made.below:
            page.gap(made.gaps[1] if put else 0)
            put += self._field(kind, work)
        if put and has_abstract:
            page.gap(made.gaps[2])
        if has_abstract:
            self._abstract(work)
        elif made.pending and made.no_abstract < 1:
            self._pending()
        for kind in made.after:
            before = len(page.lines)
            page.gap(made.gaps[3])
            if not self._field(kind, work):
                del page.lines[before:]
        page.gap(made.gaps[4] if rng.random() > 0.02 else rng.choice((0, 1, 2)))
        if has_title and has_abstract:
            page.papers.append(Truth(work.title, work.abstract, work.people))

    def _adapted(self, work: Work) -> Work:
        """Return `work` as this listing has it: shorter, in other capitals."""
        rng, made = self.rng, self.made
        title = work.title
        if made.short_titles and rng.random() < 0.8 and work.language == "en":
            title = short_title(rng, title)
        if rng.random() < 0.02 and work.language == "en":
            title = title.rstrip(".?") + rng.choice(("?", "!", " Yes, It Is.", "? Evidence From Sweden"))
        title = _cased(title, made.case)
        if made.title_stop and not title.endswith(("?", "!", ".")):
            title += "."
        if made.short_abstracts and rng.random() < 0.8:
            work = shortened(rng, work)
        sentences = work.sentences
        if made.cut and len(work.abstract) > 300:
            sentences = (work.abstract[: rng.randint(200, 300)].rstrip() + rng.choice(("...", "…")),)
        return Work(title, sentences, work.people, work.keywords, work.year, work.language, work.between)

    def _title(self, work: Work) -> None:
        rng, page, made = self.rng, self.page, self.made
        role = Role.TITLE
        text = work.title
        if made.one_line:
            people = fields.signed(rng, work.people[: 1 if made.one_author else 6], made.people)
            text = made.one_line.format(t=text, a=people.strip(" .,"), y=work.year)
            role = Role.SIGNED
        width = made.width
        if made.wrapping in ("link", "a"):
            text = f"[{text}](https://example.org/papers/{self.number})"
            width = 0
        elif made.wrapping == "quotes":
            text = f"“{text}”"
        number = ""
        if made.numbering:
            number = made.numbering.format(i=self.number, s=rng.randint(1, 4), letter="ABC"[self.number % 3])
        mark = made.title_mark
        if made.wrapping == "mixed marks" and mark.startswith(("#", "- ", "• ", "* ")):
            mark = rng.choice((mark, mark, "### " if mark[0] == "#" else "• "))
        if mark == "**":
            text = f"**{number}{text}**" if rng.random() < 0.5 else f"{number}**{text}**"
        else:
            text = mark + number + text
        if made.wrapping in ("b", "h3"):
            text = f"<{made.wrapping}>{text}</{made.wrapping}>"
        if "title" in made.labels:
            self._labelled("title", text, role)
        else:
            end = "\\" if made.wrapping == "backslash" else ""
            page.put(text + end, role, width, on_hyphens=made.on_hyphens, indent=made.indent)
        if made.wrapping == "underline":
            page.rule(made.drawn.setdefault("underline", rng.choice("-=~")) * min(60, len(text)))
        if made.wrapping == "attributes":
            page.put(f"{{: #submission-{self.number}}}", Role.FURNITURE)

    def _labelled(self, kind: str, text: str, role: Role) -> None:
        """Put `text` behind the label of its kind, or below it."""
        made = self.made
        word = made.labels[kind].upper() if made.upper_labels else made.labels[kind]
        bullet = made.drawn.get("label bullet", "")
        mark = made.label_mark
        if mark.endswith("\n"):
            shown = f"**{word}{mark[:-1]}**" if made.bold_labels else word + mark[:-1]
            self.page.put(bullet + shown, Role.LABEL)
            self.page.gap(made.label_gap)
            self.page.put(text, role, made.width, on_hyphens=made.on_hyphens)
            return
        if made.bold_labels:
            inside = self.made.drawn.setdefault("bold", self.rng.choice(("in", "out")))
            shown = f"**{word}{mark.rstrip()}** " if inside == "in" else f"**{word}**{mark}"
        else:
            shown = word + mark
        self.page.put(bullet + shown + text, role, made.width, on_hyphens=made.on_hyphens)

    def _field(self, kind: str, work: Work) -> bool:
        """Put a field, and say whether there was one to put."""
        rng, made = self.rng, self.made
        if kind != "authors" and rng.random() < made.missing:
            return False
        if kind.startswith("furniture"):
            text = fields.furniture(rng, made.drawn[kind])
            self.page.put(text, Role.FURNITURE)
            return True
        match kind:
            case "authors":
                self._authors(work)
            case "places":
                self._places(work)
            case "mail":
                addresses = [fields.mail(rng, name) for name in work.people[:2]]
                self.page.put(", ".join(addresses[: rng.randint(1, 2)]), Role.PLACE)
            case "keywords":
                self._keywords(work)
            case "number":
                self.page.put(str(self.number), Role.FURNITURE)
            case "note":
                self.page.put(fields.note(rng, work), Role.OTHER, made.width)
            case "biography":
                if rng.random() < 0.5:
                    word = rng.choice(("Biography", "Bio", "Speaker bio", "About the author", "Speaker", "About the speaker:"))
                    self.page.put(word, Role.LABEL)
                    self.page.gap(made.label_gap)
                self.page.put(fields.biography(rng, work.people[0]), Role.OTHER, made.width)
            case "short":
                word = made.drawn.setdefault("short", rng.choice(("TL;DR: ", "TLDR ", "tl;dr ", "TL;DR ", "One-sentence summary: ")))
                self.page.put(word + work.sentences[0], Role.OTHER, made.width)
            case "translation":
                self._translation()
            case _:
                self._fact(kind, work)
        return True

    def _authors(self, work: Work) -> None:
        rng, made = self.rng, self.made
        people = work.people[:1] if made.one_author else work.people[: rng.choice((3, 6, 12))]
        numbered = made.drawn.get("numbered author")
        if numbered:
            self.page.put(numbered.format(i=self.number, n=people[0]), Role.AUTHORS)
            return
        if made.author_a_line and len(people) < 6:
            place = made.drawn.setdefault("author place", rng.choice(("", "", ", {p}", " ({p})")))
            for name in people:
                where = place.format(p=fields.affiliation(rng, work.language))
                self.page.put(printed(rng, name, made.people.name) + where, Role.AUTHORS)
            return
        text = fields.signed(rng, people, made.people)
        mark = made.author_mark
        text = f"{mark}{text}" if mark.endswith(" ") else f"{mark}{text}{mark}"
        if "authors" in made.labels:
            self._labelled("authors", text, Role.AUTHORS)
            return
        end = "\\" if made.wrapping == "backslash" else ""
        if made.drawn.setdefault("authors and place", rng.choice(("", "", "", "", "", "yes"))):
            text += rng.choice((" – ", ", ", " | ", " @ ")) + fields.affiliation(rng, work.language)
        self.page.put(text + end, Role.AUTHORS, made.width, on_hyphens=made.on_hyphens)

    def _places(self, work: Work) -> None:
        rng, made = self.rng, self.made
        many = made.affiliations in ("each", "marked", "joined")
        count = rng.randint(1, max(1, min(3, len(work.people)))) if many else 1
        places = [fields.affiliation(rng, work.language) for _ in range(count)]
        if made.affiliations == "marked":
            mark = rng.choice(("({}) ", "{} ", "{}", "^{} ", "{}. "))
            if rng.random() < 0.2:
                self.page.put("Author information:", Role.LABEL)
            places = [mark.format(number) + place for number, place in enumerate(places, 1)]
        elif made.affiliations == "bracketed":
            places = [f"({places[0]})"]
        elif made.affiliations == "joined":
            places = ["; ".join(places)]
        for place in places:
            if "place" in made.labels and count == 1:
                self._labelled("place", place, Role.PLACE)
            else:
                self.page.put(place, Role.PLACE, made.width, on_hyphens=made.on_hyphens)

    def _keywords(self, work: Work) -> None:
        rng, made = self.rng, self.made
        words = list(work.keywords[:8])
        if made.drawn.setdefault("keyword case", rng.choice(("", "", "title"))):
            words = [word.title() for word in words]
        separator = made.drawn.setdefault("keyword mark", rng.choice((", ", ", ", "; ", " · ", " | ", "；")))
        text = separator.join(words) + made.drawn.setdefault("keyword end", rng.choice(("", "", ".")))
        if "keywords" in made.labels:
            self._labelled("keywords", text, Role.KEYWORDS)
            return
        if work.language in LABELS and work.language != "en":
            words_for = LABELS[work.language]["keywords"]
            word = rng.choice(words_for.split(";")) + rng.choice((": ", "："))
        else:
            word = rng.choice(("Keywords: ", "Keywords: ", "Key words: ", "Keywords— ", "Keywords—", "Keywords ", "Index Terms: ", "KEYWORDS: ", "Tags: ", "Keywords. "))
            if rng.random() < 0.9:
                word = made.drawn.setdefault("keywords", word)
        self.page.put(word + text, Role.KEYWORDS, made.width, on_hyphens=made.on_hyphens)

    def _translation(self) -> None:
        rng, made = self.rng, self.made
        other = rng.choice(("zh", "es", "fr", "de", "ja", "ru", "pt"))
        work = works(rng, 1, (), other)[0]
        words = LABELS[other]
        self.page.put(rng.choice(words["abstract"].split(";")) + ": " + work.abstract, Role.OTHER, made.width)

    def _fact(self, kind: str, work: Work) -> None:
        rng, made = self.rng, self.made
        text, label = self._fact_text(kind, work)
        if label in made.labels and rng.random() < 0.8:
            self._labelled(label, text, Role.FACT)
        else:
            self.page.put(text, Role.FACT, made.width, on_hyphens=made.on_hyphens)

    def _fact_text(self, kind: str, work: Work) -> tuple[str, str]:
        """Return a fact, and the kind of its label."""
        rng, drawn = self.rng, self.made.drawn

        def once(name: str, *choices: str) -> str:
            return drawn.setdefault(name, rng.choice(choices))

        match kind:
            case "venue":
                return fields.venue(rng, work.year), "venue"
            case "date":
                before = once("date", "", "", "", "Published: ", "Submitted ", "Published ", "Date: ")
                shown = fields.date(rng, work.year, self.made.dates)
                return ("" if "date" in self.made.labels else before) + shown, "date"
            case "doi":
                before = once("doi", "doi: ", "DOI: ", "DOI:", "https://doi.org/", "DOI: https://doi.org/", "", "doi:")
                return before + fields.doi(rng), ""
            case "url":
                return rng.choice(("", "", "", "URL: ", "Code: ", "Link: ")) + fields.url(rng), ""
            case "arxiv":
                shape = once("arxiv", "arXiv:{} [cs.CL]", "arXiv:{}", "arXiv:{} [pdf, other]", "arXiv:{} [pdf, html, other]", "[{}]", "arXiv: {}")
                return shape.format(fields.arxiv(rng)), ""
            case "subjects":
                return rng.choice(("Subjects: ", "Subjects: ", "Categories: ", "")) + fields.subjects(rng), ""
            case "comments":
                return "Comments: " + fields.comments(rng), ""
            case "pages":
                return rng.choice(("Pages: ", "pp. ", "Pages ")) + fields.pages(rng), ""
            case "count":
                return str(rng.randint(1, 400)), ""
            case "time":
                return fields.time_and_room(rng), ""
            case _:
                kinds = ("Long paper", "Short paper", "Poster", "Oral presentation", "Keynote", "Research article", "Review", "Contributed talk", "[Talk]", "Article", "Type: poster", "Open Access", "Conference paper", "Journal Article")
                return rng.choice(kinds), ""

    def _pending(self) -> None:
        said = ("Abstract: TBD", "TBD", "TBA", "Abstract: TBA", "Abstract to follow.", "No abstract available.", "[No abstract available]", "Abstract: n/a", "Abstract: ", "Abstract not available")
        self.page.put(self.rng.choice(said), Role.FURNITURE)

    def _abstract(self, work: Work) -> None:
        rng, page, made = self.rng, self.page, self.made
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

    def _abstract_label(self, work: Work) -> str:
        """Put the label of the abstract, or return it where its text follows on its line."""
        rng, page, made = self.rng, self.page, self.made
        label = made.abstract_label
        if label == "MIXED":
            label = rng.choice(("Abstract. ", "ABSTRACT ", "GLUED", "Abstract: ", "FOREIGN", "Abstract ", ""))
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

    def _paragraphs(self, work: Work, before: str) -> None:
        rng, page, made = self.rng, self.page, self.made
        parts = self._parts(work)
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
                whole = " ".join(f"{one}: {said}" for one, said in parts)
                self._put_text(mark + before + whole, role, hyphenate=hyphenate)
                return
            else:
                shown = ""
                if head:
                    shown = f"**{head}:** " if made.parts_set == "bold" else f"{head}: "
                self._put_text(mark + ("" if place else before) + shown + text, role, hyphenate=hyphenate)
                if not is_last:
                    close = head and made.parts_set != "paragraph"
                    page.gap(0 if close else made.paragraph_gap)

    def _put_text(self, text: str, role: Role, *, hyphenate: bool) -> None:
        made = self.made
        self.page.put(
            text,
            role,
            made.width,
            indent=made.abstract_indent,
            on_hyphens=made.on_hyphens,
            hyphenate=hyphenate,
        )

    def _parts(self, work: Work) -> list[tuple[str, str]]:
        """Return the paragraphs of an abstract, each with the name of its part, or none."""
        rng, made = self.rng, self.made
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
            count = rng.randint(2, min(4, len(sentences) - 1))
            return [("", text) for text in _cut(rng, work, count)]
        return [("", work.abstract)]


def _cut(rng: Random, work: Work, count: int) -> list[str]:
    """Return the abstract of `work` in `count` pieces."""
    sentences = work.sentences
    cuts = [0, *sorted(rng.sample(range(1, len(sentences)), count - 1)), len(sentences)]
    return [
        work.between.join(sentences[start:end])
        for start, end in zip(cuts, cuts[1:], strict=False)
    ]
