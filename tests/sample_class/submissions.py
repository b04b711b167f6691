"""How the submissions of the sample class are made from the release.

A submission starts as the released notebook, as a student's does, and is then changed the way
that the student changed it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import reads, writes  # without validation: it takes as long as all the rest

from autograder.bank import read_bank
from autograder.notebook import CHECKS_SUFFIX, code_cells

STEM = "03-backprop"
Change = Callable[[NotebookNode], None]


@dataclass(frozen=True)
class Submission:
    """One student's submission.

    Attributes:
        student: the student's id.
        score: what it must earn, stated by hand.
        why: the reason for that score.
        changes: what the student did to the released notebook, in order.
        write: writes the submission into its folder; as a notebook of the right name by default.
    """

    student: str
    score: float
    why: str
    changes: tuple[Change, ...] = ()
    write: Callable[[Path, NotebookNode], None] | None = None

    def hand_in(self, release: Path, submitted: Path) -> None:
        """Writes the submission to `submitted/STUDENT/STEM`."""
        notebook = reads((release / f"{STEM}.ipynb").read_text())
        for change in self.changes:
            change(notebook)
        folder = submitted / self.student / STEM
        folder.mkdir(parents=True)
        (self.write or write_notebook)(folder, notebook)


def write_notebook(folder: Path, notebook: NotebookNode) -> None:
    """Writes a notebook under its right name."""
    (folder / f"{STEM}.ipynb").write_text(writes(notebook))


def write_under_another_name(folder: Path, notebook: NotebookNode) -> None:
    """Writes a notebook as a browser names a second download."""
    nbformat.write(notebook, folder / f"{STEM} (1).ipynb")


def write_half(folder: Path, notebook: NotebookNode) -> None:
    """Writes the first half of the file, as an interrupted upload does."""
    text = nbformat.writes(notebook)
    (folder / f"{STEM}.ipynb").write_text(text[: len(text) // 2])


def write_nothing(folder: Path, notebook: NotebookNode) -> None:
    """Writes a text instead of the notebook."""
    (folder / "README.txt").write_text("I did it on my other laptop, sorry.\n")


def write_future_metadata(folder: Path, notebook: NotebookNode) -> None:
    """Writes a notebook in which every nbgrader cell claims a schema that does not exist."""
    content = json.loads(nbformat.writes(notebook))
    for cell in content["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["schema_version"] = 99
    (folder / f"{STEM}.ipynb").write_text(json.dumps(content))


def find(notebook: NotebookNode, grade_id: str) -> int:
    """The index of the cell of a grade id."""
    for index, cell in enumerate(notebook.cells):
        if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id:
            return index
    raise LookupError(grade_id)


def solve(*exercises: str) -> Change:
    """Writes the reference solution into the tasks of the exercises, or into all."""
    solutions = {cell.exercise: cell.source for cell in code_cells(STEM) if cell.role == "task"}

    def change(notebook: NotebookNode) -> None:
        for exercise in exercises or solutions:
            notebook.cells[find(notebook, exercise)].source = solutions[exercise]

    return change


def answer(kind: str, name: str) -> Change:
    """Adds an answer of the bank to the task that it answers, after what stands there."""
    [found] = [answer for answer in read_bank(kind, STEM) if answer.name == name]
    code = re.sub(r'^""".*?"""\s*', "", found.path.read_text(), flags=re.DOTALL)

    def change(notebook: NotebookNode) -> None:
        notebook.cells[find(notebook, found.exercise)].source += "\n\n\n" + code

    return change


def write_in(exercise: str, code: str) -> Change:
    """Adds code to the task of an exercise, after what stands there."""

    def change(notebook: NotebookNode) -> None:
        notebook.cells[find(notebook, exercise)].source += "\n\n\n" + code

    return change


def remove(grade_id: str) -> Change:
    """Deletes a cell."""

    def change(notebook: NotebookNode) -> None:
        del notebook.cells[find(notebook, grade_id)]

    return change


def edit_check(exercise: str, code: str) -> Change:
    """Overwrites the check cell of an exercise, which is locked."""

    def change(notebook: NotebookNode) -> None:
        notebook.cells[find(notebook, exercise + CHECKS_SUFFIX)].source = code

    return change


def duplicate(grade_id: str) -> Change:
    """Copies a cell with its metadata, as copy and paste do."""

    def change(notebook: NotebookNode) -> None:
        index = find(notebook, grade_id)
        copy = nbformat.from_dict(notebook.cells[index])
        copy["id"] = "pasted"
        notebook.cells.insert(index + 1, copy)

    return change


def empty_metadata(grade_id: str) -> Change:
    """Leaves `nbgrader: {}` on a cell."""

    def change(notebook: NotebookNode) -> None:
        notebook.cells[find(notebook, grade_id)].metadata["nbgrader"] = {}

    return change
