"""The layout of a made-up listing: its fields, their places and their style."""

from dataclasses import dataclass, field

from training.author_lines import PeopleStyle


@dataclass
class Layout:
    """The layout of a listing."""

    language: str = "en"
    labels: dict[str, str] = field(default_factory=dict)
    """The label of each kind of field that has one."""
    label_mark: str = ": "
    """The text after a label; with a line end, the field is below."""
    bold_labels: bool = False
    upper_labels: bool = False
    abstract_label: str = ""
    """The label of the abstract if the other fields have none."""
    label_gap: int = 0
    """Blank lines below a label alone on its line."""
    above: list[str] = field(default_factory=list)
    """The fields above the title, in order."""
    below: list[str] = field(default_factory=list)
    """The fields between title and abstract, in order."""
    after: list[str] = field(default_factory=list)
    """The fields below the abstract, in order."""
    one_line: str = ""
    """The form of a line with title and authors, if they share one."""
    people: PeopleStyle = field(default_factory=PeopleStyle)
    one_author: bool = False
    author_a_line: bool = False
    affiliations: str = "one"
    numbering: str = ""
    title_mark: str = ""
    """Markdown before or around the title."""
    wrapping: str = ""
    """What is around the title: a link, a tag, quotation marks, a rule below it."""
    author_mark: str = ""
    case: str = "as it is"
    title_stop: bool = False
    short_titles: bool = False
    short_abstracts: bool = False
    gaps: tuple[int, int, int, int, int] = (1, 1, 1, 1, 1)
    """Blank lines below the title, between the fields of the head, above the abstract, between
    the fields below the abstract, and below the entry."""
    above_gap: int = 0
    width: int = 0
    text_width: int = 0
    """The width of abstracts, if it is different."""
    on_hyphens: bool = True
    hyphenate: bool = False
    indent: str = ""
    abstract_indent: str = ""
    abstract_mark: str = ""
    rule: str = ""
    paragraphs: float = 0.0
    paragraph_gap: int = 1
    items: str = ""
    """The bullet of lists at the end of abstracts."""
    formulas: float = 0.0
    """The share of abstracts with a displayed formula."""
    parts: tuple[str, ...] = ()
    parts_set: str = ""
    """The form of the parts of an abstract: on one line, on lines of their own, as headings."""
    cut: bool = False
    headings: float = 0.0
    heading_mark: str = ""
    heading: str = ""
    tops: bool = False
    contents: bool = False
    about_above: bool = False
    about_below: bool = False
    """Whether there is a text about the meeting below the papers."""
    page_breaks: int = 0
    """Lines on a page, if pages have heads."""
    no_abstract: float = 0.0
    no_title: float = 0.0
    pending: bool = False
    missing: float = 0.0
    dates: str = "long"
    drawn: dict[str, str] = field(default_factory=dict)
    """Choices for the whole listing that are made when they are first needed."""
    kinds: set[str] = field(default_factory=set)


def fields_of(made: Layout, where: str) -> list[str]:
    """Return the fields of `made` at the place `where`."""
    return {"above": made.above, "below": made.below, "after": made.after}[where]
