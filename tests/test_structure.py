"""A name means one thing in all of the code."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("generator", "training", "benchmarks")

SHARED_MODULES = {
    **dict.fromkeys(
        ("bibtex", "csl", "markdown_page", "mathml", "pubmed_text", "ris", "table", "tex"),
        "the format: its parser, its importer, its exporter or its repair",
    ),
    **dict.fromkeys(
        ("discovery", "entities", "library", "related", "search"),
        "the same task, in the package for it and in its benchmark",
    ),
    **dict.fromkeys(
        ("bundles", "site", "sources", "topics"),
        "what a command is about, in `cli` and in the module that does it",
    ),
    "facts": "what sources state about a paper besides its title and abstract",
    "files": "files to be written",
    "items": "entries, and what could not be read as one",
    "keywords": "the keywords that authors gave",
    "kinds": "articles, theses, preprints and so on",
    "labels": "the words before the fields of a listing",
    "languages": "natural languages",
    "links": "web addresses in a paper",
    "listing": "pasted text",
    "markup": "HTML",
    "merging": "which entries are one paper",
    "papers": "papers",
    "people": "authors",
    "reading": "from a file that people edit",
    "texts": "titles and abstracts",
    "words": "words",
    "works": "publications, however many sources mention them",
    "writing": "to the disk",
}
"""Names that several modules have, as they mean the same in all of them."""

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


def test_modules_have_names_of_their_own() -> None:
    """Modules of one name are about the same, and are listed above."""
    places = defaultdict(list)
    for package in PACKAGES:
        for path in sorted(Path(package).rglob("*.py")):
            if path.stem != "__main__":
                name = path.parent.name if path.stem == "__init__" else path.stem
                places[name].append(str(path))
    shared = {name: found for name, found in places.items() if len(found) > 1}
    assert sorted(shared) == sorted(SHARED_MODULES), shared
