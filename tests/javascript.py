"""Our JavaScript, run without a browser, so that tests can compare it with our Python."""

import asyncio
import json
from collections.abc import Iterable
from pathlib import Path

from py_mini_racer import JSPromise, MiniRacer

ROOT = Path(__file__).parents[1]
"""The repository."""
SEARCH = ROOT / "overrides" / "assets" / "sheaf" / "search"
"""The scripts of the search."""
ENGINE = tuple(
    SEARCH / f"{name}.js"
    for name in (
        *("terms", "codes", "words", "phrases", "query", "vocabulary"),
        *("documents", "index", "plan"),
        *("rank", "meaning", "filters", "facets", "marks", "snippet", "engine"),
    )
)
"""The scripts that answer queries, in the order in which they load."""


class Scripts:
    """A JavaScript world of its own with some of our scripts in it."""

    def __init__(self, scripts: Iterable[Path]) -> None:
        """Run `scripts`, in their order."""
        # The browser's driver keeps an event loop in this thread, which the world would take for
        # its own and then wait for itself; it must also be made in this thread.
        drivers = asyncio._get_running_loop()  # noqa: SLF001 -- there is no public way
        asyncio._set_running_loop(None)  # noqa: SLF001
        self._world = MiniRacer()
        asyncio._set_running_loop(drivers)  # noqa: SLF001
        for script in scripts:
            self.run(script.read_text(encoding="utf-8"))

    def run(self, code: str) -> None:
        """Run `code` and forget what it returns."""
        self._world.eval(f"{code}\n;undefined")

    def call(self, function: str, *arguments: object) -> object:
        """Return what `function` makes of plain `arguments`; a promise is waited for."""
        returned: object = json.loads(self.text(function, *arguments))
        return returned

    def text(self, function: str, *arguments: object) -> str:
        """Return the same as JSON."""
        given = ", ".join(json.dumps(argument) for argument in arguments)
        done = self._world.eval(f"Promise.resolve({function}({given})).then(JSON.stringify)")
        assert isinstance(done, JSPromise)
        text = done.get(timeout=60)
        return text if isinstance(text, str) else "null"


def vectors() -> dict[str, list[list[object]]]:
    """Return what Python and JavaScript must both make of some hard input."""
    text = (ROOT / "tests" / "vectors" / "search.json").read_text(encoding="utf-8")
    read: dict[str, list[list[object]]] = json.loads(text)
    return read
