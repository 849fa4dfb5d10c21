"""A paper is found in the file that its id falls to, in Python and in the browser."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import downloads
from generator.catalogue import make_catalogue
from generator.model import Origin, Paper
from generator.permalinks import Permalink
from generator.taxonomy import Taxonomy
from tests.javascript import Scripts
from tests.list.test_entries import LIST

IDS = st.from_regex(r"[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}", fullmatch=True)

scripts = Scripts([LIST / "downloads.js"])


@given(IDS, st.integers(min_value=0, max_value=14))
def test_place(id_: str, power: int) -> None:
    """Python and JavaScript agree on the file of any id, however many there are."""
    assert scripts.call("Sheaf.downloads.place", id_, 1 << power) == downloads.place(
        id_, 1 << power
    )


@pytest.mark.parametrize(
    ("papers", "expected"),
    [(0, 1), (1, 1), (4, 1), (5, 2), (77, 32), (10_000, 4096)],
)
def test_shards(papers: int, expected: int) -> None:
    """The number of files is a power of two, with at most four papers in one on average."""
    assert downloads.shards(papers) == expected


def test_files() -> None:
    """Each paper, and each id that no paper has any more, is in the file it falls to.

    Beside a paper's page is the same as in the script.
    """
    papers = tuple(
        Paper(id=f"p-{n}", title=f"P {n}", abstract="We </script> do.", origin=Origin("a.txt", n))
        for n in range(40)
    )
    gone = (Permalink("old", moved_to="p-1"), Permalink("left", title="Left"))
    catalogue = replace(make_catalogue("C", papers, Taxonomy((), {})), gone=gone)

    shards = list(downloads.files(catalogue))
    files = [shard.script for shard in shards]

    assert [file.path for file in files] == [f"reading-list/{n}.js" for n in range(len(files))]
    seen = []
    for number, (file, shard) in enumerate(zip(files, shards, strict=True)):
        assert "</script" not in file.text
        beside = {file.path: file.text for file in shard.beside}
        for line in file.text.splitlines():
            match = re.fullmatch(r"sheafPapers\((.*)\);", line)
            assert match
            count, *rest = json.loads(f"[{match[1]}]")
            assert count == len(files)
            if rest:
                seen.append(rest[0])
                assert downloads.place(rest[0], count) == number
                for end in rest[1].keys() & {"ris", "json"}:
                    assert beside.pop(f"papers/{rest[0]}.{end}") == rest[1][end]
                for end in ("bib", "csl.json", "md.txt") if "bib" in rest[1] else ():
                    assert "We " in (beside.pop(f"papers/{rest[0]}.{end}"))
        assert not beside
    assert sorted(seen) == sorted([*(paper.id for paper in papers), "old", "left"])
