"""Libraries: made, and brought to this version of Sheaf."""

from pathlib import Path

import click

from generator import library
from generator.commands import example, say

HERE = Path(__file__).resolve().parents[2]
"""The copy of Sheaf that runs."""


@click.command(epilog=example("python -m generator init ../our-papers --name 'Our papers'"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="", help="What it is called.  [default: as the folder]")
def init(folder: Path, name: str) -> None:
    """Make a new library.

    FOLDER is new, or holds nothing but `.git`, a licence and a README, which are kept. It gets all
    that a library needs but papers.
    """
    library.make(HERE, folder, name, say)


@click.command(
    epilog=example(
        "python -m generator upgrade --check ../our-papers",
        "python -m generator upgrade ../our-papers",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--check", "is_check", is_flag=True, help="Show what would be done; change nothing.")
def upgrade(folder: Path, *, is_check: bool) -> None:
    """Bring a library to this version of Sheaf.

    Replaces the files in FOLDER that are Sheaf's, and leaves alone what is its owner's. Where a
    file of Sheaf's was edited there, it changes nothing, and says how to keep the edit.
    """
    library.upgrade(HERE, folder, say, is_check=is_check)
