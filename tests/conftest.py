"""What all tests share: settings of Hypothesis, the option to rewrite expected files, the seed."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from generator import clock, workers
from tests import browser as browsers
from tests import seed as collection

gc.disable()  # until all tests are loaded

# A busy machine is no mistake of ours, and what is made up is the same in every run.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("sheaf", PATIENT, derandomize=True)
settings.register_profile("thorough", PATIENT, max_examples=2_000)
settings.load_profile("sheaf")

os.environ[clock.EPOCH] = "1796083200"  # for all tests it is 1 December 2026, at midnight too

THEIRS = tuple(
    str(collection.ROOT / name) for name in ("abstracts", "curation.yml", "permalinks.yml")
)
"""What differs from library to library."""


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Fail where a test reads files that differ from library to library."""
    if event in {"open", "os.listdir", "os.scandir"} and str(arguments[0]).startswith(THEIRS):
        problem = f"{arguments[0]}: every library has its own; tests read tests/collection/"
        raise AssertionError(problem)


sys.addaudithook(_refuse)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run two tests for every core: those in a browser wait for it much of the time."""
    return workers.cores() * 2


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `--update` write what the examples give now, to be read before it is committed."""
    parser.addoption("--update", action="store_true", help="rewrite tests/examples/*/*/expected.*")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put sites and browsers first: the first process has them all, and others help at the end.

    So most of what is made for several tests is made in one process. Sites that no browser reads
    come before the others: those tests are the longest, and at the end a long one is waited for.
    """
    items.sort(key=_place)


def _place(item: pytest.Item) -> tuple[bool, bool]:
    """Return what the place of `item` among the tests depends on."""
    kinds = {"site", "browser"}.intersection(item.keywords)
    return not kinds, "browser" in kinds


def pytest_collection_finish() -> None:
    """Freeze what is loaded for the garbage collector, and let it run less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)
    gc.enable()


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Say whether the expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def seed() -> bytes:
    """Return the listing of the collection that the tests read."""
    return collection.FILE.read_bytes()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the browser that this machine has; one for all tests of a worker."""
    with browsers.browser() as started:
        yield started
