"""The list of authors is shown in the header, if there is one."""

import pytest

from generator.mkdocs_nav import with_authors


@pytest.mark.parametrize(
    ("nav", "expected"),
    [
        # after the systems
        (
            [{"Papers": "papers/index.md"}, {"Systems": "systems/index.md"}, {"Help": "help.md"}],
            [
                {"Papers": "papers/index.md"},
                {"Systems": "systems/index.md"},
                {"Authors": "authors/index.md"},
                {"Help": "help.md"},
            ],
        ),
        # within a section
        (
            [{"Names": ["systems/index.md"]}, "help.md"],
            [{"Names": ["systems/index.md"]}, {"Authors": "authors/index.md"}, "help.md"],
        ),
        # last, where there are no systems
        (["help.md"], ["help.md", {"Authors": "authors/index.md"}]),
        # where somebody put it
        ([{"People": ["authors/index.md"]}], [{"People": ["authors/index.md"]}]),
    ],
)
def test_with_authors(nav: list[object], expected: list[object]) -> None:
    """It comes after the list of systems, unless it is there already."""
    assert with_authors(nav) == expected
