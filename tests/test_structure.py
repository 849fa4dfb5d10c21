"""A word means one thing in all of the code."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("generator", "training", "benchmarks")

_TYPE = re.compile(r"_?[A-Z]+[a-z]")


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted(Path(package).rglob("*.py")):
            yield str(path), ast.parse(path.read_text("utf-8"))


def _types(module: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield the name of each type, and whether it is a variable for types."""
    for node in module.body:
        match node:
            case ast.ClassDef(name=name):
                yield name, False
            case ast.AnnAssign(target=ast.Name(id=name)) if _TYPE.match(name):
                yield name, False
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _TYPE.match(name):
                match value:
                    case ast.Call(func=ast.Name(id="TypeVar")):
                        yield name, True
                    case _:
                        yield name, False


def test_types_have_names_of_their_own() -> None:
    """No two types have one name, whether it starts with an underscore or not.

    Only type variables may repeat, as they are read beside their function.
    """
    places = defaultdict(list)
    types = set()
    for path, module in _modules():
        for name, is_variable in _types(module):
            plain = name.lstrip("_")
            places[plain].append(f"{path}: {name}")
            if not is_variable:
                types.add(plain)
    shared = {name: found for name, found in places.items() if len(found) > 1 and name in types}
    assert shared == {}
