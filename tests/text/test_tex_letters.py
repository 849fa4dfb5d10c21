"""TeX's commands for letters are replaced in names."""

import pytest

from generator.text.tex_letters import decoded


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (r"M. Pet\H{o}", "M. Pető"),
        (r"Michal Dov\v{c}iak", "Michal Dovčiak"),
        (r"Ya\"el Naz\'e", "Yaël Nazé"),
        (r"{\L}ukasz {\O}re", "Łukasz Øre"),
        (r"Stra{\ss}er", "Straßer"),
        ("Mara Ellison", "Mara Ellison"),
        (r"Mara \and Tomas", r"Mara \and Tomas"),
    ],
)
def test_decoded(text: str, after: str) -> None:
    """Accents and named letters become characters; other commands stay."""
    assert decoded(text) == after
