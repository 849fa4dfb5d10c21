"""When Ctrl+C and other signals may interrupt a run, and what they do then."""

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

ENDED = 128
"""The exit code after another signal is this plus its number, as in shells."""

_INTERRUPT = signal.SIGINT
_ORDERS = (signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


def quit_at_once() -> None:
    """Let Ctrl+C end the process silently from now on: there is nothing to clean up."""
    if signal.getsignal(_INTERRUPT) is signal.default_int_handler:
        signal.signal(_INTERRUPT, _quit)


def _quit(_number: int, _frame: FrameType | None) -> NoReturn:
    os._exit(INTERRUPTED)


@contextmanager
def raised() -> Iterator[None]:
    """Raise Ctrl+C and other signals as exceptions within, so that what was begun is cleaned up."""
    with _heard_by(_raise):
        yield


def _raise(number: int, _frame: FrameType | None) -> NoReturn:
    if number == _INTERRUPT:
        raise KeyboardInterrupt
    sys.exit(ENDED + number)


@contextmanager
def held_back() -> Iterator[None]:
    """Defer Ctrl+C and other signals until the steps within are done."""
    came: list[int] = []
    try:
        with _heard_by(lambda number, _frame: came.append(number)):
            yield
    finally:
        for number in came:
            signal.raise_signal(number)


@contextmanager
def _heard_by(handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    """Let `handler` receive the signals of this process, unless it ignores them."""
    before = {}
    if threading.current_thread() is threading.main_thread():  # no other is told anything
        before = {number: signal.getsignal(number) for number in (_INTERRUPT, *_ORDERS)}
    heard = [number for number, known in before.items() if known is not signal.SIG_IGN]
    try:
        for number in heard:
            signal.signal(number, handler)
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])


@contextmanager
def deaf() -> Iterator[None]:
    """Let a process that is started within ignore Ctrl+C until it sets a handler of its own.

    On a terminal, Ctrl+C goes to all processes; on Windows, this one cannot keep it from others.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (_INTERRUPT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
