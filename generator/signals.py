"""How Ctrl+C and other signals interrupt a run."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

INTERRUPTED = 130
"""The exit code after Ctrl+C, as in shells."""

TERMINATED = 128
"""The exit code after another signal is this plus its number, as in shells."""

_INTERRUPT = signal.SIGINT
_TERMINATE = (signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


def quit_at_once() -> None:
    """Make Ctrl+C end the process silently from now on, while there is nothing to clean up."""
    if signal.getsignal(_INTERRUPT) is signal.default_int_handler:
        signal.signal(_INTERRUPT, _quit)


def _quit(_number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(INTERRUPTED)


@contextmanager
def raised() -> Iterator[None]:
    """Turn signals into exceptions in this context, so that code can clean up."""
    with _handled_by(_raise):
        yield


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    if number == _INTERRUPT:
        raise KeyboardInterrupt
    sys.exit(TERMINATED + number)


@contextmanager
def held_back() -> Iterator[None]:
    """Defer signals to the end of this context."""
    deferred: list[int] = []
    try:
        with _handled_by(lambda number, _frame: deferred.append(number)):
            yield
    finally:
        for number in deferred:
            signal.raise_signal(number)


@contextmanager
def _handled_by(handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    """Make `handler` receive the signals that this process does not ignore."""
    before = {}
    if threading.current_thread() is threading.main_thread():  # the only one that gets signals
        before = {number: signal.getsignal(number) for number in (_INTERRUPT, *_TERMINATE)}
    handled = [number for number, old in before.items() if old is not signal.SIG_IGN]
    try:
        for number in handled:
            signal.signal(number, handler)
        yield
    finally:
        for number in handled:
            signal.signal(number, before[number])


@contextmanager
def ignored_by_children() -> Iterator[None]:
    """Make a process that is started in this context block Ctrl+C until it sets a handler.

    On a terminal, Ctrl+C goes to all processes. On Windows this does nothing.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (_INTERRUPT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
