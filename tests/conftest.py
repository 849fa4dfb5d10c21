"""What the tests share: the option that rewrites expected files, and the seed."""

from pathlib import Path

import pytest

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
