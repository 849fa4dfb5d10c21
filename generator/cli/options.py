"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from generator.workers import FEWEST, MOST

MOST_PROCESSES = 64
"""The largest number that `--processes` accepts; each process holds the collection."""

Decorated = TypeVar("Decorated", bound=Callable[..., object] | click.Command)

strict = click.option("--strict", is_flag=True, help="Fail if an entry was rejected.")

processes = click.option(
    "--processes",
    type=click.IntRange(1, MOST_PROCESSES),
    metavar="NUMBER",
    help=f"Processes for {FEWEST} papers or more.  [default: one for each core, at most {MOST}]",
)


def written_to(
    *names: str, default: str, metavar: str, what: str = "it"
) -> Callable[[Decorated], Decorated]:
    """Return an option with `names` for the place where `what` is written."""
    return click.option(
        *names,
        type=click.Path(path_type=Path),
        default=Path(default),
        metavar=metavar,
        show_default=True,
        help=f"Where {what} is written.",
    )
