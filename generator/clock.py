"""The current day."""

import os
from datetime import UTC, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment variable that sets the current time, in seconds since 1970."""


def today() -> str:
    """Return the current day in UTC, such as `2026-11-30`."""
    epoch = os.environ.get(EPOCH, "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return now.date().isoformat()
