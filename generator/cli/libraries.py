"""Commands that create a library and upgrade it to this version of Sheaf."""

from pathlib import Path

import click

from generator import library
from generator.commands import example, say

HERE = Path(__file__).resolve().parents[2]
"""The folder of the running copy of Sheaf."""


@click.command(epilog=example("python -m generator init ../our-papers --name 'Our papers'"))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="", help="The name of the library.  [default: that of the folder]")
def init(folder: Path, name: str) -> None:
    """Make a new library.

    FOLDER is new, or contains only `.git`, a licence and a README, which are kept. It gets
    everything that a library needs except papers.
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
    """Upgrade a library to this version of Sheaf.

    Replaces Sheaf's files in FOLDER and leaves yours alone. If one of Sheaf's files was edited
    there, it changes nothing, and says how to keep the edit.
    """
    library.upgrade(HERE, folder, say, is_check=is_check)
