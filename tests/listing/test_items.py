"""A paste becomes entries, rejections and skipped lines, and nothing is lost."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.listing.items import NOTHING, FoundItem, among_unsure, read
from generator.listing.rejection_reasons import AMONG_UNSURE, NO_ABSTRACT, NO_TITLE, OUT_OF_ORDER
from generator.model import Entry, Item, Origin, Rejected, Skipped

COLLECTION = (
    (Path(__file__).parents[1] / "collection" / "hugging-face-papers.txt")
    .read_text(encoding="ascii")
    .split("\n")
)
PAPERS = [
    (title, abstract)
    for title, _, abstract in zip(*(COLLECTION[start:60:4] for start in (10, 11, 12)), strict=False)
]
TITLE = "Slow Tides in Narrow Estuaries"
ABSTRACT = (
    "Estuaries that narrow towards the sea hold water longer than models predict. We measured"
    " levels at eleven gauges over two winters and found a delay of forty minutes."
)
PIECES = (
    TITLE,
    ABSTRACT,
    "Mara Ellison, Tomas Brandt",
    "Northhaven University",
    "Abstract:",
    "Keywords: tides, gauges",
    "doi: 10.5555/made.up.1",
    "Session One: Shores",
    "## 1. [Old Moss](https://example.org/1)",
    "10:00-10:20, Room B1",
    "We read",
    "levels. Of 12 gauges, nine were",
    "PDF",
    "* * *",
    "<!-- hidden",
    "-->",
    f"{TITLE}\t{ABSTRACT}",
    "向海变窄的河口蓄水时间比模型预测的更长。",
    "---",
    "·",
)
GAPS = ("\n", "\n\n", "\r\n", "\r", "\n \n\t\n", "\n\u00a0\n", "\f\n")
PASTES = st.lists(
    st.tuples(st.sampled_from(PIECES) | st.text(max_size=30), st.sampled_from(GAPS)), max_size=20
).map(lambda parts: "".join(line + gap for line, gap in parts))


def _lines(found: FoundItem) -> list[int]:
    """Return the lines that an item was made from."""
    if found.rows:
        return [row.number for row in found.rows]
    return [found.item.line] if isinstance(found.item, Skipped) else []


@given(PASTES | st.text())
def test_every_line_is_in_one_item(text: str) -> None:
    """Every line that is not blank ends in exactly one entry, rejection or skipped line."""
    cells: Counter[int] = Counter()
    for found in read("pasted.txt", text):
        # two cells of a line may be of one entry
        cells.update(set(_lines(found)))
    wanted = {
        number for number, line in enumerate(re.split("\r\n|\r|\n", text), start=1) if line.strip()
    }
    assert set(cells) == wanted
    parted = {number for number in cells if cells[number] > 1}
    assert all("\t" in re.split("\r\n|\r|\n", text)[number - 1] for number in parted)


@given(PASTES)
def test_items_are_in_order(text: str) -> None:
    """Items come in the order of their lines."""
    places = [
        found.item.line if isinstance(found.item, Skipped) else found.item.origin.line
        for found in read("pasted.txt", text)
    ]
    assert places == sorted(places)


def _counts(text: str) -> tuple[int, int]:
    items = [found.item for found in read("pasted.txt", text)]
    entries = sum(isinstance(item, Entry) for item in items)
    return entries, sum(isinstance(item, Rejected) for item in items)


STORY = "\n\n".join(
    f"Chapter {number}\n\n"
    + "\n\n".join(
        "“I do not believe it,” said Anna, and closed the door behind her. It had been raining"
        " since the morning, and the road was deep in mud. He took his hat and went to the harbour."
        for _ in range(6)
    )
    for number in range(1, 30)
)
CODE = "\n".join(
    "def bee(hive, other=None):\n    if hive is None:\n        raise ValueError('hive')\n"
    "    return other"
    for _ in range(60)
)
LOG = "\n".join(
    f"2026-01-{n % 28 + 1:02} 10:11:{n % 60:02} INFO worker: started {n}" for n in range(300)
)


@pytest.mark.parametrize("text", [STORY, CODE, LOG], ids=["story", "code", "log"])
def test_what_is_no_listing(text: str) -> None:
    """A novel, source code or a log has no papers, and at least one rejection."""
    entries, rejected = _counts(text)
    assert entries == 0
    assert rejected


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([TITLE] * 400),
        "\n".join([ABSTRACT] * 400),
        "\n\n".join(f"A Study of Moss and {word}" for word in ("Rain", "Snow", "Ice", "Fog") * 30),
        "\n\n".join(f"{ABSTRACT} It is the {n}th." for n in range(40)),
        "bee " * 1_250_000,
    ],
    ids=["one title", "one abstract", "titles", "abstracts", "one line of 5 MB"],
)
def test_halves_of_papers(text: str) -> None:
    """Titles without abstracts, and abstracts without titles, make no paper."""
    assert _counts(text)[0] == 0


THAI = "\n\n".join(
    f"ชื่อเรื่อง: การศึกษา{what}ในเมืองเก่า\nผู้แต่ง: สมชาย ใจดี\nบทคัดย่อ: บทความนี้ศึกษา{what}"
    "ในช่วงฤดูหนาวสองปี ผลการศึกษาพบว่าระดับน้ำเปลี่ยนแปลงช้ากว่าที่คาดไว้ และสอดคล้องกับข้อมูลเดิม"
    for what in ("น้ำ", "มอส", "หิมะ", "ฝน", "นก", "ลม")
)
ARABIC = "\n\n".join(
    f"العنوان: دراسة {what} في المدن القديمة\nالمؤلف: سامي الحداد\n"
    f"الملخص: تتناول هذه الدراسة {what}"
    " خلال شتاءين متتاليين، وتبين النتائج أن المستوى يتغير ببطء أكبر مما تتوقعه النماذج المعروفة."
    for what in ("المياه", "الطحالب", "الثلوج", "الأمطار", "الطيور", "الرياح")
)


@pytest.mark.parametrize("text", [THAI, ARABIC], ids=["Thai", "Arabic"])
def test_other_scripts(text: str) -> None:
    """A listing in Thai or Arabic gives its papers."""
    assert _counts(text) == (6, 0)


def test_one_listing_below_another() -> None:
    """Two listings of different forms in one file are both read."""
    signed = "\n\n".join(
        f"{n}. {title}\nMara Ellison, Tomas Brandt\nAbstract: {abstract}"
        for n, (title, abstract) in enumerate(PAPERS[:6], start=1)
    )
    plain = "\n\n".join(f"{title}\n\n{abstract}" for title, abstract in PAPERS[6:])
    found = [one.item for one in read("pasted.txt", f"{signed}\n\n{plain}")]
    assert [item.title for item in found if isinstance(item, Entry)] == [t for t, _ in PAPERS]


def test_biographies_of_speakers() -> None:
    """Entries whose titles are names of people, whom their texts are about, are not papers."""
    people = ("Mara Ellison", "Tomas Brandt", "Ines Coelho", "Oona Virtanen")
    text = "\n\n".join(
        f"### {title}\n\n{abstract}\n\n### {name}\n\n**{name}** reads moss in Northhaven, and has"
        " taught the reading of old moss there for twenty years."
        for name, (title, abstract) in zip(people, PAPERS, strict=False)
    )
    found = [one.item for one in read("pasted.md", text)]
    assert [item.title for item in found if isinstance(item, Entry)] == [t for t, _ in PAPERS[:4]]


def test_lines_out_of_order() -> None:
    """A listing with shuffled lines has no papers."""
    lines = [line for line in COLLECTION if line]
    shuffled = random.Random(1).sample(lines, len(lines))  # noqa: S311  no secret
    assert _counts("\n\n".join(shuffled))[0] == 0


def test_nothing_found() -> None:
    """A text in which no line is a title or an abstract is one rejection, with what to do."""
    items = [found.item for found in read("log.txt", "PDF\n\nHome\n\n12\n")]
    rejected = [item for item in items if isinstance(item, Rejected)]
    assert all(item.reason == NOTHING for item in rejected)
    assert not any(isinstance(item, Entry) for item in items)


def _read(papers: list[tuple[str, str]]) -> list[object]:
    text = "\n\n".join(f"{title}\n\n{abstract}" for title, abstract in papers)
    return [found.item for found in read("pasted.txt", text)]


def test_titles_and_abstracts_out_of_order() -> None:
    """If most titles fit the abstracts of other papers, all papers are rejected."""
    assert sum(isinstance(item, Entry) for item in _read(PAPERS)) == len(PAPERS)
    abstracts = [abstract for _, abstract in PAPERS]
    mixed = _read(
        list(zip([title for title, _ in PAPERS], [*abstracts[1:], abstracts[0]], strict=True))
    )
    assert not any(isinstance(item, Entry) for item in mixed)
    assert OUT_OF_ORDER in {item.reason for item in mixed if isinstance(item, Rejected)}


def test_parts_that_all_abstracts_begin_with() -> None:
    """The label of a part belongs to the abstract, also where all begin with it."""
    abstracts = [
        f"BACKGROUND: {abstract} RESULTS: There were {n}." for n, (_, abstract) in enumerate(PAPERS)
    ]
    text = "\n\n".join(
        f"{n}. {title}\nMara Ellison, Tomas Brandt\n{abstract}"
        for n, ((title, _), abstract) in enumerate(zip(PAPERS, abstracts, strict=True), start=1)
    )
    entries = [one.item for one in read("pasted.txt", text) if isinstance(one.item, Entry)]
    assert [entry.abstract for entry in entries] == abstracts


def _found(papers: int, unsure: int, reason: str = NO_TITLE) -> list[FoundItem]:
    """Return papers, and entries that were rejected for `reason`."""
    entries: list[Item] = [
        Entry(title="Bees", abstract="They fly.", origin=Origin("a.txt", n + 1))
        for n in range(papers)
    ]
    rejected = [Rejected(Origin("a.txt", 90 + n), reason, "They hum.") for n in range(unsure)]
    return [FoundItem(item, ()) for item in [*entries, *rejected]]


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        (_found(5, 5), 0),
        (_found(6, 5), 6),
        # a few paragraphs beside a paper are no reason to doubt it
        (_found(1, 4), 1),
        # titles without abstracts are no doubt
        (_found(2, 9, NO_ABSTRACT), 2),
    ],
)
def test_among_unsure(found: list[FoundItem], kept: int) -> None:
    """Papers are rejected if at least as many, and five or more, other entries are in doubt."""
    items = [one.item for one in among_unsure(found)]
    assert sum(isinstance(item, Entry) for item in items) == kept
    doubted = [item for item in items if isinstance(item, Rejected) and item.reason == AMONG_UNSURE]
    assert kept + len(doubted) == sum(isinstance(one.item, Entry) for one in found)
