"""`python -m autograder check STEM FILE …` judges answers that stand in files."""

import json

import pytest

from autograder.__main__ import main

STEM = "03-backprop"
WRONG = "def relu_backward(dout, cache):\n    return dout\n"


def check(capsys, *arguments):
    status = main(["check", STEM, *map(str, arguments), "--json"])
    return status, json.loads(capsys.readouterr().out)


@pytest.fixture
def answer(tmp_path):
    def write(code, name="answer.py"):
        (tmp_path / name).write_text(code)
        return tmp_path / name

    return write


def test_an_answer_is_laid_over_the_solution(capsys, answer):
    path = answer(WRONG)
    status, [result] = check(capsys, path)
    assert status == 0
    assert result["file"] == str(path)
    assert result["max_points"] == 100
    assert {failed["exercise"] for failed in result["failed"]} == {"relu"}
    assert all(set(failed) == {"exercise", "test", "message"} for failed in result["failed"])
    lost = result["max_points"] - result["points"]
    assert 0 < lost <= 4


def test_a_right_answer_loses_nothing(capsys, answer):
    _, [result] = check(capsys, answer("x = 1\n"))
    assert result["points"] == 100
    assert result["failed"] == []
    assert result["diagnosis"] == ""


def test_a_base_replaces_the_solution(capsys, answer):
    base = answer("def relu_forward(x):\n    return x * (x > 0), x\n", "base.py")
    _, [result] = check(
        capsys, answer("def relu_backward(d, x):\n    return d * (x > 0)\n"), "--base", base
    )
    assert result["points"] == 4
    assert "relu" not in {failed["exercise"] for failed in result["failed"]}


def test_several_files_come_back_in_order(capsys, answer):
    paths = [answer(WRONG, f"{name}.py") for name in "cab"]
    _, results = check(capsys, *paths)
    assert [result["file"] for result in results] == [str(path) for path in paths]


@pytest.mark.parametrize(
    "code", ["def f(:", "raise ValueError('no')", "import nothing_of_that_name", "exit()", "1 / 0"]
)
def test_a_file_that_cannot_be_run_earns_nothing_and_says_why(capsys, answer, code):
    status, [result] = check(capsys, answer(code))
    assert status == 0
    assert result["points"] == 0
    assert result["diagnosis"]


def test_a_file_that_never_ends_is_stopped(capsys, answer, monkeypatch):
    monkeypatch.setattr("autograder.bank.SECONDS_TO_DEFINE", 0.2)
    _, [result] = check(capsys, answer("while True: pass"))
    assert result["points"] == 0


def test_an_unknown_assignment_is_a_clear_error(capsys):
    assert main(["check", "33-nothing"]) == 2
    assert "33-nothing" in capsys.readouterr().err
