"""The peak memory of this process since it was last reset."""

import re
from pathlib import Path

_SELF = Path("/proc/self")


def reset() -> bool:
    """Reset the peak; return whether the system supports that, as Linux does."""
    try:
        (_SELF / "clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return False
    return True


def peak() -> int:
    """Return the peak in megabytes since `reset`."""
    status = (_SELF / "status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    return int(found[1]) // 1024 if found else 0
