"""The one engine: a suite is run on a student, test by test, and nothing stops it.

Every front uses it: the command `check`, nbgrader's autograde, and the batch.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .expect import Wrong
from .student import StudentDied, StudentError, StudentFault, StudentMissing, StudentTimeout
from .suite import Suite, Test

DEFAULT_SEED = 0
PLACE = re.compile(r"cell \d{1,3}, line \d{1,4}")


@dataclass(frozen=True)
class Outcome:
    """What one test found.

    Attributes:
        test: the test.
        passed: whether the property holds.
        message: what the student reads; empty where it passed.
        trace: the plain values that the student's code returned, for the diagnosis.
    """

    test: Test
    passed: bool
    message: str = ""
    trace: tuple[Any, ...] = field(default=(), repr=False, compare=False)

    @property
    def points(self) -> float:
        """The points earned."""
        return self.test.points if self.passed else 0


def judge(
    suite: Suite,
    student: Any,
    reference: Any,
    *,
    seed: int = DEFAULT_SEED,
    exercises: Iterable[str] | None = None,
    replace: Callable[[], Any] | None = None,
) -> list[Outcome]:
    """Runs the tests of a suite on a student's code.

    Args:
        suite: the tests.
        student: a `Student` (see `autograder.student`).
        reference: the functions of the solution, as attributes.
        seed: of the inputs; the verdict must not depend on it.
        exercises: the keys of those to judge; all by default.
        replace: gives a fresh student when this one's process has died.

    Returns:
        One outcome a test, in the suite's order.
    """
    wanted = set(suite.exercises if exercises is None else exercises)
    outcomes = []
    for test in suite.tests:
        if test.exercise not in wanted:
            continue
        student.trace = []
        outcome = run_test(test, student, reference, seed)
        outcomes.append(outcome)
        if student.dead and replace is not None:
            student = replace()
    return outcomes


def run_test(test: Test, student: Any, reference: Any, seed: int) -> Outcome:
    """Runs one test; whatever goes wrong in it becomes an outcome with a message."""
    rng = np.random.default_rng([seed, zlib.crc32(test.name.encode())])
    fixtures = {"student": student, "reference": reference, "rng": rng}
    try:
        with np.errstate(all="ignore"):
            try:
                test.function(**{name: fixtures[name] for name in test.arguments})
            finally:  # an earlier call of the test may have gone wrong before what ended it
                student.settle()
    except StudentFault as fault:
        message = explain(fault, test)
    except Wrong as wrong:
        message = str(wrong) if test.message in str(wrong) else f"{wrong} {test.message}"
    except AssertionError:
        message = test.message
    except Exception:  # the student's value broke the test: on the solution this would show
        message = f"What your code returned could not be checked. {test.message}"
    else:
        return Outcome(test, True)
    finally:
        student.forget()
    return Outcome(test, False, message, tuple(student.trace))


def explain(fault: StudentFault, test: Test) -> str:
    """A fault of the student's code in words, without what the code itself said of its inputs."""
    if isinstance(fault, StudentMissing):
        return str(fault)
    if isinstance(fault, StudentTimeout):
        return "Your code did not finish in time. Look for a loop that never ends."
    if isinstance(fault, StudentDied):
        return "Your code ended the Python process, or used more memory than is allowed."
    if isinstance(fault, StudentError):
        if fault.kind == "NotImplementedError":
            return "Not written yet."
        place = f" at {fault.where}" if PLACE.fullmatch(fault.where) else ""
        return f"Your code raised {fault.kind}{place}. {test.message}"
    return f"Your code's answer could not be read. {test.message}"
