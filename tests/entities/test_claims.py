"""Claims are quoted in their authors' words."""

import pytest

from tests.entities import extract
from tests.seed import paper, papers


@pytest.mark.parametrize(
    ("abstract", "expected"),
    [
        # a number, a direction, and what it is measured on
        ("Our method improves accuracy by up to 4.5% on average.", ["by up to 4.5%"]),
        ("We need 35x fewer parameters than others do.", ["35x"]),
        ("We show 2 orders of magnitude lower cost.", ["2 orders of magnitude"]),
        ("Our parser has a gain of 2.9 points in accuracy.", ["2.9 points"]),
        ("We show about 4%-36% improvement in average AUROC.", ["about 4%-36%"]),
        ("We reduce the error by 10\\%.", ["by 10\\%"]),
        # each sentence once
        ("We improve speed by 5% and accuracy by 6%.", ["by 5%"]),
        # no direction, no measure, or no number
        ("We reach an accuracy of 99% there.", []),
        ("Our town has 5% more trees.", []),
        ("Our method improves accuracy greatly.", []),
        # a level is no gain
        ("Our attack has a success rate of more than 80%.", []),
        # a name is no number
        ("We improve accuracy with GPT-3.5 points.", []),
        # not the authors' own
        ("Costs increase by 5% a year in training. " + "It is so. " * 20, []),
    ],
)
def test_claims(abstract: str, expected: list[str]) -> None:
    """A claim says by how much something of the authors' is better, and in what."""
    assert [claim.words for claim in extract(paper(abstract=abstract)).claims] == expected


def test_seed() -> None:
    """On the seed the claims are those that a reader marks."""
    found = {claim.words: one.sentence(claim) for one in papers() for claim in extract(one).claims}
    assert len(found) == len({*found.values()})
    assert "HiSS outperforms" in found["by at least 23%"]
    assert "20x fewer operations" in found["20x"]
    assert not any("10x slower" in sentence for sentence in found.values())
    assert not any("82.47%" in sentence for sentence in found.values())
