"""Reading what a student handed in, whatever it is, as a notebook that is safe to grade.

Nothing of a submission is believed but the source of its cells and which task they say they
answer. The notebook to grade is put together anew: cells that the release locks come from the
release, each task has exactly one cell, missing cells come back, and all other metadata and all
outputs are dropped. What was put right is said at the head of the notebook, which the student
finds in the feedback.
"""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_notebook

MAX_BYTES = 20 << 20
MAX_CELLS = 2000
MAX_CODE = 1_000_000  # characters; what is longer takes minutes to show
MAX_TEXT, MAX_TEXT_OF_CELL = 500_000, 50_000
CELL_TYPES = ("code", "markdown", "raw")


class Unreadable(ValueError):  # noqa: N818  (it reads better at the place of use)
    """A submission that is not a notebook; its text tells the student why."""


@dataclass(frozen=True)
class ReleasedCell:
    """A cell of the release, as the gradebook holds it.

    Attributes:
        grade_id: nbgrader's name for it.
        cell_type: ``"code"`` or ``"markdown"``.
        source: as released.
        checksum: of the released cell, by nbgrader.
        locked: whether the student's version is put back to the released one.
        solution: whether the student writes in it.
        points: what it is worth, or None where it carries no points.
        task: whether it is a manually graded task cell of nbgrader's.
    """

    grade_id: str
    cell_type: str
    source: str
    checksum: str | None
    locked: bool
    solution: bool
    points: float | None
    task: bool = False

    def metadata(self) -> dict[str, Any]:
        """The cell's nbgrader metadata."""
        nbgrader: dict[str, Any] = {
            "schema_version": 3,
            "grade_id": self.grade_id,
            "solution": self.solution,
            "grade": self.points is not None and not self.task,
            "locked": self.locked,
            "task": self.task,
            "checksum": self.checksum,
            "cell_type": self.cell_type,
        }
        if self.points is not None:
            nbgrader["points"] = self.points
        return {"nbgrader": nbgrader}


@dataclass
class Submission:
    """A submission that can be graded.

    Attributes:
        notebook: put together from the release and the student's cells.
        remarks: what was not as it should have been, to the student.
    """

    notebook: NotebookNode
    remarks: list[str] = field(default_factory=list)


def read_submission(path: Path, released: list[ReleasedCell]) -> Submission:
    """Reads a submitted notebook; never fails.

    Args:
        path: where the notebook should be.
        released: the cells of the release, in order.

    Returns:
        The notebook to grade. A file that is missing or cannot be read counts as the release
        with nothing written.
    """
    try:
        cells = _student_cells(path)
    except Unreadable as reason:
        remark = f"{reason} It counts as empty: nothing could be graded. Please submit again."
        submission = put_together([], released)
        submission.remarks = [remark]
    else:
        submission = put_together(cells, released)
    if submission.remarks:
        submission.notebook.cells.insert(0, _head(submission.remarks))
    _number(submission.notebook)
    return submission


def _student_cells(path: Path) -> list[tuple[str, str, str]]:
    """The (type, source, grade id) of each cell of a notebook file.

    Raises:
        Unreadable: it is no notebook.
    """
    cells = _load(path).get("cells")
    if not isinstance(cells, list):
        raise Unreadable(f"{path.name} holds no cells, so it is not a notebook of format 4.")
    if len(cells) > MAX_CELLS:
        raise Unreadable(f"{path.name} has more than {MAX_CELLS} cells.")
    found = [_student_cell(cell) for cell in cells if isinstance(cell, dict)]
    if sum(len(source) for kind, source, _ in found if kind == "code") > MAX_CODE:
        raise Unreadable(f"{path.name} holds more than {MAX_CODE} characters of code.")
    return _shortened(found)


