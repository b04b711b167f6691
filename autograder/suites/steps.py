"""Derivations in SymPy, graded step by step.

A step is a function of symbols that returns an expression in them. It is compared with the right
one by value at random positive numbers, so that every equal form counts.

A wrong step must not cost the ones that build on it: a step that is not right in itself is also
right where it follows from the student's own earlier steps, as wrong as they may be.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import numpy as np
import sympy

from autograder.expect import expect, is_close
from autograder.sandbox.inside import symbolic
from autograder.student import StudentFault

# Names that no student would give to symbols of their own: only the arguments bring them in.
SYMBOLS = sympy.symbols("given_1:8", positive=True)
POINTS = 3

Formula = Callable[..., float]


class Derivation:
    """The steps of a derivation.

    Args:
        steps: the name of each step → its right answer, as a function of numbers.
    """

    def __init__(self, **steps: Formula) -> None:
        self._steps = steps

    def check(
        self,
        student: Any,
        rng: np.random.Generator,
        name: str,
        *,
        earlier: tuple[str, ...] = (),
        follows: Callable[..., tuple[float, float]] | None = None,
    ) -> None:
        """Asserts that a step is right, or that it follows from the student's earlier ones.

        Args:
            student, rng: of the test.
            name: of the step.
            earlier: the steps that it may build on.
            follows: given those steps as functions, the student's value, and the numbers of the
                symbols, two values that are equal where the step follows.
        """
        right, count = self._steps[name], self._count(name)
        answer = read(student, name, count)
        numbers = rng.uniform(0.5, 3.0, (POINTS, count))
        values = [answer(*point) for point in numbers]
        student.trace.append(values)  # the diagnosis compares numbers, and so knows the mistake
        if all(same(value, right(*point)) for value, point in zip(values, numbers, strict=True)):
            return
        assert follows is not None
        steps = [self._own(student, step) for step in earlier]
        pairs = [
            follows(*steps, value, *point) for value, point in zip(values, numbers, strict=True)
        ]
        assert all(same(*pair) for pair in pairs)

    def _count(self, name: str) -> int:
        return len(inspect.signature(self._steps[name]).parameters)

    def _own(self, student: Any, name: str) -> Formula:
        """An earlier step of the student's, fit to build on: no constant, no bare argument of many.

        Otherwise a student who returns 0 everywhere would be consistent, and earn marks for it.
        """
        count = self._count(name)
        try:
            step = read(student, name, count)
        except StudentFault:
            raise AssertionError from None
        point = np.linspace(1.1, 1.9, count)
        moved = point + np.eye(count)
        used = sum(not same(step(*other), step(*point)) for other in moved)
        assert used >= min(2, count)
        return step


def same(value: float, wanted: float) -> bool:
    """Whether two values agree as closely as the tasks ask for."""
    return is_close(value, wanted)


def read(student: Any, name: str, count: int) -> Formula:
    """A step as the student has it, as a function of numbers.

    Args:
        student: of the test.
        name: of the step.
        count: of its arguments.

    Raises:
        Wrong: it returned something that is not an expression in its arguments.
    """
    answer = getattr(student, name)(*SYMBOLS[:count])
    if isinstance(answer, list | tuple) and len(answer) == 1:  # what `sympy.solve` gives
        answer = answer[0]
    if isinstance(answer, int | float | np.number | np.ndarray) and np.size(answer) == 1:
        answer = sympy.Float(float(np.reshape(answer, ())))
    tree = symbolic.encode(answer) if symbolic.is_expression(answer) else None
    expect(
        tree is not None,
        f"`{name}` should return an expression made of its arguments by + - * / ** and sqrt. "
        "Is a `return` missing, or is it an equation, a list, or an integral left undone?",
    )
    expression = symbolic.decode(tree)

    def step(*numbers: float) -> float:
        values = {s.name: float(x) for s, x in zip(SYMBOLS, numbers, strict=False)}
        try:
            value = symbolic.evaluate(expression, values)
        except KeyError:
            value = None
        expect(
            value is not None,
            f"`{name}` contains a symbol that it was not given. Use its arguments, and no symbol "
            "of your own.",
        )
        return value.real if abs(value.imag) <= 1e-9 * abs(value) else np.nan

    return step
