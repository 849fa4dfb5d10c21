"""The preview: a site that is rebuilt when its sources change.

An edit to a source first updates the pages of the papers that it changed. A full build in another
process then updates everything that depends on all papers; a further edit restarts that build.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from generator.serve import endpoint
from generator.serve.preview import SITE, Preview
from generator.serve.server import Server, ShownSite

__all__ = ["serve"]


def serve(root: Path, address: str, report: Callable[[str], None]) -> int:
    """Serve the library in `root` at `address` (host:port) until interrupted; return an exit code.

    Mistakes in sources are reported, here and in the browser, and the last good pages stay.
    Raises a `SheafError` if the address cannot be used.
    """
    parsed = endpoint.parse(address)
    shown = ShownSite(root / SITE)
    preview = Preview(root, shown, report)
    with Server(parsed, shown) as server:
        try:
            if not preview.begin():
                return 1
            report(f"Preview at {server.url} (press Ctrl+C to stop)")
            threading.Thread(target=_follow, args=(preview, server), daemon=True).start()
            server.serve_forever()
        finally:
            preview.stop()
    return 1  # only a failure ends the server


def _follow(preview: Preview, server: Server) -> None:
    """Follow edits; if that fails, stop the server, as its pages would be out of date."""
    try:
        preview.follow()
    finally:
        server.shutdown()