def _load(path: Path) -> dict[str, Any]:
    try:
        status = path.lstat()
    except FileNotFoundError:
        others = sorted(printable(other.name) for other in path.parent.glob("*.ipynb"))
        hint = f" There is {', '.join(others[:3])}: give it that name." if others else ""
        raise Unreadable(f"The submission has no {path.name}.{hint}") from None
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(f"{path.name} is a link or a special file, not a notebook.")
    if status.st_size > MAX_BYTES:
        raise Unreadable(f"{path.name} is larger than {MAX_BYTES >> 20} MB. Clear its outputs.")
    try:
        content = json.loads(path.read_bytes())
    except OSError:
        raise Unreadable(f"{path.name} cannot be opened.") from None
    except (ValueError, RecursionError):
        raise Unreadable(f"{path.name} is damaged: it is not valid JSON.") from None
    if not isinstance(content, dict):
        raise Unreadable(f"{path.name} is not a notebook.")
    return content


def printable(name: str) -> str:
    """A file's name, fit for a terminal and for a page: names may hold any bytes."""
    return "".join(char if char.isprintable() else "�" for char in name[:80])


def _student_cell(cell: dict[str, Any]) -> tuple[str, str, str]:
    kind = cell.get("cell_type")
    source = cell.get("source", "")
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return (
        kind if isinstance(kind, str) and kind in CELL_TYPES else "raw",
        source.encode("utf-8", "replace").decode() if isinstance(source, str) else "",
        grade_id if isinstance(grade_id, str) else "",
    )


def _shortened(cells: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The cells, with the ends of overlong texts left out."""
    left, kept = MAX_TEXT, []
    for kind, source, grade_id in cells:
        if kind != "code":
            room = min(left, MAX_TEXT_OF_CELL)
            left -= min(len(source), room)
            if len(source) > room:
                source = source[:room] + "\n\n(The rest of this cell was left out.)"
        kept.append((kind, source, grade_id))
    return kept


def put_together(cells: list[tuple[str, str, str]], released: list[ReleasedCell]) -> Submission:
    """Puts a student's cells and the release together.

    Args:
        cells: the student's, as (type, source, grade id).
        released: those of the release, in order.
    """
    known = {cell.grade_id: cell for cell in released}
    last = {grade_id: index for index, (_, _, grade_id) in enumerate(cells) if grade_id in known}
    submission = Submission(new_notebook(metadata={"kernelspec": KERNEL}))
    notebook, remarks = submission.notebook, submission.remarks
    for index, (kind, source, grade_id) in enumerate(cells):
        cell = known.get(grade_id)
        if cell is None:
            notebook.cells.append(new_cell(kind, source))
        elif index != last[grade_id]:
            remarks.append(f"The cell `{grade_id}` stands there more than once; the last counts.")
            if not cell.locked:  # a copy of a task may still define what a later cell uses
                notebook.cells.append(new_cell(kind, source))
        else:
            if cell.locked and source != cell.source:
                remarks.append(f"The cell `{grade_id}` was edited; it was put back as released.")
            notebook.cells.append(_restored(cell, cell.source if cell.locked else source))
    for index, cell in enumerate(released):
        if cell.grade_id not in last:
            remarks.append(f"The cell `{cell.grade_id}` was missing; it was put back as released.")
            _insert_after(notebook, released[:index], _restored(cell, cell.source))
    return submission


def _restored(cell: ReleasedCell, source: str) -> NotebookNode:
    return new_cell(cell.cell_type, source, cell.metadata())


def new_cell(kind: str, source: str, metadata: dict[str, Any] | None = None) -> NotebookNode:
    """A cell, valid by construction: nbformat's own functions validate each one at length."""
    cell = {"cell_type": kind, "metadata": metadata or {}, "source": source}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return from_dict(cell)


def _insert_after(notebook: NotebookNode, before: list[ReleasedCell], cell: NotebookNode) -> None:
    """Inserts a cell behind the one that it follows in the release."""
    follows = before[-1].grade_id if before else None
    places = [
        index
        for index, other in enumerate(notebook.cells)
        if other.metadata.get("nbgrader", {}).get("grade_id") == follows
    ]
    notebook.cells.insert(places[-1] + 1 if follows and places else 0, cell)


def _head(remarks: list[str]) -> NotebookNode:
    lines = "\n".join(f"- {remark}" for remark in dict.fromkeys(remarks))
    return new_cell("markdown", f"**Notes of the grader**\n\n{lines}")


def _number(notebook: NotebookNode) -> None:
    """Gives the cells ids that are the same each time the submission is read."""
    for index, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{index}"


KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
