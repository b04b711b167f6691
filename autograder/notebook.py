"""An assignment's one source, `solutions/NN-topic.md`, and the notebooks made from it.

A code cell says what it is in one line under its fence::

    ```{code-cell} ipython3
    :task: AddGate            the student writes here; the solution stands between nbgrader's marks
    ```
    ```{code-cell} ipython3
    :checks: AddGate          visible checks; the cell that carries the points
    ```

Everything else that nbgrader wants to know of a cell follows from that line and from the hidden
suite, and is filled in here.
"""

from __future__ import annotations

import functools
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from nbformat import NotebookNode

from .suite import Suite, is_extra

ROOT = Path(__file__).resolve().parent.parent
SOLUTIONS = ROOT / "solutions"
BOOK_URL = "https://neural-networks-checked.github.io"
CHECKS_SUFFIX = "-checks"
PLACEHOLDER = re.compile(r"\{(points|section):([^}|]+)(?:\|([^}]*))?\}")


@dataclass(frozen=True)
class Cell:
    """A code cell of a source.

    Attributes:
        source: its Python code.
        role: ``"task"``, ``"checks"`` or ``"plain"``.
        exercise: the key of its exercise; empty for a plain cell.
    """

    source: str
    role: str
    exercise: str


def stems() -> list[str]:
    """The assignments that exist, in order."""
    return sorted(path.stem for path in SOLUTIONS.glob("[0-9][0-9]-*.md"))


def read_source(stem: str) -> NotebookNode:
    """Reads `solutions/STEM.md` as a notebook.

    Raises:
        LookupError: there is no such assignment.
    """
    path = SOLUTIONS / f"{stem}.md"
    if not path.exists():
        known = ", ".join(stems()) or "none"
        raise LookupError(f"There is no assignment {stem!r}. There are: {known}.")
    return _jupytext().read(path)


def _jupytext() -> ModuleType:
    """jupytext without its part for Jupyter's server, which takes half a second to import.

    jupytext goes without it where that server is not installed, and so it seems for a moment.
    """
    hide = "tornado.web" not in sys.modules
    if hide:
        sys.modules["tornado.web"] = None
    try:
        import jupytext
    finally:
        if hide:
            del sys.modules["tornado.web"]
    return jupytext


def code_cells(stem: str) -> list[Cell]:
    """The code cells of an assignment's source, in order."""
    return [_cell(node) for node in read_source(stem).cells if node.cell_type == "code"]


def _cell(node: NotebookNode) -> Cell:
    for role in ("task", "checks"):
        if role in node.metadata:
            return Cell(node.source, role, str(node.metadata[role]))
    return Cell(node.source, "plain", "")


def build_notebook(stem: str, suite: Suite) -> NotebookNode:
    """The instructor's notebook, with nbgrader's metadata; the same for the same source.

    Args:
        stem: the assignment.
        suite: its hidden suite, which holds the points.

    Raises:
        ValueError: the source and the suite do not name the same exercises.
    """
    notebook = read_source(stem)
    points = suite.exercises
    _agree(stem, [_cell(node) for node in notebook.cells if node.cell_type == "code"], points)
    for index, node in enumerate(notebook.cells):
        node["id"] = hashlib.sha256(f"{stem}/{index}".encode()).hexdigest()[:12]
        if node.cell_type == "markdown":
            node.source = _fill_in(node.source, stem, points)
            node.metadata = NotebookNode()
        else:
            node.metadata = NotebookNode(_metadata(_cell(node), points))
    notebook.metadata = NotebookNode(
        kernelspec={"name": "python3", "display_name": "Python 3", "language": "python"},
        language_info={"name": "python"},
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def _agree(stem: str, cells: list[Cell], points: dict[str, float]) -> None:
    for role in ("task", "checks"):
        exercises = [cell.exercise for cell in cells if cell.role == role]
        if exercises != list(points):
            raise ValueError(
                f"{stem}: the exercises of the {role} cells ({', '.join(exercises)}) are not those "
                f"of the hidden suite, or not in its order ({', '.join(points)})."
            )


def _metadata(cell: Cell, points: dict[str, float]) -> dict[str, Any]:
    if cell.role == "plain":
        return {}
    is_task = cell.role == "task"
    nbgrader = {
        "schema_version": 3,
        "grade_id": cell.exercise if is_task else cell.exercise + CHECKS_SUFFIX,
        "solution": is_task,
        "grade": not is_task,
        "locked": not is_task,
        "task": False,
    }
    if is_task:
        return {"nbgrader": nbgrader}
    # A failing check must not stop "Run all": the tasks after it have checks of their own.
    nbgrader["points"] = 0 if is_extra(cell.exercise) else points[cell.exercise]
    return {"nbgrader": nbgrader, "tags": ["raises-exception"], "editable": False}


def _fill_in(text: str, stem: str, points: dict[str, float]) -> str:
    def value(match: re.Match) -> str:
        kind, key, label = match.groups()
        if kind == "points":
            return f"{points[key]:g}"
        return f"[{label or key}]({BOOK_URL}/book/{stem}.html#{key})"

    return PLACEHOLDER.sub(value, text)


@functools.cache
def definitions(stem: str) -> str:
    """The code that defines the reference solutions: all cells but the visible checks."""
    cells = [cell.source for cell in code_cells(stem) if cell.role != "checks"]
    return "\n\n".join(cells) + "\n"
