"""A hidden suite: tests of mathematics, each with its points and with what the student is told.

A suite is a module `autograder/suites/NN_topic.py` of functions decorated with `grades`. A test
takes any of the arguments `student` (the functions of the submission), `reference` (those of the
solution) and `rng` (a seeded generator), and fails by raising. It is an ordinary pytest test too:
`pytest autograder/suites/03_backprop.py` runs it on the reference solution.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field

EXTRA = "extra_"


def is_extra(exercise: str) -> bool:
    """Whether an exercise is extra credit: its key says so, and its points come on top."""
    return exercise.startswith(EXTRA)


@dataclass(frozen=True)
class Test:
    """One property, what it is worth, and what a student reads who fails it.

    Attributes:
        exercise: the key of the task, as in the metadata of its cells.
        points: what the property is worth.
        section: the label of the section of the book to read, such as ``"sec-backprop-gates"``.
        message: what is wrong and what to look at; never an input of the test.
    """

    __test__ = False  # not for pytest to collect

    name: str
    function: Callable
    exercise: str
    points: float
    section: str
    message: str

    @functools.cached_property
    def arguments(self) -> tuple[str, ...]:
        """Which of `student`, `reference` and `rng` the test asks for."""
        return tuple(inspect.signature(self.function).parameters)


@dataclass(frozen=True)
class Suite:
    """All tests of one assignment, in the order of the file."""

    stem: str
    tests: tuple[Test, ...] = field(repr=False)

    @property
    def exercises(self) -> dict[str, float]:
        """The exercises in order, each with its points."""
        points: dict[str, float] = {}
        for test in self.tests:
            points[test.exercise] = points.get(test.exercise, 0) + test.points
        return points

    @property
    def max_points(self) -> float:
        """The points of the whole assignment, extra credit left out."""
        return sum(test.points for test in self.tests if not is_extra(test.exercise))

    @property
    def extra_points(self) -> float:
        """The points of its extra credit."""
        return sum(test.points for test in self.tests if is_extra(test.exercise))

    def of(self, exercise: str) -> tuple[Test, ...]:
        """The tests of one exercise."""
        return tuple(test for test in self.tests if test.exercise == exercise)


def grades(exercise: str, *, points: float, section: str, message: str) -> Callable:
    """Makes a function a test of a hidden suite; the arguments are the fields of `Test`."""

    def decorate(function: Callable) -> Callable:
        function.grades = Test(function.__name__, function, exercise, points, section, message)
        return function

    return decorate


def module_name(stem: str) -> str:
    """The Python name of an assignment: ``03-backprop`` → ``03_backprop``."""
    return stem.replace("-", "_")


def load_suite(stem: str) -> Suite:
    """Imports the hidden suite of an assignment, such as ``"03-backprop"``.

    Raises:
        LookupError: there is no suite of that name.
    """
    name = f"autograder.suites.{module_name(stem)}"
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise LookupError(f"There is no hidden suite for an assignment {stem!r}.") from None
    tests = [value.grades for value in vars(module).values() if hasattr(value, "grades")]
    return Suite(stem, tuple(tests))
