"""nbgrader's own commands on a class as it is: each student gets the score stated by hand."""

import pytest

from autograder import gradebook
from tests.sample_class.students import STUDENTS
from tests.sample_class.submissions import STEM


@pytest.fixture
def feedback(course):
    def read(student):
        return (course / "feedback" / student / STEM / f"{STEM}.html").read_text()

    return read


def test_the_class_is_large_enough_and_all_are_graded(book):
    assert len(STUDENTS) >= 12
    graded = {score.student for score in gradebook.scores(book, STEM)}
    assert graded == {submission.student for submission in STUDENTS}


@pytest.mark.parametrize("submission", STUDENTS, ids=lambda submission: submission.student)
def test_each_student_gets_the_score_stated_by_hand(book, submission):
    [score] = [s for s in gradebook.scores(book, STEM) if s.student == submission.student]
    assert score.points == submission.score, submission.why
    assert score.max_points == 100
    assert not score.needs_manual_grade


def test_partial_credit_stands_in_the_gradebook(book):
    assert gradebook.exercise_scores(book, STEM, "hana")["affine-checks"] == (2, 8)


def test_partial_credit_stands_in_the_feedback(feedback):
    assert "94 of 100 points" in feedback("hana")
    assert "<strong>2 of 8 points</strong>" in feedback("hana")


def test_the_feedback_names_the_mistake_and_the_section(feedback):
    page = feedback("dara")
    assert "It looks as if:" in page
    assert "#sec-backprop-vectors" in page


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("ben", "Not written yet."),
        ("hana", "Your code raised ValueError"),
        ("ivo", "did not finish in time"),
        ("kai", "was missing; it was put back as released"),
        ("milo", "was edited; it was put back as released"),
        ("nora", "more than once"),
        ("pia", "no longer a function"),
        ("quin", "is not finite"),
        ("sven", "not valid JSON"),
        ("tess", "The submission has no 03-backprop.ipynb"),
        ("uwe", "There is 03-backprop (1).ipynb: give it that name."),
    ],
)
def test_the_feedback_says_what_was_wrong(feedback, student, words):
    assert words in feedback(student)


def test_the_feedback_of_a_right_answer_has_no_complaint(feedback):
    for student in ("ada", "fay", "gus"):
        assert "✗" not in feedback(student)


def test_what_was_submitted_is_left_alone(course):
    assert (course / "submitted" / "tess" / STEM / "README.txt").exists()
    assert (course / "submitted" / "sven" / STEM / f"{STEM}.ipynb").stat().st_size > 1000


def test_nothing_of_the_student_but_the_notebook_reaches_the_feedback(course):
    assert not (course / "autograded" / "tess" / STEM / "README.txt").exists()
