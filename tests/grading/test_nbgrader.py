"""What an instructor does with nbgrader works as they know it: formgrader's button, late
penalties, manual grades, extra credit, resubmission, export."""

import csv
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook
from nbgrader.plugins import BasePlugin

from autograder import gradebook
from autograder.__main__ import main
from autograder.ledger import Ledger
from autograder.nbgrader_plugin import nbgrader_api
from autograder.notebook import ROOT
from autograder.work import grade
from tests.sample_class.students import STUDENTS
from tests.sample_class.submissions import STEM

DUE, LATE = "2026-03-01 12:00:00 UTC", "2026-03-01 13:00:00 UTC"


class TenPointsAnHour(BasePlugin):
    """A course's own rule for late submissions."""

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 10 * total_seconds_late / 3600


@pytest.fixture
def small_course(tmp_path):
    """A course in which ada (100) and ben (0) have handed in."""
    main(["release", STEM, "--course", str(tmp_path)])
    for submission in STUDENTS[:2]:
        submission.hand_in(tmp_path / "assignments" / STEM, tmp_path / "submitted")
    return tmp_path


def points(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {score.student: score.points for score in gradebook.scores(book, STEM)}


def penalty(course, student):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return book.find_submission(STEM, student).late_submission_penalty


def hand_in_late(course, student):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.update_or_create_assignment(STEM, duedate=DUE)
    (course / "submitted" / student / STEM / "timestamp.txt").write_text(LATE)


def test_formgraders_button_runs_the_trusted_grader(small_course):
    result = nbgrader_api(small_course).autograde(STEM, "ada")
    assert result["success"], result
    assert points(small_course) == {"ada": 100}
    assert nbgrader_api(small_course).generate_feedback(STEM, "ada")["success"]
    page = (small_course / "feedback" / "ada" / STEM / f"{STEM}.html").read_text()
    assert "100 of 100 points" in page


def test_a_late_penalty_is_that_of_the_courses_own_plugin(small_course):
    hand_in_late(small_course, "ada")
    api = nbgrader_api(small_course)
    api.config.AssignLatePenalties.plugin_class = TenPointsAnHour
    assert api.autograde(STEM, "ada")["success"]
    assert penalty(small_course, "ada") == 10


def test_the_batch_gives_the_same_late_penalty_and_never_more_than_the_score(small_course):
    for student in ("ada", "ben"):
        hand_in_late(small_course, student)
    api = nbgrader_api(small_course)
    api.config.AssignLatePenalties.plugin_class = TenPointsAnHour
    with Ledger(api, STEM) as book:
        for work in book.work([], force=False, seed=0)[0]:
            book.enter(grade(work))
    assert penalty(small_course, "ada") == 10
    assert penalty(small_course, "ben") == 0


def test_manual_grades_and_extra_credit_survive_grading_again(small_course):
    api = nbgrader_api(small_course)
    api.autograde(STEM, "ben")
    with Gradebook(f"sqlite:///{small_course / 'gradebook.db'}") as book:
        found = book.find_grade("relu-checks", STEM, STEM, "ben")
        found.manual_score, found.extra_credit = 3.0, 1.0
        book.db.commit()
    api.autograde(STEM, "ben", force=True)
    assert points(small_course) == {"ben": 4}


def test_a_resubmission_is_graded_and_an_old_one_is_left_alone(small_course):
    timestamp = small_course / "submitted" / "ben" / STEM / "timestamp.txt"
    timestamp.write_text(DUE)
    api = nbgrader_api(small_course)
    assert api.autograde(STEM, "ben", force=False)["success"]
    STUDENTS[0].hand_in(small_course / "assignments" / STEM, small_course / "again")
    again = small_course / "again" / "ada" / STEM / f"{STEM}.ipynb"
    again.replace(small_course / "submitted" / "ben" / STEM / f"{STEM}.ipynb")
    api.autograde(STEM, "ben", force=False)
    assert points(small_course)["ben"] == 0
    timestamp.write_text(LATE)
    api.autograde(STEM, "ben", force=False)
    assert points(small_course)["ben"] == 100


def test_export_writes_the_scores(small_course):
    assert main(["grade", STEM, "--course", str(small_course)]) == 0
    target = small_course / "grades.csv"
    database = f"--db=sqlite:///{small_course / 'gradebook.db'}"
    command = [sys.executable, "-m", "nbgrader", "export", database, f"--to={target}"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    with open(target, newline="") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported == {"ada": 100, "ben": 0}
