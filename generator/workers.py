"""Work divided among processes, so that no core is idle while a large collection is built.

The results are the same for any number of processes. Callers receive a function, so they need not
know where the work runs.
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

if TYPE_CHECKING:  # there is no such module where it runs
    from _typeshed import ReadableBuffer, WriteableBuffer

T = TypeVar("T")
R = TypeVar("R")

MOST = 4
"""Processes that are used unless somebody asks for another number; each holds the collection."""
FEWEST = 400
"""Papers below which starting processes costs more than it saves."""


class ParallelMap(Protocol):
    """Applies a function to things, in any process, and yields the results."""

    def __call__(
        self, prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]
    ) -> Iterator[R]:
        """Yield what the function that `prepare` returns makes of each thing, in no order."""


def serial(prepare: Callable[[], Callable[[T], Iterable[R]]], things: Iterable[T]) -> Iterator[R]:
    """Yield the results for `things`, computed in this process, one after the other."""
    work = prepare()
    for thing in things:
        yield from work(thing)


def if_many(number: int, parallel_map: ParallelMap) -> ParallelMap:
    """Return `parallel_map` if `number` things are worth it, else `serial`."""
    return parallel_map if number >= FEWEST else serial


def cores() -> int:
    """Return how many cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class _Done:
    """A result for a thing."""

    value: object


@dataclass(frozen=True, slots=True)
class _Failed:
    """An error in another process, to be raised in this one."""

    error: Exception


class _Signal(Enum):
    """Other messages between processes."""

    READY = auto()
    """There are no more results for what was sent."""
    OVER = auto()
    """There is nothing more to do until the next job."""


class _Outgoing:
    """A file that many processes read at once, block by block; an empty block ends it."""

    def __init__(self, connections: Iterable[Connection]) -> None:
        self._connections = connections

    def write(self, block: "ReadableBuffer") -> None:
        for connection in self._connections:
            connection.send_bytes(pickle.PickleBuffer(block).raw())

    def end(self) -> None:
        self.write(b"")


class _Incoming(io.RawIOBase):
    """Such a file, where it is read."""

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

    They are started when there is first something to do, and wait for more until the end.
    """

    def __init__(self, number: int = 0) -> None:
        """Use `number` processes; 0 for one for each core that may be used, up to `MOST`."""
        self._number = number or min(cores(), MOST)
        self._processes: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Self:
        """Return the workers, of which none has started."""
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
        """Yield what the function that `prepare` returns makes of each thing, in no order.

        All of it is pickled on its way. What goes wrong in a process is raised here; a
        `SheafError` where the system killed one.
        """
        if self._number == 1:
            yield from serial(prepare, things)
            return
        self._processes = self._processes or dict(_started() for _ in range(self._number))
        is_done = False
        try:
            self._prepare(prepare)
            del prepare  # it may hold much that only the processes need now
            yield from self._made(iter(things))
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
        """Tell all processes what to do, while it is pickled: it is never whole in between."""
        outgoing = _Outgoing(self._processes)
        pickle.Pickler(outgoing, protocol=5).dump(prepare)
        outgoing.end()

    def _made(self, things: Iterator[object]) -> Iterator[Any]:
        """Give each process a thing whenever it is ready, and yield the results."""
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
    context = multiprocessing.get_context("spawn")  # the one way that every system has
    connection, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    with signals.deaf():
        process.start()
    theirs.close()
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
        incoming.read()  # whatever happened, what comes next begins again
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
    except Exception as error:  # noqa: BLE001 -- it is raised again where it can be seen
        connection.send(_Failed(_described(error)))


def _described(error: Exception) -> RuntimeError:
    """Return `error` in a form that can be raised in another process."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    shown = RuntimeError(f"{type(error).__name__}: {error} ({place.filename}:{place.lineno})")
    shown.add_note("".join(traceback.format_exception(error)))
    return shown
