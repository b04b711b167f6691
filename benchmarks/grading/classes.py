"""Classes to grade: answers of the bank in the notebooks of as many students as are wanted."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.bank import Answer, read_bank
from autograder.notebook import build_notebook
from autograder.suite import load_suite

STOCK_CONFIG = """\
c = get_config()
c.CourseDirectory.release_directory = "assignments"
"""


def make_class(course: Path, stem: str, students: int) -> None:
    """Hands in a solution, variants and mistakes in turn.

    Args:
        course: the course's folder; its `submitted/` is made anew.
        stem: the assignment.
        students: how many hand in.
    """
    shutil.rmtree(course / "submitted", ignore_errors=True)
    for number, notebook in zip(range(students), itertools.cycle(notebooks(stem)), strict=False):
        folder = course / "submitted" / f"student{number:04}" / stem
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{stem}.ipynb")


def notebooks(stem: str) -> list[NotebookNode]:
    """A solved notebook for each of some answers of the bank."""
    mistakes, variants = read_bank("mistakes", stem), read_bank("variants", stem)
    answers = [*mistakes[:: max(1, len(mistakes) // 12)][:12], *variants[:7]]
    return [_solved(stem, None), *(_solved(stem, answer) for answer in answers)]


def _solved(stem: str, answer: Answer | None) -> NotebookNode:
    notebook = build_notebook(stem, load_suite(stem))
    if answer:
        code = re.sub(r'^""".*?"""\s*', "", answer.path.read_text(), flags=re.DOTALL)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == answer.exercise:
                cell.source += "\n\n\n" + code
    return notebook


def make_stock_course(course: Path, source: Path) -> None:
    """A course for nbgrader as it comes, with the source and the submissions of another."""
    course.mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(STOCK_CONFIG)
    shutil.copytree(source / "source", course / "source")
    shutil.copytree(source / "submitted", course / "submitted")
