"""How a command ends: with an exit code, and a sentence where something went wrong."""

import errno
import os
import sys
import traceback
from contextlib import suppress
from types import TracebackType
from typing import TextIO

import click

from generator import signals
from generator.errors import MisusedError, SheafError
from generator.text import escape

WRONG = 1
"""The exit code where something in the sources or settings is wrong."""
MISUSED = 2
"""The exit code where the command was misused, as of arguments that make no sense."""
PIPE_CLOSED = 141
"""The exit code where nobody reads the output any longer, as the shell counts it."""
TRACEBACK = "SHEAF_TRACEBACK"
"""The variable that asks for the traceback of a mistake of ours."""

REMEDIES = {
    errno.ENOSPC: "free some space, and run this again",
    errno.EDQUOT: "free some space, and run this again",
    errno.EFBIG: "allow larger files, and run this again",
    errno.EACCES: "change who may read and write it, and run this again",
    errno.EPERM: "change who may read and write it, and run this again",
    errno.EROFS: "put the library where it can be written, and run this again",
    errno.EMFILE: "allow more open files, and run this again",
    errno.ENFILE: "close other programs, and run this again",
}
"""What to do where the system refuses something."""

OTHERWISE = "fix that, and run this again"
"""What to do where it refuses something else."""


class Commands(click.Group):
    """Commands that return exit codes, and raise a `SheafError` where something is wrong."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as click calls it
        """Return their names in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command that was asked for, and end with its exit code."""
        try:
            with signals.raised():
                code = super().invoke(ctx) or 0
        except KeyboardInterrupt:
            code = signals.INTERRUPTED
            complain(
                "\nInterrupted. What was there before is still there; run this again to go on."
            )
        except (SheafError, OSError, MemoryError) as error:
            code = told(error)
        ctx.exit(code)


def told(error: SheafError | OSError | MemoryError) -> int:
    """Tell people of `error` in a sentence, and return the exit code for it."""
    match error:
        case BrokenPipeError():
            _leave(sys.stdout)
            return PIPE_CLOSED
        case MisusedError():
            complain(str(error))
            return MISUSED
        case OSError():
            complain(refusal(error))
        case MemoryError():
            complain("The memory is full; close other programs, or use `--processes 1`.")
        case _:
            complain(str(error))
    return WRONG


def refusal(error: OSError) -> str:
    """Return a sentence that says what the system refused, where, and what to do."""
    place = error.filename if error.filename is not None else "The output"
    shown = os.fsdecode(place) if isinstance(place, str | bytes) else place
    remedy = REMEDIES.get(error.errno or 0, OTHERWISE)
    return f"{shown}: {error.strerror or error}; {remedy}"


def say(text: str, *, nl: bool = True) -> None:
    """Print `text`; nothing in it gives orders to the terminal."""
    try:
        click.echo(escape.printed(text), nl=nl)
    except OSError:
        _leave(sys.stdout)
        raise


def complain(text: str) -> None:
    """Print `text` where complaints go; there is nobody to tell if that fails."""
    with suppress(OSError):
        click.echo(escape.printed(text), err=True)


def _leave(stream: TextIO | None) -> None:
    """Discard what is left in `stream`: at exit, Python would try to write it again, and fail."""
    with suppress(OSError):
        if stream:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def mistaken(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell people of an error that nobody expected: a mistake of ours."""
    if os.environ.get(TRACEBACK):
        traceback.print_exception(kind, error, trace)
        return
    frames = traceback.extract_tb(trace)
    place = f" ({frames[-1].filename}:{frames[-1].lineno})" if frames else ""
    complain(
        f"This is a bug in Sheaf: {kind.__name__}: {error}{place}. Please report it, with what "
        f"you did; {TRACEBACK}=1 before the command shows more."
    )


def example(*lines: str) -> str:
    """Return what the help of a command ends with: lines to type, each as it is."""
    return "\n".join(("\b", "For example:", *(f"  {line}" for line in lines)))
