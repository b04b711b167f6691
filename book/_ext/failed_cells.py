"""Say which cell of a page failed, and leave out the warnings that only follow from it.

The cells below a failed one do not run, so that every number and figure which they would have
given to the text is missed as well. Those warnings would bury the one that matters.
"""

import logging
import re
from pathlib import Path
from textwrap import indent

from sphinx.application import Sphinx
from sphinx.util.logging import NAMESPACE, WarningStreamHandler

LAST_LINES = 20  # of a traceback
COLOR = re.compile(r"\x1b\[[\d;]*m")
CELL = re.compile(r"^-{18}\n(.*?)\n-{18}$", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^Cell In\[\d+\], line (\d+)", re.MULTILINE)
NAME = re.compile(r"^\s*name: *(\S+)", re.MULTILINE)
QUOTED = re.compile(r"'([^']+)'")  # as in: undefined label: 'fig-act-dead'


def failing_line(page: str, report: str) -> int | None:
    """The line of a page's source at which one of its cells failed.

    Args:
        page: the source of the page.
        report: what MyST-NB says of the failure: the source of the cell, and the traceback.
    """
    cell, line = CELL.search(report), LINE.search(report)
    start = page.find(cell[1]) if cell else -1
    if start < 0:
        return None
    return page.count("\n", 0, start) + (int(line[1]) if line else 1)


class FailedCells(logging.Filter):
    """Rewrites the warning that a page failed, and drops those of what the page did not give."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: set[str] = set()
        self.names: set[str] = set()  # of the figures of these pages

    def filter(self, record: logging.LogRecord) -> bool:
        kind = f"{getattr(record, 'type', '')}.{getattr(record, 'subtype', '')}"
        place = str(getattr(record, "location", ""))
        if kind == "mystnb.exec" and "Traceback" in record.msg:
            self.report(record, place)
        follows = kind == "mystnb.glue" and place.rpartition(":")[0] in self.pages
        return not follows and not self.names.intersection(QUOTED.findall(record.msg))

    def report(self, record: logging.LogRecord, path: str) -> None:
        """Make the record say where the page failed, and how, and note that it did."""
        page, report = Path(path).read_text("utf-8"), COLOR.sub("", record.msg)
        self.pages.add(path)
        self.names.update(NAME.findall(page))
        line = failing_line(page, report)
        record.location = f"{path}:{line}" if line else path
        lines = CELL.split(report)[-1].removesuffix("[mystnb.exec]").strip().splitlines()
        last = indent("\n".join(lines[-LAST_LINES:]), "    ")
        record.msg = f"this cell failed, and those below it did not run.\n\n{last}\n"


def setup(app: Sphinx) -> dict[str, bool]:
    for handler in logging.getLogger(NAMESPACE).handlers:
        if isinstance(handler, WarningStreamHandler):
            handler.addFilter(FailedCells())
    return {"parallel_read_safe": True, "parallel_write_safe": True}
