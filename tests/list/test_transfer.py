"""A shared link gives ids, and nothing else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import seed
from tests.javascript import Scripts
from tests.list.test_entries import LIST

NASTY = seed.ROOT.parent / "shared/data/nasty_strings.jsonl"
"""Thousands of hard strings that other projects collected; not in the repository."""

scripts = Scripts([LIST / "entries.js", LIST / "formats.js", LIST / "transfer.js"])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        # none
        ("", None),
        ("#cite", None),
        ("#list", None),
        # all sound, each once
        ("#list=a-1,b,a-1", {"ids": ["a-1", "b"], "wrong": 0}),
        # as some programs write a comma
        ("#list=a%2Cb", {"ids": ["a", "b"], "wrong": 0}),
        # parts that are no ids
        ("#list=a,<b>,../c,A,,d%", {"ids": ["a"], "wrong": 4}),
        # nothing to read
        ("#list=", {"ids": [], "wrong": 0}),
        ("#list=%E0%A4%A", {"ids": [], "wrong": 1}),
    ],
)
def test_link(address: str, expected: object) -> None:
    """What could be an id is taken, and what could not is counted."""
    assert scripts.call("Sheaf.transfer.link", address) == expected


def test_no_link_without_end() -> None:
    """A link of any length gives at most a thousand ids."""
    made = scripts.call("Sheaf.transfer.link", f"#list={','.join(map(str, range(100_000)))}")

    assert isinstance(made, dict)
    assert len(made["ids"]) == 1000


@given(st.lists(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True), unique=True))
def test_round_trip(ids: list[str]) -> None:
    """Any ids that are shared arrive."""
    hash_ = scripts.call("Sheaf.transfer.hash", ids)

    assert scripts.call("Sheaf.transfer.link", hash_) == {"ids": ids, "wrong": 0}


@pytest.mark.skipif(not NASTY.exists(), reason="the nasty strings are not beside the repository")
def test_nasty_strings() -> None:
    """Thousands of strings that broke other programs give ids in small letters, or none."""
    lines = NASTY.read_text(encoding="utf-8").rstrip("\n").split("\n")
    texts = [json.loads(line)["text"] for line in lines]
    scripts.run(
        "const links = (texts) => texts.map((text) => Sheaf.transfer.link(`#list=${text}`))"
    )
    made = scripts.call("links", texts)

    assert isinstance(made, list)
    assert len(made) == len(texts)
    ids = [id_ for shared in made if shared for id_ in shared["ids"]]
    assert all(set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for id_ in ids)
