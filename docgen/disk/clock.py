"""The day: the one place that reads the clock."""

import datetime as dt
import os


def this_day() -> dt.date:
    """Return SOURCE_DATE_EPOCH's day, where the environment has it, or the clock's."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    return dt.datetime.now().astimezone().date()
