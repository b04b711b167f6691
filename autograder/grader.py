"""Grading one notebook: the student's cells run in the sandbox, the tests run here.

A check cell never runs: where it stands, the hidden tests of its exercise are run on the student's
functions as they are at that point of the notebook, and their outcome becomes the cell's output.
"""

from __future__ import annotations

from nbformat import NotebookNode

from .diagnosis import diagnose
from .feedback import exercise_output
from .judge import judge
from .notebook import CHECKS_SUFFIX
from .reference import load
from .session import Session
from .submission import ReleasedCell
from .suite import Suite


def grade_notebook(
    notebook: NotebookNode,
    suite: Suite,
    released: list[ReleasedCell],
    session: Session,
    *,
    seed: int,
) -> None:
    """Runs and grades a notebook in place.

    Args:
        notebook: put together by `autograder.submission`.
        suite: the hidden suite of the assignment.
        released: the cells of the release; they say what is a check, not the notebook.
        session: runs the student's code.
        seed: of the hidden inputs.
    """
    exercises = {
        cell.grade_id: cell.grade_id.removesuffix(CHECKS_SUFFIX)
        for cell in released
        if cell.points is not None and cell.locked and cell.cell_type == "code"
    }
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id in exercises:
            cell.outputs = [grade_exercise(exercises[grade_id], suite, session, seed)]
            cell.execution_count = None
        else:
            cell.outputs, cell.execution_count = session.run_cell(cell.source)


def grade_exercise(exercise: str, suite: Suite, session: Session, seed: int) -> NotebookNode:
    """Judges one exercise as the student's functions are now; returns the check cell's output."""
    outcomes = judge(
        suite,
        session.student,
        load(suite.stem),
        seed=seed,
        exercises=[exercise],
        replace=session.restart,
    )
    sentences = diagnose(suite.stem, outcomes, seed=seed).get(exercise, [])
    return exercise_output(suite.stem, outcomes, sentences)
