"""What is proposed with the form becomes a source, whatever people write."""

import json

import pytest
from hypothesis import given

from generator import importers, proposal
from generator.errors import SheafError
from tests import strategies


def event(number: object = 7, **fields: str) -> str:
    """Return the event of a host for an issue whose form was filled in like this."""
    names = {key: heading for heading, (key, _) in proposal.FIELDS.items()}
    given_ = {key: fields.get(key, "_No response_") for key in names}
    body = "\n\n".join(f"### {names[key]}\n\n{text}" for key, text in given_.items())
    return json.dumps({"action": "opened", "issue": {"number": number, "body": body}})


def record(**fields: str) -> dict[str, object]:
    """Return the one record of the file that a form becomes."""
    name, content = proposal.source(event(**fields))
    assert name == "proposed/issue-7.json"
    (found,) = json.loads(content)
    assert isinstance(found, dict)
    return found


def test_all_fields() -> None:
    """Each field has its key, and a list of authors is a list."""
    found = record(
        title="Maps of Rome",
        abstract="We draw maps.\n\nAnd more.",
        authors="Ana Low\nBo Chen; Carla Díaz",
        date="2024-06",
        venue="Maps & Plans",
        url="https://example.org/a",
        identifier="doi:10.5555/a",
    )

    assert found == {
        "title": "Maps of Rome",
        "abstract": "We draw maps.\n\nAnd more.",
        "authors": ["Ana Low", "Bo Chen", "Carla Díaz"],
        "date": "2024-06",
        "venue": "Maps & Plans",
        "url": "https://example.org/a",
        "doi": "doi:10.5555/a",
    }


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "${{ secrets.GITHUB_TOKEN }}",
        "$(curl https://example.com) `id` ; rm -rf /",
        "../../.github/workflows/x.yml",
        '", "repairs": [], "x": "',
        "### Title\n\nAnother",
        "::set-output name=a::b",
    ],
)
def test_hostile(hostile: str) -> None:
    """Markup, paths, expressions and commands are text in one field."""
    name, content = proposal.source(event(title="Maps", abstract=f"We draw. {hostile}"))
    (reading,) = importers.readings(name, content)

    assert name == "proposed/issue-7.json"
    assert [entry.title for entry in reading.entries] == ["Maps"]
    assert json.loads(content)[0].keys() <= {"title", "abstract"}


@pytest.mark.parametrize(
    ("given_event", "problem"),
    [
        (event(title="x" * 501, abstract="We draw."), "`Title` has more than 500 characters"),
        (event(title="A", abstract="x" * 1_000_000), "more than 60,000 characters"),
        (event(abstract="We draw."), "needs a title and an abstract"),
        (event(number="../7", title="A", abstract="We draw."), "not a host.s description"),
        ("{}", "not a host.s description"),
        ("[" * 100_000, "not a host.s description"),
    ],
)
def test_refused(given_event: str, problem: str) -> None:
    """What is too long, or no paper, is refused with a reason."""
    with pytest.raises(SheafError, match=problem):
        proposal.source(given_event)


@given(strategies.texts(min_size=1), strategies.texts())
def test_any_text(title: str, abstract: str) -> None:
    """Any form gives one paper in one file, or is refused."""
    try:
        name, content = proposal.source(event(title=title, abstract=abstract))
    except SheafError:
        return
    assert name == "proposed/issue-7.json"
    assert len(json.loads(content)) == 1
    assert content.isascii()
