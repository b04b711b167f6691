"""The batch gives what nbgrader gives, loses nothing when it is killed, and does nothing twice."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import nbformat
import pytest

from autograder import batch
from autograder.__main__ import main
from autograder.notebook import ROOT
from autograder.sandbox import Choice, Tier
from autograder.work import Graded, Work
from tests.sample_class.students import STUDENTS
from tests.sample_class.submissions import STEM

GRADES = """
    SELECT s.student_id, cell.name, g.auto_score, g.manual_score, g.extra_credit,
           g.needs_manual_grade
    FROM grade g JOIN base_cell cell ON g.cell_id = cell.id
    JOIN submitted_notebook n ON g.notebook_id = n.id
    JOIN submitted_assignment s ON n.assignment_id = s.id ORDER BY 1, 2"""
COMMENTS = """
    SELECT s.student_id, cell.name, c.auto_comment, c.manual_comment
    FROM comment c JOIN base_cell cell ON c.cell_id = cell.id
    JOIN submitted_notebook n ON c.notebook_id = n.id
    JOIN submitted_assignment s ON n.assignment_id = s.id ORDER BY 1, 2"""
SUBMISSIONS = """
    SELECT s.student_id, s.timestamp, s.extension, n.late_submission_penalty
    FROM submitted_notebook n JOIN submitted_assignment s ON n.assignment_id = s.id ORDER BY 1"""


def rows(course, query):
    with sqlite3.connect(course / "gradebook.db") as connection:
        return connection.execute(query).fetchall()


def graded_students(course):
    """Those whose grades all stand in the gradebook."""
    if not (course / "gradebook.db").exists():
        return set()
    missing = {row[0] for row in rows(course, GRADES) if row[2] is None}
    return {row[0] for row in rows(course, GRADES)} - missing


def command(course, *options):
    return [sys.executable, "-m", "autograder", "grade", STEM, f"--course={course}", *options]


def run_batch(course, *options):
    result = subprocess.run(command(course, *options), cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def new_course(folder, course, students):
    """A course into which some students of the sample class have handed in."""
    for student in students:
        shutil.copytree(course / "submitted" / student, folder / "submitted" / student)
    main(["release", STEM, "--course", str(folder)])
    return folder


@pytest.fixture(scope="session")
def killed_course(course, tmp_path_factory):
    """The sample class graded by a batch that was killed on its way and started again."""
    everybody = [submission.student for submission in STUDENTS]
    folder = new_course(tmp_path_factory.mktemp("batch"), course, everybody)
    process = subprocess.Popen(
        command(folder, "--jobs=2"), cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 120
    while len(graded_students(folder)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    before = graded_students(folder)
    assert 3 <= len(before) < len(STUDENTS)
    return folder, before, run_batch(folder)


def test_what_was_graded_before_the_kill_is_not_graded_again(killed_course):
    _, before, output = killed_course
    # The one that was entered but not yet put in place when the kill came may be graded again.
    again = len(STUDENTS) - int(output.split()[0])
    assert 0 <= again - (len(STUDENTS) - len(before)) <= 1


@pytest.mark.parametrize("query", [GRADES, COMMENTS, SUBMISSIONS])
def test_scores_comments_and_rows_are_those_of_nbgrader(course, killed_course, query):
    folder, _, _ = killed_course
    assert rows(folder, query) == rows(course, query)
    assert rows(folder, query)


@pytest.mark.parametrize("submission", STUDENTS, ids=lambda submission: submission.student)
def test_graded_notebooks_are_those_of_nbgrader(course, killed_course, submission):
    name = f"autograded/{submission.student}/{STEM}/{STEM}.ipynb"
    ours = nbformat.read(killed_course[0] / name, 4)
    theirs = nbformat.read(course / name, 4)
    for notebook in (ours, theirs):  # a traceback may name a temporary file
        for cell in notebook.cells:
            for output in cell.get("outputs", []):
                output.pop("traceback", None)
    assert ours == theirs


def test_a_graded_class_is_left_alone_and_a_resubmission_is_graded(course, tmp_path):
    folder = new_course(tmp_path, course, ["ada", "ben"])
    assert "Graded 2 of 2" in run_batch(folder)
    assert "Nothing to grade" in run_batch(folder)
    source = folder / "submitted" / "ada" / STEM / f"{STEM}.ipynb"
    target = folder / "submitted" / "ben" / STEM / f"{STEM}.ipynb"
    shutil.copyfile(source, target)
    output = run_batch(folder)
    assert "1 graded already" in output
    assert "Graded 1 of 1" in output
    assert "highest 100" in output
    assert "Graded 1 of 1" in run_batch(folder, "--student=ada", "--force")


def test_manual_grades_survive_a_second_grading(course, tmp_path):
    folder = new_course(tmp_path, course, ["ben"])
    run_batch(folder)
    with sqlite3.connect(folder / "gradebook.db") as connection:
        connection.execute("UPDATE grade SET manual_score = 1.5, extra_credit = 1")
    run_batch(folder, "--force")
    assert {row[2:] for row in rows(folder, GRADES)} == {(0.0, 1.5, 1.0, 1)}


def test_a_second_batch_on_the_same_course_is_refused(tmp_path, capsys):
    with batch.only_one(tmp_path):
        assert main(["grade", STEM, "--course", str(tmp_path)]) == 2
    assert "Another batch is grading" in capsys.readouterr().err


def test_an_assignment_that_was_not_released_is_a_clear_error(tmp_path, capsys):
    assert main(["grade", STEM, "--course", str(tmp_path)]) == 2
    assert "Release it first" in capsys.readouterr().err


class FlakyPool:
    """An executor that loses its worker whenever a certain student is graded in it."""

    def __init__(self, killer):
        self.killer = killer

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def submit(self, function, item):
        future = Future()
        if item.student == self.killer:
            future.set_exception(BrokenProcessPool("a worker died"))
        else:
            future.set_result(Graded(item, {}, [], 0.0))
        return future


def test_a_lost_worker_takes_no_other_submission_with_it(monkeypatch):
    monkeypatch.setattr(batch, "new_pool", lambda jobs, stem, tier: FlakyPool("c"))
    work = [Work(STEM, student, {}, 0) for student in "abcdefg"]
    results = list(batch.grade_all(work, 2, Tier.NAMESPACES, FlakyPool("c")))
    graded = [result.work.student for result in results if isinstance(result, Graded)]
    assert sorted(graded) == list("abdefg")
    [(item, error)] = [result for result in results if not isinstance(result, Graded)]
    assert item.student == "c"
    assert "worker process died" in str(error)


def test_where_the_sandbox_is_weak_grading_is_refused(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("autograder.work.choose", lambda: Choice(Tier.LIMITS, {}, ()))
    assert main(["grade", STEM, "--course", str(tmp_path)]) == 2
    assert "Refusing to run other people's code" in capsys.readouterr().err


def test_the_tier_is_recorded_with_each_result(killed_course):
    folder, _, output = killed_course
    assert "Sandbox of tier" in output
    notebook = nbformat.read(folder / f"autograded/ada/{STEM}/{STEM}.ipynb", 4)
    assert notebook.metadata["autograder"]["tier"] in (1, 2)
