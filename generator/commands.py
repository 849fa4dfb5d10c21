"""How a command ends: with an exit code, and a sentence where something went wrong."""

import click

from generator.errors import MisusedError, SheafError

WRONG = 1
"""The exit code where something in the sources or settings is wrong."""
MISUSED = 2
"""The exit code where the command was misused, as of arguments that make no sense."""


class Commands(click.Group):
    """Commands that return exit codes, and raise a `SheafError` where something is wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as click calls it
        """Return their names in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command that was asked for, and end with its exit code."""
        try:
            code = super().invoke(ctx)
        except SheafError as error:
            click.echo(str(error), err=True)
            code = MISUSED if isinstance(error, MisusedError) else WRONG
        ctx.exit(code or 0)


def example(*lines: str) -> str:
    """Return what the help of a command ends with: lines to type, each as it is."""
    return "\n".join(("\b", "For example:", *(f"  {line}" for line in lines)))
