"""The one writer of the gradebook in a batch: what `nbgrader autograde` writes, in few queries."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader import utils
from nbgrader.api import (
    BaseCell,
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    new_uuid,
)
from nbgrader.apps import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    Execute,
    SaveAutoGrades,
)
from sqlalchemy import insert, select
from sqlalchemy.orm import selectinload

from . import gradebook
from .feedback import extra_credit
from .timestamp import read_timestamp, timestamp_file
from .work import Graded, Work

# These are done here, or need not be done to a notebook that the grader put together.
NOT_IN_A_BATCH = (Execute, SaveAutoGrades, AssignLatePenalties, CheckCellMetadata)


class Ledger:
    """The gradebook and the folders of one assignment of a course. A context manager.

    Args:
        api: nbgrader on the course.
        assignment: it must have been released.

    Raises:
        LookupError: it has not.
    """

    def __init__(self, api: NbGraderAPI, assignment: str) -> None:
        self._course = api.coursedir
        self._book = Gradebook(self._course.db_url, self._course.course_id)
        self._book.db().expire_on_commit = False  # the release is read once, not once a student
        self.assignment = assignment
        try:
            self._released_assignment = self._book.find_assignment(assignment)
        except MissingEntry:
            self._book.close()
            raise LookupError(
                f"{assignment} is not in the gradebook. Release it first: "
                f"python -m autograder release {assignment}"
            ) from None
        self._cells = {
            name: gradebook.released_cells(self._book, name, assignment)
            for name in gradebook.notebook_names(self._book, assignment)
        }
        converter = Autograde(coursedir=self._course, parent=api)
        self._steps = [
            step(parent=converter)
            for step in converter.autograde_preprocessors
            if not issubclass(step, NOT_IN_A_BATCH)
        ]
        self._late = AssignLatePenalties(parent=converter)
        self._late.init_plugin()
        self._permissions = int(str(converter.permissions), 8)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self._book.close()

    # What is to be done

    def work(self, students: list[str], *, force: bool, seed: int) -> tuple[list[Work], int]:
        """The submissions that are to be graded, and how many are graded already.

        Args:
            students: only theirs; everybody's where empty.
            force: those too that have been graded.
            seed: of the hidden inputs.
        """
        complete = self._complete()
        to_do, done = [], 0
        for folder in self._submissions():
            student = folder.parent.name
            if students and student not in students:
                continue
            if not force and student in complete and self._is_current(folder, student):
                done += 1
                continue
            notebooks = {
                name: (folder / f"{name}.ipynb", cells) for name, cells in self._cells.items()
            }
            to_do.append(Work(self.assignment, student, notebooks, seed))
        return to_do, done

    def _submissions(self) -> list[Path]:
        root = Path(self._course.root) / self._course.submitted_directory
        return [path for path in sorted(root.glob(f"*/{self.assignment}")) if path.is_dir()]

    def _complete(self) -> set[str]:
        """The students of whose submission every automatic grade stands in the gradebook."""
        automatic = {
            cell.grade_id
            for cells in self._cells.values()
            for cell in cells
            if cell.points is not None and cell.locked
        }
        # Columns and no objects: a submission is read when its turn comes, as it is then.
        rows = self._book.db.execute(
            select(SubmittedAssignment.student_id, BaseCell.name, Grade.auto_score)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
            .join(BaseCell, Grade.cell_id == BaseCell.id)
            .where(SubmittedAssignment.assignment_id == self._released_assignment.id)
        ).all()
        incomplete = {
            student for student, name, score in rows if score is None and name in automatic
        }
        return {student for student, _, _ in rows} - incomplete

    def _is_current(self, folder: Path, student: str) -> bool:
        """Whether what was graded is not older than what was submitted."""
        for name in self._cells:
            graded = self._graded_folder(student) / f"{name}.ipynb"
            if not graded.exists():
                return False
            submitted = [folder / f"{name}.ipynb", folder / "timestamp.txt"]
            newest = max((path.lstat().st_mtime for path in submitted if path.exists()), default=0)
            if newest > graded.stat().st_mtime:
                return False
        return True

    # What has been done

    def enter(self, graded: Graded) -> float:
        """Enters a graded submission in the gradebook, then puts its notebooks in place.

        In this order a kill in between loses nothing: what is not in place is graded again, to
        the same result.

        Returns:
            Its score.
        """
        notebooks = {name: self._finish(text) for name, text in graded.notebooks.items()}
        marks = {name: marks_of(notebook) for name, notebook in notebooks.items()}
        student = graded.work.student
        root = Path(self._course.root) / self._course.submitted_directory
        timestamp = read_timestamp(root / student / self.assignment)
        if submission := self._find(student):
            self._update(submission, timestamp, marks)
        else:
            self._insert(student, timestamp, marks)
            submission = self._find(student) if timestamp else None  # it may be late
        if submission:
            self._assign_late_penalty(submission)
        self._book.db.commit()
        self._put_in_place(student, notebooks)
        return self._score(submission) if submission else sum(map(Marks.score, marks.values()))

    def _finish(self, text: str) -> NotebookNode:
        notebook, resources = from_dict(json.loads(text)), {}
        for step in self._steps:
            notebook, resources = step(notebook, resources)
        return notebook

    @staticmethod
    def _score(submission: SubmittedAssignment) -> float:
        """What nbgrader computes in the database: marks by hand go before those of the tests."""
        return sum(
            (grade.auto_score or 0 if grade.manual_score is None else grade.manual_score)
            + (grade.extra_credit or 0)
            for notebook in submission.notebooks
            for grade in notebook.grades
        )

    def _find(self, student: str) -> SubmittedAssignment | None:
        """The student's row of the assignment, if there is one, with its grades and comments."""
        return self._book.db.execute(
            select(SubmittedAssignment)
            .where(SubmittedAssignment.assignment_id == self._released_assignment.id)
            .where(SubmittedAssignment.student_id == student)
            .options(_WITH_GRADES)
        ).scalar_one_or_none()

    def _insert(self, student: str, timestamp: datetime | None, marks: dict[str, Marks]) -> None:
        """Writes a submission for the first time: rows and no objects, which take five times as
        long.
        """
        db = self._book.db
        if not db.execute(select(Student.id).where(Student.id == student)).all():
            db.execute(insert(Student), [{"id": student}])
        submission = {"id": new_uuid(), "student_id": student, "timestamp": timestamp}
        submission["assignment_id"] = self._released_assignment.id
        db.execute(insert(SubmittedAssignment), [submission])
        for notebook in self._released_assignment.notebooks:
            submitted = {"id": new_uuid(), "notebook_id": notebook.id}
            db.execute(insert(SubmittedNotebook), [submitted | {"assignment_id": submission["id"]}])
            of_this = {"notebook_id": submitted["id"]}
            graded = [*notebook.grade_cells, *notebook.task_cells]
            rows = [marks[notebook.name].grade(cell.name) | {"cell_id": cell.id} for cell in graded]
            db.execute(insert(Grade), [row | of_this for row in rows])
            comments = marks[notebook.name].comments
            answered = [*notebook.solution_cells, *notebook.task_cells]
            rows = [{"cell_id": c.id, "auto_comment": comments[c.name]} for c in answered]
            db.execute(insert(Comment), [row | of_this for row in rows])

    @staticmethod
    def _update(
        submission: SubmittedAssignment, timestamp: datetime | None, marks: dict[str, Marks]
    ) -> None:
        """Writes a submission again; marks and comments by hand stay."""
        if timestamp:
            submission.timestamp = timestamp
        for notebook in submission.notebooks:
            for grade in notebook.grades:
                row = marks[notebook.name].grade(grade.name)
                if grade.manual_score is not None:
                    row |= {"needs_manual_grade": True}
                for name, value in row.items():
                    setattr(grade, name, value)
            for comment in notebook.comments:
                comment.auto_comment = marks[notebook.name].comments[comment.name]

    def _assign_late_penalty(self, submission: SubmittedAssignment) -> None:
        """What nbgrader's AssignLatePenalties does, with the course's own plugin."""
        for notebook in submission.notebooks:
            notebook.late_submission_penalty = None
        if submission.total_seconds_late <= 0:
            return
        self._book.db.flush()
        for notebook in submission.notebooks:
            self._book.db.refresh(notebook)
            penalty = self._late.plugin_inst.late_submission_penalty(
                submission.student_id, notebook.score, submission.total_seconds_late
            )
            if penalty is not None:
                checked = self._late._check_late_penalty(notebook, penalty)
                notebook.late_submission_penalty = checked

    def _graded_folder(self, student: str) -> Path:
        path = self._course.format_path(self._course.autograded_directory, student, self.assignment)
        return Path(path)

    def _put_in_place(self, student: str, notebooks: dict[str, NotebookNode]) -> None:
        target = self._graded_folder(student)
        fresh = target.with_name(f".{target.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        for name, notebook in notebooks.items():
            (fresh / f"{name}.ipynb").write_text(_text(notebook), encoding="utf-8")
        for path in self._files_beside(student):
            shutil.copyfile(path, fresh / path.name)
        for path in fresh.iterdir():
            path.chmod(self._permissions)
        shutil.rmtree(target, ignore_errors=True)
        os.rename(fresh, target)

    def _files_beside(self, student: str) -> list[Path]:
        """The files of the release, and the submission's timestamp."""
        source = Path(self._course.format_path(self._course.source_directory, ".", self.assignment))
        files = [path for path in source.iterdir() if path.suffix != ".ipynb" and path.is_file()]
        submitted = self._course.format_path(
            self._course.submitted_directory, student, self.assignment
        )
        timestamp = timestamp_file(Path(submitted))
        return [*files, timestamp] if timestamp else files


@dataclass(frozen=True)
class Marks:
    """What nbgrader's SaveAutoGrades finds in a graded notebook.

    Attributes:
        scores: grade id → points; None where people have to grade.
        credits: grade id → extra credit, where the cell is one for it.
        comments: grade id of an answer → the comment on it.
    """

    scores: dict[str, float | None]
    credits: dict[str, float]
    comments: dict[str, str | None]

    def grade(self, name: str) -> dict[str, Any]:
        """The columns of a row of grades; a task that is described and not graded has none."""
        if name not in self.scores:
            return {}
        score = self.scores[name]
        row = {"auto_score": score, "needs_manual_grade": score is None}
        return row | ({"extra_credit": self.credits[name]} if name in self.credits else {})

    def score(self) -> float:
        """The points of the tests, extra credit included."""
        return sum(score or 0 for score in self.scores.values()) + sum(self.credits.values())


def marks_of(notebook: NotebookNode) -> Marks:
    """The marks and comments of a graded notebook."""
    marks = Marks({}, {}, {})
    for cell in notebook.cells:
        if "nbgrader" not in cell.metadata:
            continue
        name = cell.metadata.nbgrader.grade_id
        if utils.is_grade(cell):
            marks.scores[name], _ = utils.determine_grade(cell)
            if (credit := extra_credit(cell)) is not None:
                marks.credits[name] = credit
        unchanged = cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
        untouched = unchanged and not utils.is_task(cell)
        marks.comments[name] = "No response." if untouched else None
    return marks


def _text(notebook: NotebookNode) -> str:
    """A notebook's file, a cell a line: nbformat's own writer takes longer than some students."""
    top = {name: value for name, value in notebook.items() if name != "cells"}
    cells = ",\n".join(json.dumps(cell, ensure_ascii=False) for cell in notebook.cells)
    return f'{{"cells": [\n{cells}\n],\n{json.dumps(top, ensure_ascii=False)[1:]}\n'


_WITH_GRADES = selectinload(SubmittedAssignment.notebooks).options(
    selectinload(SubmittedNotebook.grades).selectinload(Grade.cell),
    selectinload(SubmittedNotebook.comments).selectinload(Comment.cell),
)
