"""When a submission was handed in: its `timestamp.txt`, of which nothing is believed either.

nbgrader opens whatever has that name. A pipe would keep it waiting for ever, a link would be
followed, and a text that is no time would end the command for the whole class.
"""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

from nbgrader.utils import parse_utc

NAME = "timestamp.txt"
MAX_BYTES = 100


def timestamp_file(folder: Path) -> Path | None:
    """The timestamp in a folder, or None where there is none that says a time."""
    return folder / NAME if read_timestamp(folder) else None


def read_timestamp(folder: Path) -> datetime | None:
    """The time in a folder's timestamp, in UTC, or None where there is none."""
    path = Path(folder) / NAME
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        return parse_utc(path.read_text().strip())
    except Exception:  # there is no end to what a parser of dates can raise
        return None
