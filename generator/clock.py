"""What day it is."""

import os
from datetime import UTC, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment variable that sets the current time, in seconds since 1970."""


def today() -> str:
    """Return the day that is noted for what is new, such as `2026-11-30`, in UTC."""
    told = os.environ.get(EPOCH, "")
    now = datetime.fromtimestamp(int(told), UTC) if told.isdecimal() else datetime.now(UTC)
    return now.date().isoformat()
