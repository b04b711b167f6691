"""What the grader asks nbgrader's gradebook."""

from __future__ import annotations

from dataclasses import dataclass

from nbgrader.api import Gradebook, MissingEntry

from .submission import ReleasedCell


@dataclass(frozen=True)
class Score:
    """A student's score for one assignment."""

    student: str
    points: float
    max_points: float
    needs_manual_grade: bool


def notebook_names(book: Gradebook, assignment: str) -> list[str]:
    """The notebooks of an assignment, without their ending; none if it is not in the gradebook."""
    try:
        return [notebook.name for notebook in book.find_assignment(assignment).notebooks]
    except MissingEntry:
        return []


def released_cells(book: Gradebook, notebook: str, assignment: str) -> list[ReleasedCell]:
    """The cells that nbgrader knows of in a released notebook, in order."""
    released = book.find_notebook(notebook, assignment)
    points = {cell.name: cell.max_score for cell in [*released.grade_cells, *released.task_cells]}
    solutions = {cell.name for cell in released.solution_cells}
    tasks = {cell.name for cell in released.task_cells}
    return [
        ReleasedCell(
            grade_id=cell.name,
            cell_type=cell.cell_type,
            source=cell.source,
            checksum=cell.checksum,
            locked=cell.locked,
            solution=cell.name in solutions,
            points=points.get(cell.name),
            task=cell.name in tasks,
        )
        for cell in released.source_cells
    ]


def scores(book: Gradebook, assignment: str) -> list[Score]:
    """The score of each student who has submitted an assignment, by student.

    Raises:
        LookupError: the gradebook has no such assignment.
    """
    try:
        submissions = book.assignment_submissions(assignment)
    except MissingEntry:
        raise LookupError(f"The gradebook has no assignment {assignment!r}.") from None
    return sorted(
        (Score(s.student.id, s.score, s.max_score, s.needs_manual_grade) for s in submissions),
        key=lambda score: score.student,
    )


def exercise_scores(
    book: Gradebook, assignment: str, student: str
) -> dict[str, tuple[float | None, float]]:
    """A student's (score, maximum) for each graded cell, by the cell's grade id, in order."""
    submission = book.find_submission(assignment, student)
    return {
        grade.name: (grade.score if grade.auto_score is not None else None, grade.max_score)
        for notebook in submission.notebooks
        for grade in notebook.grades
    }
