"""The preview: a site that follows its sources.

An edit to a source shows first on the pages of the papers that it changed. What hangs on all papers
follows when a whole build has come to its end, in processes of its own; a further edit does not
wait for that, it starts it again.
"""

import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from generator.errors import MisusedError, SheafError
from generator.serve.browser import Browser
from generator.serve.preview import Preview

__all__ = ["serve"]

BELL = Path(".sheaf", "reload")
"""A file that the server watches, in the root of the repository."""


def serve(root: Path, address: str, tell: Callable[[str], None]) -> int:
    """Serve the library in `root` at `address` (host:port) until interrupted; return an exit code.

    What goes wrong in a source is told, and the last good pages stay.
    """
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        problem = f"{address}: is not an address; give one such as 127.0.0.1:8000"
        raise MisusedError(problem)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that what we started ends with us
    (root / BELL).parent.mkdir(exist_ok=True)
    browser = Browser(host, int(port), root / BELL)
    preview = Preview(root, browser, tell)
    try:
        if code := preview.begin():
            return code
        threading.Thread(target=preview.follow, daemon=True).start()
        tell(f"Preview at http://{address}/ (press Ctrl+C to stop)")
        browser.serve()
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        problem = (
            f"{address}: {error.strerror}; stop the program that uses it, or give another --address"
        )
        raise SheafError(problem) from error
    finally:
        preview.stop()
        browser.stop()
    return 0
