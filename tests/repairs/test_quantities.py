r"""`\SI{5}{\kilo\gram}` and its kind."""

import time

from generator.repairs import quantities
from tests.repairs import shown


def test_unclosed_quantity() -> None:
    """A unit of many commands that nothing closes stays as it is, and takes no time."""
    text = "\\SI{5}{" + "\\abcdefghij" * 2_000
    start = time.process_time()

    assert shown(quantities.alone, text) == text
    assert time.process_time() - start < 2
