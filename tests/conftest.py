"""What the tests share: the option that rewrites expected files, and the seed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from tests import browser as browsers

settings.register_profile("sheaf", deadline=None)  # a busy machine is no mistake of ours
settings.load_profile("sheaf")

SEED = Path(__file__).parent.parent / "abstracts" / "hugging-face-papers.txt"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `--update` write what the examples give now, to be read before it is committed."""
    parser.addoption("--update", action="store_true", help="rewrite tests/examples/*/*/expected.*")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Say whether the expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def seed() -> bytes:
    """Return the listing that ships with the repository."""
    return SEED.read_bytes()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the browser that this machine has; one for all tests of a worker."""
    with browsers.browser() as started:
        yield started
