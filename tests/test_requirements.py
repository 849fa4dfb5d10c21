"""The locked requirements can be installed on every Python and system that we support."""

import re
import tomllib
from functools import cache
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import NormalizedName, canonicalize_name

from tests.seed import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")

PYTHONS = ("3.11.0", "3.11.2", "3.12.0", "3.13.0", "3.14.0")
"""The oldest Python that we support, Debian 12's, and all later ones."""

OPTION = re.compile(r"(?<![\w-])-{1,2}[a-z][a-z-]*")
"""An option of pip; a lock has no other than hashes, and so no place to fetch from."""

SYSTEMS = ("linux", "darwin", "win32")

ENVIRONMENTS = [
    {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": system,
    }
    for python in PYTHONS
    for system in SYSTEMS
]

RUNS_ON = {
    (canonicalize_name(one.name), one.version): SpecifierSet(
        next(iter(one.metadata.get_all("Requires-Python") or ()), "")
    )
    for one in metadata.distributions()
}
"""The Pythons that each package runs on, by name and version, of those installed here."""

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@cache
def entries(name: str) -> tuple[tuple[Requirement, int], ...]:
    """Return each requirement of a lock, and how many hashes it has."""
    text = (ROOT / name).read_text("utf-8").replace("\\\n", " ")
    lines = [
        line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    parts = [line.split(" --hash=sha256:") for line in lines]
    return tuple((Requirement(requirement), len(hashes)) for requirement, *hashes in parts)


def chosen(name: str, environment: dict[str, str]) -> dict[NormalizedName, str]:
    """Return what a lock installs in `environment`: the version of each package."""
    versions: dict[NormalizedName, str] = {}
    for requirement, _ in entries(name):
        if requirement.marker is None or requirement.marker.evaluate(environment):
            package = canonicalize_name(requirement.name)
            assert package not in versions, f"{package} is asked for twice"
            ((pin),) = requirement.specifier
            assert pin.operator == "=="
            versions[package] = pin.version
    return versions


def wanted(*, dev: bool) -> list[Requirement]:
    """Return what `pyproject.toml` asks for."""
    return [
        *map(Requirement, PROJECT["dependencies"]),
        *(map(Requirement, PROJECT["optional-dependencies"]["dev"]) if dev else ()),
    ]


@pytest.mark.parametrize("name", LOCKS)
def test_all_that_is_asked_for(name: str) -> None:
    """On each Python and system, a lock has one fitting version of all that we ask for."""
    for environment in ENVIRONMENTS:
        versions = chosen(name, environment)
        for requirement in wanted(dev=name == "requirements-dev.txt"):
            assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("name", LOCKS)
def test_each_python(name: str) -> None:
    """No package is locked for a Python that it does not run on; those installed here say so."""
    for package, version in chosen(name, {}).items():
        assert (package, version) in RUNS_ON, f"{package}=={version}: install {name} first"
    for environment in ENVIRONMENTS:
        for package, version in chosen(name, environment).items():
            python = environment["python_full_version"]
            assert (package, version) not in RUNS_ON or RUNS_ON[package, version].contains(python)


def test_what_is_promised() -> None:
    """The oldest Python that we support is the oldest that the locks are made for."""
    promised = SpecifierSet(PROJECT["requires-python"])
    assert all(promised.contains(python) for python in PYTHONS)
    assert not promised.contains("3.10.99")


@pytest.mark.parametrize("name", LOCKS)
def test_hashes(name: str) -> None:
    """Each package is locked by its hashes, and where it was fetched from is not written down."""
    assert all(hashes for _, hashes in entries(name))
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert {found.group() for found in OPTION.finditer(text)} == {"--hash"}


def test_one_environment() -> None:
    """What the tests run with is what the site is made with."""
    for environment in ENVIRONMENTS:
        site, dev = (chosen(name, environment) for name in LOCKS)
        assert site.items() <= dev.items()
