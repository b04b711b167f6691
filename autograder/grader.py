"""Grading one notebook: the student's cells run in the sandbox, the tests run here.

A check cell never runs: where it stands, the hidden tests of its exercise are run on the student's
functions as they are at that point of the notebook, and their outcome becomes the cell's output.
"""

from __future__ import annotations

from collections.abc import Callable

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
    open_session: Callable[[], Session],
    *,
    seed: int,
) -> None:
    """Runs and grades a notebook in place.

    Args:
        notebook: put together by `autograder.submission`.
        suite: the hidden suite of the assignment.
        released: the cells of the release; they say what is a check, not the notebook.
        open_session: starts a session that runs the student's code.
        seed: of the hidden inputs.
    """
    checks = {
        cell.grade_id: cell.grade_id.removesuffix(CHECKS_SUFFIX)
        for cell in released
        if cell.points is not None and cell.locked and cell.cell_type == "code"
    }
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    with open_session() as session:
        has_seen_inputs = told = False
        for cell in cells:
            exercise = checks.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
            if exercise is None:
                cell.outputs, cell.execution_count = session.run_cell(cell.source)
                told |= has_seen_inputs and bool(cell.outputs)
            else:
                cell.outputs = [grade_exercise(exercise, suite, session, seed)]
                has_seen_inputs = True
    if told:
        run_unseeing([cell for cell in cells if not is_check(cell, checks)], open_session)


def is_check(cell: NotebookNode, checks: dict[str, str]) -> bool:
    """Whether a cell is one of the release's check cells."""
    return cell.metadata.get("nbgrader", {}).get("grade_id") in checks


def run_unseeing(cells: list[NotebookNode], open_session: Callable[[], Session]) -> None:
    """Runs a student's cells once more, for the outputs of code that never saw a hidden input.

    A function can keep what the tests gave it, and a later cell print it: what such a cell said
    is dropped, and the student sees what it says in a process in which no test has run.
    """
    with open_session() as session:
        for cell in cells:
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
