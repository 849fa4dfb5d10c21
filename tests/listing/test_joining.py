"""Wrapped lines become one text again."""

import pytest

from generator.listing.joining import Joiner


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["a long", "line"], "a long line"),
        (["a low-", "cost gauge"], "a low-cost gauge"),
        (["Slow-", "Water Gauges"], "Slow-Water Gauges"),
        (["Slow Tides-", "A Study"], "Slow Tides- A Study"),
        (["Short-", "And Long-Term Tides"], "Short- And Long-Term Tides"),
        (["pre-", "and post-war"], "pre- and post-war"),
        (["the state-of-the-", "art"], "the state-of-the-art"),
        # the whole word is known, so the line end broke it, and a repair will report that
        (["an optimisation of optimi-", "sation"], "an optimisation of optimi- sation"),
        (["本文研究潮汐，", "并且"], "本文研究潮汐，并且"),
        (["in 2020-", "2021"], "in 2020- 2021"),
    ],
)
def test_join(lines: list[str], text: str) -> None:
    """A hyphen that belongs to a word gets no blank after it; one from breaking a line does."""
    joiner = Joiner(lines)
    joined = ""
    for line in lines:
        joined = joiner.join(joined, line)
    assert joined == text


def test_a_listing_that_breaks_words() -> None:
    """Where line ends break known words, unknown words count as broken too."""
    lines = ["moss garden window", "mos-", "s gar-", "den win-", "dow har-", "bour"]
    lines[1:3] = ["mo-", "ss gar-"]
    assert Joiner(lines).join("har-", "bour") == "har- bour"
    assert Joiner(lines[-1:]).join("har-", "bour") == "har-bour"
