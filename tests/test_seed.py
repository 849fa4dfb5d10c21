"""The tests have a collection of their own."""

import pytest

from tests import seed


@pytest.mark.parametrize("name", ["abstracts/any.txt", "permalinks.yml", "curation.yml"])
def test_sources_are_each_librarys_own(name: str) -> None:
    """A test that reads this library's sources or decisions fails, as other libraries differ."""
    with pytest.raises(AssertionError, match="every library has its own"):
        (seed.ROOT / name).read_text(encoding="utf-8")
