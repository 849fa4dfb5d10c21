"""Records have all that is known of a paper, as the schema published beside them describes."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from generator import records
from generator.model import (
    Certainty,
    Container,
    ContainerKind,
    EntryType,
    Evidence,
    Identifier,
    Link,
    Named,
    Neighbour,
    Origin,
    Original,
    Paper,
    Person,
    Published,
    Repair,
    Tag,
)
from tests import strategies

SCHEMA = json.loads(records.schema())
VALIDATOR = Draft202012Validator(SCHEMA)

BARE = Paper(id="made", title="Paging", abstract="We page.", origin=Origin("a.txt", 3))

FULL = Paper(
    id="soft-maps-2",
    title="Soft maps",
    abstract="We map 10% of β.\n\nAnd more \\ssl.",
    origin=Origin("lists/b.bib", 17),
    authors=(Person("Ana Li", "Li", "Ana"), Person("The Map Group")),
    published=Published(2024, 6, 5),
    container=Container("Journal of Maps", ContainerKind.JOURNAL, "7", pages="1-9"),
    type=EntryType.ARTICLE,
    identifiers=(
        Identifier("arxiv", "2406.01234"),
        Identifier("doi", "10.5555/a_b"),
        Identifier("arxiv", "2406.99999"),
    ),
    links=(Link("code", "https://example.org/maps"),),
    keywords=("maps",),
    original=Original("Soft maps", "We map 10\\% of β.\n\nAnd more \\ssl."),
    repairs=(
        Repair("escape", "abstract", 9, "\\%", "%", Certainty.CERTAIN),
        Repair("tex-command", "abstract", 27, "\\ssl", "\\ssl", Certainty.UNSURE),
    ),
    tags=(
        Tag(
            "maps",
            "Maps",
            "Places",
            (
                Evidence("abstract", 3, "map", 0, 16),
                Evidence("title", 5, "maps", 0, 9),
            ),
        ),
    ),
    systems=(Named("SoftMap", (Evidence("abstract", 0, "We", 0, 16),)),),
    datasets=(Named("Atlas", (Evidence("abstract", 18, "And", 18, 32),)),),
)

RELATED = Neighbour("paging", 0.25, ("Maps",))

EXAMPLES = [
    # nothing but a title and an abstract, not yet in a collection: every key, empty
    (
        records.record(BARE),
        """{
"id": "made",
"url": "papers/made/",
"title": "Paging",
"abstract": "We page.",
"authors": [],
"date": null,
"venue": null,
"identifiers": {},
"keywords": [],
"links": [],
"tags": [],
"systems": [],
"datasets": [],
"related": [],
"source": {"file": "a.txt", "line": 3},
"repairs": [],
"flags": []
}
""",
    ),
    # everything: the first evidence earns the tag, the first identifier stands for its scheme,
    # and what was only pointed out is no repair
    (
        records.record(FULL, [RELATED]),
        """{
"id": "soft-maps-2",
"url": "papers/soft-maps-2/",
"title": "Soft maps",
"abstract": "We map 10% of β.\\n\\nAnd more \\\\ssl.",
"authors": ["Ana Li", "The Map Group"],
"date": "2024-06-05",
"venue": "Journal of Maps",
"identifiers": {"arxiv": "2406.01234", "doi": "10.5555/a_b"},
"keywords": ["maps"],
"links": [{"kind": "code", "url": "https://example.org/maps"}],
"tags": [{"id": "maps", "label": "Maps", "group": "Places", "evidence": "We map 10% of β."}],
"systems": [{"name": "SoftMap", "evidence": "We map 10% of β."}],
"datasets": [{"name": "Atlas", "evidence": "And more \\\\ssl."}],
"related": [{"id": "paging", "score": 0.25, "because": ["Maps"]}],
"source": {"file": "lists/b.bib", "line": 17},
"repairs": [{"rule": "escape", "before": "\\\\%", "after": "%", "field": "abstract", "start": 9}],
"flags": [{"rule": "tex-command", "text": "\\\\ssl", "field": "abstract", "start": 27}],
"original": {"title": "Soft maps", "abstract": "We map 10\\\\% of β.\\n\\nAnd more \\\\ssl."},
"type": "article",
"people": [{"name": "Ana Li", "family": "Li", "given": "Ana"}, {"name": "The Map Group"}],
"container": {"name": "Journal of Maps", "kind": "journal", "volume": "7", "issue": "", \
"pages": "1-9", "publisher": "", "series": ""}
}
""",
    ),
]


@pytest.mark.parametrize(("record", "expected"), EXAMPLES)
def test_record(record: records.PaperRecord, expected: str) -> None:
    """A record says all that is known, one key a line, and a key with nothing to say is there."""
    assert records.text(record) == expected


def test_an_empty_collection() -> None:
    """A collection without papers is a document like any other."""
    expected = '{"schema": 1, "collection": "Nothing", "papers": []}\n'
    assert "".join(records.document("Nothing", [])) == expected


def test_document_holds_records() -> None:
    """The document holds each paper as `record` gives it, in order, with the papers near it."""
    document = json.loads(
        "".join(
            records.document(
                "Two",
                [
                    records.text(records.record(BARE)),
                    records.text(records.record(FULL, [RELATED])),
                ],
            )
        )
    )
    assert document["papers"] == [records.record(BARE), records.record(FULL, [RELATED])]
    assert (document["schema"], document["collection"]) == (records.VERSION, "Two")


def test_schema_is_a_schema() -> None:
    """What is published as a schema is one, of the version that the documents name."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema"]["const"] == records.VERSION


def test_schema_describes_every_key() -> None:
    """Every key is described in a sentence, where it is or where it refers to."""
    for shape in (SCHEMA, *SCHEMA["$defs"].values()):
        for key, value in shape["properties"].items():
            name = value.get("$ref", "").removeprefix("#/$defs/")
            described = SCHEMA["$defs"][name] if name else value
            assert described["description"].endswith("."), key


def test_schema_knows_every_key() -> None:
    """The schema asks for all keys of a full record and allows no other; three may be absent."""
    shape = SCHEMA["$defs"]["paper"]
    assert list(shape["properties"]) == list(records.record(FULL))
    assert set(shape["properties"]) - set(shape["required"]) == {
        "original",
        "type",
        "container",
        "people",
    }
    assert shape["additionalProperties"] is False


@given(strategies.texts(), strategies.libraries())
def test_any_document_is_valid(collection: str, papers: tuple[Paper, ...]) -> None:
    """Any collection gives a document that the schema allows and any reader of JSON reads."""
    document = "".join(
        records.document(collection, (records.text(records.record(paper)) for paper in papers))
    )
    assert document.endswith("\n")
    data = json.loads(document.encode("utf-8"))
    VALIDATOR.validate(data)
    assert data["collection"] == collection
    assert data["papers"] == [records.record(paper) for paper in papers]


@given(strategies.papers())
def test_a_paper_alone(paper: Paper) -> None:
    """The text of one record reads back as the record, and is one key a line."""
    record = records.record(paper)
    text = records.text(record)
    assert json.loads(text) == record
    assert text.count("\n") == len(record) + 2
