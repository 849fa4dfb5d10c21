"""Formulas in markup are written down again, whatever is in them."""

import pytest
from lxml import html

from generator.syntax.mathml_markup import markup


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<mi>x</mi>", "<math><mi>x</mi></math>"),
        ("<mml:mi>x</mml:mi>", "<math><mi>x</mi></math>"),
        ("<mo>&lt;</mo>", "<math><mo>&lt;</mo></math>"),
        # a name that is none means nothing
        ("<m&i>x</m&i>", "<math><mrow>x</mrow></math>"),
        ("<!-- no -->", "<math></math>"),
    ],
)
def test_markup(inner: str, written: str) -> None:
    """Names lose their prefixes, and a name that cannot be one does no harm."""
    assert markup(html.fragment_fromstring(f"<math>{inner}</math>")) == written
