"""Worker processes, so that a build of a large collection uses all cores.

The results are the same for any number of processes. Callers get a function and need not know where
it runs.
"""

import io
import multiprocessing
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar, cast

from generator import signals
from generator.errors import SheafError

if TYPE_CHECKING:  # type checkers only have this module
    from _typeshed import ReadableBuffer, WriteableBuffer

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes that are used by default at most; each holds the collection."""
FEWEST = 400
"""Papers below which starting processes costs more than it saves."""


class ParallelMap(Protocol):
    """Applies a function to things, in any process, and yields the results."""

    def __call__(
        self, prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]
    ) -> Iterator[R]:
        """Yield the results, in any order, of the function that `prepare` returns."""


def serial(prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]) -> Iterator[R]:
    """Yield the results for `things` in their order, computed in this process."""
    work = prepare()
    for thing in things:
        yield from work(thing)


def if_many(number: int, parallel_map: ParallelMap) -> ParallelMap:
    """Return `parallel_map` if it is worthwhile for this number of papers, otherwise `serial`."""
    return parallel_map if number >= FEWEST else serial


def cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class _Done:
    """A result."""

    value: object


@dataclass(frozen=True, slots=True)
class _Failed:
    """An error in another process, to be raised in this one."""

    error: Exception


class _Signal(Enum):
    """Other messages between processes."""

    READY = auto()
    """The process has sent all results for a thing, and can take another."""
    OVER = auto()
    """The job is finished."""


class _Outgoing:
    """A file-like object that sends blocks to many processes; an empty block ends the file."""

    def __init__(self, connections: Iterable[Connection]) -> None:
        self._connections = connections

    def write(self, block: "ReadableBuffer") -> None:
        for connection in self._connections:
            connection.send_bytes(pickle.PickleBuffer(block).raw())

    def end(self) -> None:
        self.write(b"")


class _Incoming(io.RawIOBase):
    """The receiving end of `_Outgoing`."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection
        self._block = memoryview(b"")
        self._is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, target: "WriteableBuffer") -> int:
        if not self._block and not self._is_over:
            self._block = memoryview(self._connection.recv_bytes())
            self._is_over = not self._block
        view = memoryview(target).cast("B")
        part = self._block[: len(view)]
        view[: len(part)] = part
        self._block = self._block[len(part) :]
        return len(part)


class Workers:
    """Worker processes; to be used in a `with`.

    They start when there is first something to do, and wait for more until the end.
    """

    def __init__(self, number: int = 0) -> None:
        """Use `number` processes; with 0, one for each available core, up to `MOST`."""
        self._number = number or min(cores(), MOST)
        self._processes: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        """Return the workers, none of which has started."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes."""
        for worker, process in self._processes.items():
            worker.close()
            process.terminate()
            process.join()
        self._processes = {}

    def map(
        self, prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]
    ) -> Iterator[R]:
        """Yield the results, in any order, of the function that `prepare` returns.

        Everything is pickled. Errors in a process are raised here; a `SheafError` if the system
        killed one.
        """
        if self._number == 1:
            yield from serial(prepare, things)
            return
        self._processes = self._processes or dict(_started() for _ in range(self._number))
        is_done = False
        try:
            self._prepare(prepare)
            del prepare  # which may be large, and is no longer needed here
            yield from self._results(iter(things))
            is_done = True
        except (EOFError, OSError) as error:
            problem = (
                "a worker process was killed, perhaps because memory ran out; "
                "run this again with `--processes 1`"
            )
            raise SheafError(problem) from error
        finally:
            if not is_done:  # the processes may be in any state
                self.__exit__()

    def _prepare(self, prepare: object) -> None:
        """Send `prepare` to all processes in blocks, so that no whole pickle is in memory."""
        outgoing = _Outgoing(self._processes)
        pickle.Pickler(outgoing, protocol=5).dump(prepare)
        outgoing.end()

    def _results(self, things: Iterator[object]) -> Iterator[Any]:
        """Send each process a thing whenever it is ready, and yield the results."""
        busy = set(self._processes)
        while busy:
            for worker in cast("list[Connection]", wait(busy)):
                match worker.recv():
                    case _Done(value):
                        yield value
                    case _Failed(error):
                        raise error
                    case _:
                        thing = next(things, _Signal.OVER)
                        worker.send(thing)
                        if thing is _Signal.OVER:
                            busy.remove(worker)


def _started() -> tuple[Connection, BaseProcess]:
    """Return a connection to a new process, and the process."""
    context = multiprocessing.get_context("spawn")  # the only method on every system
    connection, other_end = context.Pipe()
    process = context.Process(target=serve, args=(other_end,), daemon=True)
    with signals.ignored_by_children():
        process.start()
    other_end.close()
    return connection, process


def serve(connection: Connection) -> None:
    """Run the jobs that arrive over `connection`, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one reports it
    with suppress(EOFError, OSError):
        while True:
            _work(connection)


def _prepared(connection: Connection) -> Callable[[Any], Iterable[Any]]:
    """Return the function to apply to each thing."""
    incoming = io.BufferedReader(_Incoming(connection))
    try:
        prepare = pickle.load(incoming)  # noqa: S301 -- from the process that started this
    finally:
        incoming.read()  # also after an error, the next message must begin here
    return cast("Callable[[Any], Iterable[Any]]", prepare())


def _work(connection: Connection) -> None:
    """Run one job on all things that are sent for it."""
    try:
        work = _prepared(connection)
        connection.send(_Signal.READY)
        while (thing := connection.recv()) is not _Signal.OVER:
            for value in work(thing):
                connection.send(_Done(value))
            connection.send(_Signal.READY)
    except (EOFError, OSError):
        raise
    except SheafError as error:
        connection.send(_Failed(SheafError(str(error))))
    except MemoryError:
        connection.send(_Failed(MemoryError()))
    except Exception as error:  # noqa: BLE001 -- it is raised in the main process
        connection.send(_Failed(_described(error)))


def _described(error: Exception) -> RuntimeError:
    """Return `error` in a form that can be raised in another process."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    shown = RuntimeError(f"{type(error).__name__}: {error} ({place.filename}:{place.lineno})")
    shown.add_note("".join(traceback.format_exception(error)))
    return shown
