"""The command line.

Exit codes: 0, done; 1, something in the sources or settings is wrong; 2, the command was misused.
"""

import click

from generator import __version__
from generator.cli.bundles import bind, offline
from generator.cli.findings import check_library, check_links
from generator.cli.libraries import init, upgrade
from generator.cli.site import build_site, generate, serve
from generator.cli.sources import propose, read
from generator.cli.topics import print_topics, suggest_topics
from generator.commands import Commands

__all__ = ["sheaf"]

COMMANDS = (
    generate,
    serve,
    build_site,
    read,
    check_library,
    suggest_topics,
    print_topics,
    init,
    upgrade,
    offline,
    bind,
    check_links,
    propose,
)
"""All commands, in the order in which they are listed."""


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with `make serve`. Put files of abstracts into the folder `abstracts`. "
    "`python -m generator COMMAND --help` says what a command does.",
)
@click.version_option(__version__, prog_name="Sheaf", message="%(prog)s %(version)s")
def sheaf() -> None:
    """Turn a pile of paper abstracts into a library you can search, browse and cite."""


for command in COMMANDS:
    sheaf.add_command(command)
