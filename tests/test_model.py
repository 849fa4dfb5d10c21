"""Papers and files are passed between processes unchanged."""

import gzip
import pickle
from dataclasses import replace

from hypothesis import given

from generator.model import File, Origin, Paper
from tests import strategies


@given(strategies.papers())
def test_pickled(paper: Paper) -> None:
    """A paper is the same in another process."""
    assert pickle.loads(pickle.dumps(paper)) == paper  # noqa: S301 -- our own


def test_half_a_character() -> None:
    """A paper with text that no file can contain is the same too."""
    paper = replace(Paper(id="p", title="", abstract="", origin=Origin("a", 1)), title="\ud835")

    assert pickle.loads(pickle.dumps(paper)) == paper  # noqa: S301 -- our own


def test_with_content() -> None:
    """A file whose content is made has the same content."""
    file = File("a.txt.gz", "one ", more=lambda: ("two ", "three"), is_packed=True)
    sent = file.with_content()

    assert b"".join(sent.pieces()) == b"".join(file.pieces())
    assert gzip.decompress(sent.data) == b"one two three"
    assert sent.digest() == file.digest()
