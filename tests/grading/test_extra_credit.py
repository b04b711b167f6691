"""Extra credit comes on top: who leaves it out has full marks, who solves it has more."""

import subprocess
import sys

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder import gradebook
from autograder.__main__ import main
from autograder.notebook import ROOT, build_notebook
from autograder.suite import is_extra, load_suite

STEM = "09-quasi-newton"
EXTRA_POINTS = 3


def hand_in(course, student, solved):
    """Hands in the solution of the exercises that `solved` holds of, and else what is released."""
    notebook = build_notebook(STEM, load_suite(STEM))
    released = nbformat.read(course / "assignments" / STEM / f"{STEM}.ipynb", 4)
    for mine, given in zip(notebook.cells, released.cells, strict=True):
        key = mine.metadata.get("nbgrader", {}).get("grade_id", "")
        if key and not solved(key):
            mine.source = given.source
    path = course / "submitted" / student / STEM / f"{STEM}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(notebook, path)


@pytest.fixture(scope="module", params=["batch", "nbgrader"])
def scores(request, tmp_path_factory):
    """The scores of a class of two, by the batch and by nbgrader's own command."""
    course = tmp_path_factory.mktemp(request.param)
    main(["release", STEM, "--course", str(course)])
    hand_in(course, "all", lambda key: True)
    hand_in(course, "regular", lambda key: not is_extra(key))
    batch = ["autograder", "grade", STEM, f"--course={course}"]
    nbgrader = ["nbgrader", "autograde", STEM, f"--course-dir={course}"]
    command = [sys.executable, "-m", *(batch if request.param == "batch" else nbgrader)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {score.student: score for score in gradebook.scores(book, STEM)}


def test_it_does_not_count_among_the_hundred(scores):
    assert {score.max_points for score in scores.values()} == {100}


def test_who_leaves_it_out_has_full_marks(scores):
    assert scores["regular"].points == 100


def test_who_solves_it_has_more(scores):
    assert scores["all"].points == 100 + EXTRA_POINTS
