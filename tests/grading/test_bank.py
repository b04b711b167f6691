"""The suites are tested: mistakes die by the test meant for them, right answers keep full marks."""

import functools

import pytest

from autograder.bank import judge_locally, kill_matrix, lay_over, read_bank, stub
from autograder.diagnosis import diagnose
from autograder.notebook import stems
from autograder.reference import namespace
from autograder.suite import load_suite

SEEDS = range(2)  # `python -m autograder check STEM --seeds 20` tries more
ANSWERS = [
    (stem, kind, answer.name)
    for stem in stems()
    for kind in ("mistakes", "variants")
    for answer in read_bank(kind, stem)
]


@functools.cache
def verdicts(stem):
    return {verdict.answer: verdict for verdict in kill_matrix(stem, SEEDS)}


@pytest.mark.parametrize(("stem", "kind", "name"), ANSWERS)
def test_each_answer_of_the_bank_fares_as_it_should(stem, kind, name):
    verdict = verdicts(stem)[name if kind == "mistakes" else f"variant {name}"]
    assert not verdict.complaint


@pytest.mark.parametrize("stem", stems())
def test_the_solution_gets_everything_and_the_stub_nothing(stem):
    suite = load_suite(stem)
    assert verdicts(stem)["solution"].points == suite.max_points + suite.extra_points
    assert not verdicts(stem)["stub"].complaint
    assert stub(stem).kind(next(iter(suite.tests)).exercise) in ("function", "class", "missing")


@pytest.mark.parametrize("stem", stems())
def test_points_sum_to_a_hundred(stem):
    assert load_suite(stem).max_points == 100


@pytest.mark.parametrize("stem", stems())
def test_the_bank_is_large_enough(stem):
    assert len(read_bank("mistakes", stem)) >= 12
    assert len(read_bank("variants", stem)) >= 6
    answered = {answer.exercise for answer in read_bank("mistakes", stem)}
    assert answered == set(load_suite(stem).exercises)


@pytest.mark.parametrize("stem", stems())
def test_most_mistakes_are_recognized_by_what_they_do(stem):
    suite = load_suite(stem)
    bank = read_bank("mistakes", stem)
    recognized = 0
    for answer in bank:
        student = lay_over(answer.path, namespace(stem))
        outcomes = judge_locally(suite, student, exercises=[answer.exercise])
        sentences = diagnose(stem, outcomes).get(answer.exercise, [])
        recognized += answer.sentence in sentences
    assert recognized >= 0.8 * len(bank)


def test_a_mistake_that_survives_would_be_seen(tmp_path, monkeypatch):
    folder = tmp_path / "mistakes" / "03_backprop"
    folder.mkdir(parents=True)
    (tmp_path / "variants" / "03_backprop").mkdir(parents=True)
    fields = "exercise: relu\ncaught by: test_relu_backward_is_zero_at_zero"
    (folder / "harmless.py").write_text(f'"""No mistake at all.\n\n{fields}\n"""\n')
    monkeypatch.setattr("autograder.bank.HERE", tmp_path)
    [verdict] = [v for v in kill_matrix("03-backprop", range(1)) if v.answer == "harmless"]
    assert "survives" in verdict.complaint


def test_a_variant_that_loses_marks_would_be_seen(tmp_path, monkeypatch):
    folder = tmp_path / "variants" / "03_backprop"
    folder.mkdir(parents=True)
    head = '"""Not right at all.\n\nexercise: relu\n"""\n'
    (folder / "wrong.py").write_text(head + "def relu_forward(x):\n    return x, x\n")
    monkeypatch.setattr("autograder.bank.HERE", tmp_path)
    [verdict] = [v for v in kill_matrix("03-backprop", range(1)) if v.answer == "variant wrong"]
    assert "loses" in verdict.complaint
