"""A suite finds the same in code that runs here and in code that runs in the sandbox.

The bank is judged here and submissions there, so that the kill matrix and the recognition of known
mistakes say something of grading only if outcomes, messages and traces agree.
"""

from __future__ import annotations

import re

import pytest

from autograder.bank import judge_locally, lay_over, read_bank
from autograder.diagnosis import _same
from autograder.judge import judge
from autograder.notebook import code_cells, definitions, stems
from autograder.reference import load, namespace
from autograder.release import GRADCHECK, data_files
from autograder.sandbox import Sandbox, choose
from autograder.session import Session
from autograder.suite import load_suite
from autograder.work import LIMITS, preloaded

ANSWERS = 6  # of each kind and assignment, spread over the bank
PLACE = re.compile(r" at cell \d+, line \d+")  # known only there
ASSIGNMENTS = [stem for stem in stems() if stem != "10-training"]  # it trains for minutes


def some_answers(stem, kind):
    answers = read_bank(kind, stem)
    return answers[:: max(1, len(answers) // ANSWERS)][:ANSWERS]


def outcomes_there(stem, answer, sandbox):
    suite, cells = load_suite(stem), code_cells(stem)
    with Session(sandbox, data_files(stem)) as session:
        for source in [*(c.source for c in cells if c.role != "checks"), answer.path.read_text()]:
            session.run_cell(source)
        return judge(
            suite,
            session.student,
            load(stem),
            exercises=[answer.exercise],
            replace=session.restart,
        )


@pytest.mark.parametrize("stem", ASSIGNMENTS)
def test_outcomes_messages_and_traces_agree(stem):
    imports = preloaded(definitions(stem))
    seen = failed = 0
    with Sandbox(choose().tier, LIMITS, imports, {"gradcheck": GRADCHECK}) as sandbox:
        for answer in [*some_answers(stem, "mistakes"), *some_answers(stem, "variants")]:
            student = lay_over(answer.path, namespace(stem))
            here = judge_locally(load_suite(stem), student, exercises=[answer.exercise])
            there = outcomes_there(stem, answer, sandbox)
            for ours, theirs in zip(here, there, strict=True):
                what = f"{answer.name}: {ours.test.name}"
                assert ours.passed == theirs.passed, what
                assert ours.message == PLACE.sub("", theirs.message), what
                assert ours.passed or _same(ours.trace, theirs.trace), what
                seen, failed = seen + 1, failed + (not ours.passed)
    assert seen > failed >= ANSWERS
