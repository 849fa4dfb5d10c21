"""Papers like the starred ones are found by the words that they share."""

import pytest

from generator.search.codes import DIGITS
from tests.javascript import SEARCH, Scripts
from tests.list.test_entries import LIST

scripts = Scripts([SEARCH / "codes.js", LIST / "linear.js"])

PAPERS = (
    "spiking neurons learn delays",
    "spiking neurons see events",
    "spiking neurons in silicon",
    "privacy of medical data",
    "privacy of synthetic data",
    "maps of cities",
    "maps of rivers",
    "models of language",
)


def alike(*starred: int) -> list[dict[str, object]]:
    """Return what the model finds in `PAPERS` that is like those starred."""
    words = sorted({word for star in starred for word in PAPERS[star].split()} - {"of", "in"})
    found = []
    for word in words:
        ids = [id_ for id_, text in enumerate(PAPERS) if word in text.split()]
        if len(ids) > 1:  # as the build leaves out words that lead nowhere
            found.append({"word": word, "ids": ids, "codes": DIGITS[1] * len(ids)})
    made = scripts.call("Sheaf.linear.alike", found, len(PAPERS), starred, 10)
    assert isinstance(made, list)
    return made


@pytest.mark.parametrize(
    ("starred", "expected"),
    [
        ((0,), [1, 2]),
        ((0, 1), [2]),
        ((3,), [4]),
        ((0, 3), [1, 2, 4]),
        # one word in common decides nothing
        ((5,), []),
        # nothing in common
        ((7,), []),
        # nothing starred
        ((), []),
    ],
)
def test_alike(starred: tuple[int, ...], expected: list[int]) -> None:
    """Papers that share words with the starred ones are found, and no others."""
    assert sorted(int(str(one["id"])) for one in alike(*starred)) == expected


def test_because() -> None:
    """A similar paper comes with the words that it shares with the starred ones."""
    assert [one["because"] for one in alike(0, 1)] == [["neurons", "spiking"]]
