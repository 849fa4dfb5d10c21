"""The preview: a site that is rebuilt when its sources change.

An edit to a source shows first on the pages of the papers that it changed. What depends on all
papers follows after a whole build in a process of its own; a further edit does not wait for that,
but starts it again.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from generator.serve import endpoint
from generator.serve.preview import SITE, Preview
from generator.serve.server import Server, ShownSite

__all__ = ["serve"]


def serve(root: Path, where: str, tell: Callable[[str], None]) -> int:
    """Serve the library in `root` at `where` (host:port) until interrupted; return an exit code.

    Mistakes in sources are reported, here and in the browser, and the last good pages stay.
    Raises a `SheafError` where nothing can listen at that address.
    """
    parsed = endpoint.parse(where)
    shown = ShownSite(root / SITE)
    preview = Preview(root, shown, tell)
    with Server(parsed, shown) as server:
        try:
            if not preview.begin():
                return 1
            tell(f"Preview at {server.url} (press Ctrl+C to stop)")
            threading.Thread(target=_follow, args=(preview, server), daemon=True).start()
            server.serve_forever()
        finally:
            preview.stop()
    return 1  # it has ended by itself


def _follow(preview: Preview, server: Server) -> None:
    """Follow edits; if that fails, end the server, as its pages would be out of date."""
    try:
        preview.follow()
    finally:
        server.shutdown()
