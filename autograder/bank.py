"""The bank of an assignment: wrong answers that must lose marks, right ones that must not.

`autograder/mistakes/NN_topic/*.py` and `autograder/variants/NN_topic/*.py` hold one answer a file,
laid over the solution's definitions. The docstring says what it is::

    \"\"\"The sentence that a student reads whose answer behaves like this one.

    exercise: affine
    caught by: test_affine_backward_sums_the_bias_over_the_batch
    \"\"\"

The suite is itself tested with it (`python -m autograder check`), and a failing submission is
compared with the mistakes to say what went wrong (`autograder.diagnosis`).
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from .judge import Outcome, judge
from .notebook import code_cells
from .reference import load, namespace
from .student import LocalStudent, TimeIsUpError, time_limit
from .suite import Suite, load_suite, module_name

HERE = Path(__file__).resolve().parent
SECONDS_TO_DEFINE = 10.0
FIELD = re.compile(r"^(exercise|caught by):\s*(\S.*)$", re.MULTILINE)
SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION.*?### END SOLUTION", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Answer:
    """A file of the bank.

    Attributes:
        name: the file's stem.
        path: the file.
        sentence: the first paragraph of its docstring, in one line.
        exercise: the exercise that it answers.
        caught_by: the test that must fail; empty for a variant.
    """

    name: str
    path: Path
    sentence: str
    exercise: str
    caught_by: str = ""


@dataclass(frozen=True)
class Verdict:
    """How an answer of the bank fared, and whether that is as it should be.

    Attributes:
        answer: the name of the answer.
        exercise: its exercise, empty for the stub and the solution.
        points: what it earned, with the first seed or the least over all.
        expected: what should have happened, in words.
        complaint: what was not as it should be; empty where all was.
    """

    answer: str
    exercise: str
    points: float
    expected: str
    complaint: str = ""


def read_bank(kind: str, stem: str) -> list[Answer]:
    """The answers of one kind, ``"mistakes"`` or ``"variants"``, of an assignment.

    Raises:
        ValueError: a file's docstring lacks a field.
    """
    return [
        _read_answer(path, kind) for path in sorted((HERE / kind / module_name(stem)).glob("*.py"))
    ]


def _read_answer(path: Path, kind: str) -> Answer:
    docstring = ast.get_docstring(ast.parse(path.read_text())) or ""
    fields = dict(FIELD.findall(docstring))
    needed = {"exercise", "caught by"} if kind == "mistakes" else {"exercise"}
    if missing := needed - set(fields):
        raise ValueError(f"{path.name}: the docstring lacks `{', '.join(sorted(missing))}:`.")
    sentence = " ".join(docstring.split("\n\n")[0].split())
    return Answer(path.stem, path, sentence, fields["exercise"], fields.get("caught by", ""))


def lay_over(path: Path, names: dict[str, Any]) -> LocalStudent:
    """A student whose answers are those of a file, and of `names` where the file has none."""
    exec(compile(path.read_text(), str(path), "exec"), names)
    return LocalStudent(names)


def stub(stem: str) -> LocalStudent:
    """A student who has written nothing: every solution is taken out."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in code_cells(stem):
        if cell.role != "checks":
            source = SOLUTION.sub(r"\1raise NotImplementedError", cell.source)
            exec(compile(source, f"stub of {stem}", "exec"), names)
    return LocalStudent(names)


def judge_locally(
    suite: Suite, student: LocalStudent, seed: int = 0, exercises: list[str] | None = None
) -> list[Outcome]:
    """Judges code that we wrote, in this process; what it warns of is nobody's news."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return judge(suite, student, load(suite.stem), seed=seed, exercises=exercises)


def judge_file(
    suite: Suite, path: Path, *, base: Path | None = None, seed: int = 0
) -> SimpleNamespace:
    """Judges a file of definitions, laid over the solution's or over those of `base`.

    Returns:
        A namespace with `outcomes`, and `error`: why the file could not be run, or "".
    """
    names: dict[str, Any] = {"__name__": "__main__"} if base else namespace(suite.stem)
    try:
        with time_limit(SECONDS_TO_DEFINE):
            if base:
                lay_over(base, names)
            student = lay_over(path, names)
    except (Exception, SystemExit, TimeIsUpError) as error:
        failed = [
            Outcome(test, False, f"The file could not be run: {type(error).__name__}.")
            for test in suite.tests
        ]
        return SimpleNamespace(outcomes=failed, error=f"{type(error).__name__}: {error}")
    return SimpleNamespace(outcomes=judge_locally(suite, student, seed), error="")


def kill_matrix(stem: str, seeds: range) -> Iterator[Verdict]:
    """Judges the solution, the stub and the whole bank for every seed.

    Yields:
        One verdict an answer, as each is done.
    """
    suite = load_suite(stem)
    yield _full_marks(suite, "solution", "", lambda: LocalStudent(namespace(stem)), seeds)
    yield _no_marks(suite, lambda: stub(stem), seeds)
    for answer in read_bank("variants", stem):
        student = lambda answer=answer: lay_over(answer.path, namespace(stem))  # noqa: E731
        yield _full_marks(suite, f"variant {answer.name}", answer.exercise, student, seeds)
    for answer in read_bank("mistakes", stem):
        yield _killed(suite, answer, seeds)


def _points(outcomes: list[Outcome]) -> float:
    return sum(outcome.points for outcome in outcomes)


def _full_marks(suite: Suite, name: str, exercise: str, student: Any, seeds: range) -> Verdict:
    lost = set()
    points = suite.max_points + suite.extra_points
    for seed in seeds:
        outcomes = judge_locally(suite, student(), seed)
        points = min(points, _points(outcomes))
        lost |= {f"{o.test.name}: {o.message}" for o in outcomes if not o.passed}
    complaint = "loses " + "; ".join(sorted(lost)) if lost else ""
    return Verdict(name, exercise, points, "full marks", complaint)


def _no_marks(suite: Suite, student: Any, seeds: range) -> Verdict:
    points = max(_points(judge_locally(suite, student(), seed)) for seed in seeds)
    return Verdict("stub", "", points, "0 points", f"earns {points:g}" if points else "")


def _killed(suite: Suite, answer: Answer, seeds: range) -> Verdict:
    names = {test.name for test in suite.of(answer.exercise)}
    complaints = set()
    if answer.caught_by not in names:
        complaints.add(f"no test {answer.caught_by!r} in exercise {answer.exercise!r}")
    points = suite.max_points + suite.extra_points
    for seed in seeds:
        # One seed tells whether other exercises suffer; the rest need not judge them again.
        exercises = None if seed == seeds[0] else [answer.exercise]
        student = lay_over(answer.path, namespace(suite.stem))
        outcomes = judge_locally(suite, student, seed, exercises)
        if exercises is None:
            points = _points(outcomes)
        failed = {o.test.name: o.test.exercise for o in outcomes if not o.passed}
        if answer.caught_by not in failed:
            complaints.add(f"seed {seed}: survives {answer.caught_by}")
        if beyond := {name for name, key in failed.items() if key != answer.exercise}:
            complaints.add(f"also loses {', '.join(sorted(beyond))}")
    expected = f"killed by {answer.caught_by}"
    return Verdict(answer.name, answer.exercise, points, expected, "; ".join(sorted(complaints)))
