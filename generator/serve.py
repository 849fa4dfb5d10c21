"""The preview: MkDocs serves and reloads, and the pages follow their sources.

MkDocs watches the pages, the overrides and `mkdocs.yml`. What the pages are made from it does not
watch: that is done here, so that one edit of a source makes one rebuild.
"""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator import build, curation, engine, permalinks, settings

INTERVAL = 0.2
"""Seconds between two looks at the sources."""


def serve(root: Path, address: str, generate: Callable[[], None]) -> int:
    """Serve the library in `root` at `address` (host:port) until interrupted; return an exit code.

    `generate` brings the pages up to date. It is called when a source changed; what goes wrong in
    it, it tells itself, and the last good pages stay.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the server ends with us
    server = engine.serve(root, address)
    seen = _state(root)
    try:
        while server.poll() is None:
            time.sleep(INTERVAL)
            now = _state(root)
            if now != seen:
                generate()
                seen = now
    except KeyboardInterrupt:
        return 0
    finally:
        server.terminate()
        server.wait()
    return server.returncode


def _state(root: Path) -> dict[Path, tuple[int, int]]:
    """Return when each file that pages are made from was changed, and its size."""
    return {path: state for path in _inputs(root) if (state := _stat(path)) is not None}


def _inputs(root: Path) -> Iterator[Path]:
    yield from (root / build.SOURCES).rglob("*")
    for name in (build.TAXONOMY, curation.FILE, permalinks.FILE, settings.FILE):
        yield root / name


def _stat(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:  # an editor that saves takes the file away for a moment
        return None
    return stat.st_mtime_ns, stat.st_size
