"""Tagged lines: RIS, EndNote (refer), MEDLINE, Web of Science, Cochrane, CNKI and NoteExpress.

Sources: the RIS format specification (Research Information Systems, 2011), the manual page of
refer(1), MEDLINE/PubMed Data Element Descriptions (NLM), Web of Science Field Tags (Clarivate).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.syntax.record import Record, RecordPart, Stray
from generator.text.lines import LINE_END


@dataclass(frozen=True, slots=True)
class TaggedField:
    """A tag and its text."""

    tag: str
    lines: tuple[str, ...]
    """The text after the tag and the lines that continue it, stripped."""

    @property
    def text(self) -> str:
        """The lines joined by blanks."""
        return " ".join(self.lines)


Fields = tuple[TaggedField, ...]
"""The fields of a record, in order; a tag may occur several times."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a format writes tags and separates records."""

    tag: re.Pattern[str]
    """Matches a line that begins a field; its groups are the tag and the text."""
    first: frozenset[str]
    """The tags that begin a record."""
    titles: frozenset[str]
    """Tags that a record has once; a second one may be from another record."""
    last: str | None = None
    """The tag that ends a record, if there is one."""
    outside: frozenset[str] = frozenset()
    """Tags that belong to the file, not to a record."""
    continues: re.Pattern[str] = field(default=re.compile(r"\s*\S"))
    """Matches a line without a tag that continues a field; other lines belong to no record."""
    ends_at_blank: bool = False
    """Whether a blank line ends a record."""


RIS = Style(
    # One blank may be missing before the hyphen or after it, and some producers write `TY -`.
    tag=re.compile(r"\s{0,3}([A-Z][A-Z0-9]) {1,4}-(?: (.*)|\s*|(?<=  -)(\S.*))$"),
    first=frozenset({"TY"}),
    titles=frozenset({"TI", "T1"}),
    last="ER",
)

REFER = Style(
    tag=re.compile(r"%([A-Z0-9!@#$&()*+,.:;<>?\[\\\]^~|=_-])(?:\s+(.*)|\s*)$"),
    first=frozenset({"0"}),
    titles=frozenset({"T"}),
    ends_at_blank=True,
)

MEDLINE = Style(
    tag=re.compile(r"([A-Z]{2,4}) {0,2}-(?: (.*)|\s*|(?<=-)(\S.*))$"),
    first=frozenset({"PMID"}),
    titles=frozenset({"TI"}),
    ends_at_blank=True,
)

WEB_OF_SCIENCE = Style(
    tag=re.compile(r"([A-Z][A-Z0-9])(?: (.*)|\s*)$"),
    first=frozenset({"PT"}),
    titles=frozenset({"TI"}),
    last="ER",
    outside=frozenset({"FN", "VR", "EF"}),
    # not the numbers of researchers, which have a tag of three letters
    continues=re.compile(r"(?!RID [A-Z]-)\s*\S"),
)

COLON = Style(
    tag=re.compile(r"([A-Z]{2,4}): +(.*)$"),
    first=frozenset(),
    titles=frozenset({"TI"}),
    continues=re.compile(r"\s+\S"),
    ends_at_blank=True,
)

REFWORKS = Style(
    tag=re.compile(r"([A-Z][A-Z0-9]|vo) (\S.*)$"),
    first=frozenset({"RT"}),
    titles=frozenset({"T1"}),
    ends_at_blank=True,
)

CNKI = Style(
    # A name in English, then in Chinese: `Title-题名: …`.
    tag=re.compile(r"([A-Z][A-Za-z]{2,20})-[\u4e00-\u9fff]{1,8}[:：]\s*(.*)$"),
    first=frozenset({"SrcDatabase"}),
    titles=frozenset({"Title"}),
    ends_at_blank=True,
)

BRACES = Style(
    tag=re.compile(r"\{([A-Z][A-Za-z/ ]{2,30})\}:\s*(.*)$"),
    first=frozenset({"Reference Type"}),
    titles=frozenset({"Title"}),
    ends_at_blank=True,
)


OVID = Style(
    # A record begins with its number, such as `<12. >`; `<` is its tag.
    tag=re.compile(r"\s?(<|[A-Z][A-Z0-9]|SCORE)(?:(?<=<)\d{1,6}\. ?>\s*| {1,2}-(?: (.*)|\s*))$"),
    first=frozenset({"<"}),
    titles=frozenset({"TI"}),
)


def parts(text: str, style: Style) -> Iterator[RecordPart[Fields]]:
    """Yield the records of `text`, which is in `style`, and the lines outside them, in order.

    A record without its first or last tag is yielded with the fields that it has; the lines with
    further titles, which may be those of a record whose first line was lost, follow as stray lines.
    """
    run: list[tuple[int, str]] = []
    for number, line in enumerate(LINE_END.split(text), start=1):
        tag = tag_of(line, style)
        is_blank = not line.strip()
        ends_before = (
            tag in style.first or tag in style.outside or (is_blank and style.ends_at_blank)
        )
        if run and ends_before:
            yield from _of_run(run, style)
            run = []
        if run or (tag is not None and tag not in style.outside and tag != style.last):
            run.append((number, line))
        elif not is_blank:
            yield Stray(number, line)
        if run and tag is not None and tag == style.last:
            yield from _of_run(run, style)
            run = []
    if run:
        yield from _of_run(run, style)


def _of_run(run: Sequence[tuple[int, str]], style: Style) -> Iterator[Record[Fields] | Stray]:
    """Yield the record with the numbered lines of `run`, and its lines with further titles."""
    yield _record(run, style)
    titles: dict[str, str] = {}
    for number, line in run:
        found = style.tag.match(line)
        title = _rest(found) if found and found[1] in style.titles else ""
        if found and title and titles.setdefault(found[1], title) != title:
            yield Stray(number, line)


def _record(run: Sequence[tuple[int, str]], style: Style) -> Record[Fields]:
    """Return the record with the numbered lines of `run`."""
    fields: list[tuple[str, list[str]]] = []
    for _, line in run:
        found = style.tag.match(line)
        if found is not None:
            fields.append((found[1], [_rest(found)]))
        elif line.strip() and style.continues.match(line):
            fields[-1][1].append(line.strip())
    raw = "\n".join(line for _, line in run).rstrip()
    tagged = (TaggedField(tag, tuple(filter(None, lines))) for tag, lines in fields)
    return Record(run[0][0], raw, tuple(tagged))


def tag_of(line: str, style: Style) -> str | None:
    """Return the tag of the field that `line` begins, if it begins one."""
    found = style.tag.match(line)
    return found[1] if found else None


def _rest(found: re.Match[str]) -> str:
    """Return the text after the tag."""
    return next((text.strip() for text in found.groups()[1:] if text), "")
