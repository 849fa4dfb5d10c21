"""How commands end: with an exit code and, if something went wrong, a message."""

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
"""The exit code if something in the sources or settings is wrong."""
MISUSED = 2
"""The exit code if the arguments of the command make no sense."""
PIPE_CLOSED = 141
"""The exit code if nobody reads the output any more: 128 + SIGPIPE, as in shells."""
TRACEBACK = "SHEAF_TRACEBACK"
"""The environment variable that asks for the traceback of a bug."""

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
"""What to do about errors of the system."""

OTHERWISE = "fix that, and run this again"
"""What to do about any other."""


class Commands(click.Group):
    """Commands that return exit codes, or raise a `SheafError`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- as click calls it
        """Return their names in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> None:
        """Run the given command, and end with its exit code."""
        try:
            with signals.raised():
                code = super().invoke(ctx) or 0
        except KeyboardInterrupt:
            code = signals.INTERRUPTED
            complain("\nInterrupted. No files were lost; run this again to continue.")
        except (SheafError, OSError, MemoryError) as error:
            code = explain(error)
        ctx.exit(code)


def explain(error: SheafError | OSError | MemoryError) -> int:
    """Print what is wrong and what to do about it, and return the exit code."""
    match error:
        case BrokenPipeError():
            _discard(sys.stdout)
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
    """Return a sentence that says which file an error of the system is about, and what to do."""
    place = error.filename if error.filename is not None else "The output"
    shown = os.fsdecode(place) if isinstance(place, str | bytes) else place
    remedy = REMEDIES.get(error.errno or 0, OTHERWISE)
    return f"{shown}: {error.strerror or error}; {remedy}"


def say(text: str, *, nl: bool = True) -> None:
    """Print `text`, without control characters."""
    try:
        click.echo(escape.printed(text), nl=nl)
    except OSError:
        _discard(sys.stdout)
        raise


def complain(text: str) -> None:
    """Print `text` to standard error; ignore it if that fails."""
    with suppress(OSError):
        click.echo(escape.printed(text), err=True)


def _discard(stream: TextIO | None) -> None:
    """Discard the rest of `stream`; otherwise Python would try to write it at exit, and fail."""
    with suppress(OSError):
        if stream:
            devnull = os.open(os.devnull, os.O_WRONLY)
            os.dup2(devnull, stream.fileno())
            os.close(devnull)


def report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Ask people to report an unexpected error."""
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
    """Return the end of the help of a command: examples of command lines."""
    return "\n".join(("\b", "For example:", *(f"  {line}" for line in lines)))
