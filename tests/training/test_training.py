"""Made-up pages and what is learned from them."""

from functools import partial
from random import Random

import pytest

from generator.listing.classifier import WEIGHTS
from generator.listing.crf import load
from generator.listing.role import Role
from generator.listing.rows import rows
from training.lessons import lesson
from training.measure import count, shipped
from training.pages import page
from training.paste import Paste, Truth
from training.sites import SITES, site
from training.sites.shared_parts import Site
from training.strangers import STRANGERS, Stranger
from training.train import learn, mean, packed
from training.works import seed


def test_pages_are_the_same_each_time() -> None:
    """The same random seed gives the same page."""
    real = seed()
    one, other = (page(Random(7), real).text for _ in range(2))
    assert one == other


@pytest.mark.parametrize("number", range(40))
def test_every_line_has_a_role(number: int) -> None:
    """Each line of a made-up page that says something has a role, and blank ones have none."""
    made = page(Random(number), seed())
    roles = [made.lines[row.number - 1][1] for row in rows(made.text)[0]]
    assert roles
    assert sum(role is None for role in roles) <= len(roles) // 10


@pytest.mark.parametrize("put", SITES, ids=lambda put: put.__name__)
def test_site(put: Site) -> None:
    """A page of a known site holds titles and abstracts."""
    made = site(Random(3), seed(), put)
    roles = {role for _, role in made.lines}
    assert roles & {Role.TITLE, Role.SIGNED}
    assert made.papers


@pytest.mark.parametrize("put", STRANGERS, ids=lambda put: put.__name__)
def test_stranger(put: Stranger) -> None:
    """A text that is not a listing has neither titles nor abstracts."""
    made = Paste()
    put(Random(3), made)
    assert not {role for _, role in made.lines} & {Role.TITLE, Role.SIGNED, Role.ABSTRACT}


def test_a_lesson_pairs_lines_with_roles() -> None:
    """A lesson has a role for each of its lines."""
    one = lesson(page(Random(1), seed()))
    assert one is not None
    assert len(one.row_features) == len(one.roles) > 0


def test_learning_is_repeatable() -> None:
    """The same pages give the same weights, byte for byte."""
    files = [
        packed([mean(passes) for passes in zip(learn(1, 12, frozenset(), 8), strict=True)])
        for _ in range(2)
    ]
    assert files[0] == files[1]


def test_measured_papers() -> None:
    """A paper whose title and both ends of its abstract are right counts as right, others not."""
    made = Paste(papers=[Truth("Old Moss in Towns", "We read moss on the roofs of forty towns.")])
    made.put("Old Moss in Towns", Role.TITLE)
    made.gap(1)
    made.put("We read moss on the roofs of forty towns.", Role.ABSTRACT)
    reader = partial(shipped, load(WEIGHTS.read_bytes()))
    assert count([made], reader, 0.0) == (1, 0)
    made.papers = [Truth("Old Moss in Towns", "We read it.")]
    assert count([made], reader, 0.0) == (0, 1)
